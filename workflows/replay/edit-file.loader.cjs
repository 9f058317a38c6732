// Makes one edit in one file while it is bundled.
module.exports = function editFile(source) {
  const { find, replace, imports } = this.getOptions();
  const places = source.split(find).length - 1;
  if (places !== 1) throw new Error(`${JSON.stringify(find)} is there ${places} times`);
  const needed = imports === undefined ? '' : `import { ${imports} } from '@temporalio/workflow';\n`;
  return needed + source.replace(find, () => replace);
};

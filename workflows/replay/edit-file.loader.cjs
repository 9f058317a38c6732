// Makes one edit in one file while it is bundled, and tells the bundler that it has.
module.exports = function editFile(source) {
  const { name, find, replace, imports } = JSON.parse(Buffer.from(this.getOptions().edit, 'hex').toString());
  const places = source.split(find).length - 1;
  if (places !== 1) throw new Error(`${JSON.stringify(find)} is there ${places} times`);
  module.exports.made.add(name);
  const needed = imports === undefined ? '' : `import { ${imports} } from '@temporalio/workflow';\n`;
  return needed + source.replace(find, () => replace);
};
module.exports.made = new Set();

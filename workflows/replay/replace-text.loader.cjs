// Lets the replay spec bundle the workflow with one edit, to prove that a breaking one is caught.
module.exports = function replaceText(source) {
  const { search, replace } = this.getOptions();
  return source.includes(search) ? source.replace(search, () => replace) : source;
};

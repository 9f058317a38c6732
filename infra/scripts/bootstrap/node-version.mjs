const OLDEST = [20, 19];

/**
 * @param {string} version of Node, `major.minor.patch`
 * @returns {string | null} one line that says what is wrong, or null where the version will do
 */
export function nodeVersionProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  const newEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  return newEnough ? null : `Node ${version} is too old: Liên Thông needs Node ${OLDEST.join('.')} or later`;
}

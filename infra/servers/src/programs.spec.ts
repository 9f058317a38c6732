import { isAtLeast, parseJavaMajor, parseVersion } from './programs';

describe('versions of programs', () => {
  it('reads the first version in what a program prints', () => {
    expect(parseVersion('temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)')).toEqual([1, 9, 1]);
    expect(parseVersion('go version go1.26.8 linux/amd64')).toEqual([1, 26, 8]);
    expect(parseVersion('command not found')).toBeNull();
  });

  it('compares number by number, not as text', () => {
    expect(isAtLeast([1, 10, 0], [1, 9, 1])).toBe(true);
    expect(isAtLeast([1, 9, 1], [1, 9, 1])).toBe(true);
    expect(isAtLeast([1, 9], [1, 9, 1])).toBe(false);
    expect(isAtLeast([2], [1, 9, 1])).toBe(true);
    expect(isAtLeast([1, 8, 9], [1, 9, 1])).toBe(false);
  });

  it('knows old and new ways of writing a Java version', () => {
    expect(parseJavaMajor('openjdk version "17.0.15" 2025-04-15')).toBe(17);
    expect(parseJavaMajor('java version "1.8.0_402"')).toBe(8);
    expect(parseJavaMajor('openjdk version "25" 2025-09-16')).toBe(25);
    expect(parseJavaMajor('The operation couldn’t be completed.')).toBeNull();
  });
});

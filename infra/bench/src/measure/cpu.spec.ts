import { cpuBetween, cpuOf, parseMachineStat, parseStat } from './cpu';

describe('parseStat', () => {
  it('adds up user, system and ended children, whatever the name holds', () => {
    const line = '4242 (a ) b 9) S 17 4242 4242 0 -1 4194560 100 200 0 0 150 50 30 20 20 0 11 0 123456 0 0';
    expect(parseStat(line)).toEqual({ parent: 17, cpuSeconds: 2.5 });
  });

  it('refuses what is no such line', () => {
    expect(() => parseStat('no stat')).toThrow('/proc/<pid>/stat');
  });
});

describe('parseMachineStat', () => {
  it('adds up all that is work, stolen time too, and nothing that waits', () => {
    expect(parseMachineStat('cpu  100 20 30 9999 8888 5 10 35 70 0\ncpu0 1 1 1 1')).toBe(2);
  });

  it('refuses what is no such text', () => {
    expect(() => parseMachineStat('intr 1 2 3')).toThrow('not /proc/stat');
  });
});

it('tells parts apart by difference; a part that came later counts from zero', () => {
  expect(cpuBetween({ api: 1 }, { api: 3.5, worker: 2 })).toEqual({ api: 2.5, worker: 2 });
});

it('leaves out parts that run elsewhere', () => {
  const used = cpuOf([
    { name: 'driver', pids: () => [process.pid] },
    { name: 'external', pids: () => [] },
  ]);
  if (process.platform !== 'linux') return expect(used).toBeNull();
  return expect(Object.keys(used ?? {})).toEqual(['driver']);
});

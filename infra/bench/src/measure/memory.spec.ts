import { parseResident, residentOf } from './memory';

it('reads what is resident, not the highest it ever was', () => {
  expect(parseResident('Name:\tnode\nVmHWM:\t  900 kB\nVmRSS:\t  512 kB\nRssAnon:\t 1 kB\n')).toBe(512 * 1024);
  expect(() => parseResident('Name:\tkthread\n')).toThrow('no VmRSS');
});

it('leaves out parts that have no process here', () => {
  expect(residentOf([{ name: 'elsewhere', pids: () => [] }])).toEqual({});
});

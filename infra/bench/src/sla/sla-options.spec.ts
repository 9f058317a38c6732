import { parseSlaOptions } from './sla-options';

it('has the numbers of design 12 as defaults', () => {
  expect(parseSlaOptions([])).toEqual({
    open: 10_000,
    rate: 20,
    seconds: 120,
    clients: 50,
    bare: 2_400,
    kill: false,
    jsonFile: null,
  });
});

it('leaves the baseline out of a run that kills, unless it is asked for', () => {
  expect(parseSlaOptions(['--kill'])).toMatchObject({ kill: true, bare: 0 });
  expect(parseSlaOptions(['--kill', '--bare', '3000'])).toMatchObject({ kill: true, bare: 3_000 });
});

it('asks for help', () => {
  expect(parseSlaOptions(['--help'])).toBe('help');
});

it.each([
  [['--open', '0'], '--open "0" must be a whole number from 1'],
  [['--rate', '1.5'], '--rate "1.5"'],
  [['--seconds', 'long'], '--seconds "long"'],
  [['--open', '2399'], '= 2400 dossiers fall due, so --open "2399" must be at least that'],
  [['--bare', '10'], '--bare "10" must be 0, or at least the 2400'],
  [['--dossiers', '9'], "'--dossiers'"],
])('refuses %j', (args, message) => {
  expect(() => parseSlaOptions(args)).toThrow(message);
});

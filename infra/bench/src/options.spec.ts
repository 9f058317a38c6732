import { parseOptions } from './options';

it('has defaults for everything', () => {
  expect(parseOptions([])).toEqual({
    dossiers: 80,
    clients: 20,
    rounds: 5,
    latencySeconds: 30,
    require: 0,
    jsonFile: null,
  });
});

it('reads what is given', () => {
  const options = parseOptions(['--dossiers', '10', '--latency=0', '--require', '0.6', '--json', 'out.json']);
  expect(options).toMatchObject({ dossiers: 10, latencySeconds: 0, require: 0.6, jsonFile: 'out.json' });
});

it('asks for help', () => {
  expect(parseOptions(['--help'])).toBe('help');
});

it.each([
  [['--rounds', '0'], '--rounds "0" must be a whole number from 1'],
  [['--clients', 'many'], '--clients "many"'],
  [['--require', 'high'], '--require "high"'],
  [['--speed', '9'], "'--speed'"],
])('refuses %j', (args, message) => {
  expect(() => parseOptions(args)).toThrow(message);
});

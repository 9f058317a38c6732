import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { stuckKinds } from '@lienthong/operations';
import type { PlainText } from '@lienthong/operations';
import { PROJECT_ROOT } from './aliases.cjs';

const folder = join(PROJECT_ROOT, 'apps/docs/runbook');
const pages = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
const cli = join(PROJECT_ROOT, 'apps/cli/src');
const program = new Command('lienthong');

/** Board texts, as functions of what the evidence has. */
type CauseTexts = Readonly<Record<string, (told: unknown) => PlainText>>;
let causeTexts: CauseTexts = {};

/** Cuts a command line as a shell does, as far as the pages use one. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** Every command in a page: its lines of sh, and each `lienthong …` in running text. */
function commandLines(page: string): string[] {
  const blocks = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));
  const inline = [...page.matchAll(/`(lienthong [^`\n]+)`/g)].map(([, line = '']) => line);
  return [...blocks, ...inline];
}

/** Why a command line would be refused; null if the CLI takes it. */
function fault(line: string): string | null {
  const [name, ...rest] = words(line);
  if (name !== 'lienthong') return `${line}: not a command of ours`;
  let command = program;
  while (command.commands.length > 0) {
    const next = command.commands.find((sub) => sub.name() === rest[0]);
    if (next === undefined) return `${line}: ${command.name()} has no ${rest[0] ?? 'default'}`;
    command = next;
    rest.shift();
  }
  return argumentFault(command, rest).map((why) => `${line}: ${why}`)[0] ?? null;
}

function argumentFault(command: Command, rest: readonly string[]): string[] {
  const given: string[] = [];
  const used = new Set<string>();
  for (let place = 0; place < rest.length; place += 1) {
    const word = rest[place] ?? '';
    if (!word.startsWith('--')) given.push(word);
    else {
      const option = command.options.find(({ long }) => long === word);
      if (option === undefined) return [`no option ${word}`];
      used.add(word);
      if (option.required) place += 1;
      if (place >= rest.length) return [`${word} lacks its value`];
    }
  }
  const needed = command.registeredArguments.filter(({ required }) => required).length;
  const lacking = command.options.filter(({ mandatory, long }) => mandatory && !used.has(long ?? ''));
  if (lacking.length > 0) return [`lacks ${lacking.map(({ long }) => long).join(' ')}`];
  if (given.length < needed || given.length > command.registeredArguments.length) return ['takes other arguments'];
  return [];
}

/** Routes of the API's controllers, as `GET /api/v1/operations/stuck/{}`. */
function routes(): Set<string> {
  const found = new Set<string>();
  const base = join(PROJECT_ROOT, 'apps/api/src');
  for (const file of readdirSync(base, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.controller.ts')) continue;
    const source = readFileSync(join(base, file), 'utf8');
    const prefix = /@Controller\('([^']*)'\)/.exec(source)?.[1] ?? '';
    for (const [, method = '', path = ''] of source.matchAll(/@(Get|Post)\((?:'([^']*)')?\)/g)) {
      found.add(`${method.toUpperCase()} /${[prefix, path].filter(Boolean).join('/')}`.replace(/:\w+/g, '{}'));
    }
  }
  return found;
}

beforeAll(async () => {
  const main = readFileSync(join(cli, 'main.ts'), 'utf8');
  for (const [, file = ''] of main.matchAll(/import\('\.\/([a-z-]+\/[a-z-]+\.command)\.js'\)/g)) {
    const { register } = (await import(join(cli, file))) as { register: (program: Command) => void };
    register(program);
  }
  // Not on the library's surface, which has findings that bear these texts already.
  const texts = join(PROJECT_ROOT, 'libs/operations/src/stuck/cause-texts');
  ({ causeTexts } = (await import(texts)) as { causeTexts: CauseTexts });
});

describe('the runbook', () => {
  it('has one page for each kind, named by it, and a list of them', () => {
    const kinds = [...pages.keys()].filter((file) => file !== 'README.md').map((file) => file.charAt(0).toUpperCase());
    expect(kinds.sort()).toEqual([...stuckKinds]);
    for (const [file, text] of pages) {
      if (file === 'README.md') continue;
      expect(text).toMatch(new RegExp(`^# ${file.charAt(0).toUpperCase()}\\. .+ / .+\\n`));
      expect(pages.get('README.md')).toContain(`(${file})`);
      expect([...text.matchAll(/^## (.*)$/gm)].map(([, title = '']) => title.split(' / ')[1])).toEqual([
        'What you see',
        'What it means',
        'What to press',
        'How you know it worked',
        'What not to do',
      ]);
    }
  });

  it('shows every text of the board word by word', () => {
    const anything = new Proxy({}, { get: () => '…' });
    const quoted = [...pages.values()].flatMap((text) => text.split('\n').map((line) => line.replace(/^> /, '')));
    expect(Object.keys(causeTexts).length).toBeGreaterThanOrEqual(stuckKinds.length);
    for (const text of Object.values(causeTexts)) {
      const { vi, en } = text(anything);
      expect(quoted).toEqual(expect.arrayContaining([vi, en]));
    }
  });

  it('names only commands that the CLI takes', () => {
    const lines = [...pages.values()].flatMap(commandLines);
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.map(fault).filter(Boolean)).toEqual([]);
  });

  it.each([
    ['lienthong stuck shwo CODE', 'stuck has no shwo'],
    ['lienthong stuck', 'stuck has no default'],
    ['lienthong stuck show', 'takes other arguments'],
    ['lienthong stuck show A B', 'takes other arguments'],
    ['lienthong replay preview --codes A', 'lacks --act'],
    ['lienthong replay preview --act reset --to', '--to lacks its value'],
    ['lienthong replay apply ID --force', 'no option --force'],
    ['npm start', 'not a command of ours'],
  ])('a wrong command would be told: %s', (line, told) => {
    expect(fault(line)).toContain(told);
  });

  it('names only routes that the API has', () => {
    const known = routes();
    const named = [...pages.values()].flatMap((text) => [...text.matchAll(/`((?:GET|POST) \/api[^`]*)`/g)]);
    expect(named.length).toBeGreaterThanOrEqual(9);
    const unknown = named.map(([, route = '']) => route.replace(/\{\w+\}/g, '{}')).filter((route) => !known.has(route));
    expect(unknown).toEqual([]);
  });
});

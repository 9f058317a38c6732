import { Command } from 'commander';
import { lettersText } from '../dlt/dlt.action';
import { register as registerDlt } from '../dlt/dlt.command';
import { codeOfChecks } from '../doctor/doctor.action';
import { notOk, ok, untold } from '@lienthong/operations';
import { checksText } from '../doctor/checks-text';
import { register as registerDoctor } from '../doctor/doctor.command';
import { register as registerReplay } from '../replay/replay.command';
import { verdictText } from '../trail/trail.action';
import { register as registerTrail } from '../trail/trail.command';
import { boardText, findingText, findingsText, groupsText } from './print-stuck';
import type { ShownBoard, ShownFinding } from './read-stuck';
import { codeOfBoard } from './stuck.action';
import { register as registerStuck } from './stuck.command';

const none = { known: true, count: 0 } as const;
const unknown = { known: false, since: null, error: 'temporal: no answer' } as const;
const board = (faults: ShownBoard['faults']): ShownBoard => ({
  at: '2026-03-02T01:00:00Z',
  faults,
  people: { known: true, count: 7 },
  sources: [],
});
const finding: ShownFinding = {
  id: 'B:x:12',
  kind: 'B',
  subject: { type: 'dossier', code: 'H55.05431-200203-0001' },
  unit: '05431',
  procedure: '1.004873',
  cause: { vi: 'Việc thất bại 5 lần.', en: 'It failed 5 times.' },
  since: '2026-03-02T00:00:00Z',
  evidence: { attempt: 5, activity: 'deliverHandoff' },
  nextTry: null,
  suggested: 'retry-activity',
  fingerprint: 'abc',
  firstSeen: '2026-03-02T00:00:00Z',
  lastSeen: '2026-03-02T01:00:00Z',
  curedAt: null,
};

describe('what operators read', () => {
  it('unknown is never shown as a number, and slow people are no fault', () => {
    const text = boardText(board({ A: none, B: unknown }));
    expect(text).toMatch(/^ {2}A {2}0 /m);
    expect(text).toMatch(/^ {2}B {2}\? .*unknown: temporal: no answer$/m);
    expect(text.split('Không phải lỗi')[1]).toMatch(/H {2}7/);
  });

  it.each([
    [{ A: none, B: none }, 0],
    [{ A: none, B: unknown }, 3],
    [{ A: { known: true, count: 2 }, B: unknown }, 2],
  ] as const)('the board %j ends with %s', (faults, expected) => {
    expect(codeOfBoard(board(faults))).toBe(expected);
  });

  it('a finding says why, since when, on what evidence, and what to press', () => {
    const text = findingText(finding);
    for (const told of ['thất bại 5 lần', 'failed 5 times', 'attempt 5', 'since 2026-03-02', 'none by itself']) {
      expect(text).toContain(told);
    }
    expect(text).toContain('replay preview --act retry-activity');
  });

  it('says in words that there is nothing', () => {
    expect(findingsText({ items: [], total: 0 })).toContain('Nothing is stuck');
    expect(groupsText({ items: [] })).toContain('Nothing is stuck');
    expect(lettersText([])).toContain('No event was set aside');
  });

  it('a trail without a known hash says what it can’t tell', () => {
    const intact = { verdict: 'intact', records: 3, head: 'ab', fault: null } as const;
    expect(verdictText(intact, false)).toContain('a cut-off end would not show');
    expect(verdictText(intact, true)).not.toContain('cut-off');
    const fault = { fault: 'altered', told: 'record 2 was altered' };
    expect(verdictText({ ...intact, verdict: 'broken', fault }, true)).toContain('BROKEN [altered]: record 2');
  });

  it('the doctor tells what to do beside what is wrong, and ends by the worst', () => {
    const good = ok('kafka.server', '1 broker', '1 broker');
    const bad = notOk('queue.dossier', 'bad', { vi: 'x', en: 'x' }, { vi: 'chạy worker', en: 'start a worker' });
    expect(checksText([good, bad])).toMatch(/^✓ kafka.*\n✗ queue\.dossier.*\n {4}→ chạy worker \/ start a worker$/);
    expect(codeOfChecks([good])).toBe(0);
    expect(codeOfChecks([good, untold('x', 'Kafka')])).toBe(3);
    expect(codeOfChecks([good, untold('x', 'Kafka'), bad])).toBe(2);
  });
});

it('every operators’ command says its exit codes in --help', () => {
  const program = new Command('lienthong');
  for (const register of [registerStuck, registerReplay, registerDlt, registerTrail, registerDoctor]) register(program);
  const commands = program.commands.flatMap((one) => (one.commands.length === 0 ? [one] : [...one.commands]));
  expect(commands.length).toBeGreaterThanOrEqual(14);
  for (const command of commands.filter((one) => one.name() !== 'check')) {
    let help = '';
    command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
    for (const code of [0, 1, 2, 3]) expect(help).toMatch(new RegExp(`^ {2}${code} {2}\\S`, 'm'));
  }
});

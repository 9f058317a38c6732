import { evidenceOf, sampleRun } from '../checks/evidence.fixture';
import type { SampleRun } from '../checks/evidence.fixture';
import { checkResult } from '../checks/check-result';
import { tallyBreaches } from '../checks/check-plan';
import type { Judged } from '../checks/check-plan';
import { breachLines } from './breach-lines';
import { checkLines } from './check-lines';
import { countUnits, sumRows } from './count-units';
import { inkFor } from './ink';
import { legalText, workingText } from './legal-text';
import { ProgressBar } from './progress-bar';
import { Timeline } from './timeline';
import { unitTable } from './unit-table';

const plain = inkFor({ isTTY: false });
let run: SampleRun;
let judged: readonly Judged[];

beforeAll(async () => {
  run = await sampleRun();
  judged = run.dossiers.map((dossier) => ({ dossier, evidence: evidenceOf(dossier, run) }));
});

describe('the table', () => {
  it('counts every dossier once, at the unit that received it', () => {
    const total = sumRows(countUnits(judged, run.plan.frame.catalogue, '2020-03-30'));
    expect(total.received).toBe(run.dossiers.length);
    expect(Object.values(total.outcomes).reduce((sum, count) => sum + count, 0)).toBe(run.dossiers.length);
    expect(total.outcomes.late).toBe(run.dossiers.filter((dossier) => dossier.expect === 'late').length);
  });

  it('counts what goes up through the city to the province, and nothing that comes down', () => {
    const rows = countUnits(judged.slice(0, 1), run.plan.frame.catalogue, '2020-03-30');
    const found = rows.map(({ unit, received, takenOver, handedUp }) => [unit, received, takenOver, handedUp]);
    expect(found).toEqual([
      ['05431', 1, 1, 1],
      ['164', 0, 1, 1],
      ['19-SLDTBXH', 0, 1, 0],
      ['19-TTPVHCC', 0, 1, 0],
    ]);
  });

  it('names units in Vietnamese and closes each procedure with its sum', () => {
    const { catalogue } = run.plan.frame;
    const text = unitTable(countUnits(judged, catalogue, '2020-03-30'), catalogue, '2020-03-30', plain);
    expect(text).toContain('UBND phường Quán Triều');
    expect(text).toContain('Trung tâm Phục vụ hành chính công tỉnh');
    expect(text.match(/Cộng \/ sum/g)).toHaveLength(6);
  });
});

describe('the path of the three-level dossier', () => {
  it('tells each hand-off with who took it over and how long that took, and the lapse', () => {
    const [shown] = judged;
    if (shown === undefined) throw new Error('no dossier');
    const { calendar } = run.plan.frame;
    const lines = new Timeline({ unit: (code) => `<${code}>`, step: (id) => id }, calendar).linesOf(
      shown.evidence.chain.events,
    );
    const texts = lines.map((line) => line.text);
    expect(texts.filter((text) => text.includes('đã nhận, chờ'))).toHaveLength(6);
    expect(texts.filter((text) => text.includes('không nhận trong hạn'))).toHaveLength(1);
    expect(texts.at(-1)).toContain('trả kết quả cho người dân');
  });
});

describe('lines', () => {
  it('of breaches mark what was planted and missed', () => {
    const tally = tallyBreaches(judged, run.plan.rehearsed);
    expect(breachLines(tally).filter((line) => line.startsWith('✗'))).toEqual([]);
    expect(tally.others).toEqual([]);
    const [first, ...rest] = tally.planted;
    if (first === undefined) throw new Error('nothing planted');
    const missed = breachLines({ ...tally, planted: [{ ...first, seen: null }, ...rest] });
    expect(missed.filter((line) => line.startsWith('✗'))).toHaveLength(1);
  });

  it('of a failed check say what failed', () => {
    const lines = checkLines(checkResult({ vi: 'a', en: 'b' }, 1, '1', ['x is wrong']), plain);
    expect(lines).toEqual(['✗ a / b: 1', '    x is wrong']);
  });

  it('write legal times and working times for people', () => {
    expect(legalText('2020-04-02T07:05:00+07:00', true)).toBe('T5 02/04/2020 07:05');
    expect([workingText(12.4), workingText(60), workingText(125)]).toEqual(['12 phút', '1 giờ', '2 giờ 5 phút']);
  });
});

describe('the progress bar', () => {
  it('writes a line each tenth where there is no terminal', () => {
    const written: string[] = [];
    const bar = new ProgressBar({ write: (text) => written.push(text) }, 40, () => 'việc');
    for (let act = 0; act < 40; act += 1) bar.step();
    bar.end();
    expect(written).toHaveLength(10);
    expect(written.at(-1)).toBe('  100 %  40/40 việc\n');
  });

  it('keeps within the width of a terminal', () => {
    const written: string[] = [];
    const bar = new ProgressBar({ isTTY: true, columns: 30, write: (text) => written.push(text) }, 2, () =>
      'x'.repeat(80),
    );
    bar.step();
    expect(written.join('').replaceAll('\r', '').replaceAll('\u001b[2K', '')).toHaveLength(29);
  });
});

import type { ReceiveDossier } from '@lienthong/contracts';
import { ServerProblem } from '../../server/server-problem';
import { applicantOf, noApplicant } from '../receive/applicant';
import type { ReceivedAnswer, Submission } from '../receive/submission';
import { doubledRows, newRow, waitingRows } from './group-draft';
import type { GroupRow } from './group-draft';
import { runGroup } from './run-group';

const title = { vi: 'x', en: 'x' };
const bodyOf = ({ applicant }: GroupRow): ReceiveDossier => ({
  procedure: '1.004873',
  channel: 'desk',
  papers: [],
  applicant: applicantOf(applicant),
});
const rowsOf = (...names: string[]): GroupRow[] => names.map((name) => newRow(name, { ...noApplicant, name }));

/** A desk that takes each key once, as the API does; `failing` is thrown after it took it. */
class Intake {
  readonly byKey = new Map<string, { readonly name: string; readonly answer: ReceivedAnswer }>();
  failing: (name: string) => Error | null = () => null;

  submit({ key, body }: Submission): Promise<ReceivedAnswer> {
    const { name } = body.applicant;
    if (name.startsWith('!')) return Promise.reject(new ServerProblem(422, 'PAPER.MISSING', title, 'lacks'));
    const code = `C-${this.byKey.size + 1}`;
    const kept = this.byKey.get(key) ?? { name, answer: { code, check: 'x', status: 'received', dueAt: null } };
    this.byKey.set(key, kept);
    const failure = this.failing(name);
    return failure === null ? Promise.resolve(kept.answer) : Promise.reject(failure);
  }
}

/** Runs over rows that are kept as they come, as in the browser. */
async function ran(rows: GroupRow[], intake: Intake, mayTake = Infinity) {
  const kept = new Map(rows.map((row) => [row.id, row]));
  let keys = 0;
  let taken = 0;
  const problem = await runGroup(rows, {
    bodyOf,
    submit: (submission) => intake.submit(submission),
    keep: (row) => kept.set(row.id, row),
    newKey: () => `k${intake.byKey.size}-${(keys += 1)}`,
    isStopped: () => (taken += 1) > mayTake,
  });
  return { rows: [...kept.values()], problem };
}

describe('receiving a group', () => {
  it('goes on behind a row that is refused, and says why', async () => {
    const { rows, problem } = await ran(rowsOf('Hoa', '!Lan', 'Minh'), new Intake());
    expect(problem).toBeNull();
    expect(rows.map(({ done, problem: why }) => done?.code ?? why?.code)).toEqual(['C-1', 'PAPER.MISSING', 'C-2']);
  });

  it('makes no second dossier of what was received but not answered, even after a reload', async () => {
    const intake = new Intake();
    intake.failing = (name) => (name === 'Lan' ? new ServerProblem(0, 'CONSOLE.NO_ANSWER', title, 'lost') : null);
    const first = await ran(rowsOf('Hoa', 'Lan', 'Minh'), intake);
    expect(first.problem?.code).toBe('CONSOLE.NO_ANSWER');
    expect(first.rows.map(({ sent, done }) => [sent !== null, done !== null])).toEqual([
      [false, true],
      [true, false],
      [false, false],
    ]);
    intake.failing = () => null;
    const reloaded = JSON.parse(JSON.stringify(first.rows)) as GroupRow[];
    const second = await ran(reloaded, intake);
    expect(second.rows.every(({ done }) => done !== null)).toBe(true);
    expect([...intake.byKey.values()].map(({ name }) => name)).toEqual(['Hoa', 'Lan', 'Minh']);
  });

  it('stops between two rows, and leaves those that wait as they were', async () => {
    const { rows } = await ran(rowsOf('Hoa', 'Lan', 'Minh'), new Intake(), 2);
    expect(rows.map(({ done }) => done !== null)).toEqual([true, true, false]);
    expect(rows[2]).toEqual(newRow('Minh', { ...noApplicant, name: 'Minh' }));
  });

  it('sends no row whose applicant is not in order', () => {
    const rows = [...rowsOf('Hoa'), newRow('x', { ...noApplicant, name: 'Lan', phone: '1' }), newRow('y')];
    expect(waitingRows(rows).map(({ id }) => id)).toEqual(['Hoa']);
  });

  it('tells of someone who stands in the group twice', () => {
    const person = { ...noApplicant, name: 'Hoa', idNumber: '012345678901' };
    const rows = [
      newRow('a', person),
      newRow('b', { ...person, name: 'Hoa ', idNumber: '012 345 678 901' }),
      ...rowsOf('Lan'),
    ];
    expect([...doubledRows(rows)]).toEqual(['b']);
  });
});

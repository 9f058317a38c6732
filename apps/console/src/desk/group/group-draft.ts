import type { Applicant } from '@lienthong/contracts';
import type { Bilingual } from '../../text/texts';
import { faultsOf, noApplicant } from '../receive/applicant';
import type { TypedApplicant } from '../receive/applicant';
import { noChoice } from '../receive/reception';
import type { Choice, Given } from '../receive/reception';
import type { ReceivedAnswer, Submission } from '../receive/submission';

/** Why a row could not be received, as the server told it. */
export interface RowProblem {
  readonly code: string;
  readonly title: Bilingual;
  readonly detail: string;
}

/** One applicant of the group. */
export interface GroupRow {
  readonly id: string;
  readonly applicant: TypedApplicant;
  /** What was sent and not answered; sent again it is the very same. */
  readonly sent: Submission | null;
  readonly done: ReceivedAnswer | null;
  readonly problem: RowProblem | null;
  readonly printed: boolean;
}

/** A group under way, as it outlives a reload. */
export interface GroupDraft {
  readonly choice: Choice;
  readonly given: Given;
  readonly rows: readonly GroupRow[];
}

export const groupDraftName = 'group';
export const noGroup: GroupDraft = { choice: noChoice, given: {}, rows: [] };

export function newRow(id: string, applicant: TypedApplicant = noApplicant): GroupRow {
  return { id, applicant, sent: null, done: null, problem: null, printed: false };
}

/** Rows that wait: what was sent without an answer comes first, since it may be received already. */
export function waitingRows(rows: readonly GroupRow[]): readonly GroupRow[] {
  const open = rows.filter((row) => row.done === null && (row.sent !== null || isInOrder(row)));
  return [...open.filter((row) => row.sent !== null), ...open.filter((row) => row.sent === null)];
}

export function isInOrder({ applicant }: GroupRow): boolean {
  return Object.keys(faultsOf(applicant)).length === 0;
}

/** Whether the row may be changed: what was sent may be received already. */
export function isOpen({ sent, done }: GroupRow): boolean {
  return sent === null && done === null;
}

/** Whether all of the group can still be another procedure. */
export function isUntouched({ rows }: GroupDraft): boolean {
  return rows.every(isOpen);
}

/** Applicants that stand in the group twice, by their rows: the same identity number, or all the same. */
export function doubledRows(rows: readonly GroupRow[]): ReadonlySet<string> {
  const seen = new Map<string, string>();
  const doubled = new Set<string>();
  for (const { id, applicant } of rows) {
    const key =
      applicant.idNumber.replace(/\D/g, '') ||
      JSON.stringify(applicant satisfies Required<Record<keyof Applicant, string>>);
    const other = seen.get(key);
    if (applicant.name === '') continue;
    if (other === undefined) seen.set(key, id);
    else doubled.add(id);
  }
  return doubled;
}

/** The group with one of its rows replaced. */
export function withRow(draft: GroupDraft, row: GroupRow): GroupDraft {
  return { ...draft, rows: draft.rows.map((one) => (one.id === row.id ? row : one)) };
}

import type { ErrorCode } from '@lienthong/domain';
import { clockModes } from './draft';
import type { ClockMode, ProcedureDraft } from './draft';
import type { UnreadKind } from './unread';

/** A file that gave no draft. */
export interface ImportProblem {
  readonly file: string;
  readonly code: ErrorCode;
  readonly detail: string;
}

/** Counts at the end of an import. */
export interface ImportSummary {
  readonly files: number;
  readonly drafts: number;
  /** Drafts of which every part was read. */
  readonly readInFull: number;
  readonly problems: Readonly<Partial<Record<ErrorCode, number>>>;
  readonly clock: Readonly<Record<ClockMode, { readonly phrases: number; readonly drafts: number }>>;
  readonly channels: { readonly rows: number; readonly withDuration: number; readonly withFee: number };
  readonly papers: number;
  readonly results: number;
  readonly legalGrounds: number;
  readonly unread: Readonly<Partial<Record<UnreadKind, number>>>;
  readonly unreadTotal: number;
}

const plusOne = <Key extends string>(counts: Partial<Record<Key, number>>, key: Key): void => {
  counts[key] = (counts[key] ?? 0) + 1;
};

/** Counts drafts one by one, so that no draft has to be kept. */
export class ImportTally {
  private readonly sums = {
    files: 0,
    drafts: 0,
    readInFull: 0,
    papers: 0,
    results: 0,
    legalGrounds: 0,
    unreadTotal: 0,
  };
  private readonly rows = { rows: 0, withDuration: 0, withFee: 0 };
  private readonly problems: Partial<Record<ErrorCode, number>> = {};
  private readonly unread: Partial<Record<UnreadKind, number>> = {};
  private readonly clock = Object.fromEntries(clockModes.map((mode) => [mode, { phrases: 0, drafts: 0 }])) as Record<
    ClockMode,
    { phrases: number; drafts: number }
  >;

  addProblem(problem: ImportProblem): void {
    this.sums.files += 1;
    plusOne(this.problems, problem.code);
  }

  addDraft(draft: ProcedureDraft): void {
    this.sums.files += 1;
    this.sums.drafts += 1;
    this.sums.readInFull += draft.unread.length === 0 ? 1 : 0;
    this.sums.papers += draft.papers.length;
    this.sums.results += draft.results.length;
    this.sums.legalGrounds += draft.legalGrounds.length;
    this.sums.unreadTotal += draft.unread.length;
    for (const { kind } of draft.unread) plusOne(this.unread, kind);
    for (const row of draft.channels) {
      this.rows.rows += 1;
      this.rows.withDuration += row.duration === null ? 0 : 1;
      this.rows.withFee += row.fee.amount === null ? 0 : 1;
    }
    for (const { mode } of draft.clock) this.clock[mode].phrases += 1;
    for (const mode of new Set(draft.clock.map((finding) => finding.mode))) this.clock[mode].drafts += 1;
  }

  summary(): ImportSummary {
    const { problems, clock, rows, unread } = this;
    return { ...this.sums, problems, clock, channels: rows, unread };
  }
}

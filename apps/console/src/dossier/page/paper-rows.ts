import type { DossierState, Paper } from '@lienthong/domain';

export type PaperState = 'given' | 'lacking' | 'disputed' | 'not-given' | 'not-needed';

/** A paper of the dossier, and how it stands. */
export interface PaperRow {
  readonly code: string;
  readonly originals: number;
  readonly copies: number;
  readonly state: PaperState;
  /** Why it lacks or is disputed. */
  readonly reason: string | null;
  readonly form: string | null;
}

/** Papers of the case in their order, then what was given beside them. */
export function paperRows(state: DossierState, papers: readonly Paper[]): readonly PaperRow[] {
  const lacks = state.business.kind === 'awaiting-supplement' ? state.business.lacks : [];
  const known = papers.map((paper) => paper.code);
  const beside = state.papers.map((paper) => paper.code).filter((code) => !known.includes(code));
  const alternatives = new Map(papers.map((paper) => [paper.code, paper.oneOf]));
  const isGiven = (code: string): boolean => state.papers.some((paper) => paper.code === code && total(paper) > 0);
  return [...known, ...new Set(beside)].map((code) => {
    const given = state.papers.filter((paper) => paper.code === code);
    const paper = papers.find((one) => one.code === code);
    const lack = lacks.find((one) => one.paper === code);
    const dispute = state.disputes.find((one) => one.paper === code);
    const group = alternatives.get(code);
    const hasOther = group !== undefined && papers.some((one) => one.oneOf === group && isGiven(one.code));
    const needed = (paper?.required === true || group !== undefined) && !hasOther;
    const standing = isGiven(code) ? 'given' : needed ? 'not-given' : 'not-needed';
    return {
      code,
      originals: sum(given.map((one) => one.originals)),
      copies: sum(given.map((one) => one.copies)),
      state: lack !== undefined ? 'lacking' : dispute !== undefined ? 'disputed' : standing,
      reason: lack?.reason ?? dispute?.reason ?? null,
      form: paper?.form ?? null,
    };
  });
}

const total = (paper: { readonly originals: number; readonly copies: number }): number =>
  paper.originals + paper.copies;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

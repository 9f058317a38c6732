import { missingPapers } from '@lienthong/domain';
import type { Channel, GivenPaper, MissingPaper, Paper, ProcedureCase } from '@lienthong/domain';
import type { ReceiveDossier } from '@lienthong/contracts';
import { applicantOf } from './applicant';
import type { TypedApplicant } from './applicant';

/** What is applied for, where and how; the same for all of a group. */
export interface Choice {
  readonly procedure: string;
  readonly case: string | null;
  readonly channel: Channel;
  /** Null: where it is received. */
  readonly competentUnit: string | null;
  readonly returningUnit: string | null;
}

/** How many of each paper were handed in, by its code. */
export type Given = Readonly<Record<string, { readonly originals: number; readonly copies: number }>>;

export const noChoice: Choice = {
  procedure: '',
  case: null,
  channel: 'desk',
  competentUnit: null,
  returningUnit: null,
};

/** Alternatives stand together; every other paper by itself. */
export interface PaperGroup {
  /** Null for a paper by itself. */
  readonly oneOf: string | null;
  readonly papers: readonly Paper[];
}

export function groupsOf(papers: readonly Paper[]): readonly PaperGroup[] {
  const groups: PaperGroup[] = [];
  for (const paper of papers) {
    const oneOf = paper.oneOf ?? null;
    if (oneOf === null) groups.push({ oneOf, papers: [paper] });
    else if (!groups.some((group) => group.oneOf === oneOf)) {
      groups.push({ oneOf, papers: papers.filter((other) => other.oneOf === oneOf) });
    }
  }
  return groups;
}

/** As many as the case asks for. */
export function asAsked({ originals, copies }: Paper): { readonly originals: number; readonly copies: number } {
  // A paper that the case only names is there if there is one of it.
  return originals + copies === 0 ? { originals: 1, copies: 0 } : { originals, copies };
}

/** What was given, with every paper that is required and not there yet; of alternatives the first, if none is there. */
export function withAllRequired(papers: readonly Paper[], given: Given): Given {
  const isThere = ({ code }: Paper): boolean => given[code] !== undefined && total(given[code]) > 0;
  const needed = groupsOf(papers)
    .filter((group) => !group.papers.some(isThere))
    .flatMap((group) => group.papers.filter((paper) => paper.required).slice(0, 1));
  return { ...given, ...Object.fromEntries(needed.map((paper) => [paper.code, asAsked(paper)])) };
}

function total({ originals, copies }: Given[string]): number {
  return originals + copies;
}

export function givenPapers(given: Given): readonly GivenPaper[] {
  return Object.entries(given)
    .filter(([, counts]) => total(counts) > 0)
    .map(([code, counts]) => ({ code, ...counts }));
}

/** What lacks, by the rule that the API refuses by. */
export function lacksOf(procedureCase: ProcedureCase, given: Given): readonly MissingPaper[] {
  return missingPapers(procedureCase, givenPapers(given));
}

/** Body of `POST /dossiers`. */
export function bodyOf(choice: Choice, given: Given, applicant: TypedApplicant): ReceiveDossier {
  const { procedure, channel, competentUnit, returningUnit } = choice;
  return {
    procedure,
    ...(choice.case === null ? {} : { case: choice.case }),
    channel,
    ...(competentUnit === null ? {} : { competentUnit }),
    ...(returningUnit === null ? {} : { returningUnit }),
    papers: [...givenPapers(given)],
    applicant: applicantOf(applicant),
  };
}

/** A unit and a tier as the catalogue tells of them. */
interface RankedTier {
  readonly code: string;
  readonly rank: number;
}

/**
 * Whether the competent unit has to be named: a desk above the competent level (a province's that receives for its
 * communes) cannot be where the matter belongs.
 */
export function mustNameCompetent(
  procedureCase: ProcedureCase,
  ownTier: string,
  tiers: readonly RankedTier[],
): boolean {
  const rank = (code: string): number => tiers.find((tier) => tier.code === code)?.rank ?? 0;
  return rank(ownTier) > rank(procedureCase.competentTier);
}

/** Whether the result may be given out at another desk than the receiving one. */
export function mayReturnElsewhere({ route }: ProcedureCase): boolean {
  return route.steps.some((step) => step.unit.of === 'returning');
}

import type { ChainCheck } from './chain-check';
import { eventName, findingText, shown, type Finding, type Problem } from './finding';
import type { HeadBook, PrintedHead } from './head-book';

/** How many problems are told one by one, and up to how many dossiers are listed with their heads. */
const toldProblems = 1000;
const listedDossiers = 10;

export type Verdict = 'intact' | 'altered' | 'unreadable';

/** Exit codes of `lienthong verify`. */
export const exitCodeOf: Readonly<Record<Verdict, number>> = { intact: 0, altered: 1, unreadable: 2 };

/** What a check came to. */
export interface VerifyReport {
  readonly verdict: Verdict;
  readonly dossiers: number;
  readonly events: number;
  /** The first event of each dossier that is not as it was written. */
  readonly findings: readonly (Omit<Finding, 'more'> & {
    readonly event: string;
    readonly vi: string;
    readonly en: string;
  })[];
  readonly printedHeads: readonly PrintedHead[];
  /** Last event and its hash of each intact dossier; left empty where they are many. */
  readonly heads: readonly { readonly dossier: string; readonly seq: number; readonly head: string }[];
  readonly problems: readonly (Omit<Problem, 'text'> & { readonly vi: string; readonly en: string })[];
  /** Further problems that are not told one by one. */
  readonly moreProblems: number;
}

/** Collects problems, of a broken input perhaps millions. */
export class ProblemList {
  readonly told: Problem[] = [];
  more = 0;

  readonly add = (problem: Problem): void => {
    if (this.told.length < toldProblems) this.told.push(problem);
    else this.more += 1;
  };
}

/** The report of a check that went through its whole input. */
export function reportOf(check: ChainCheck, heads: HeadBook, problems: ProblemList): VerifyReport {
  const broken = problems.told.length > 0 || check.events === 0;
  const listed = check.chains.size <= listedDossiers ? [...check.chains] : [];
  return {
    verdict: check.findings.length > 0 ? 'altered' : broken ? 'unreadable' : 'intact',
    dossiers: check.chains.size,
    events: check.events,
    findings: check.findings.map(({ more, ...finding }) => ({
      event: eventName(finding),
      ...finding,
      ...findingText({ more, ...finding }),
    })),
    printedHeads: heads.heads,
    heads: listed.flatMap(([dossier, { seq, head, broken }]) => (broken === null ? [{ dossier, seq, head }] : [])),
    problems: problems.told.map(({ text, ...problem }) => ({ ...problem, ...text })),
    moreProblems: problems.more,
  };
}

const verdicts: Readonly<Record<Verdict, string>> = {
  intact: 'NGUYÊN VẸN / INTACT',
  altered: 'ĐÃ BỊ SỬA ĐỔI / ALTERED',
  unreadable: 'KHÔNG ĐỌC ĐƯỢC HẾT / NOT ALL COULD BE READ',
};

function printedText({ dossier, head, printedAt }: PrintedHead): string {
  const name = dossier === null ? '' : `${shown(dossier)} `;
  const said =
    printedAt === null
      ? 'không thấy trong phần còn nguyên / not in the intact part'
      : `phiếu in ở sự kiện ${printedAt} / receipt printed at event ${printedAt}`;
  return `  ${name}${head}: ${said}`;
}

/** The report for people: Vietnamese first, English beside it. */
export function reportText(report: VerifyReport): string {
  const { verdict, dossiers, events, findings, problems, moreProblems } = report;
  const within = (place: string): string => (place === '' ? '' : ` (${place})`);
  return [
    `${verdicts[verdict]}: ${dossiers} hồ sơ, ${events} sự kiện / ${dossiers} dossiers, ${events} events`,
    ...findings.map(
      ({ code, event, vi, en, place, rule }) =>
        `${code} ${event} [${rule}]: sự kiện ${event} ${vi} / event ${event} ${en}${within(place)}`,
    ),
    ...(report.printedHeads.length > 0 ? ['Mã băm đã in trên phiếu / hashes printed on slips:'] : []),
    ...report.printedHeads.map(printedText),
    ...(report.heads.length > 0 ? ['Mã băm của sự kiện cuối / hash of the last event:'] : []),
    ...report.heads.map(({ dossier, seq, head }) => `  ${shown(dossier)}:${seq} ${head}`),
    ...problems.map(({ code, place, vi, en }) => `${code} ${place}: ${vi} / ${en}`),
    ...(moreProblems > 0 ? [`… và ${moreProblems} dòng nữa / ${moreProblems} more of the kind`] : []),
    '',
  ].join('\n');
}

import { findUnit } from '@lienthong/domain';
import type { ExplanationLine } from '@lienthong/domain';
import type { Judged } from './checks/check-plan';
import type { Carried } from './carry/carrier';
import type { Inspection } from './inspect-run';
import { stuckLines } from './operator/stuck-lines';
import type { StuckStory } from './operator/stuck-story';
import { officerFor } from './plan/officer-roll';
import { pinDossier } from './plan/pin-dossier';
import type { RunFrame } from './plan/rehearsal';
import type { OfficesDone } from './run-offices';
import { breachLines } from './report/breach-lines';
import { checkLines } from './report/check-lines';
import { countUnits } from './report/count-units';
import type { Ink } from './report/ink';
import { legalText } from './report/legal-text';
import { shareLines } from './report/share-lines';
import type { SharedTime } from './report/share-lines';
import { saveSlips, slipSample } from './report/save-slips';
import { Timeline, explanationLines } from './report/timeline';
import { unitTable } from './report/unit-table';

/** Where the report is written to. */
export interface Paper {
  readonly ink: Ink;
  print(line?: string): void;
}

/** What a citizen is told at the public look-up. */
interface PublicAnswer {
  readonly answer: { readonly vi: string; readonly en: string };
}

/** The whole report: table, one path, breaches, checks. */
export async function printReport(
  { inspection, story }: { readonly inspection: Inspection; readonly story: StuckStory },
  done: OfficesDone,
  frame: RunFrame,
  { paper, slipFolder }: { readonly paper: Paper; readonly slipFolder: string },
): Promise<void> {
  const { ink } = paper;
  const title = (vi: string, en: string): void => paper.print(`\n${ink.bold(vi)} / ${en}\n`);
  title('Kết quả theo thủ tục và đơn vị', 'what happened, by procedure and unit');
  paper.print(
    unitTable(countUnits(inspection.judged, frame.catalogue, frame.firstDay), frame.catalogue, frame.firstDay, ink),
  );
  paper.print(
    ink.dim(
      '  Kết quả đếm một lần, ở đơn vị tiếp nhận / outcomes are counted once, at the unit that received the dossier',
    ),
  );
  const told = inspection.judged.filter(({ dossier }) => dossier.showcase !== null);
  for (const shown of told.length === 0 ? inspection.judged.slice(0, 1) : told) {
    const { vi, en } = shown.dossier.showcase ?? { vi: 'Đường đi của một hồ sơ', en: 'the path of one dossier' };
    title(vi, en);
    await printPath(shown, done, frame, paper);
  }
  const sample = slipSample(inspection.judged);
  if (sample !== undefined) {
    title('Phiếu đã in của một hồ sơ', `the slips of dossier ${sample.evidence.code}`);
    for (const line of await saveSlips(sample, slipFolder, done, frame)) paper.print(`  ${line}`);
  }
  title('Vi phạm thời hạn', 'breaches: planted in the data, and noticed');
  for (const line of breachLines(inspection.tally)) paper.print(`  ${line.startsWith('✗') ? ink.red(line) : line}`);
  title('Hồ sơ kẹt: tìm, chạy lại, chứng minh', 'a stuck dossier: found, replayed, proved');
  for (const line of stuckLines(story)) paper.print(`  ${line}`);
  title('Kiểm tra', 'checks');
  for (const check of inspection.checks) for (const line of checkLines(check, ink)) paper.print(`  ${line}`);
}

async function printPath(shown: Judged, done: OfficesDone, frame: RunFrame, paper: Paper): Promise<void> {
  const { dossier, evidence } = shown;
  const { catalogue, calendar, firstDay } = frame;
  const { procedureCase, route } = pinDossier(dossier, catalogue, firstDay);
  const names = {
    unit: (code: string) => findUnit(catalogue, code, firstDay).name.vi,
    step: (id: string) => route.steps.find((step) => step.id === id)?.name.vi ?? id,
  };
  paper.print(`  ${paper.ink.bold(evidence.code)} · ${dossier.procedure} · ${procedureCase.name.vi}\n`);
  for (const { at, mark, text } of new Timeline(names, calendar).linesOf(evidence.chain.events)) {
    const marked = mark === '!' ? paper.ink.yellow(text) : text;
    paper.print(`  ${legalText(at)}  ${mark} ${mark === ' ' ? paper.ink.dim(marked) : marked}`);
  }
  const carried = done.carried.find(({ code }) => code === evidence.code);
  if (carried !== undefined && dossier.id === 'D01') await printWhy(carried, done, frame, paper);
}

async function printWhy(
  { code, check, dossier }: Carried,
  done: OfficesDone,
  frame: RunFrame,
  paper: Paper,
): Promise<void> {
  const post = { unit: dossier.receivingUnit, office: 'mot-cua', roles: ['desk-officer' as const] };
  const token = await done.tokens.tokenOf(officerFor(post, frame.catalogue, frame.firstDay));
  const path = `/dossiers/${code}/deadline`;
  const { explanation } = await done.api.send<{ explanation: ExplanationLine[] }>({ method: 'GET', path, token });
  paper.print('\n  Vì sao có ngày hẹn này / why this date');
  for (const line of explanationLines(explanation)) paper.print(`    ${line}`);
  const { answer } = await done.api.send<PublicAnswer>({
    method: 'GET',
    path: `/public/dossiers/${code}?check=${check}`,
  });
  const time = await done.api.send<SharedTime>({ method: 'GET', path: `/dossiers/${code}/time`, token });
  paper.print('\n  Ai giữ bao lâu, giờ làm việc / who had it for how long, working time');
  for (const line of shareLines(time.shares, (unit) => findUnit(frame.catalogue, unit, frame.firstDay).name.vi)) {
    paper.print(`    ${line}`);
  }
  paper.print('\n  Người dân tra cứu bằng mã và số kiểm tra / what the citizen sees with code and check value');
  paper.print(`    ${answer.vi}\n    ${answer.en}`);
}

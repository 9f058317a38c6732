import { readEnv } from '@lienthong/platform';
import { DecreeStore } from '@lienthong/read-model';
import { printJson, printLine, toldOutcome } from '../catalogue/outcome';
import type { OutputOptions } from '../catalogue/outcome';
import { readDecreeFile } from './decree-file';
import { decreeLines, movesTable, shownCodes } from './decree-table';
import { calendarsInForce, withStore } from './opened-store';
import { changeBy, previewDecree } from './preview-decree';
import type { DecreePreview } from './preview-decree';
import type { DossierPlan } from './plan-dossier';

/** `lienthong calendar preview`: which open dossiers a decree would move, and whereto. */
export async function previewCommand(file: string, options: OutputOptions): Promise<void> {
  await toldOutcome(options, async () => {
    const decree = await readDecreeFile(file);
    const env = readEnv('cli');
    const preview = await withStore(env, async (connection) => {
      const calendars = await calendarsInForce(env.CATALOGUE_DIR, connection);
      const change = await changeBy(decree, calendars, new DecreeStore(connection));
      return previewDecree(decree, change, connection);
    });
    if (options.json === true) printJson(jsonOf(preview));
    else printPreview(preview);
  });
}

function jsonOf({ decree, recorded, counts, plans }: DecreePreview): unknown {
  const codes = (kind: DossierPlan['kind']): string[] => codesOf(plans, kind);
  return {
    decree,
    recorded,
    counts,
    moved: plans
      .filter((plan) => plan.kind === 'moves')
      .map(({ code, unit, dueAt, moves, otherCause }) => ({
        code,
        unit,
        oldDue: dueAt,
        newDue: moves.find((move) => move.clock === 'dossier')?.to ?? dueAt,
        clocks: moves,
        otherCause,
      })),
    unchanged: codes('stays'),
    paused: codes('paused'),
    stopped: codes('stopped'),
    unplannable: plans
      .filter((plan) => plan.kind === 'unplannable')
      .map(({ code, unit, problem }) => ({ code, unit, problem })),
  };
}

function codesOf(plans: readonly DossierPlan[], kind: DossierPlan['kind']): string[] {
  return plans.filter((plan) => plan.kind === kind).map((plan) => plan.code);
}

function printPreview({ decree, recorded, counts, plans }: DecreePreview): void {
  const moved = plans.filter((plan) => plan.kind === 'moves');
  for (const line of decreeLines(decree)) printLine(line);
  if (recorded) printLine('Đã ghi từ trước; dưới đây là phần còn lại / recorded already; below is what is left');
  if (moved.length > 0) printLine(movesTable(moved));
  printLine(`${counts.moves} hồ sơ đổi hạn / dossiers move, of ${counts.open} đang mở / open`);
  printLine(`${counts.stays} giữ nguyên hạn / keep their due instants`);
  printUntouched('tạm dừng, không động đến / paused, not touched', codesOf(plans, 'paused'));
  printUntouched('đã dừng đồng hồ, không động đến / clock stopped, not touched', codesOf(plans, 'stopped'));
  printLine(`${counts.closed} đã đóng, không động đến / closed, not touched`);
  if (counts.otherCalendar > 0) printLine(`${counts.otherCalendar} theo lịch khác / on another calendar`);
  for (const { code, problem } of plans) if (problem !== null) printLine(`! ${code}: ${problem}`);
  if (moved.some((plan) => plan.otherCause)) {
    printLine('* hạn đang ghi đã khác lịch hiện hành / its due instants differ from today’s calendar already');
  }
}

function printUntouched(what: string, codes: readonly string[]): void {
  printLine(`${codes.length} ${what}${codes.length === 0 ? '' : `: ${shownCodes(codes)}`}`);
}

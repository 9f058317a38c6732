import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import type { Actor } from '@lienthong/domain';
import { DecreeItemStore, DecreeStore, decreeOutcomes, decreeRefreshMs, openDossiers } from '@lienthong/read-model';
import type { CalendarDecree, DecreeItem, DecreeOutcome } from '@lienthong/read-model';
import type { DossierGateway } from '@lienthong/temporal';
import { Pace, eachWith } from './pace';
import { isOnCalendar, planDossier } from './plan-dossier';
import type { DossierPlan } from './plan-dossier';
import type { CalendarChange } from './preview-decree';
import { lookAgain, replanDossier } from './replan-dossier';

/** What a decree is applied with. */
export interface ApplyParts {
  readonly connection: Connection;
  readonly gateway: DossierGateway;
  /** Subject who applies it. */
  readonly by: string;
  /** Dossiers a second. */
  readonly rate: number;
  /** Told how far it has come. */
  readonly progress: (done: number, all: number) => void;
}

/** What came of a decree, dossier by dossier. */
export interface ApplyReport {
  readonly decree: CalendarDecree;
  readonly recordedAt: string;
  readonly counts: Readonly<Record<DecreeOutcome, number>>;
  readonly items: readonly DecreeItem[];
}

/** From its recording on a decree is in use everywhere after this time: two readings of every program, and a margin. */
const settleMs = 2 * decreeRefreshMs + 1_000;
const hands = 8;
/** Dossiers that came into the views while the others were done are done too. */
const mostRounds = 10;

/**
 * Puts a decree in force and re-plans every open dossier with a running clock. Whatever is done is noted before and
 * after, so that the same call after a crash goes on where it ended; doing it again does nothing twice.
 */
export async function applyDecree(
  decree: CalendarDecree,
  change: CalendarChange,
  parts: ApplyParts,
): Promise<ApplyReport> {
  const items = new DecreeItemStore(parts.connection);
  await items.ensureIndexes();
  const { recordedAt } = await new DecreeStore(parts.connection).record(decree, parts.by);
  // Who is received until then may still be planned by the old calendar; the list is made when nobody is any more.
  await sleep(Math.max(0, Date.parse(recordedAt) + settleMs - Date.now()));
  const tried = new Set<string>();
  for (let round = 1; round <= mostRounds; round += 1) {
    const todo = (await listed(decree, change, items, parts)).filter((item) => !tried.has(item.code));
    if (todo.length === 0) break;
    for (const item of todo) tried.add(item.code);
    await work(decree, todo, { items, parts });
  }
  return reportOf(decree, recordedAt, await items.of(decree.id));
}

/** What is to be done: noted before it is, with what is known to be done left out. */
async function listed(
  decree: CalendarDecree,
  change: CalendarChange,
  items: DecreeItemStore,
  { connection }: ApplyParts,
): Promise<DecreeItem[]> {
  const noted = new Set((await items.of(decree.id)).map((item) => item.code));
  const fresh: DecreeItem[] = [];
  for await (const view of openDossiers(connection)) {
    if (!isOnCalendar(view, change.series) || noted.has(view._id)) continue;
    fresh.push(itemOf(decree, planDossier(view, change)));
  }
  await items.begin(fresh);
  return (await items.of(decree.id)).filter((item) => item.outcome === 'pending' || item.outcome === 'failed');
}

function itemOf({ id: decree }: CalendarDecree, { code, unit, kind, moves }: DossierPlan): DecreeItem {
  const at = new Date().toISOString();
  const idle = kind === 'paused' || kind === 'stopped';
  return {
    _id: `${decree}/${code}`,
    decree,
    code,
    unit,
    moves,
    idle,
    outcome: 'pending',
    refused: 0,
    detail: null,
    at,
  };
}

async function work(
  decree: CalendarDecree,
  todo: readonly DecreeItem[],
  { items, parts }: { readonly items: DecreeItemStore; readonly parts: ApplyParts },
): Promise<void> {
  const { gateway, by, rate, progress } = parts;
  const actor: Actor = { subject: by, unit: 'system', role: 'operator' };
  const pace = new Pace(rate);
  let done = 0;
  progress(done, todo.length);
  await eachWith(hands, todo, async (item) => {
    await pace.turn();
    const end =
      (item.idle ? await lookAgain(gateway, item) : null) ??
      (await replanDossier(gateway, item, { calendar: decree.calendar, actor }));
    await items.end({ ...item, ...end, at: new Date().toISOString() });
    done += 1;
    progress(done, todo.length);
  });
}

function reportOf(decree: CalendarDecree, recordedAt: string, items: readonly DecreeItem[]): ApplyReport {
  const counts = Object.fromEntries(
    decreeOutcomes.map((outcome) => [outcome, items.filter((item) => item.outcome === outcome).length]),
  ) as Record<DecreeOutcome, number>;
  return { decree, recordedAt, counts, items };
}

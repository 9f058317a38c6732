import { totalsOf } from '../work/history-work';
import type { HistoryWork } from '../work/history-work';
import type { BareTurn } from './bare.workflow';

/** The activity that ours calls before a command is answered; all others follow it. */
const insideHandler = 'planClocks';

/** Turns of the bare workflow that make as much work as a dossier was seen to make. */
export function bareTurns(ours: HistoryWork): BareTurn[] {
  return ours.updates.map(({ localActivities, timers }, index) => {
    const { [insideHandler]: inHandler = 0, ...others } = localActivities;
    const after = Object.values(others).reduce((sum, calls) => sum + calls, 0);
    // The first timer is armed at the start; every other one replaces the one before it.
    return { inHandler, after, rearms: index > 0 && timers > 0 };
  });
}

/** Why the two did not do the same work; empty if they did. */
export function differences(ours: HistoryWork, bare: HistoryWork): string[] {
  const [a, b] = [totalsOf(ours), totalsOf(bare)];
  const pairs: readonly (readonly [string, number, number])[] = [
    ['updates', ours.updates.length, bare.updates.length],
    ['local activities', a.localActivities, b.localActivities],
    ['activities through the server', ours.serverActivities, bare.serverActivities],
    ['timers armed', a.timers, b.timers],
    ['timers fired', ours.timersFired, bare.timersFired],
  ];
  return pairs
    .filter(([, own, other]) => own !== other)
    .map(([what, own, other]) => `${what}: ${own} against ${other}`);
}

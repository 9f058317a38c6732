import type { Finding, StuckDossier } from '@lienthong/contracts';
import type { DossierEvent } from '@lienthong/domain';
import { realOf } from '../real-time';
import type { ClockKnown } from '../real-time';

type ActOf = StuckDossier['operations'][number];

/** One thing that happened to a dossier, in real time: of its own, its troubles', or the operators'. */
export type Moment =
  | { readonly type: 'event'; readonly at: string; readonly event: DossierEvent }
  | { readonly type: 'seen' | 'cured'; readonly at: string; readonly finding: Finding }
  | { readonly type: 'asked' | 'applied' | 'ended'; readonly at: string; readonly act: ActOf };

/**
 * Everything that is known of a dossier's way, the newest first. Its own events bear legal instants, which are brought to
 * real time by the clock of this installation.
 */
export function timelineOf(
  { findings, operations }: Pick<StuckDossier, 'findings' | 'operations'>,
  events: readonly DossierEvent[],
  clock: ClockKnown | undefined,
): Moment[] {
  const own =
    clock === undefined ? [] : events.map((event): Moment => ({ type: 'event', at: realOf(event.at, clock), event }));
  const troubles = findings.flatMap((finding): Moment[] => [
    { type: 'seen', at: finding.since, finding },
    ...(finding.curedAt === null ? [] : [{ type: 'cured' as const, at: finding.curedAt, finding }]),
  ]);
  const acts = operations.flatMap((act): Moment[] => {
    const { appliedAt, outcome } = act.item;
    return [
      { type: 'asked', at: act.requestedAt, act },
      ...(appliedAt === null ? [] : [{ type: 'applied' as const, at: appliedAt, act }]),
      ...(outcome === null ? [] : [{ type: 'ended' as const, at: outcome.at, act }]),
    ];
  });
  // Of one instant, what came later comes first.
  return [...own, ...troubles, ...acts].reverse().sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

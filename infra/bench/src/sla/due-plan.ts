import type { Simulation } from '@lienthong/domain';

/** Wall instants (epoch ms) at which something falls due: `rate` of them in each second from `startsAt`, evenly. */
export function dueTimes(startsAt: number, rate: number, seconds: number): number[] {
  return Array.from({ length: rate * seconds }, (_, index) => startsAt + Math.round((index * 1_000) / rate));
}

/** Legal time at the pace of real time that comes to a legal instant at a wall instant; both in epoch ms. */
export function reaching(legalInstant: number, wallInstant: number): Simulation {
  return { wallOrigin: wallInstant, legalOrigin: legalInstant, factor: 1 };
}

/**
 * What an opening has to count on when the pace is not known yet, and what it adds: a dossier that is due soon sounds its
 * warnings as soon as it is open, twice the work of one that was just received, and other programs have their moments.
 */
const cautious = { perSecond: 5, fewest: 100, stretch: 3, marginMs: 20_000 } as const;

/** Pace of an opening so far; a cautious guess after too few. */
export function paceOf(opened: number, tookMs: number): number {
  return opened < cautious.fewest ? cautious.perSecond : (opened / tookMs) * 1_000;
}

/** How long (ms) to leave for opening `count` more at a pace. */
export function timeToOpen(count: number, perSecond: number): number {
  return Math.ceil((count / perSecond) * 1_000 * cautious.stretch) + cautious.marginMs;
}

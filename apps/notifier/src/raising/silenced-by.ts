import type { DossierEvent, PlannedClock } from '@lienthong/domain';

/** Says of what an alert is about whether it has become needless. */
export type Silencer = (about: string) => boolean;

const exactly =
  (...abouts: readonly string[]): Silencer =>
  (about) =>
    abouts.includes(about);
const beginning =
  (...prefixes: readonly string[]): Silencer =>
  (about) =>
    prefixes.some((prefix) => about.startsWith(prefix));
const either =
  (...silencers: readonly Silencer[]): Silencer =>
  (about) =>
    silencers.some((silencer) => silencer(about));
const clocksOf = (clocks: readonly PlannedClock[]): Silencer => exactly(...clocks.map(({ id }) => id));

/** Offers that were not taken up and wait to be made again. */
const openOffers = beginning('lapsed:', 'not-taken:');
/** An end silences everything but what tells the applicant of it. */
const allButNotices: Silencer = (about) => about !== 'notice';

/** Which alerts of earlier events an event makes needless: answering, going on or finishing; undefined = none. */
export function silencedBy(event: DossierEvent): Silencer | undefined {
  switch (event.type) {
    case 'DossierRefused':
    case 'DossierWithdrawn':
    case 'DossierStopped':
    case 'DossierCompleted':
      return allButNotices;
    case 'StepCompleted':
    case 'StepReturned':
      return beginning(`step:${event.data.step}:`, `work:step:${event.data.step}:`);
    case 'HandoffOffered':
      return openOffers;
    case 'HandoffAccepted':
      return either(exactly(`handoff:${event.data.handoff}`), openOffers);
    case 'HandoffLapsed':
    case 'HandoffRefused':
    case 'HandoffRecalled':
      return exactly(`handoff:${event.data.handoff}`);
    case 'OpinionGiven':
    case 'OpinionDefaulted':
    case 'LegCompleted':
      return exactly(`leg:${event.data.leg}:${event.data.nth}`);
    default:
      return silencedByTurn(event);
  }
}

function silencedByTurn(event: DossierEvent): Silencer | undefined {
  switch (event.type) {
    case 'AlertAnswered':
      return exactly(event.data.clock);
    case 'UrgeAnswered':
      return exactly(`urge:${event.data.number}`);
    case 'ClockPaused':
      return either(exactly('dossier'), beginning('step:'));
    case 'PaperDisputed':
      return beginning('step:');
    case 'ClockResumed':
    case 'ClockRestarted':
    case 'ClockAdded':
    case 'DeadlineReplanned':
      return clocksOf(event.data.clocks);
    case 'DeadlineExtended':
      return either(clocksOf(event.data.clocks), exactly('draft'));
    case 'SupplementSupplied':
      return either(exactly('supplement'), beginning('silence:'));
    case 'PaymentConfirmed':
      return event.data.early ? undefined : exactly('payment');
    case 'ApologyIssued':
      return exactly('draft');
    case 'ProcessingFinished':
      return either(exactly('dossier', 'draft'), beginning('urge:'));
    case 'ResultReturned':
      return exactly('result');
    default:
      return undefined;
  }
}

/** Whether what came after a matter has made it needless already. */
export function isOver(about: string, later: readonly DossierEvent[]): boolean {
  return later.some((event) => silencedBy(event)?.(about) ?? false);
}

import type { DossierEvent, Leg } from '@lienthong/domain';

/** A leg with what was asked and answered in it. */
export interface LegTold {
  readonly leg: Leg;
  readonly question: string | null;
  readonly answer: string | null;
  /** Of an opinion that was given. */
  readonly agrees: boolean | null;
}

/** The newest leg first. */
export function legsTold(legs: readonly Leg[], events: readonly DossierEvent[]): readonly LegTold[] {
  return legs.map((leg) => toldOf(leg, events)).reverse();
}

function toldOf(leg: Leg, events: readonly DossierEvent[]): LegTold {
  let told: LegTold = { leg, question: null, answer: null, agrees: null };
  for (const event of events) {
    if (!('leg' in event.data) || event.data.leg !== leg.leg || event.data.nth !== leg.nth) continue;
    if (event.type === 'OpinionRequested') told = { ...told, question: event.data.question };
    else if (event.type === 'OpinionGiven') told = { ...told, answer: event.data.note, agrees: event.data.agree };
    else if (event.type === 'LegCompleted') told = { ...told, answer: event.data.note };
  }
  return told;
}

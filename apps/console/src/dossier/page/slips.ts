import type { DossierEvent } from '@lienthong/domain';

/** An official form that can be printed of a dossier; `seq` is the event it is of, null for the newest state. */
export interface PrintableSlip {
  readonly form: 'receipt' | 'supplement' | 'refusal' | 'apology' | 'stop' | 'control';
  readonly seq: number | null;
  readonly at: string | null;
}

/** First day of receipt from which there is a form for stopping (TT 03/2025). */
const stopFormSince = '2025-07-01';

const formOf = {
  DossierReceived: 'receipt',
  SupplementRequested: 'supplement',
  DossierRefused: 'refusal',
  ApologyIssued: 'apology',
  DossierStopped: 'stop',
} as const;

/** The slips that a dossier's history gives rise to, in its order; the control slip is there from the first day. */
export function slipsOf(events: readonly DossierEvent[]): readonly PrintableSlip[] {
  const received = events[0]?.at ?? '';
  const slips = events.flatMap((event): readonly PrintableSlip[] => {
    const form = event.type in formOf ? formOf[event.type as keyof typeof formOf] : null;
    if (form === null || (form === 'stop' && received < stopFormSince)) return [];
    return [{ form, seq: event.seq, at: event.at }];
  });
  return [...slips, { form: 'control', seq: null, at: null }];
}

import type { Allotment, DossierEvent } from '@lienthong/domain';

/** A stretch of time that a step, an offer or a pause took, from the events themselves. */
export interface Stretch {
  readonly kind: 'step' | 'handoff' | 'pause';
  readonly unit: string;
  /** Step, or reason of a pause. */
  readonly what: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Not over at the instant asked about. */
  readonly open: boolean;
  readonly allotted: Allotment | null;
}
type Begun = Omit<Stretch, 'to' | 'open'>;

/** All stretches of a history up to an instant, those that are over first. */
export function stretchesOf(events: readonly DossierEvent[], at: string): readonly Stretch[] {
  const done: Stretch[] = [];
  const open = new Map<string, Begun>();
  for (const event of events) {
    const ended = endOf(event);
    const known = ended === undefined ? undefined : open.get(ended);
    if (ended !== undefined && known !== undefined) {
      done.push({ ...known, to: event.at, open: false });
      open.delete(ended);
    }
    const begun = beginningOf(event);
    // A step that goes to another officer goes on.
    if (begun !== undefined && !open.has(keyOf(begun))) open.set(keyOf(begun), begun);
  }
  return [...done, ...[...open.values()].map((begun) => ({ ...begun, to: at, open: true }))];
}

function keyOf({ kind, what }: Begun): string {
  return kind === 'step' ? `step:${what}` : kind;
}

function beginningOf(event: DossierEvent): Begun | undefined {
  const { at: from, position } = event;
  const plain = { unit: position.unit, from, name: '', allotted: null };
  switch (event.type) {
    case 'StepAssigned': {
      const { step: what, stepName: name, clock } = event.data;
      return { ...plain, kind: 'step', what, name, allotted: clock.allotted };
    }
    case 'HandoffOffered':
      return { ...plain, kind: 'handoff', unit: event.data.to.unit, what: event.data.to.step };
    case 'ClockPaused':
      return { ...plain, kind: 'pause', what: event.data.reason };
    default:
      return undefined;
  }
}

function endOf(event: DossierEvent): string | undefined {
  switch (event.type) {
    case 'StepCompleted':
    case 'StepReturned':
      return `step:${event.data.step}`;
    case 'HandoffAccepted':
    case 'HandoffRefused':
    case 'HandoffRecalled':
    case 'HandoffLapsed':
      return 'handoff';
    case 'ClockResumed':
    case 'ClockRestarted':
      return 'pause';
    default:
      return undefined;
  }
}

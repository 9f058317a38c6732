import type { DossierView, PublicStepOnWay } from '@lienthong/contracts';
import { findStep } from '@lienthong/domain';
import type { BilingualText, PinnedRoute } from '@lienthong/domain';

interface Stop {
  readonly step: string;
  readonly from: string;
}

/**
 * The way of a dossier step by step: what it has behind it, where it is, and what comes if all goes well. A step that it
 * was sent back to is before it again. `now` is there only while the dossier is under way.
 */
export function publicWay(
  view: DossierView,
  route: PinnedRoute,
  unitName: (unit: string) => BilingualText,
): PublicStepOnWay[] {
  const stops = stopsOf(view);
  const last = stops.at(-1);
  if (last === undefined) return [];
  const ahead = view.closed ? [] : stepsAhead(route, last.step).map((step) => ({ step, from: null }));
  return [...stops, ...ahead].flatMap(({ step: id, from }, index, all): PublicStepOnWay[] => {
    const step = findStep(route, id);
    if (step === undefined) return [];
    const isDone = from !== null && (index < stops.length - 1 || view.closed);
    const until = isDone ? (all[index + 1]?.from ?? view.updatedAt) : null;
    const status = isDone ? 'done' : from === null ? 'to-come' : 'now';
    const { name, unit } = step;
    return [{ number: index + 1, name, unit: unitName(unit.code), tier: unit.tier, status, from, until }];
  });
}

/** Steps that were begun, and the one that it is offered for. */
function stopsOf(view: DossierView): Stop[] {
  let stops: Stop[] = [];
  const arrive = (step: string, from: string): void => {
    const before = stops.findIndex((stop) => stop.step === step);
    if (before === -1) stops = [...stops, { step, from }];
    // Back again: what came after it is to be done once more.
    else if (before < stops.length - 1) stops = [...stops.slice(0, before), { step, from }];
  };
  for (const event of view.events) {
    if (event.type === 'StepAssigned') arrive(event.position.step, event.at);
    if (event.type === 'HandoffOffered') arrive(event.data.to.step, event.at);
  }
  return stops;
}

function stepsAhead(route: PinnedRoute, from: string): string[] {
  const ahead: string[] = [];
  let at = from;
  for (;;) {
    const next = findStep(route, at)?.outcomes.find(({ kind }) => kind === 'forward')?.to;
    if (next == null || next === from || ahead.includes(next)) return ahead;
    ahead.push(next);
    at = next;
  }
}

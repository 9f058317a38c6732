import { useLegalNow } from '../../session/installation';
import { showShort } from '../../text/instants';
import { useTexts } from '../../text/texts';
import type { DossierNames } from '../names-of';
import type { HandoffTold, Stop } from './journey';
import { routeTexts } from './route.texts';
import { between } from './spans';
import { useSpan } from './use-span';

export interface StopWords {
  readonly step: string;
  readonly unit: string;
  /** Who had it and for how long; empty for what is to come. */
  readonly held: string;
  readonly handoffs: readonly HandoffWords[];
}

export interface HandoffWords {
  readonly key: number;
  readonly kind: HandoffTold['kind'];
  readonly sides: string;
  readonly offered: string;
  /** What became of it; null while it is open. */
  readonly ended: string | null;
  readonly reason: string | null;
}

/** Says a stop of the way in words: the drawing and the list say the same. */
export function useStopWords(names: DossierNames): (stop: Stop) => StopWords {
  const say = useTexts(routeTexts);
  const span = useSpan();
  const now = useLegalNow()();
  const held = ({ enteredAt, leftAt, assignee }: Stop): string => {
    if (enteredAt === null) return '';
    const from = showShort(enteredAt);
    const time = span(between(enteredAt, leftAt ?? now));
    const when =
      leftAt === null ? say('heldSince', { from, time }) : say('held', { from, to: showShort(leftAt), time });
    if (assignee !== null) return `${names.officer(assignee)}: ${when}`;
    return leftAt === null ? `${when} (${say('nobody')})` : when;
  };
  const handoff = (one: HandoffTold): HandoffWords => {
    const { number, kind, fromUnit, toUnit, offeredAt, endedAt, reason } = one;
    const offered = say('offeredAt', { at: showShort(offeredAt) });
    const time = span(between(offeredAt, endedAt ?? now));
    const sides = say('handoffTo', { from: names.unit(fromUnit), to: names.unit(toUnit) });
    const why = reason === null ? null : say('reason', { reason });
    if (endedAt === null || kind === 'offered')
      return { key: number, kind, sides, offered: `${offered}, ${say('waiting', { time })}`, ended: null, reason: why };
    return {
      key: number,
      kind,
      sides,
      offered,
      ended: say(`${kind}At`, { at: showShort(endedAt), time }),
      reason: why,
    };
  };
  return (stop) => ({
    step: names.step(stop.step),
    unit: names.unit(stop.unit),
    held: held(stop),
    handoffs: stop.handoffs.map(handoff),
  });
}

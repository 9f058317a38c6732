import { useTexts } from '../../text/texts';
import type { Say } from '../../text/texts';
import { routeTexts } from './route.texts';
import { spanParts, workingParts } from './spans';
import type { SpanPart } from './spans';

const aMinute = 60_000;

/** Says how long something took, by the wall clock. */
export function useSpan(): (millis: number) => string {
  const say = useTexts(routeTexts);
  return (millis) => (millis < aMinute ? say('moment') : told(spanParts(millis), say));
}

/** Says how much working time something is. */
export function useWorkingSpan(): (millis: number) => string {
  const say = useTexts(routeTexts);
  return (millis) => told(workingParts(millis), say);
}

function told(parts: readonly SpanPart[], say: Say<SpanPart[0]>): string {
  return parts.map(([unit, count]) => say(unit, { count })).join(' ');
}

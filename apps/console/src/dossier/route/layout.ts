import type { Stop } from './journey';

export const laneWidth = 264;
export const laneHead = 40;
const nodeWidth = 240;
const nodeHeights: Readonly<Record<Stop['state'], number>> = { passed: 112, now: 132, offered: 94, 'to-come': 74 };
const gap = 22;
const handoffGap = 92;
/** Where a hand-off is only to come there is nothing to say beside its line. */
const plainGap = 48;
const failedTry = 20;

/** Where a stop is drawn. */
export interface PlacedStop {
  readonly stop: Stop;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  /** Codes of the tiers on the way, lowest first: one lane each. */
  readonly lanes: readonly string[];
  readonly stops: readonly PlacedStop[];
  readonly width: number;
  readonly height: number;
}

/** Levels stand side by side, time runs downwards: a way up and down again reads as one. */
export function layoutOf(stops: readonly Stop[], rankOf: (tier: string) => number): Layout {
  const lanes = [...new Set(stops.map((stop) => stop.tier))].sort((a, b) => rankOf(a) - rankOf(b));
  let y = laneHead + 12;
  const placed = stops.map((stop, index) => {
    if (index > 0) y += gapBefore(stop);
    const height = nodeHeights[stop.state];
    const x = lanes.indexOf(stop.tier) * laneWidth + (laneWidth - nodeWidth) / 2;
    const place = { stop, x, y, width: nodeWidth, height };
    y += height;
    return place;
  });
  return { lanes, stops: placed, width: lanes.length * laneWidth, height: y + 16 };
}

function gapBefore({ crosses, handoffs }: Stop): number {
  if (handoffs.length > 0) return handoffGap + failedTry * (handoffs.length - 1);
  return crosses ? plainGap : gap;
}

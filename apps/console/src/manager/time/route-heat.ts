import type { TimeNode } from '@lienthong/contracts';

/** What the colours stand for: time against what the route gives, or the part of all time. */
export type HeatBy = 'allotted' | 'share';
export type Heat = 0 | 1 | 2 | 3 | 4;

/** Marks from which a place is the next hotter; of the given time, and of all time. */
export const marks: Readonly<Record<HeatBy, readonly [number, number, number, number]>> = {
  allotted: [0.25, 0.5, 0.8, 1],
  share: [0.05, 0.1, 0.2, 0.4],
};

/** How hot a place is, from 0 to 4; null where nothing is given that it could be measured by. */
export function heatOf(node: TimeNode, by: HeatBy): Heat | null {
  const value = by === 'share' ? node.share : allottedShare(node);
  if (value === null) return null;
  return marks[by].filter((mark) => value >= mark).length as Heat;
}

/** What nine of ten dossiers took at most, of the time that the route gives; 1 is all of it. */
export function allottedShare({ p90Minutes, allottedMinutes }: TimeNode): number | null {
  return allottedMinutes === null || allottedMinutes === 0 ? null : p90Minutes / allottedMinutes;
}

/** A step as it is drawn: what happened before it was accepted, the work, and what else took time beside it. */
export interface HeatStep {
  readonly step: string;
  readonly order: number;
  readonly tier: string;
  readonly accepting: TimeNode | null;
  readonly main: TimeNode | null;
  readonly beside: readonly TimeNode[];
}

/** The steps of the way in their order; the same step on two tiers is two. */
export function heatSteps(nodes: readonly TimeNode[]): readonly HeatStep[] {
  const steps = new Map<string, HeatStep>();
  for (const node of nodes) {
    const { step, order, tier, use } = node;
    const key = `${step}|${tier}`;
    const known = steps.get(key) ?? { step, order, tier, accepting: null, main: null, beside: [] };
    if (use === 'accepting') steps.set(key, { ...known, accepting: node });
    else if (use === 'held') steps.set(key, { ...known, main: node });
    else steps.set(key, { ...known, beside: [...known.beside, node] });
  }
  // What the route does not have comes last: its place is 0.
  return [...steps.values()].sort((a, b) => (a.order || Infinity) - (b.order || Infinity));
}

export const laneWidth = 320;
const laneHead = 40;
export const boxWidth = 292;
const boxHeight = 116;
const besideHeight = 26;
const acceptingHeight = 34;
const gap = 26;
const edge = 14;

export interface PlacedHeat extends HeatStep {
  readonly key: string;
  readonly x: number;
  /** Of the hand-off if there is one, else of the step. */
  readonly y: number;
  readonly boxY: number;
  readonly height: number;
}

export interface HeatLayout {
  /** None where all is in one column. */
  readonly lanes: readonly string[];
  readonly steps: readonly PlacedHeat[];
  readonly width: number;
  readonly height: number;
}

/** Tiers stand side by side, the lowest first, and the way goes downwards; where there is no room, in one column. */
export function heatLayout(steps: readonly HeatStep[], rankOf: (tier: string) => number, inOne = false): HeatLayout {
  const tiers = [...new Set(steps.map(({ tier }) => tier))].sort((a, b) => rankOf(a) - rankOf(b));
  const lanes = inOne ? [] : tiers;
  let y = inOne ? edge : laneHead + edge;
  const placed = steps.map((step) => {
    const x = Math.max(0, lanes.indexOf(step.tier)) * laneWidth + (inOne ? edge : (laneWidth - boxWidth) / 2);
    const boxY = y + (step.accepting === null ? 0 : acceptingHeight + 6);
    const height = (step.main === null ? 56 : boxHeight) + step.beside.length * besideHeight;
    const place = { ...step, key: `${step.step}|${step.tier}`, x, y, boxY, height };
    y = boxY + height + gap;
    return place;
  });
  return { lanes, steps: placed, width: inOne ? boxWidth + 2 * edge : lanes.length * laneWidth, height: y };
}

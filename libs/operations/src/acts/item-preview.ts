import type { Baseline, ItemPreview } from '../acting/operation';
import type { PlainText } from '../stuck/finding';
import { texts } from './plain-texts';

/** A preview, and what the dossier was when it was made. */
export interface Shown {
  readonly preview: ItemPreview;
  readonly baseline: Baseline | null;
}

const nothing: ItemPreview = {
  able: true,
  unableBecause: null,
  reapplied: [],
  repeated: [],
  clock: texts.clockGoesOn,
  shadowReplay: null,
  notes: [],
};

/** Shows what would be done; what is not said is: nothing. */
export function able(baseline: Baseline, shown: Partial<Omit<ItemPreview, 'able' | 'unableBecause'>>): Shown {
  return { preview: { ...nothing, ...shown }, baseline };
}

/** Shows why it can't be done, with what would have been done as far as that is known. */
export function unable(
  unableBecause: PlainText,
  baseline: Baseline | null = null,
  shown: Partial<ItemPreview> = {},
): Shown {
  return { preview: { ...nothing, ...shown, able: false, unableBecause }, baseline };
}

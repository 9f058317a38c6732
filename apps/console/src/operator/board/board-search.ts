import type { StuckKind } from '@lienthong/contracts';

export const faultKinds = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'I'] as const satisfies readonly StuckKind[];
export const allKinds = [...faultKinds, 'H'] as const satisfies readonly StuckKind[];

/** What the board is narrowed by; `cause` is the fingerprint of a group, `view` how it is shown. */
export interface BoardSearch {
  readonly kind?: StuckKind;
  readonly unit?: string;
  readonly procedure?: string;
  readonly cause?: string;
  readonly view?: 'each';
}

const codeForm = /^[A-Za-z0-9._-]{1,80}$/;
const causeForm = /^[A-Za-z0-9:._-]{1,120}$/;

/** Reads an address that anyone may have typed: what is not understood is left out. */
export function searchOfBoard(raw: Readonly<Record<string, unknown>>): BoardSearch {
  const text = (name: string): string => {
    const value = raw[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const kind = allKinds.find((one) => one === raw.kind);
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(codeForm.test(text('unit')) ? { unit: text('unit') } : {}),
    ...(codeForm.test(text('procedure')) ? { procedure: text('procedure') } : {}),
    ...(causeForm.test(text('cause')) ? { cause: text('cause') } : {}),
    ...(raw.view === 'each' ? { view: 'each' as const } : {}),
  };
}

export function isUnfiltered({ kind, unit, procedure, cause }: BoardSearch): boolean {
  return [kind, unit, procedure, cause].every((one) => one === undefined);
}

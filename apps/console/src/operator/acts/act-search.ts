import type { ActName, StuckKind } from '@lienthong/contracts';

export const actNames = [
  'retry-activity',
  'resume',
  'redrive',
  'republish',
  'rebuild-view',
  'reset',
  'reassign',
  'pause',
  'skip',
  'terminate',
] as const satisfies readonly ActName[];

/** Kinds that a selection can name; `H` is a slow person and nothing to replay. */
export const actedKinds = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'I'] as const satisfies readonly StuckKind[];

/** What the form of a new act is opened with; each left out is for the operator to fill in. */
export interface ActSearch {
  readonly act?: ActName;
  /** Codes of dossiers, with commas between. */
  readonly codes?: string;
  readonly fingerprint?: string;
  readonly kind?: StuckKind;
  readonly unit?: string;
  readonly procedure?: string;
}

const forms = {
  codes: /^[A-Z0-9.,-]{1,8000}$/,
  fingerprint: /^[A-Za-z0-9:._-]{1,120}$/,
  unit: /^[A-Za-z0-9._-]{1,60}$/,
  procedure: /^[A-Za-z0-9._-]{1,60}$/,
} as const;

/** Reads an address that anyone may have typed: what is not understood is left out. */
export function searchOfAct(raw: Readonly<Record<string, unknown>>): ActSearch {
  const texts = Object.entries(forms).flatMap(([name, form]) => {
    const value = raw[name];
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return form.test(text) ? [[name, text]] : [];
  });
  const act = actNames.find((one) => one === raw.act);
  const kind = actedKinds.find((one) => one === raw.kind);
  return {
    ...(Object.fromEntries(texts) as Partial<Record<keyof typeof forms, string>>),
    ...(act === undefined ? {} : { act }),
    ...(kind === undefined ? {} : { kind }),
  };
}

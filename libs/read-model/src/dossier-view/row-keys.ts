import type { DossierView } from '@lienthong/contracts';

/** Orders that lists are walked in: by last move, receipt, appointment (of all, of open ones), soonest deadline. */
export type KeyOrder = 'u' | 'r' | 'd' | 'o' | 'g';

/** Stands for an instant that is not there, e.g. the appointment of a paused dossier. */
export const noInstant = 'none';

/**
 * What a dossier is found by, as one array of texts. FerretDB passes on to PostgreSQL nothing but equality, so each
 * question that must not read the whole collection has to be an equality: `u2020-03-02` is "last moved on that day",
 * `a<subject>` "given to that officer". The finest steps of time are only for `u`, the order lists have by default.
 */
export function rowKeys(view: DossierView): readonly string[] {
  const { _id: code, updatedAt, receivedAt, dueAt, urgentAt, closed, assignee, handoff, giver } = view;
  return [
    ...[7, 10, 13, 16].map((length) => `u${updatedAt.slice(0, length)}`),
    ...steps('r', receivedAt),
    ...steps('d', dueAt),
    ...(closed ? [] : [...steps('o', dueAt), ...steps('g', urgentAt), 'open']),
    ...codeKeys(code),
    ...(assignee === null ? [] : [assigneeKey(assignee)]),
    ...(handoff?.kind === 'offered' ? [offeredKey(handoff.to.unit)] : []),
    ...(giver === null ? [] : [giverKey(giver)]),
  ];
}

export const assigneeKey = (subject: string): string => `a${subject}`;
/** Of hand-offs that wait for a unit to accept them. */
export const offeredKey = (unit: string): string => `h${unit}`;
/** Of hand-offs that a unit gave and that are not accepted. */
export const giverKey = (unit: string): string => `f${unit}`;
export const openKey = 'open';

/** The key of a beginning of a code, if it says the month of the receipt at least; else undefined. */
export function codeKey(beginning: string): string | undefined {
  const [, day, month] = /^(.+-\d{6})(?=-|$)|^(.+-\d{4})\d?$/.exec(beginning) ?? [];
  const found = day ?? month;
  return found === undefined ? undefined : `c${found}`;
}

function steps(order: KeyOrder, instant: string | null): string[] {
  if (instant === null) return [`${order}${noInstant}`];
  return [7, 10].map((length) => `${order}${instant.slice(0, length)}`);
}

function codeKeys(code: string): string[] {
  const [, day] = /^(.+-\d{6})-[^-]*$/.exec(code) ?? [];
  return day === undefined ? [] : [`c${day.slice(0, -2)}`, `c${day}`];
}

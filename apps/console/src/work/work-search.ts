/** Queues that everyone has, and those that only leaders have. */
export const queueTabs = ['mine', 'unit', 'unclaimed'] as const;
export const leaderTabs = ['sign', 'alerts'] as const;
export type QueueTab = (typeof queueTabs)[number];
export type WorkTab = QueueTab | (typeof leaderTabs)[number];

/** What a work list is narrowed by. */
export interface WorkFilter {
  readonly procedure?: string;
  readonly status?: number;
  readonly late?: true;
}

/** Search part of the page's address: left out is what a list has by itself. */
export interface WorkSearch extends WorkFilter {
  readonly tab?: WorkTab;
}

const allTabs: readonly string[] = [...queueTabs, ...leaderTabs];
const procedureForm = /^[A-Za-z0-9._-]{1,80}$/;

/** Reads an address that anyone may have typed: what is not understood is left out. */
export function searchOf(raw: Readonly<Record<string, unknown>>): WorkSearch {
  const { tab, procedure, status, late } = raw;
  const code = typeof procedure === 'string' || typeof procedure === 'number' ? String(procedure) : '';
  const number = Number(status);
  return {
    ...(typeof tab === 'string' && allTabs.includes(tab) ? { tab: tab as WorkTab } : {}),
    ...(procedureForm.test(code) ? { procedure: code } : {}),
    ...(Number.isInteger(number) && number >= 1 && number <= 10 ? { status: number } : {}),
    ...(late === true || late === 'true' ? { late: true } : {}),
  };
}

export function isUnfiltered({ procedure, status, late }: WorkFilter): boolean {
  return procedure === undefined && status === undefined && late === undefined;
}

/** The same search without members that are not set: two equal ones are then written alike. */
export function tidy({ tab, procedure, status, late }: WorkSearch): WorkSearch {
  return {
    ...(tab === undefined || tab === 'mine' ? {} : { tab }),
    ...(procedure === undefined ? {} : { procedure }),
    ...(status === undefined ? {} : { status }),
    ...(late === undefined ? {} : { late }),
  };
}

export function isSameSearch(a: WorkSearch, b: WorkSearch): boolean {
  return JSON.stringify(tidy(a)) === JSON.stringify(tidy(b));
}

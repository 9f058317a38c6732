/** How one thing is: as it should be, not so, not there (a service is away), or nobody can tell. */
export type CheckState = 'ok' | 'bad' | 'away' | 'unknown';

/** Vietnamese first, English beside it. */
interface Told {
  readonly vi: string;
  readonly en: string;
}

/** One line of the doctor's. */
export interface Check {
  /** E.g. `temporal.retention`: the same in every release. */
  readonly id: string;
  readonly state: CheckState;
  readonly what: Told;
  /** What to do; null where it is as it should be. */
  readonly todo: Told | null;
}

const marks: Readonly<Record<CheckState, string>> = { ok: '✓', bad: '✗', away: '✗', unknown: '?' };

export function ok(id: string, vi: string, en: string): Check {
  return { id, state: 'ok', what: { vi, en }, todo: null };
}

export function notOk(id: string, state: Exclude<CheckState, 'ok'>, what: Told, todo: Told): Check {
  return { id, state, what, todo };
}

/** What stands behind a service that is away. */
export function untold(id: string, service: string): Check {
  const what = { vi: `không biết vì ${service} không trả lời`, en: `unknown: ${service} does not answer` };
  return notOk(id, 'unknown', what, { vi: `cho ${service} chạy lại trước`, en: `bring ${service} back first` });
}

export function checksText(checks: readonly Check[]): string {
  return checks.map(checkText).join('\n');
}

function checkText({ id, state, what, todo }: Check): string {
  const line = `${marks[state]} ${id.padEnd(28)} ${what.vi} / ${what.en}`;
  return todo === null ? line : `${line}\n    → ${todo.vi} / ${todo.en}`;
}

/** The failure's own words, on one line. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.split('\n', 1)[0]?.slice(0, 200) ?? '';
}

/** @throws Error after the given time, whatever the call is still waiting for */
export async function inTime<T>(call: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms / 1_000} s`)), ms);
  });
  return Promise.race([call, late]).finally(() => clearTimeout(timer));
}

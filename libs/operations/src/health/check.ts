import type { Check, CheckState } from '@lienthong/contracts';
import type { BilingualText } from '@lienthong/domain';

export type { Check, CheckState };

export function ok(id: string, vi: string, en: string, facts?: Check['facts']): Check {
  return { id, state: 'ok', what: { vi, en }, todo: null, ...(facts === undefined ? {} : { facts }) };
}

export function notOk(id: string, state: Exclude<CheckState, 'ok'>, what: BilingualText, todo: BilingualText): Check {
  return { id, state, what, todo };
}

/** What stands behind a service that is away. */
export function untold(id: string, service: string): Check {
  const what = { vi: `không biết vì ${service} không trả lời`, en: `unknown: ${service} does not answer` };
  return notOk(id, 'unknown', what, { vi: `cho ${service} chạy lại trước`, en: `bring ${service} back first` });
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

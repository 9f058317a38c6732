import type { Check, CheckState } from '@lienthong/operations';

const marks: Readonly<Record<CheckState, string>> = { ok: '✓', bad: '✗', away: '✗', unknown: '?' };

/** What the doctor found, a line for each check and one for what to do. */
export function checksText(checks: readonly Check[]): string {
  return checks.map(checkText).join('\n');
}

function checkText({ id, state, what, todo }: Check): string {
  const line = `${marks[state]} ${id.padEnd(28)} ${what.vi} / ${what.en}`;
  return todo === null ? line : `${line}\n    → ${todo.vi} / ${todo.en}`;
}

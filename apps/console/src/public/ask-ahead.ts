import { ask } from '../server/ask';

let ahead: { readonly path: string; readonly answer: Promise<unknown> } | null = null;

/** Asks before there is anything to show the answer on; whoever asks for the same first has this answer. */
export function askAhead(path: string): void {
  const answer = ask(path);
  // A failure is told to whoever takes the answer.
  answer.catch(() => undefined);
  ahead = { path, answer };
}

/** The answer that was asked for ahead, once; null if there is none. */
export function takeAhead<T>(path: string): Promise<T> | null {
  if (ahead?.path !== path) return null;
  const { answer } = ahead;
  ahead = null;
  return answer as Promise<T>;
}

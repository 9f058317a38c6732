import { ask } from '../server/ask';

interface Ahead {
  readonly path: string;
  readonly answer: Promise<unknown>;
  /** Once it came. */
  data: unknown;
}

let ahead: Ahead | null = null;

/** Asks before there is anything to show the answer on; whoever asks for the same first has this answer. */
export function askAhead(path: string): void {
  const asked: Ahead = { path, answer: ask(path), data: undefined };
  ahead = asked;
  asked.answer.then(
    (data) => {
      asked.data = data;
    },
    // Told to whoever takes the answer.
    () => undefined,
  );
}

/** What was asked ahead and is answered already, so that it is there when a page is shown first; else undefined. */
export function hadAhead<T>(path: string | null): T | undefined {
  return ahead?.path === path ? (ahead.data as T | undefined) : undefined;
}

/** The answer that was asked for ahead, once; null if there is none. */
export function takeAhead<T>(path: string): Promise<T> | null {
  if (ahead?.path !== path) return null;
  const { answer } = ahead;
  ahead = null;
  return answer as Promise<T>;
}

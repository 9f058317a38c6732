import { useEffect, useState } from 'react';
import { ask } from '../server/ask';
import type { ServerProblem } from '../server/server-problem';

/** What was asked, and how far the answer is. */
export type Asked<T> =
  | { readonly state: 'idle' }
  /** `before`: what the question before this one was answered, so that a list need not vanish meanwhile. */
  | { readonly state: 'loading'; readonly before: T | null }
  | { readonly state: 'failed'; readonly problem: ServerProblem }
  | { readonly state: 'had'; readonly data: T };

const begun = new Map<string, Promise<unknown>>();

/** Asks before there is anything to show the answer on; whoever asks for the same next has this answer. */
export function askAhead(path: string): void {
  const asked = ask(path);
  // Told to whoever takes it.
  asked.catch(() => undefined);
  begun.set(path, asked);
}

function answerTo<T>(path: string, signal: AbortSignal): Promise<T> {
  const ahead = begun.get(path) as Promise<T> | undefined;
  begun.delete(path);
  return ahead ?? ask<T>(path, { signal });
}

/** Asks for a path, anew where it changes or `again` does; null asks for nothing. */
export function useAsked<T>(path: string | null, again = 0): Asked<T> {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly asked: Asked<T> } | null>(null);
  const of = path === null ? null : `${again} ${path}`;
  useEffect(() => {
    if (path === null || of === null) return undefined;
    const control = new AbortController();
    answerTo<T>(path, control.signal).then(
      (data) => setAnswer({ of, asked: { state: 'had', data } }),
      (problem: ServerProblem) => {
        if (!control.signal.aborted) setAnswer({ of, asked: { state: 'failed', problem } });
      },
    );
    return () => control.abort();
  }, [path, of]);
  if (of === null) return { state: 'idle' };
  if (answer?.of === of) return answer.asked;
  return { state: 'loading', before: answer?.asked.state === 'had' ? answer.asked.data : null };
}

import { useRef, useState } from 'react';
import { ask } from '../server/ask';
import { queryClient } from '../server/query-client';
import { ServerProblem } from '../server/server-problem';
import type { ShownReceipt } from '../server/use-command';
import { runEach } from './run-each';
import type { Ended } from './run-each';

/** A command for each of several dossiers; the payload may depend on the dossier, and may have to be asked for. */
export interface EachCommand {
  readonly name: string;
  readonly dataOf: (code: string) => object | Promise<object>;
}

export interface Each {
  /** Null while nothing runs. */
  readonly progress: { readonly ended: number; readonly of: number } | null;
  /** The last run's outcomes; empty before the first. */
  readonly outcomes: readonly Ended<ServerProblem>[];
  readonly run: (codes: readonly string[], command: EachCommand) => Promise<readonly Ended<ServerProblem>[]>;
  readonly forget: () => void;
}

interface Given {
  readonly name: string;
  readonly body: object;
}

const most = 4;

/**
 * Gives one command to many dossiers. Each has its own outcome; a repetition of one that got no answer is under the same
 * key, so nothing is done twice.
 */
export function useEach(): Each {
  const keys = useRef(new Map<string, string>());
  const [progress, setProgress] = useState<Each['progress']>(null);
  const [outcomes, setOutcomes] = useState<Each['outcomes']>([]);
  const run: Each['run'] = async (codes, { name, dataOf }) => {
    setOutcomes([]);
    setProgress({ ended: 0, of: codes.length });
    const act = async (code: string): Promise<void> => {
      await give(keys.current, code, { name, body: await dataOf(code) });
    };
    const onEnd = (ended: number): void => setProgress({ ended, of: codes.length });
    const ended = await runEach<ServerProblem>(codes, act, { most, onEnd });
    await Promise.all([
      ...codes.map((code) => queryClient.invalidateQueries({ queryKey: ['dossier', code] })),
      queryClient.invalidateQueries({ queryKey: ['list'] }),
    ]);
    setProgress(null);
    setOutcomes(ended);
    return ended;
  };
  return { progress, outcomes, run, forget: () => setOutcomes([]) };
}

async function give(keys: Map<string, string>, code: string, { name, body }: Given): Promise<void> {
  const intent = JSON.stringify([code, name, body]);
  const idempotencyKey = keys.get(intent) ?? crypto.randomUUID();
  keys.set(intent, idempotencyKey);
  const path = `/dossiers/${encodeURIComponent(code)}`;
  try {
    const { seq } = await ask<ShownReceipt>(`${path}/commands/${name}`, { method: 'POST', body, idempotencyKey });
    keys.delete(intent);
    // Lists are asked anew only once they can show it.
    await ask(`${path}?min-seq=${seq}`).catch(() => undefined);
  } catch (error) {
    if (error instanceof ServerProblem && !error.passes) keys.delete(intent);
    throw error;
  }
}

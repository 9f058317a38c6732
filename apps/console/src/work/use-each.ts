import { useRef, useState } from 'react';
import { giveCommand } from '../server/give-command';
import type { IntentKeys } from '../server/give-command';
import { queryClient } from '../server/query-client';
import type { ServerProblem } from '../server/server-problem';
import { untilSeen } from '../server/until-seen';
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

const most = 4;

/**
 * Gives one command to many dossiers. Each has its own outcome; a repetition of one that got no answer is under the same
 * key, so nothing is done twice.
 */
export function useEach(): Each {
  const keys = useRef<IntentKeys>(new Map());
  const [progress, setProgress] = useState<Each['progress']>(null);
  const [outcomes, setOutcomes] = useState<Each['outcomes']>([]);
  const run: Each['run'] = async (codes, { name, dataOf }) => {
    setOutcomes([]);
    setProgress({ ended: 0, of: codes.length });
    const act = async (code: string): Promise<void> => {
      const { seq } = await giveCommand(keys.current, { code, name, data: await dataOf(code) });
      // Lists are asked anew only once they can show it.
      await untilSeen(code, seq);
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

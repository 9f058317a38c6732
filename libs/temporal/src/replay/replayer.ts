import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import type * as Engine from '@temporalio/worker';

/** A recorded history: Temporal's protobuf, or the JSON that its tools write. */
export interface RecordedHistory {
  readonly workflowId: string;
  readonly history: unknown;
}

/**
 * `nondeterminism`: the code asks for other commands than the history has. `task`: the code throws, or does not know the
 * workflow or a handler.
 */
export type ReplayFailureKind = 'nondeterminism' | 'task';

/** How one history went on the given code. */
export interface ReplayVerdict {
  readonly workflowId: string;
  readonly ok: boolean;
  /** What the engine says of it, on one line; null if it went through. */
  readonly failure: string | null;
  readonly kind: ReplayFailureKind | null;
}

type Histories = Iterable<RecordedHistory> | AsyncIterable<RecordedHistory>;

/** Replayers in one process share one engine, which can be set up only before its first use. */
let engineReady = false;

const lineLimit = 300;

/**
 * Replays histories, one after the other, on a workflow bundle: nothing is written anywhere and no activity runs. A
 * history that does not fit is an answer, not an error.
 *
 * @throws Error if the bundle can't be read or loaded, or whatever the given iterable throws
 */
export async function* replayHistories(bundle: string, histories: Histories): AsyncGenerator<ReplayVerdict, void> {
  checkBundle(bundle);
  // Loaded when it is needed: the engine is native code, which services that never replay can do without.
  const { DefaultLogger, Runtime, Worker } = await import('@temporalio/worker');
  if (!engineReady) quieten({ DefaultLogger, Runtime });
  engineReady = true;
  const asGiven = readable(histories);
  for await (const { workflowId, error } of Worker.runReplayHistories(
    { workflowBundle: { codePath: bundle } },
    asGiven,
  )) {
    yield error === undefined ? { workflowId, ok: true, failure: null, kind: null } : broken(workflowId, error);
  }
}

/** The engine never lets go of the process once it was given something that it can't load. */
function checkBundle(bundle: string): void {
  const code = readFileSync(bundle, 'utf8');
  if (!code.includes('__TEMPORAL__')) throw new Error(`${bundle}: no workflow bundle`);
  new Script(code, { filename: bundle });
}

function broken(workflowId: string, error: Error): ReplayVerdict {
  const kind = error.name === 'DeterminismViolationError' ? 'nondeterminism' : 'task';
  return { workflowId, ok: false, failure: failureLine(error.message), kind };
}

/** A history that breaks is reported by the caller; the engine's own lines about it would only be noise. */
function quieten({ DefaultLogger, Runtime }: Pick<typeof Engine, 'DefaultLogger' | 'Runtime'>): void {
  try {
    const logger = new DefaultLogger('ERROR', () => undefined);
    // Signals are the program's business, not the engine's.
    const telemetryOptions = { logging: { filter: 'OFF', forward: {} } };
    Runtime.install({ logger, shutdownSignals: [], telemetryOptions });
  } catch {
    // The program has set up the engine already, as workers do: then it logs as that wants.
  }
}

/** The engine's text without its preamble and the dump of its own structures around the message. */
function failureLine(told: string): string {
  const message = /message: "((?:[^"\\]|\\.)*)"/.exec(told)?.[1] ?? told.replace(/^[\s\S]*?Details: /, '');
  const line = message
    .replace(/\\n/g, ' ')
    .replace(/\\(["'\\])/g, '$1')
    .replace(/^.*?Nondeterminism error: /, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > lineLimit ? `${line.slice(0, lineLimit - 1)}…` : line;
}

async function* readable(histories: Histories): AsyncGenerator<{ workflowId: string; history: unknown }> {
  for await (const { workflowId, history } of histories) yield { workflowId, history };
}

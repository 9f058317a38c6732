import type { ProcessSpec } from './guarded-process';
import type { SetupContext } from './install';
import type { Probe } from './probes';
import type { ServerName, ServerPorts } from './server.types';

/** One process of a server; the next one starts when `ready` has succeeded. */
export interface ProcessPlan {
  spec: ProcessSpec;
  /** Run before every start: leftovers of a crash, configuration files. */
  prepare?: () => void;
  ready?: Probe;
  /** Run once after every start, before the next process starts; its error is the server's. */
  whenReady?: () => Promise<void>;
}

/** How to run a server, from ports to readiness. */
export interface ServerPlan {
  name: ServerName;
  processes: readonly ProcessPlan[];
  probe: Probe;
  /** Signals go through these commands where the processes are not ours to signal (containers). */
  remote?: RemoteSignals;
}

interface RemoteSignals {
  kill(signal: NodeJS.Signals): Promise<void>;
  pause(): void;
  resume(): void;
}

export interface PlanContext extends SetupContext {
  dataDir: string;
  ports: ServerPorts;
  namespaces: readonly string[];
}

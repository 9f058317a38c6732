/** The three servers that Liên Thông stands on; `mongo` is anything that speaks MongoDB's wire protocol. */
export type ServerName = 'temporal' | 'kafka' | 'mongo';

/** Where the servers answer. The address of a server that `only` left out is an empty string, or an empty list. */
export interface ServerAddresses {
  /** `host:port` of the gRPC frontend. */
  temporalAddress: string;
  /** URL of Temporal's own web screens; null when it is not known (external server). */
  temporalUi: string | null;
  kafkaBrokers: string[];
  /** Without a database name when the launcher started the server; callers give `dbName`. */
  mongodbUri: string;
}

/** Control of one server. On an external one (`owned` false) every action is refused with a ServerSetupError. */
export interface ServerControl {
  readonly name: ServerName;
  /** False when the server is not ours (its address came from the environment). */
  readonly owned: boolean;
  /** Living processes of the server itself; empty for a container or an external server. */
  pids(): number[];
  /** Sends the signal (default SIGKILL) and waits until every process is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same port and data and waits until it answers. A server that still runs is stopped first. */
  restart(): Promise<void>;
  /** Freezes all its processes; connections stay open and nothing answers. */
  pause(): void;
  resume(): void;
}

/** The running servers. They are stopped by `stop()`, and also when this process ends in any way. */
export interface ServerStack {
  readonly addresses: ServerAddresses;
  readonly logDir: string;
  readonly controls: Readonly<Record<ServerName, ServerControl>>;
  stop(): Promise<void>;
}

export interface ServerPorts {
  temporal: number;
  temporalUi: number;
  kafka: number;
  mongo: number;
}

export interface StartServersOptions {
  /** Data of the servers; the same folder used again continues with it. */
  dataDir: string;
  /** One `<server>.log` for each server, and `setup-<piece>.log` for each installation. */
  logDir: string;
  /** Receives one line for each thing worth telling while setting up. */
  progress?: (line: string) => void;
  env?: NodeJS.ProcessEnv;
  /** Only these servers; all three by default. */
  only?: readonly ServerName[];
  /** Namespaces that must exist beside `default`; missing ones are registered, also on an external server. */
  temporalNamespaces?: readonly string[];
  /** Fixed ports; free ones are chosen for the rest. */
  ports?: Partial<ServerPorts>;
}

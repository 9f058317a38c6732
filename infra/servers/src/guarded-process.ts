import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { family, guardianProgram, isAlive, killFamily, signalAll } from './process-tree';

/** One command to run under a guardian. */
export interface ProcessSpec {
  command: string;
  args: readonly string[];
  cwd?: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  logFile: string;
  /** Names guardian and server while they live, so that the next launch on the same data waits for them. */
  pidFile?: string;
  stopSignal: NodeJS.Signals;
  /** After this many milliseconds a stop becomes SIGKILL. */
  graceMs: number;
  /** Run once after a stop, for what killing a process does not take away (a container). */
  cleanup?: { command: string; args: readonly string[] };
}

interface GuardianMessage {
  type: 'started' | 'exited';
  pid?: number;
  reason?: string;
  code?: number | null;
}

/** How a command ended; `code` is null after a signal or when it could not be started at all. */
interface ProcessExit {
  reason: string;
  code: number | null;
}

/** A command whose guardian ends it with this process, however this process ends. */
export class GuardedProcess {
  private guardian: ChildProcess | null = null;
  private root: number | null = null;
  private ended: Promise<ProcessExit> = Promise.resolve({ reason: 'not started', code: null });
  /** Set as soon as the command is no longer running. */
  exit: ProcessExit | null = { reason: 'not started', code: null };

  constructor(readonly spec: ProcessSpec) {}

  /** Resolves when the command runs, or has already ended: see {@link exit}. */
  start(): Promise<void> {
    const { NODE_OPTIONS: _debugger, ...env } = process.env;
    const guardian = fork(guardianProgram, [], {
      detached: true,
      execArgv: [],
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.guardian = guardian;
    this.exit = null;
    this.root = null;
    const started = new Promise<void>((resolve) => {
      this.ended = new Promise((settle) => {
        const end = (exit: ProcessExit): void => {
          // The end of an earlier guardian may be heard after a restart.
          if (this.guardian === guardian) this.exit ??= exit;
          settle(exit);
          resolve();
        };
        guardian.on('message', (message: GuardianMessage) => {
          if (this.guardian === guardian) this.root = message.pid ?? this.root;
          if (message.type === 'started') resolve();
          else end({ reason: message.reason ?? 'ended', code: message.code ?? null });
        });
        guardian.on('error', (error) => end({ reason: error.message, code: null }));
        guardian.on('exit', () => end({ reason: 'guardian ended', code: null }));
      });
    });
    guardian.send({ type: 'start', spec: this.spec });
    return started;
  }

  /** Lets this process end while the command runs; its guardian then stops the command. */
  unref(): void {
    this.guardian?.unref();
    this.guardian?.channel?.unref();
  }

  pids(): number[] {
    return this.root === null || this.exit ? [] : family(this.root);
  }

  /** Resolves with the way the command ended. */
  whenEnded(): Promise<ProcessExit> {
    this.guardian?.ref();
    this.guardian?.channel?.ref();
    return this.ended;
  }

  /** Gentler signals go to the main process, which passes them on itself; after the spec's grace, SIGKILL to the whole tree. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    const root = this.root;
    if (root === null || this.exit) return;
    const pids = this.pids();
    const deadline = signal === 'SIGKILL' ? 0 : Date.now() + this.spec.graceMs;
    if (signal !== 'SIGKILL') signalAll([root], signal);
    while (pids.some(isAlive)) {
      if (Date.now() > deadline) signalAll([...pids, ...killFamily(root)], 'SIGKILL');
      await sleep(20);
    }
    await this.whenEnded();
  }

  /** Gentle stop, SIGKILL after the spec's grace; also runs its clean-up. */
  async stop(): Promise<void> {
    if (this.exit === null && this.guardian?.connected) this.guardian.send({ type: 'stop' });
    await this.whenEnded();
  }
}

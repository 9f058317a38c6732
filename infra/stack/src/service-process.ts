import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

export type ServiceName = 'api' | 'worker' | 'projector' | 'notifier' | 'operator';

export interface ServiceCommand {
  /** As it is told of: the service's, or the name of one more process of it. */
  readonly name: string;
  /** Compiled main of the service. */
  readonly main: string;
  /** Modules that are loaded before it, in worker threads too. */
  readonly preloads?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly readyWithinMs: number;
}

/** One service as a process of its own: started, watched, killed or stopped by its process id. */
export class ServiceProcess {
  private child: ChildProcess | undefined;

  constructor(private readonly command: ServiceCommand) {}

  get name(): string {
    return this.command.name;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  get running(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Starts it and waits for its word that it is ready. */
  async start(): Promise<void> {
    const preloads = (this.command.preloads ?? []).flatMap((module) => ['--require', module]);
    const log = openSync(this.command.logFile, 'a');
    this.child = spawn(process.execPath, ['--enable-source-maps', ...preloads, this.command.main], {
      env: this.command.env,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    await this.ready(this.child);
  }

  /** Ends it at once, as a power cut would. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.child;
    if (child === undefined || !this.running) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    await gone;
  }

  /** Asks it to finish its work and end; after `graceMs` it is killed. */
  async stop(graceMs = 15_000): Promise<void> {
    const timer = setTimeout(() => void this.kill(), graceMs);
    await this.kill('SIGTERM');
    clearTimeout(timer);
  }

  pause(): void {
    this.child?.kill('SIGSTOP');
  }

  resume(): void {
    this.child?.kill('SIGCONT');
  }

  private ready(child: ChildProcess): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (why: string): void => {
        clearTimeout(timer);
        reject(new Error(`${this.name} ${why}\n${lastLines(this.command.logFile)}`));
      };
      const timer = setTimeout(
        () => fail(`was not ready after ${this.command.readyWithinMs} ms`),
        this.command.readyWithinMs,
      );
      child.once('exit', (code, signal) => fail(`ended while starting (${signal ?? `exit code ${code}`})`));
      child.on('message', (message) => {
        if (message !== 'ready') return;
        clearTimeout(timer);
        child.removeAllListeners('exit');
        resolve();
      });
    });
  }
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
}

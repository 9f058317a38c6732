import { setTimeout as sleep } from 'node:timers/promises';
import { claim } from './claim';
import { GuardedProcess } from './guarded-process';
import { signalAll } from './process-tree';
import { untilReady } from './readiness';
import type { ServerPlan } from './server-plan';
import type { ServerControl } from './server.types';

/** Long, because a first start shares its processor with other servers; a dead server is noticed at once. */
const READY_MS = 120_000;

/** A server that the launcher started. */
export class ManagedServer implements ServerControl {
  readonly owned = true;
  private readonly processes: readonly GuardedProcess[];

  constructor(private readonly plan: ServerPlan) {
    this.processes = plan.processes.map(({ spec }) => new GuardedProcess(spec));
  }

  get name(): ServerPlan['name'] {
    return this.plan.name;
  }

  /** Starts the processes in order and waits for a real answer; on failure nothing is left running. */
  async start(): Promise<void> {
    try {
      const started: GuardedProcess[] = [];
      for (const [index, { prepare, ready, whenReady, spec }] of this.plan.processes.entries()) {
        await claim(spec);
        prepare?.();
        const process = this.processes[index];
        if (!process) continue;
        await process.start();
        started.push(process);
        if (ready) await this.untilAnswers(ready, started);
        await whenReady?.();
      }
      await this.untilAnswers(this.plan.probe, started);
    } catch (error) {
      await this.stop();
      throw error;
    }
    for (const process of this.processes) process.unref();
  }

  private untilAnswers(probe: () => Promise<void>, processes: readonly GuardedProcess[]): Promise<void> {
    return untilReady({ name: this.name, probe, processes, timeoutMs: READY_MS });
  }

  pids(): number[] {
    return this.plan.remote ? [] : this.processes.flatMap((process) => process.pids());
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.plan.remote) await this.plan.remote.kill(signal);
    // A front goes before the storage behind it, which may wait for its clients.
    for (const process of [...this.processes].reverse())
      await (this.plan.remote ? process.whenEnded() : process.kill(signal));
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  pause(): void {
    if (this.plan.remote) this.plan.remote.pause();
    else signalAll(this.pids(), 'SIGSTOP');
  }

  resume(): void {
    if (this.plan.remote) this.plan.remote.resume();
    else signalAll(this.pids(), 'SIGCONT');
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.stop()));
    // The guardian has answered; its own end follows at once.
    await sleep(0);
  }
}

import { join } from 'node:path';
import { temporalProbe } from './probes';
import type { PlanContext, ServerPlan } from './server-plan';

/**
 * The compose file gives the same to its container. Time skipping serves simulated legal time. Operators need the rest:
 * a dossier whose workflow task failed once is listed as having a problem, and a dossier can be paused.
 */
function temporalOptions(namespaces: readonly string[]): string[] {
  return [
    ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal', '--log-level', 'warn'],
    // At the default rate every workflow task waits up to 50 ms.
    ...['--dynamic-config-value', 'history.transferProcessorMaxPollRPS=100'],
    ...['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'],
    ...['--dynamic-config-value', 'frontend.WorkflowPauseEnabled=true'],
    // The SDK answers only a task's first failure; the next ones time out after 10 s each.
    ...['--dynamic-config-value', 'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute=1'],
    ...namespaces.flatMap((namespace) => ['--namespace', namespace]),
  ];
}

export function temporalPlan(program: string, context: PlanContext): ServerPlan {
  const { dataDir, env, logDir, namespaces, ports } = context;
  const listen = ['--ip', '127.0.0.1', '--port', String(ports.temporal), '--ui-port', String(ports.temporalUi)];
  const file = ['--db-filename', join(dataDir, 'temporal.db')];
  const spec = {
    command: program,
    args: ['server', 'start-dev', ...listen, ...file, ...temporalOptions(namespaces)],
    env,
    logFile: join(logDir, 'temporal.log'),
    pidFile: join(dataDir, 'temporal.pid'),
    stopSignal: 'SIGTERM' as const,
    graceMs: 5_000,
  };
  return { name: 'temporal', processes: [{ spec }], probe: temporalProbe(`127.0.0.1:${ports.temporal}`, namespaces) };
}

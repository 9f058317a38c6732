import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { GuardedProcess, type ProcessSpec } from './guarded-process';
import { logTail } from './log-tail';
import { mongoUri } from './mongo.server';
import { kafkaProbe, mongoProbe, temporalProbe, type Probe } from './probes';
import { projectRoot } from './project-root';
import { ask } from './programs';
import type { PlanContext, ServerPlan } from './server-plan';
import { ServerSetupError } from './server-setup.error';
import type { ServerName } from './server.types';

function probeOf(server: ServerName, { namespaces, ports }: PlanContext): Probe {
  if (server === 'temporal') return temporalProbe(`127.0.0.1:${ports.temporal}`, namespaces);
  return server === 'kafka' ? kafkaProbe([`127.0.0.1:${ports.kafka}`]) : mongoProbe(mongoUri(ports.mongo));
}

/** Ports reach the compose file as environment variables; see the file. */
function composeEnv({ env, ports }: PlanContext): NodeJS.ProcessEnv {
  return {
    ...env,
    LIENTHONG_TEMPORAL_PORT: String(ports.temporal),
    LIENTHONG_TEMPORAL_UI_PORT: String(ports.temporalUi),
    LIENTHONG_KAFKA_PORT: String(ports.kafka),
    LIENTHONG_MONGO_PORT: String(ports.mongo),
  };
}

async function createContainer(server: ServerName, spec: ProcessSpec, compose: readonly string[]): Promise<void> {
  const pull = new GuardedProcess({ ...spec, args: [...compose, 'up', '--no-start', server], pidFile: undefined });
  await pull.start();
  const exit = await pull.whenEnded();
  if (exit.code === 0) return;
  throw new ServerSetupError(
    `Docker không tạo được vùng chứa ${server} (${exit.reason})`,
    `Docker could not create the container of ${server} (${exit.reason})`,
    logTail(spec.logFile),
  );
}

/** One service of the compose file, in a project named after the data folder, so that its volume is found again. */
export async function dockerPlan(server: ServerName, context: PlanContext): Promise<ServerPlan> {
  const project = `lienthong-${createHash('sha256').update(context.dataDir).digest('hex').slice(0, 10)}-${server}`;
  const compose = ['compose', '-f', join(projectRoot(), 'infra', 'compose', 'compose.yaml'), '-p', project];
  const env = composeEnv(context);
  const run = (...args: string[]): void =>
    void execFileSync('docker', [...compose, ...args, server], { env, stdio: 'ignore' });
  const spec: ProcessSpec = {
    command: 'docker',
    args: [...compose, 'up', '--no-log-prefix', '--abort-on-container-exit', server],
    env,
    logFile: join(context.logDir, `${server}.log`),
    pidFile: join(context.dataDir, `${server}.pid`),
    stopSignal: 'SIGINT',
    graceMs: 15_000,
    cleanup: { command: 'docker', args: [...compose, 'rm', '--force', '--stop', server] },
  };
  context.progress(`Docker đang lấy ảnh của ${server} / Docker is getting the image of ${server}`);
  await createContainer(server, spec, compose);
  const remote = {
    kill: async (signal: NodeJS.Signals) =>
      void (await ask('docker', [...compose, 'kill', '--signal', signal, server], env)),
    pause: () => run('pause'),
    resume: () => run('unpause'),
  };
  return { name: server, processes: [{ spec }], probe: probeOf(server, context), remote };
}

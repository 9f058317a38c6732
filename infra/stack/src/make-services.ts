import { join } from 'node:path';
import { projectRoot } from '@lienthong/temporal';
import { ServiceProcess } from './service-process';
import type { ServiceName } from './service-process';

type Optional = 'notifier' | 'operator';

/** Notifier and operator only where they were asked for. */
export type StackServices = Readonly<
  Record<Exclude<ServiceName, Optional>, ServiceProcess> & Partial<Record<Optional, ServiceProcess>>
>;

/** One more worker beside the stack's own. */
export interface ExtraWorker {
  /** Names its log: `worker-<name>.log`. */
  readonly name: string;
  /** What is otherwise than for the stack's own worker. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Which services beyond the three that always run, and where their logs go. */
export interface ServiceChoice {
  readonly logDir: string;
  readonly notifier?: boolean;
  readonly operator?: boolean;
}

const readyWithinMs = 60_000;

export function makeServices({ logDir, notifier, operator }: ServiceChoice, env: NodeJS.ProcessEnv): StackServices {
  const make = (service: ServiceName): ServiceProcess => makeService(service, { logDir, env });
  return {
    worker: make('worker'),
    projector: make('projector'),
    api: make('api'),
    ...(notifier === true ? { notifier: make('notifier') } : {}),
    ...(operator === true ? { operator: make('operator') } : {}),
  };
}

export function makeWorker(logDir: string, env: NodeJS.ProcessEnv, extra: ExtraWorker): ServiceProcess {
  return makeService('worker', { name: `worker-${extra.name}`, logDir, env: { ...env, ...extra.env } });
}

interface ProcessSettings {
  readonly name?: string;
  readonly logDir: string;
  readonly env: NodeJS.ProcessEnv;
}

function makeService(service: ServiceName, { name = service, logDir, env }: ProcessSettings): ServiceProcess {
  const apps = join(projectRoot(), 'dist', 'apps');
  return new ServiceProcess({
    name,
    main: join(apps, service, 'src', 'main.js'),
    ...(service === 'worker' ? { preloads: [join(apps, 'worker/src/host/no-promise-hooks.preload.js')] } : {}),
    env,
    logFile: join(logDir, `${name}.log`),
    readyWithinMs,
  });
}

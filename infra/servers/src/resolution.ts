import { ServerSetupError } from './server-setup.error';
import type { ServerName } from './server.types';
import type { ToolGap } from './tool-gaps';

/** How a server is come by. */
export type ServerWay =
  { kind: 'external'; address: string } | { kind: 'path'; program: string } | { kind: 'packages' } | { kind: 'docker' };

/** What the machine has; asked only as far as needed. */
export interface MachineProbe {
  env: NodeJS.ProcessEnv;
  /** Program on PATH that can serve, new enough. */
  suitableProgram(server: ServerName): Promise<string | null>;
  toolGaps(server: ServerName): Promise<ToolGap[]>;
  dockerAnswers(): Promise<boolean>;
}

/** The variable that names a server which is run elsewhere. */
export const ADDRESS_VARIABLES: Record<ServerName, string> = {
  temporal: 'TEMPORAL_ADDRESS',
  kafka: 'KAFKA_BROKERS',
  mongo: 'MONGODB_URI',
};

const COMPOSE_FILE = 'infra/compose/compose.yaml';
const FORCED = ['packages', 'docker', 'external'] as const;
type Forced = (typeof FORCED)[number];

function forcedWay(env: NodeJS.ProcessEnv): Forced | null {
  const given = env.LIENTHONG_SERVERS?.trim();
  if (!given) return null;
  const way = FORCED.find((known) => known === given);
  if (way) return way;
  throw new ServerSetupError(
    `LIENTHONG_SERVERS="${given}" không hợp lệ: chỉ nhận packages, docker hoặc external`,
    `LIENTHONG_SERVERS="${given}" is not valid: it takes packages, docker or external`,
  );
}

function externalOnly(server: ServerName, address: string): ServerWay {
  if (address !== '') return { kind: 'external', address };
  const variable = ADDRESS_VARIABLES[server];
  throw new ServerSetupError(
    `${variable} chưa đặt, mà LIENTHONG_SERVERS=external đòi địa chỉ của ${server}`,
    `${variable} is not set, and LIENTHONG_SERVERS=external requires the address of ${server}`,
  );
}

function gapsError(server: ServerName, gaps: readonly ToolGap[]): ServerSetupError {
  const variable = ADDRESS_VARIABLES[server];
  const vi = gaps.map((gap) => `${gap.tool} ${gap.purposeVi}`).join(', ');
  const en = gaps.map((gap) => `${gap.tool} ${gap.purposeEn}`).join(', ');
  return new ServerSetupError(
    `Thiếu ${vi}; hoặc đặt ${variable}, hoặc chạy Docker (${COMPOSE_FILE})`,
    `Missing: ${en}; or set ${variable}, or run a Docker engine (${COMPOSE_FILE})`,
  );
}

async function dockerOnly(server: ServerName, probe: MachineProbe): Promise<ServerWay> {
  if (await probe.dockerAnswers()) return { kind: 'docker' };
  const variable = ADDRESS_VARIABLES[server];
  throw new ServerSetupError(
    `Docker không trả lời (docker info, docker compose version), mà LIENTHONG_SERVERS=docker cần nó cho ${server}; hoặc đặt ${variable}`,
    `Docker does not answer (docker info, docker compose version), and LIENTHONG_SERVERS=docker needs it for ${server}; or set ${variable}`,
  );
}

/** Address in the environment, else program on PATH, else packages, else Docker; `LIENTHONG_SERVERS` forces one. */
export async function resolveServer(server: ServerName, probe: MachineProbe): Promise<ServerWay> {
  const forced = forcedWay(probe.env);
  const address = probe.env[ADDRESS_VARIABLES[server]]?.trim() ?? '';
  if (forced === 'external') return externalOnly(server, address);
  if (forced === 'docker') return dockerOnly(server, probe);
  if (forced === null && address !== '') return { kind: 'external', address };
  const program = forced === null ? await probe.suitableProgram(server) : null;
  if (program !== null) return { kind: 'path', program };
  const gaps = await probe.toolGaps(server);
  if (gaps.length === 0) return { kind: 'packages' };
  if (forced === null && (await probe.dockerAnswers())) return { kind: 'docker' };
  throw gapsError(server, gaps);
}

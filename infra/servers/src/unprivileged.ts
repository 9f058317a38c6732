import { accessSync, chownSync, constants, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { findProgram } from './programs';
import { ServerSetupError } from './server-setup.error';

/** How a command that refuses to run as root is run. */
export interface Unprivileged {
  /** Makes a folder that the command owns. */
  ownFolder(path: string): void;
  wrap(command: string, args: readonly string[]): { command: string; args: string[]; uid?: number; gid?: number };
}

interface Account {
  uid: number;
  gid: number;
}

function account(names: readonly string[]): Account | null {
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = names.map((name) => lines.find((fields) => fields[0] === name)).find((fields) => fields !== undefined);
  return found ? { uid: Number(found[2]), gid: Number(found[3]) } : null;
}

/** True when a stranger may walk into every folder down to `path`. */
function isReachable(path: string): boolean {
  const open = (statSync(path).mode & constants.S_IXOTH) !== 0;
  return open && (dirname(path) === path || isReachable(dirname(path)));
}

const ordinary: Unprivileged = {
  ownFolder: (path) => mkdirSync(path, { recursive: true, mode: 0o700 }),
  wrap: (command, args) => ({ command, args: [...args] }),
};

/**
 * PostgreSQL refuses root, as containers often run. Then it runs as `postgres` or `nobody`; where the clone lies in a
 * folder closed to them (such as /root), it keeps the one capability that opens folders.
 */
export function unprivileged(folders: readonly string[], env: NodeJS.ProcessEnv): Unprivileged {
  if (process.getuid?.() !== 0) return ordinary;
  const other = account(['postgres', 'nobody']);
  if (!other) throw refused('người dùng postgres hoặc nobody', 'a user postgres or nobody');
  const ownFolder = (path: string): void => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    chownSync(path, other.uid, other.gid);
  };
  if (folders.every(isReachable))
    return { ownFolder, wrap: (command, args) => ({ command, args: [...args], ...other }) };
  const setpriv = findProgram('setpriv', env);
  if (!setpriv) throw refused('chương trình setpriv (util-linux)', 'the program setpriv (util-linux)');
  accessSync(setpriv, constants.X_OK);
  const as = [
    `--reuid=${other.uid}`,
    `--regid=${other.gid}`,
    '--clear-groups',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=+dac_override',
  ];
  return { ownFolder, wrap: (command, args) => ({ command: setpriv, args: [...as, '--', command, ...args] }) };
}

function refused(vi: string, en: string): ServerSetupError {
  return new ServerSetupError(
    `PostgreSQL không chạy bằng root và thiếu ${vi}: hãy chạy bằng người dùng thường, hoặc đặt MONGODB_URI`,
    `PostgreSQL does not run as root and ${en} is missing: run as an ordinary user, or set MONGODB_URI`,
  );
}

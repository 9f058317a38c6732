import { ServerSetupError } from './server-setup.error';
import type { ServerControl, ServerName } from './server.types';

/** Control of a server that is not ours: run elsewhere, or left out by `only`. */
export function absentServer(name: ServerName): ServerControl {
  const refuse = (): never => {
    throw new ServerSetupError(
      `${name} không do trình khởi động này chạy, nên không dừng hay chạy lại được`,
      `${name} was not started by this launcher, so it can be neither stopped nor restarted`,
    );
  };
  return {
    name,
    owned: false,
    pids: () => [],
    kill: () => Promise.resolve().then(refuse),
    restart: () => Promise.resolve().then(refuse),
    pause: refuse,
    resume: refuse,
  };
}

/**
 * A server cannot be set up or started. The message is one line, Vietnamese first, English beside it;
 * when a server died while starting, the last lines of its log follow.
 */
export class ServerSetupError extends Error {
  constructor(vi: string, en: string, logTail?: string) {
    super(`${vi} / ${en}${logTail ? `\n${logTail}` : ''}`);
    this.name = 'ServerSetupError';
  }
}

/** Where the console takes people back in after they signed in. */
const signedInPath = '/dang-nhap';

/** Loopback hosts; the library lets a native client use any port of theirs (RFC 8252, 7.3). */
const loopbacks = ['http://127.0.0.1', 'http://localhost', 'http://[::1]'];

/** Where people may be sent to, by the origins of the console. On loopback every port is allowed. */
export class RedirectAddresses {
  private readonly origins: readonly string[];

  constructor(consoleOrigins: readonly string[]) {
    this.origins = [...new Set([...loopbacks, ...consoleOrigins.map((address) => new URL(address).origin)])];
  }

  get afterSignIn(): string[] {
    return this.origins.map((origin) => origin + signedInPath);
  }

  get afterSignOut(): string[] {
    return this.origins.map((origin) => `${origin}/`);
  }

  /** Whether scripts of an origin may ask for tokens. */
  isOrigin(origin: string): boolean {
    if (!URL.canParse(origin)) return false;
    const { protocol, hostname } = new URL(origin);
    return this.origins.includes(origin) || loopbacks.includes(`${protocol}//${hostname}`);
  }
}

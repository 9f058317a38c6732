/** What a browser does with cookies and redirects, as far as a sign-in needs it. */
export class CookieJar {
  private readonly cookies = new Map<string, string>();

  /** Asks without following; remembers the cookies. */
  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1);
      const [name = '', value = ''] = pair.split('=', 2);
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** Follows redirects until a page, or an address that `stop` fits. */
  async follow(
    address: string,
    stop: (to: string) => boolean,
    init?: RequestInit,
  ): Promise<{ at: string; response: Response }> {
    let at = address;
    let response = await this.ask(at, init);
    while (response.status >= 300 && response.status < 400) {
      at = new URL(response.headers.get('location') ?? '', at).href;
      if (stop(at)) break;
      response = await this.ask(at);
    }
    return { at, response };
  }
}

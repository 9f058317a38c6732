import type { ActingOfficer } from '../plan/officer-roll';

/** Gets each officer a token of their own from the issuer, once. */
export class TokenDesk {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(private readonly issuer: string) {}

  /** Officers that have a token. */
  get size(): number {
    return this.tokens.size;
  }

  tokenOf(officer: ActingOfficer): Promise<string> {
    const known = this.tokens.get(officer.subject);
    if (known !== undefined) return known;
    const asked = this.ask(officer);
    this.tokens.set(officer.subject, asked);
    return asked;
  }

  private async ask({ subject, unit, role }: ActingOfficer): Promise<string> {
    const response = await fetch(`${this.issuer}/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sub: subject, unit, role }),
    });
    const body = (await response.json()) as { access_token?: string; error_description?: string };
    if (body.access_token !== undefined) return body.access_token;
    throw new Error(`no token for ${subject}: ${body.error_description ?? response.status}`);
  }
}

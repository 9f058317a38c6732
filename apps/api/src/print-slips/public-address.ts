import { DomainError } from '@lienthong/domain';

/** What of a request says where it was sent to. */
export interface AskedAddress {
  readonly protocol: string;
  readonly host: string;
}

/** Where citizens reach this service: as configured, else where the request itself was sent to. */
export class PublicAddress {
  /** @param hasPages whether the citizens' pages are served there; else slips lead to the public route of the API */
  constructor(
    private readonly configured: string | undefined,
    private readonly hasPages: boolean,
  ) {}

  /** Address of the public look-up of a dossier. @throws DomainError `REQUEST.INVALID` for a `Host` that is none */
  lookUp(code: string, check: string, asked: AskedAddress): string {
    const base = this.base(asked);
    if (this.hasPages) return `${base}/tra-cuu?code=${code}&check=${check}`;
    return `${base}/api/v1/public/dossiers/${code}?check=${check}`;
  }

  private base({ protocol, host }: AskedAddress): string {
    const address = this.configured ?? `${protocol}://${host}`;
    if (!URL.canParse(address)) throw new DomainError('REQUEST.INVALID', 'the Host header is no address');
    const { origin, pathname } = new URL(address);
    return `${origin}${this.configured === undefined ? '' : pathname.replace(/\/+$/, '')}`;
  }
}

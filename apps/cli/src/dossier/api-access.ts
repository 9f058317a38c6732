import { DomainError } from '@lienthong/domain';

/** What the command line says of the API. */
export interface ApiOptions {
  readonly api?: string;
  readonly token?: string;
}

/** Where the API is, and in whose name it is asked. */
export interface ApiAccess {
  /** Without a slash at its end. */
  readonly url: string;
  readonly token: string;
}

/**
 * The API by the command line, else by LIENTHONG_API and LIENTHONG_TOKEN.
 * @throws DomainError CONFIG.INVALID, AUTH.TOKEN_MISSING, AUTH.TOKEN_INVALID
 */
export function apiAccess(options: ApiOptions, env: NodeJS.ProcessEnv = process.env): ApiAccess {
  const given = (options.api ?? env.LIENTHONG_API ?? '').trim();
  if (given === '') {
    throw new DomainError(
      'CONFIG.INVALID',
      'chưa cho địa chỉ API: dùng --api hoặc LIENTHONG_API / give the address of the API: --api or LIENTHONG_API',
    );
  }
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    const rule = 'phải là địa chỉ http(s) / must be an address with http(s)';
    throw new DomainError('CONFIG.INVALID', `API ${JSON.stringify(given)} ${rule}, e.g. http://127.0.0.1:3000`);
  }
  const token = (options.token ?? env.LIENTHONG_TOKEN ?? '').trim();
  if (token === '') {
    throw new DomainError(
      'AUTH.TOKEN_MISSING',
      'chưa cho thẻ truy cập: dùng --token hoặc LIENTHONG_TOKEN / give an access token: --token or LIENTHONG_TOKEN',
    );
  }
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new DomainError('AUTH.TOKEN_INVALID', 'thẻ truy cập có ký tự lạ / the token has characters no token has');
  }
  return { url: `${url.origin}${url.pathname}`.replace(/\/+$/, '').replace(/\/api\/v1$/, ''), token };
}

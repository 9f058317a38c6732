import type { DomainError, ErrorCode } from '@lienthong/domain';
import { domainErrorTexts } from './domain-error-texts';
import { httpStatusOf } from './http-status';

/** Media type of {@link Problem}. */
export const problemMediaType = 'application/problem+json; charset=utf-8';

/** Body of every refusal and failure (RFC 9457); what the error's context holds stands beside these fields. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly title_en: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail: string;
  readonly instance: string;
  /** Seconds after which it is worth trying again; also the `Retry-After` header. */
  readonly retryAfter?: number;
}

/** The problem that a domain error is at the HTTP edge. `instance` is the path that was asked, without its query. */
export function problemOf(error: DomainError, instance: string): Problem {
  const status = httpStatusOf[error.code];
  const title = domainErrorTexts[error.code];
  const retryAfter = retryAfterOf(error, status);
  return {
    ...error.context,
    type: `urn:lienthong:problem:${error.code}`,
    title: title.vi,
    title_en: title.en,
    status,
    code: error.code,
    detail: error.detail,
    instance,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

function retryAfterOf(error: DomainError, status: number): number | undefined {
  const asked = error.context.retryAfter;
  if (typeof asked === 'number') return asked;
  if (error.code === 'SERVICE.VIEW_BEHIND') return 1;
  return status === 503 || status === 429 ? 5 : undefined;
}

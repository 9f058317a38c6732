import { HttpException } from '@nestjs/common';
import { DomainError, isDomainError } from '@lienthong/domain';
import type { ErrorCode } from '@lienthong/domain';

/** What the web framework refuses by itself, by its own error codes. */
const frameworkCodes: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'REQUEST.TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'REQUEST.UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_BAD_URL: 'REQUEST.NOT_FOUND',
  FST_ERR_MAX_PARAM_LENGTH: 'REQUEST.NOT_FOUND',
};

const statusCodes: Readonly<Record<number, ErrorCode>> = {
  400: 'REQUEST.INVALID',
  404: 'REQUEST.NOT_FOUND',
  413: 'REQUEST.TOO_LARGE',
  414: 'REQUEST.INVALID',
  415: 'REQUEST.UNSUPPORTED_MEDIA_TYPE',
  429: 'REQUEST.RATE_LIMITED',
};

const details: Partial<Record<ErrorCode, string>> = {
  'REQUEST.INVALID': 'the request cannot be read',
  'REQUEST.TOO_LARGE': 'the body is longer than 1 MB',
  'REQUEST.UNSUPPORTED_MEDIA_TYPE': 'the body must be application/json',
  'REQUEST.NOT_FOUND': 'there is nothing at this address',
  'REQUEST.RATE_LIMITED': 'too many requests from this address; wait before the next',
};

/** The refusal that an error is, or undefined for a fault of ours, whose details are nobody's business. */
export function refusalOf(error: unknown): DomainError | undefined {
  if (isDomainError(error)) return error;
  const code = codeOf(error);
  if (code === undefined) return undefined;
  const retryAfter = code === 'REQUEST.RATE_LIMITED' ? { retryAfter: 60 } : {};
  return new DomainError(code, details[code] ?? 'the request is refused', retryAfter);
}

function codeOf(error: unknown): ErrorCode | undefined {
  const own =
    typeof error === 'object' && error !== null && 'code' in error ? frameworkCodes[String(error.code)] : undefined;
  return own ?? statusCodes[statusOf(error) ?? 0];
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : undefined;
}

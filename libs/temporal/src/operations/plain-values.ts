import type { google, temporal } from '@temporalio/proto';

type Long = { toNumber(): number };
type Failure = temporal.api.failure.v1.IFailure;

/** A 64-bit number of the wire format as a number; 0 where there is none. */
export function numberOf(value: Long | number | null | undefined): number {
  if (value === null || value === undefined) return 0;
  return typeof value === 'number' ? value : value.toNumber();
}

/** Milliseconds of an instant or a span of the wire format; undefined where there is none, or it is zero. */
export function millisOf(
  time: google.protobuf.ITimestamp | google.protobuf.IDuration | null | undefined,
): number | undefined {
  if (time === null || time === undefined) return undefined;
  const millis = numberOf(time.seconds) * 1_000 + Math.floor((time.nanos ?? 0) / 1_000_000);
  return millis === 0 ? undefined : millis;
}

/** UTC instant with milliseconds; null where there is none. */
export function instantOf(time: google.protobuf.ITimestamp | null | undefined): string | null {
  const millis = millisOf(time);
  return millis === undefined || millis < 0 ? null : new Date(millis).toISOString();
}

/** What went wrong, from the outermost failure to its cause; null where nothing did. */
export function failureOf(failure: Failure | null | undefined): string | null {
  const messages: string[] = [];
  for (let at: Failure | null | undefined = failure; at; at = at.cause) {
    const message = at.message ?? '';
    if (message !== '' && !messages.includes(message)) messages.push(message);
  }
  return messages.length === 0 ? null : messages.join(': ');
}

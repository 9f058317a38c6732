import { computeDeadline, DomainError, isDomainError, type Deadline, type DeadlineRequest } from '@lienthong/domain';
import { bytesOfJson, type ByteText } from './byte-text';
import type { CalendarBook } from './calendar-book';
import { writeExplanation } from './explanation-json';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Computes the deadline a request in JSON asks for. Its parts may be of any type: the domain checks each of them, and a
 * schema before that would do the same work twice. Keys that nobody knows are let pass.
 * @throws DomainError
 */
export function answerRequest(request: JsonObject, calendars: CalendarBook): Deadline {
  const { start, amount, unit, counting, cutoff, ledger } = request as Partial<DeadlineRequest>;
  const calendar = calendars.find(request.calendar);
  return computeDeadline({ start, amount, unit, counting, cutoff, ledger, calendar } as DeadlineRequest);
}

function refusal(id: unknown, error: unknown): ByteText {
  const known = isDomainError(error);
  const code = known ? error.code : 'SERVICE.INTERNAL';
  const detail = known ? error.detail : 'the line could not be computed';
  return bytesOfJson({ id: id ?? null, error: { code, detail } });
}

function bytesOfId(id: unknown): ByteText {
  return typeof id === 'number' ? String(id) : bytesOfJson(id);
}

/** Answers one line of JSON with one line of JSON, written to `out` piece by piece; it never throws. */
export function answerLine(line: string, calendars: CalendarBook, out: ByteText[]): void {
  let id: unknown = null;
  try {
    const request = parseObject(line);
    id = request.id ?? null;
    const { dueAt, explanation } = answerRequest(request, calendars);
    const start = `{"id":${bytesOfId(id)},"dueAt":`;
    out.push(start, dueAt === null ? 'null,"explanation":' : `"${dueAt}","explanation":`);
    writeExplanation(explanation, out);
    out.push('}\n');
  } catch (error) {
    out.push(refusal(id, error), '\n');
  }
}

function parseObject(line: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new DomainError('REQUEST.MALFORMED_JSON', error instanceof Error ? error.message : 'the line is no JSON');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw new DomainError('REQUEST.INVALID', 'a line must be one JSON object');
}

/** The answer to a line that is too long to be read. */
export function answerTooLong(limit: number, out: ByteText[]): void {
  const rule = `a line must be no longer than ${limit} characters`;
  out.push(refusal(null, new DomainError('REQUEST.TOO_LARGE', rule)), '\n');
}

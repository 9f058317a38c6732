import { computeDeadline, DomainError, isDomainError, type Deadline, type LedgerEntry } from '@lienthong/domain';
import { bytesOfJson, type ByteText } from './byte-text';
import type { CalendarBook } from './calendar-book';
import { codeOfPlace, deadlineLine } from './deadline-line.schema';
import { explanationJson } from './explanation-json';

type JsonObject = Readonly<Record<string, unknown>>;

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

/** Computes the deadline a request in JSON asks for. @throws DomainError */
export function answerRequest(request: JsonObject, calendars: CalendarBook): Deadline {
  const parsed = deadlineLine.safeParse(request);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path ?? [];
    const value = JSON.stringify(valueAt(request, path))?.slice(0, 100) ?? 'missing';
    const place = path.map(String).join('.');
    throw new DomainError(codeOfPlace(path), `${place} ${value}: ${issue?.message ?? 'is invalid'}`);
  }
  const { counting, ledger, ...rest } = parsed.data;
  return computeDeadline({
    ...rest,
    counting: counting ?? undefined,
    ledger: ledger as readonly LedgerEntry[] | null | undefined,
    calendar: calendars.find(request.calendar),
  });
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

/** Answers one line of JSON with one line of JSON; it never throws. */
export function answerLine(line: string, calendars: CalendarBook): ByteText {
  let id: unknown = null;
  try {
    const request = parseObject(line);
    id = request.id ?? null;
    const { dueAt, explanation } = answerRequest(request, calendars);
    const due = dueAt === null ? 'null' : `"${dueAt}"`;
    return `{"id":${bytesOfId(id)},"dueAt":${due},"explanation":${explanationJson(explanation)}}`;
  } catch (error) {
    return refusal(id, error);
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
export function answerTooLong(limit: number): ByteText {
  return refusal(null, new DomainError('REQUEST.TOO_LARGE', `a line must be no longer than ${limit} characters`));
}

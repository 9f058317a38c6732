import { ambiguityOf } from './ambiguity';
import type { ChainCheck, EventLike } from './chain-check';
import type { Problem } from './finding';
import { JsonCutter } from './json-cutter';

/** An input by its name, and its text in pieces that are cut anywhere. */
export interface EventSource {
  readonly name: string;
  readonly pieces: AsyncIterable<string>;
}

interface Told {
  readonly code: Problem['code'];
  readonly vi: string;
  readonly en: string;
}

const notJson: Told = { code: 'REQUEST.MALFORMED_JSON', vi: 'không phải JSON', en: 'is no JSON' };
const notEvent: Told = { code: 'REQUEST.INVALID', vi: 'không phải một sự kiện', en: 'is not an event' };
const tooDeep: Told = { code: 'REQUEST.INVALID', vi: 'lồng quá sâu', en: 'is nested too deeply' };
const tooLong: Told = { code: 'REQUEST.TOO_LARGE', vi: 'dài quá 32 MB', en: 'is longer than 32 MB' };
const unfinished: Told = {
  code: 'REQUEST.MALFORMED_JSON',
  vi: 'danh sách bị cắt ngang hoặc còn chữ thừa sau nó',
  en: 'the array is cut short, or something follows its end',
};

/** Reads the events of an input into a check; what can't be read is told and passed over. */
export async function readEvents(
  source: EventSource,
  check: ChainCheck,
  onProblem: (problem: Problem) => void,
): Promise<void> {
  const place = (nth: number): string => `${source.name} ${cutter.unit} ${nth}`;
  const tell = (nth: number, { code, vi, en }: Told): void => onProblem({ code, place: place(nth), text: { vi, en } });
  const cutter = new JsonCutter({
    text: (text, nth) => {
      const refused = takeText(text, place(nth), check);
      if (refused !== null) tell(nth, refused);
    },
    tooLong: (nth) => tell(nth, tooLong),
    unfinished: (nth) => tell(nth, unfinished),
  });
  for await (const piece of source.pieces) cutter.take(piece);
  cutter.end();
}

function takeText(text: string, place: string, check: ChainCheck): Told | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return notJson;
  }
  if (!isObject(value)) return notEvent;
  try {
    const at = { place, ambiguity: ambiguityOf(text, value) };
    if (isDossier(value)) {
      for (const event of value.events) check.take(isObject(event) ? event : {}, at);
      check.endsWith(value.code, value.head, place);
    } else check.take(value, at);
    return null;
  } catch (error) {
    if (error instanceof RangeError) return tooDeep;
    throw error;
  }
}

function isObject(value: unknown): value is EventLike {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The answer of the API to `GET /dossiers/{code}/events`, saved as it is. */
function isDossier(value: EventLike): value is { code: string; head: string; events: readonly unknown[] } {
  const { code, head, events } = value;
  return !('hash' in value) && typeof code === 'string' && typeof head === 'string' && Array.isArray(events);
}

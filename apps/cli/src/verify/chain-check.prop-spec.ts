import fc from 'fast-check';
import { canonicalJson } from '@lienthong/contracts/temporal';
import type { DossierEvent } from '@lienthong/domain';
import {
  code,
  copyOf,
  found,
  histories,
  jsonLines,
  otherCode,
  otherHistory,
  resealed,
  verifyText,
  type LooseEvent,
} from './verify.fixture';

const runs = { numRuns: 120 };
const history = fc.constantFrom(...histories);

/** A history and the index of one of its events. */
const oneEvent = history.chain((events) =>
  fc.record({ events: fc.constant(events), index: fc.nat(events.length - 1), pick: fc.nat(), value: fc.jsonValue() }),
);

/** Every place in an event, containers and leaves alike. */
function placesOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const inner = Object.entries(value).flatMap(([key, member]) => placesOf(member, [...path, key]));
  return path.length === 0 ? inner : [[...path], ...inner];
}

type Edit = 'replace' | 'delete' | 'add';

/** Alters an event at a place; answers false where nothing changed. */
function alter(event: LooseEvent, path: readonly string[], edit: Edit, value: unknown): boolean {
  const before = canonicalJson(event);
  const holder = path.slice(0, -1).reduce<LooseEvent>((inner, key) => inner[key] as LooseEvent, event);
  const key = path.at(-1) ?? '';
  if (edit === 'delete' && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (edit === 'delete') delete holder[key];
  else if (edit === 'add') event[`x${key}`] = value;
  else holder[key] = value;
  return canonicalJson(event) !== before;
}

/** What is said of an altered event: of one whose code is gone or another's, that it is missing. */
function expected(event: LooseEvent, seq: number, last: boolean): string[] {
  if (event.code === code) return [`${code}:${seq} altered`];
  return last ? [] : [`${code}:${seq} missing`];
}

const ofDossier = (findings: readonly string[]): string[] => findings.filter((one) => one.startsWith(`${code}:`));

describe('an untouched export', () => {
  it('is intact however its dossiers interleave and its text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.infiniteStream(fc.boolean()),
        fc.integer({ min: 1, max: 5000 }),
        fc.boolean(),
        async (events, turns, size, asArray) => {
          const queues = [[...events], [...otherHistory]];
          const mixed: DossierEvent[] = [];
          while (queues.some((queue) => queue.length > 0)) {
            const queue = queues[turns.next().value === true ? 0 : 1];
            const next = queue?.shift();
            if (next !== undefined) mixed.push(next);
          }
          const text = asArray ? JSON.stringify(mixed, null, 2) : jsonLines(mixed);
          const heads = [
            [code, events[0]?.hash ?? ''],
            [otherCode, otherHistory.at(-1)?.hash ?? ''],
          ] as const;
          const report = await verifyText(text, heads, size);
          expect(report).toMatchObject({
            verdict: 'intact',
            dossiers: 2,
            events: mixed.length,
            findings: [],
            problems: [],
          });
          expect(report.printedHeads.map(({ printedAt }) => printedAt)).toEqual([1, otherHistory.length]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('whatever is done to one event', () => {
  it.each<Edit>(['replace', 'delete', 'add'])('%s of any field is found and the event named', async (edit) => {
    await fc.assert(
      fc.asyncProperty(oneEvent, async ({ events, index, pick, value }) => {
        const edited = copyOf(events);
        const event = edited[index] ?? {};
        const places = placesOf(event);
        fc.pre(alter(event, places[pick % places.length] ?? [], edit, value));
        const last = index === events.length - 1;
        const report = await verifyText(jsonLines([...edited, ...otherHistory]));
        expect(report.verdict).toBe(
          typeof event.code === 'string' && event.code !== '' ? 'altered' : last ? 'unreadable' : 'altered',
        );
        expect(ofDossier(found(report))).toEqual(expected(event, index + 1, last));
        expect(found(report).filter((one) => one.startsWith(otherCode))).toEqual([]);
        const printed = await verifyText(jsonLines(edited), [[code, events.at(-1)?.hash ?? '']]);
        expect(printed.verdict).toBe('altered');
      }),
      runs,
    );
  });

  it('deletion names the event that is gone; at the end the printed head tells', async () => {
    await fc.assert(
      fc.asyncProperty(oneEvent, async ({ events, index }) => {
        const report = await verifyText(jsonLines(events.toSpliced(index, 1)), [[code, events.at(-1)?.hash ?? '']]);
        const rule = index === events.length - 1 ? 'head-unknown' : 'missing';
        expect([report.verdict, ...found(report)]).toEqual(['altered', `${code}:${index + 1} ${rule}`]);
      }),
      runs,
    );
  });

  it('a copy put in later is named', async () => {
    await fc.assert(
      fc.asyncProperty(oneEvent, async ({ events, index, pick }) => {
        const at = index + 1 + (pick % (events.length - index));
        const report = await verifyText(jsonLines(events.toSpliced(at, 0, events[index] as DossierEvent)));
        expect(found(report)).toEqual([`${code}:${index + 1} repeated`]);
      }),
      runs,
    );
  });

  it('two events that change places: the first of the two places is named', async () => {
    await fc.assert(
      fc.asyncProperty(oneEvent, async ({ events, index, pick }) => {
        const other = pick % events.length;
        fc.pre(other !== index);
        const [first, second] = [Math.min(index, other), Math.max(index, other)];
        const swapped = [...events];
        [swapped[first], swapped[second]] = [events[second] as DossierEvent, events[first] as DossierEvent];
        expect(found(await verifyText(jsonLines(swapped)))).toEqual([`${code}:${first + 1} out-of-order`]);
      }),
      runs,
    );
  });

  it('truncation is told by a head that was printed later, and by no earlier one', async () => {
    await fc.assert(
      fc.asyncProperty(oneEvent, async ({ events, index, pick }) => {
        fc.pre(index > 0);
        const rest = events.slice(0, index);
        const later = events[index + (pick % (events.length - index))]?.hash ?? '';
        const earlier = pick % index;
        const cutOff = await verifyText(jsonLines(rest), [[null, later]]);
        expect(found(cutOff)).toEqual([`${code}:${index + 1} head-unknown`]);
        const whole = await verifyText(jsonLines(rest), [[null, events[earlier]?.hash ?? '']]);
        expect([whole.verdict, whole.printedHeads[0]?.printedAt]).toEqual(['intact', earlier + 1]);
      }),
      runs,
    );
  });
});

describe('an editor who computes hashes anew', () => {
  const forged = ({ events, index }: { events: readonly DossierEvent[]; index: number }): LooseEvent[] => {
    const edited = copyOf(events);
    (edited[index] ?? {}).cause = 'forged';
    return edited;
  };

  it('of that event alone is given away by the next', async () => {
    await fc.assert(
      fc.asyncProperty(oneEvent, async ({ events, index }) => {
        fc.pre(index < events.length - 1);
        const edited = forged({ events, index });
        const [sealed] = resealed(edited, index).slice(index);
        const report = await verifyText(jsonLines(edited.with(index, sealed ?? {})));
        expect(found(report)).toEqual([`${code}:${index + 2} not-linked`]);
      }),
      runs,
    );
  });

  it('of all later ones is given away by every head printed from there on, and by none before', async () => {
    await fc.assert(
      fc.asyncProperty(oneEvent, fc.nat(), async ({ events, index }, pick) => {
        const text = jsonLines(resealed(forged({ events, index }), index));
        expect((await verifyText(text)).verdict).toBe('intact');
        const printedAt = pick % events.length;
        const report = await verifyText(text, [[code, events[printedAt]?.hash ?? '']]);
        expect(found(report)).toEqual(printedAt < index ? [] : [`${code}:${events.length + 1} head-unknown`]);
      }),
      runs,
    );
  });
});

import * as fc from 'fast-check';
import { emptyTrail, openDocument, sealEntry } from './trail-record';
import type { TrailDocument, TrailEntry, TrailHead } from './trail-record';
import { verifyTrail } from './verify-trail';

const entries = fc.array(
  fc.record<TrailEntry>({
    operation: fc.constantFrom('op-1', 'op-2'),
    step: fc.constantFrom('requested', 'applying', 'item-applying', 'item-ended', 'done'),
    code: fc.option(fc.constant('H55.19-260302-0001')),
    actor: fc.constant({ subject: 'le-van-van-hanh', unit: '19', role: 'operator' }),
    act: fc.constant('retry-activity'),
    reason: fc.string({ unit: 'binary', maxLength: 12 }),
    detail: fc.dictionary(fc.string({ maxLength: 4 }), fc.oneof(fc.string(), fc.integer(), fc.boolean()), {
      maxKeys: 3,
    }),
  }),
  { minLength: 2, maxLength: 7 },
);

function trailOf(some: readonly TrailEntry[], from: TrailHead = emptyTrail): TrailDocument[] {
  let head = from;
  return some.map((entry) => {
    const document = sealEntry(entry, head, '2026-03-02T01:00:00.000Z');
    head = { n: head.n + 1, hash: document.hash };
    return document;
  });
}

function headOf(documents: readonly TrailDocument[]): TrailHead {
  return { n: documents.length, hash: documents.at(-1)?.hash ?? '' };
}

/** Number of the first record that does not hold; null where all do. */
function firstFault(documents: readonly TrailDocument[], head?: TrailHead): number | null {
  const readable = documents.findIndex((document) => {
    try {
      return openDocument(document) === null;
    } catch {
      return true;
    }
  });
  if (readable >= 0) return readable + 1;
  return verifyTrail(documents.map(openDocument), head)?.n ?? null;
}

type Mutation = 'bit' | 'deletion' | 'truncation' | 'swap' | 'copy' | 'forgery';
const mutations = fc.record({
  kind: fc.constantFrom<Mutation>('bit', 'deletion', 'truncation', 'swap', 'copy', 'forgery'),
  at: fc.nat(),
  other: fc.nat(),
  bit: fc.nat(6),
  field: fc.constantFrom('body', 'hash', 'operation', '_id'),
});

function flip(text: string, at: number, bit: number): string {
  const place = at % text.length;
  const changed = String.fromCharCode(text.charCodeAt(place) ^ (1 << bit));
  return `${text.slice(0, place)}${changed}${text.slice(place + 1)}`;
}

/** The trail with one thing done to it, and where the first fault must be seen: there, or where the next one stands. */
function mutate(was: readonly TrailDocument[], m: typeof mutations extends fc.Arbitrary<infer M> ? M : never) {
  const documents = [...was];
  const at = m.at % documents.length;
  const there = documents[at] as TrailDocument;
  if (m.kind === 'bit') {
    documents[at] = { ...there, [m.field]: flip(there[m.field], m.other, m.bit) };
  } else if (m.kind === 'deletion') documents.splice(at, 1);
  else if (m.kind === 'truncation') documents.splice(at);
  else if (m.kind === 'swap') {
    const low = m.at % (documents.length - 1);
    const high = low + 1 + (m.other % (documents.length - 1 - low));
    [documents[low], documents[high]] = [documents[high] as TrailDocument, documents[low] as TrailDocument];
    return { documents, at: low };
  } else if (m.kind === 'copy') documents.splice(at, 0, documents[m.other % documents.length] as TrailDocument);
  else {
    const before = { n: at, hash: documents[at - 1]?.hash ?? '' };
    const forged = { ...openDocument(there), reason: 'forged and sealed as if it were true' };
    documents.splice(at, 0, sealEntry(forged, before, '2026-03-02T02:00:00.000Z'));
  }
  return { documents, at };
}

describe('the trail of operators', () => {
  it('holds as it was written, whatever people write', () => {
    fc.assert(
      fc.property(entries, (some) => {
        const documents = trailOf(some);
        expect(firstFault(documents, headOf(documents))).toBeNull();
      }),
    );
  });

  it('shows each of 10,000 random changes, deletions, truncations, exchanges and insertions, and where', () => {
    fc.assert(
      fc.property(entries, mutations, (some, mutation) => {
        const was = trailOf(some);
        const { documents, at } = mutate(was, mutation);
        const fault = firstFault(documents, headOf(was));
        expect(fault).not.toBeNull();
        // An insertion may show only by the record that it pushed on.
        expect([at + 1, at + 2]).toContain(fault);
      }),
      { numRuns: 10_000 },
    );
  });

  it('shows by the head alone that everything was written anew', () => {
    const some = fc.sample(entries, 1)[0] ?? [];
    const was = trailOf(some);
    const anew = trailOf(some.map((entry) => ({ ...entry, reason: 'never happened' })));
    expect(firstFault(anew)).toBeNull();
    expect(firstFault(anew, headOf(was))).toBe(was.length);
  });

  it('is verified page by page', () => {
    const all = trailOf(fc.sample(entries, 1)[0] ?? []).map(openDocument);
    const first = all[0] as (typeof all)[number];
    expect(verifyTrail(all.slice(1), undefined, { n: 1, hash: first.hash })).toBeNull();
    expect(verifyTrail(all.slice(1), undefined, { n: 1, hash: 'another' })).toMatchObject({ n: 2, fault: 'altered' });
    expect(verifyTrail(all.slice(1))).toMatchObject({ n: 1, fault: 'missing' });
  });
});

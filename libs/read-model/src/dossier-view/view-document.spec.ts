import { projectEvents } from '@lienthong/contracts';
import { buildHistory, wayWithSupplement } from '@lienthong/testing';
import { digestView } from './view-digest';
import { toDocument, toView, viewIndexes } from './view-document';

const view = projectEvents(null, buildHistory({ code: 'H55.19-200302-0001', commands: wayWithSupplement() }));
const document = toDocument(
  view,
  view.events.map((event) => JSON.stringify(event)),
);

describe('a stored view', () => {
  it('comes back whole', () => {
    expect(toView(document)).toEqual(view);
  });

  it('is small, since every row that a list looks at is decoded whole', () => {
    expect(document.history.length).toBeLessThan(JSON.stringify(view.events).length / 4);
  });

  it('has every path that is indexed', () => {
    const indexed = new Set(viewIndexes.flatMap((index) => Object.keys(index)));
    expect([...indexed].filter((path) => !(path in document))).toEqual([]);
  });

  it('has another digest once a single field differs', () => {
    expect(digestView({ ...view, late: !view.late }).digest).not.toBe(digestView(view).digest);
    expect(digestView(toView(document))).toEqual(digestView(view));
  });
});

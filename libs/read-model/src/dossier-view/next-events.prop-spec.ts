import * as fc from 'fast-check';
import type { DossierEvent } from '@lienthong/domain';
import { projectEvents } from '@lienthong/contracts';
import type { DossierView } from '@lienthong/contracts';
import { buildHistory, refusedAtDesk, wayWithReturnAndLapse, wayWithSupplement, wholeWay } from '@lienthong/testing';
import { nextEvents } from './next-events';

const code = 'H55.19-200302-0001';
const histories = [wholeWay(), wayWithSupplement(), wayWithReturnAndLapse(), refusedAtDesk()].map((commands) =>
  buildHistory({ code, commands }),
);

/** Deliveries of a history: batches of events in any order, any number of times, some never. */
const deliveries = fc.constantFrom(...histories).chain((history) =>
  fc.record({
    history: fc.constant(history),
    batches: fc.array(fc.array(fc.constantFrom(...history), { minLength: 1, maxLength: 8 }), { maxLength: 30 }),
  }),
);

/** As the projector does: apply what comes next, ask the history for what is missing, apply again. */
function take(
  view: DossierView | null,
  batch: readonly DossierEvent[],
  history: readonly DossierEvent[],
): DossierView | null {
  const { run, gapFrom } = nextEvents(view ?? undefined, batch);
  const applied = run.length > 0 ? projectEvents(view, run) : view;
  return gapFrom === null ? applied : take(applied, [...history.slice(gapFrom - 1), ...batch], history);
}

describe('events delivered in any way', () => {
  it('make the view that the history makes', () => {
    fc.assert(
      fc.property(deliveries, ({ history, batches }) => {
        const all = [...batches, history.slice(-1)];
        const view = all.reduce<DossierView | null>((last, batch) => take(last, batch, history), null);
        expect(view).toEqual(projectEvents(null, history));
      }),
      { numRuns: 150 },
    );
  });

  it('are refused where one was altered, renumbered or put in from another history', () => {
    fc.assert(
      fc.property(fc.nat({ max: histories[0] === undefined ? 0 : histories[0].length - 1 }), (at) => {
        const [history = [], other = []] = histories;
        const forged = [...history.slice(0, at), ...other.slice(at, at + 1)];
        const last = forged.at(-1);
        fc.pre(last !== undefined && last.hash !== history[at]?.hash && last.prevHash !== history[at]?.prevHash);
        expect(() => nextEvents(undefined, forged)).toThrow(/CHAIN\.BROKEN/);
      }),
    );
  });
});

import { projectEvents } from '@lienthong/contracts';
import { buildHistory, wayWithSupplement, wholeWay } from '@lienthong/testing';
import { codeKey, rowKeys } from './row-keys';
import { toDocument, toRow, toView } from './view-document';

const code = '000.01.19.H55-200302-0001';
const viewOf = (turns: ReturnType<typeof wholeWay>) => projectEvents(null, buildHistory({ code, commands: turns }));

describe('what a dossier is found by', () => {
  it('its days, its code, who has it, and the hand-off that waits', () => {
    const offered = viewOf(wholeWay().slice(0, 1));
    expect(offered.handoff).toMatchObject({ kind: 'offered', from: { unit: offered.giver } });
    const keys = rowKeys(offered);
    expect(keys).toEqual(
      expect.arrayContaining([
        `u${offered.updatedAt.slice(0, 16)}`,
        `r${offered.receivedAt.slice(0, 10)}`,
        `o${offered.dueAt?.slice(0, 10)}`,
        `g${offered.urgentAt.slice(0, 10)}`,
        `h${offered.handoff?.to.unit}`,
        `f${offered.giver}`,
        'c000.01.19.H55-200302',
        'open',
      ]),
    );
  });

  it('once it is closed, nothing that is about open ones', () => {
    const closed = viewOf(wholeWay());
    expect(closed).toMatchObject({ closed: true, assignee: null, handoff: null, giver: null, clock: 'stopped' });
    expect(rowKeys(closed).filter((key) => /^[ogahf]|open/.test(key))).toEqual([]);
  });

  it('a beginning of a code that says the month at least', () => {
    expect(codeKey('000.01.19.H55-200302-00')).toBe('c000.01.19.H55-200302');
    expect(codeKey('000.01.19.H55-200302')).toBe('c000.01.19.H55-200302');
    expect(codeKey('000.01.19.H55-2003')).toBe('c000.01.19.H55-2003');
    expect(codeKey('000.01.19.H55-20030')).toBe('c000.01.19.H55-2003');
    expect(codeKey('000.01.19')).toBeUndefined();
  });
});

describe('a view of an earlier release', () => {
  const view = viewOf(wayWithSupplement());
  const {
    keys: _keys,
    more: _more,
    assignee: _assignee,
    clock: _clock,
    channel: _channel,
    giver: _giver,
    ...earlier
  } = toDocument(
    view,
    view.events.map((event) => JSON.stringify(event)),
  );

  it('is completed from its history', () => {
    expect(toView(earlier)).toEqual(view);
  });

  it('is a row with nothing where it does not say', () => {
    const {
      history: _history,
      involved: _involved,
      workingUnits: _units,
      handoff: _kind,
      urgentDay: _day,
      ...row
    } = earlier;
    const nothing = { assignee: null, clock: null, pausedFor: null, handoff: null, channel: null, lastGiver: null };
    expect(toRow(row)).toMatchObject({ _id: code, ...nothing });
  });
});

import type { DossierEvent } from '@lienthong/domain';
import { eventMessage } from '@lienthong/messaging';
import { buildHistory, wholeWay } from '@lienthong/testing';
import { FollowLedger } from './follow-ledger';
import type { WaitingEvent } from './follow-ledger';

const code = 'H55.19-200302-0001';
const events = buildHistory({ code, commands: wholeWay() });
const at = (index: number): DossierEvent => events[index] as DossierEvent;

const record = (event: DossierEvent, offset: number, sentAt = 0): WaitingEvent => {
  const { key, value } = eventMessage(event);
  const { seq, hash } = event;
  return {
    seq,
    hash,
    partition: 0,
    offset: BigInt(offset),
    at: sentAt,
    key: Buffer.from(String(key)),
    value: Buffer.from(value),
  };
};

function ledgerWith(count: number): FollowLedger {
  const ledger = new FollowLedger();
  events.slice(0, count).forEach((event, index) => ledger.take(code, record(event, index + 10)));
  return ledger;
}

const viewAt = (index: number) => ({ seq: at(index).seq, head: at(index).hash });

describe('events on their way into the views', () => {
  it('are settled once the view is there, and may be committed only then', () => {
    const ledger = ledgerWith(3);
    expect(ledger.check(code, viewAt(1), 1_000)).toBe(false);
    expect(ledger.committable().get(0)).toBe(12n);
    expect(ledger.check(code, viewAt(2), 2_000)).toBe(true);
    expect(ledger.committable().get(0)).toBe(13n);
    expect(ledger.size).toBe(0);
  });

  it('are late only if a look after their time still lacked them', () => {
    const ledger = ledgerWith(2);
    expect(ledger.late(10_000)).toEqual([]);
    ledger.check(code, null, 9_000);
    expect(ledger.late(10_000)).toEqual([]);
    ledger.check(code, viewAt(0), 11_000);
    expect(ledger.late(10_000)).toMatchObject([{ code, events: [{ event: { seq: 2 } }] }]);
  });

  it('are late for ever where the view has another event at their place', () => {
    const ledger = ledgerWith(2);
    expect(ledger.check(code, { seq: 2, head: 'f'.repeat(64) }, 11_000)).toBe(false);
    expect(ledger.late(10_000)).toMatchObject([{ events: [{ event: { seq: 2 } }] }]);
  });

  it('wait once however often they are sent out', () => {
    const ledger = ledgerWith(2);
    ledger.take(code, record(at(0), 20));
    ledger.check(code, null, 11_000);
    expect(ledger.late(10_000)[0]?.events.map(({ event }) => event.seq)).toEqual([1, 2]);
    expect(ledger.committable().get(0)).toBe(10n);
  });

  it('wait for nothing if a look inside shows that they are none', () => {
    const ledger = new FollowLedger();
    const forged = { ...record(at(0), 10), value: Buffer.from(JSON.stringify({ ...at(0), cause: 'forged' })) };
    ledger.take(code, forged);
    ledger.check(code, null, 11_000);
    expect(ledger.late(10_000)).toEqual([]);
    expect(ledger.committable().get(0)).toBe(11n);
  });

  it('are another member’s business with their partition', () => {
    const ledger = ledgerWith(2);
    ledger.keepOnly(new Set([1]));
    expect([ledger.size, ledger.committable().size]).toEqual([0, 0]);
  });
});

import type { DossierEvent } from '@lienthong/domain';
import { sealEvent } from '@lienthong/contracts/temporal';
import { buildHistory, wholeWay } from '@lienthong/testing';
import { eventMessage } from '../publishing/event-message';
import { decodeDossierEvent } from './decode-dossier-event';
import { PoisonMessage } from './poison-message';

const code = 'H55.19-200302-0001';
const events = buildHistory({ code, commands: wholeWay() });

function record(event: unknown, key: string | null = code) {
  const value = typeof event === 'string' ? event : JSON.stringify(event);
  return { key: key === null ? null : Buffer.from(key), value: Buffer.from(value) };
}

function poisonOf(message: Parameters<typeof decodeDossierEvent>[0]): string {
  try {
    decodeDossierEvent(message);
    return 'none';
  } catch (error) {
    return error instanceof PoisonMessage ? error.code : String(error);
  }
}

describe('an event on Kafka', () => {
  it('travels in CloudEvents binary mode under its dossier, with its place in the chain', () => {
    const event = events[4] as DossierEvent;
    const { key, headers } = eventMessage(event, '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01');
    expect(key).toBe(code);
    expect(headers).toEqual({
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: `${code}:5`,
      ce_type: 'vn.lienthong.dossier.handoff-accepted.v1',
      ce_source: '/units/164',
      ce_subject: code,
      ce_time: event.at,
      ce_seq: '5',
      ce_prevhash: event.prevHash,
      ce_hash: event.hash,
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    });
  });

  it('leaves its time to the producer: legal time may be years away from real time', () => {
    expect(eventMessage(events[0] as DossierEvent)).not.toHaveProperty('timestamp');
  });

  it('comes back as it was sent, every one of a history', () => {
    const back = events.map((event) => decodeDossierEvent(record(eventMessage(event).value)));
    expect(back).toEqual(events);
  });

  it('keeps a member that a later version added, since the hash covers it', () => {
    const { hash: _hash, ...content } = events[0] as DossierEvent;
    const later = sealEvent({ ...content, note: 'v1.1' } as never, content);
    expect(decodeDossierEvent(record(later))).toEqual(later);
  });
});

it('does not quote a broken value: it may hold anything, and the text goes to boards', () => {
  const decode = (): DossierEvent => decodeDossierEvent(record('{"name": "Nguyễn Văn A'));
  expect(decode).toThrow(/^(?!.*Nguyễn).*no well-formed JSON/);
});

describe('a record that is no event', () => {
  const first = events[0] as DossierEvent;
  it.each([
    ['no value', { key: Buffer.from(code), value: null }, 'RECORD.EMPTY'],
    ['bad JSON', record('{"code":'), 'RECORD.BAD_JSON'],
    ['JSON that is no object', record('42'), 'EVENT.WRONG_SCHEMA'],
    ['an unknown type', record({ ...first, type: 'DossierBurnt' }), 'EVENT.UNKNOWN_TYPE'],
    ['a missing field', record({ ...first, data: {} }), 'EVENT.WRONG_SCHEMA'],
    ['another dossier’s key', record(first, 'H55.19-200302-0002'), 'RECORD.WRONG_KEY'],
    ['no key', record(first, null), 'RECORD.WRONG_KEY'],
    ['an altered field', record({ ...first, actor: { ...first.actor, subject: 'cb-other' } }), 'EVENT.ALTERED'],
    ['another number', record({ ...first, seq: 7 }), 'EVENT.ALTERED'],
  ])('%s is poison', (_name, message, expected) => {
    expect(poisonOf(message)).toBe(expected);
  });
});

import { buildHistory, wayWithReturnAndLapse, wayWithSupplement, wholeWay } from '@lienthong/testing';
import { foldEvents } from '@lienthong/domain';
import type { DossierEvent } from '@lienthong/domain';
import { namesOf } from '../names-of';
import { checkChain } from './chain-check';
import { eventSentences } from './event-sentences';
import { dong, wordsOf } from './event-words';
import { actorKind, filteredEvents } from './history-filter';

const names = namesOf({ procedure: undefined, caseCode: '', units: undefined, officers: [], pick: ({ vi }) => vi });
const code = 'H55.05431-200302-0001';
const histories = [wholeWay(), wayWithSupplement(), wayWithReturnAndLapse()].map((commands) =>
  buildHistory({ code, commands }),
);

describe('an event in words', () => {
  it('fills every gap of its sentence in both languages', () => {
    for (const event of histories.flat()) {
      const { key, values, coded } = wordsOf(event, names);
      const gaps = [...`${eventSentences[key].vi} ${eventSentences[key].en}`.matchAll(/\{\{(\w+)\}\}/g)];
      for (const [, gap = ''] of gaps) expect(Object.keys({ ...values, ...coded })).toContain(gap);
    }
  });

  it('says why where a person wrote why, and by which document', () => {
    const supplement = histories[1]?.find((event) => event.type === 'SupplementRequested') as DossierEvent;
    expect(wordsOf(supplement, names)).toMatchObject({ why: 'CMND: thiếu bản sao', ground: 'Mẫu số 02' });
    const returned = histories[2]?.find((event) => event.type === 'StepReturned') as DossierEvent;
    expect(wordsOf(returned, names)).toMatchObject({ values: { step: 'C2', to: 'C1' }, why: 'thiếu chữ ký' });
  });

  it('writes money as it is written in Vietnamese', () => {
    expect([0, 950, 1_250_000].map(dong)).toEqual(['0 đ', '950 đ', '1.250.000 đ']);
  });
});

describe('the filter of a history', () => {
  it('tells what the system did from what people did, newest first', () => {
    const events = histories[2] ?? [];
    const system = filteredEvents(events, [], 'system');
    expect(system.length).toBeGreaterThan(0);
    expect(new Set(system.map((event) => event.actor.role))).toEqual(new Set(['system']));
    expect(filteredEvents(events, [], 'everyone')[0]).toBe(events.at(-1));
    const moves = filteredEvents(events, ['moves'], 'people');
    expect(moves.some((event) => event.type === 'HandoffAccepted')).toBe(true);
    expect(moves.some((event) => event.type === 'DossierReceived')).toBe(false);
  });

  it('counts an intervention to the operators, whoever wrote it down', () => {
    const actor = { subject: 'operator', unit: 'system', role: 'system' } as const;
    expect(actorKind({ type: 'OperatorIntervened', actor })).toBe('operator');
  });
});

describe('the chain, computed in the browser', () => {
  const events = histories[0] ?? [];
  const { seq } = foldEvents(code, events);
  const head = events.at(-1)?.hash ?? '';

  it('is whole for a true history', () => {
    expect(seq).toBe(events.length);
    expect(checkChain(events, head)).toEqual({ kind: 'whole', head });
  });

  it('names the first altered event', () => {
    const altered = events.map((event) => (event.seq === 4 ? { ...event, at: '2020-03-02T08:00:00+07:00' } : event));
    expect(checkChain(altered, head)).toEqual({ kind: 'broken', seq: 4 });
  });

  it('tells of a history whose end was cut off', () => {
    const cut = events.slice(0, -1);
    expect(checkChain(cut, head)).toEqual({ kind: 'other-head', head: cut.at(-1)?.hash, told: head });
  });
});

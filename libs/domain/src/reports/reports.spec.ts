import { countBy, countFacts, onTimeRate } from './count-facts';
import type { DossierFact } from './dossier-fact';
import { measuresOf, standingOn } from './measures';
import { countNow, nowMeasuresOf } from './now-counts';

const open: DossierFact = {
  code: '000.01.19.H55-200302-0001',
  seq: 3,
  unit: '05431',
  field: 'HT',
  procedure: '1.004873',
  procedureVersion: 1,
  case: 'cap-giay',
  channel: 'desk',
  business: 'processing',
  holder: '05431',
  elsewhere: false,
  receivedAt: '2020-03-02T08:00:00+07:00',
  receivedOn: '2020-03-02',
  dueAt: '2020-03-05T08:00:00+07:00',
  dueOn: '2020-03-05',
  riskAt: '2020-03-04T14:00:00+07:00',
  pausedOn: null,
  finishedAt: null,
  finishedOn: null,
  timeliness: null,
  overranOutside: false,
  closed: false,
};
const finished = (on: string, timeliness: DossierFact['timeliness']): DossierFact => ({
  ...open,
  business: 'returned',
  finishedAt: `${on}T09:00:00+07:00`,
  finishedOn: on,
  timeliness,
  closed: true,
});
const march = { from: '2020-03-01', to: '2020-03-31' };
const on = (today: string): typeof march & { today: string } => ({ ...march, today });

describe('what is late', () => {
  it('is never counted as on time: open and past its date', () => {
    expect(standingOn(open, '2020-03-05')).toBe('on-time');
    expect(standingOn(open, '2020-03-06')).toBe('late');
    const counts = countFacts([open], on('2020-03-06'));
    expect(counts).toMatchObject({ received: 1, closing: 1, inProcessLate: 1, inProcessOnTime: 0, finished: 0 });
  });

  it('is never counted as on time: finished after its date', () => {
    const counts = countFacts([finished('2020-03-06', 'late')], on('2020-03-31'));
    expect(counts).toMatchObject({ finished: 1, finishedLate: 1, finishedEarly: 0, finishedOnTime: 0 });
    expect(onTimeRate(counts)).toBe(0);
  });

  it('stays late when it is paused after its date, and tells whose clock it was', () => {
    const paused = { ...open, pausedOn: '2020-03-09', riskAt: null, overranOutside: true };
    const counts = countFacts([paused], on('2020-03-10'));
    expect(counts).toMatchObject({ inProcessLate: 1, inProcessLateOutside: 1, paused: 0 });
    expect(nowMeasuresOf(paused, '2020-03-10T08:00:00+07:00')).toEqual(['inProcess', 'late']);
  });

  it('was still open at the end of an earlier period, and is judged by its last day', () => {
    const late = finished('2020-04-02', 'late');
    expect(countFacts([late], on('2020-05-01'))).toMatchObject({ closing: 1, inProcessLate: 1, finished: 0 });
    const april = { from: '2020-04-01', to: '2020-04-30', today: '2020-05-01' };
    expect(countFacts([late], april)).toMatchObject({ carriedOver: 1, received: 0, finishedLate: 1, closing: 0 });
  });
});

describe('a period', () => {
  it('counts receipt and end in their own months, the carried over in the first, the open in the last', () => {
    const window = { from: '2020-03-01', to: '2020-05-31', today: '2020-05-31' };
    const facts = [finished('2020-04-02', 'late'), { ...open, receivedOn: '2020-02-27' }];
    const months = countBy(facts, window, (_fact, month) => month);
    expect(months.map(({ key }) => key)).toEqual(['2020-03', '2020-04', '2020-05']);
    expect(months.map(({ counts }) => [counts.carriedOver, counts.received, counts.finished, counts.closing])).toEqual([
      [1, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]);
  });

  it('has a refused dossier among the finished, by what came of it', () => {
    const refused = { ...finished('2020-03-03', 'early'), business: 'refused' as const };
    expect(countFacts([refused], on('2020-03-31'))).toMatchObject({ finished: 1, finishedEarly: 1, refused: 1 });
  });

  it('that ends before it begins is refused', () => {
    expect(() => countFacts([], { ...march, from: '2020-04-01', today: '2020-04-01' })).toThrow(/ends before/);
  });

  it('has nothing of a dossier received after it, or finished before it', () => {
    expect(measuresOf(open, { from: '2020-02-01', to: '2020-02-29', today: '2020-03-02' })).toEqual([]);
    expect(
      measuresOf(finished('2020-03-04', 'early'), { from: '2020-04-01', to: '2020-04-30', today: '2020-05-01' }),
    ).toEqual([]);
  });
});

describe('what stands now', () => {
  it('is at risk with less than a fifth of the time left, due today on the day, waiting where others must act', () => {
    expect(nowMeasuresOf(open, '2020-03-04T13:59:00+07:00')).toEqual(['inProcess', 'onTime']);
    expect(nowMeasuresOf(open, '2020-03-04T14:00:00+07:00')).toEqual(['inProcess', 'onTime', 'atRisk']);
    expect(nowMeasuresOf({ ...open, elsewhere: true }, '2020-03-05T08:00:00+07:00')).toEqual([
      'inProcess',
      'onTime',
      'atRisk',
      'dueToday',
      'waitingForOthers',
    ]);
  });

  it('counts by key', () => {
    const cells = countNow(
      [open, { ...open, unit: '164' }, finished('2020-03-04', 'early')],
      '2020-03-06T08:00:00+07:00',
      ({ unit }) => unit,
    );
    expect([...cells].map(([key, { inProcess, late }]) => [key, inProcess, late])).toEqual([
      ['05431', 1, 1],
      ['164', 1, 1],
    ]);
  });
});

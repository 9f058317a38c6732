import { projectEvents } from '@lienthong/contracts';
import { dossierFact, standingOn, timeShares, timeStretches } from '@lienthong/domain';
import type { DossierFact } from '@lienthong/domain';
import {
  buildHistory,
  refusedAtDesk,
  sampleCalendar,
  wayWithReturnAndLapse,
  wayWithSupplement,
  wholeWay,
} from '@lienthong/testing';
import type { HistoryTurn } from '@lienthong/testing';

const code = '000.01.19.H55-200302-0001';
const day = 1440;
const history = (commands: readonly HistoryTurn[]): ReturnType<typeof buildHistory> => buildHistory({ code, commands });
const factOf = (commands: readonly HistoryTurn[]): DossierFact => dossierFact(projectEvents(null, history(commands)));
const slow = (turns: readonly HistoryTurn[], nth: number, days: number): HistoryTurn[] =>
  turns.map((turn, index) => (index === nth ? { ...turn, afterMinutes: days * day } : turn));

describe('the fact of a dossier', () => {
  it('of one that went its whole way is finished when its clock stopped, early', () => {
    const events = history(wholeWay());
    const fact = dossierFact(projectEvents(null, events));
    const finishedAt = events.find(({ type }) => type === 'ProcessingFinished')?.at;
    expect(fact).toMatchObject({ finishedAt, timeliness: 'early', closed: true, business: 'returned', holder: null });
    expect(fact).toMatchObject({
      code,
      unit: '05431',
      receivedOn: '2020-03-02',
      dueOn: '2020-03-16',
      seq: events.length,
    });
  });

  it('of one finished past its date is late; the units that overran are told from the receiving one', () => {
    expect(factOf(slow(wholeWay(), 0, 30))).toMatchObject({ timeliness: 'late', overranOutside: false });
    expect(factOf(slow(wholeWay(), 3, 30))).toMatchObject({ timeliness: 'late', overranOutside: true });
  });

  it('of one that was refused, with no word of the domain on its time, is late by its dates all the same', () => {
    expect(factOf(refusedAtDesk())).toMatchObject({ timeliness: 'early', business: 'refused' });
    expect(factOf(slow(refusedAtDesk(), 0, 30))).toMatchObject({ timeliness: 'late', finishedOn: '2020-04-01' });
  });

  it('of one that is paused has no appointment, unless it had passed before', () => {
    const [request] = wayWithSupplement();
    const paused = factOf(request === undefined ? [] : [request]);
    expect(paused).toMatchObject({ dueAt: null, riskAt: null, pausedOn: '2020-03-02', timeliness: null });
    expect(standingOn(paused, '2020-12-31')).toBe('paused');
    const late = factOf(request === undefined ? [] : slow([request], 0, 30));
    expect(late).toMatchObject({ dueOn: '2020-03-16', pausedOn: '2020-04-01' });
    expect(standingOn(late, '2020-04-02')).toBe('late');
  });

  it('is elsewhere while another unit must act', () => {
    expect(factOf([])).toMatchObject({ holder: '05431', elsewhere: false });
    expect(factOf(wholeWay().slice(0, 1))).toMatchObject({ elsewhere: true });
  });
});

describe('the stretches of a dossier’s time', () => {
  it.each([
    ['whole way', wholeWay()],
    ['supplement', wayWithSupplement()],
    ['return and lapse', wayWithReturnAndLapse()],
    ['open', wholeWay().slice(0, 4)],
  ])('sum to its shares, use by use and unit by unit: %s', (_what, turns) => {
    const events = history(turns);
    const until = '2020-03-20T10:00:00+07:00';
    const sums = new Map<string, number>();
    for (const { use, unit, workingMillis } of timeStretches(events, until, sampleCalendar())) {
      const key = `${use} ${unit ?? ''}`;
      sums.set(key, (sums.get(key) ?? 0) + workingMillis);
    }
    const shares = timeShares(events, until, sampleCalendar());
    expect(sums).toEqual(
      new Map(shares.map(({ use, unit, workingMillis }) => [`${use} ${unit ?? ''}`, workingMillis])),
    );
  });
});

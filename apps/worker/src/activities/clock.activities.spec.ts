import type { PlanRequest } from '@lienthong/contracts/temporal';
import { DecreedCalendars, readDecree } from '@lienthong/read-model';
import type { RecordedDecree } from '@lienthong/read-model';
import { sampleCalendar } from '@lienthong/testing';
import { ClockActivities } from './clock.activities';

const decree = readDecree({
  id: 'QĐ 1',
  issued: '2020-03-01',
  source: 'Công báo',
  calendar: 'vn-sample',
  changes: { holidays: ['2020-03-03'] },
});
const recorded: RecordedDecree = { decree, order: 1, recordedAt: '2020-03-01T00:00:00Z', by: 'vh' };
const request: PlanRequest = {
  calendar: 'vn-sample',
  clocks: [
    {
      id: 'dossier',
      kind: 'dossier',
      start: '2020-03-02T08:00:00+07:00',
      allotted: { amount: 1, unit: 'working-days' },
      entries: [],
    },
  ],
};

function activities(all: () => Promise<readonly RecordedDecree[]>): ClockActivities {
  const saturday = { ...sampleCalendar(), hours: { ...sampleCalendar().hours, sat: [['07:30', '11:30']] as const } };
  return new ClockActivities(new DecreedCalendars({ 'vn-sample': sampleCalendar(), 'thu-bay': saturday }, { all }));
}

async function dueBy(clock: ClockActivities, over: Partial<PlanRequest> = {}): Promise<unknown> {
  return (await clock.planClocks({ ...request, ...over }))['dossier']?.dueAt;
}

describe('planning clocks', () => {
  it('plans each in the calendar of its unit, and says so where that is not the dossier’s', async () => {
    const [own] = request.clocks;
    if (own === undefined) throw new Error('the request has a clock');
    const start = '2020-03-06T16:00:00+07:00';
    const step = { ...own, id: 'step', kind: 'step', start, allotted: { amount: 2, unit: 'working-hours' } } as const;
    const clocks = [own, step, { ...step, id: 'other', calendar: 'thu-bay' }];
    const clock = activities(() => Promise.resolve([recorded]));
    expect(await clock.planClocks({ ...request, clocks })).toMatchObject({
      dossier: { dueAt: '2020-03-03T08:00:00+07:00' },
      step: { dueAt: '2020-03-09T08:00:00+07:00' },
      other: { dueAt: '2020-03-07T08:30:00+07:00', calendar: 'thu-bay' },
    });
    // A decree on the dossier's calendar says nothing of the unit's.
    expect(await clock.planClocks({ ...request, clocks, decree: 'QĐ 1' })).toMatchObject({
      dossier: { dueAt: '2020-03-04T08:00:00+07:00' },
      other: { dueAt: '2020-03-07T08:30:00+07:00' },
    });
    await expect(clock.planClocks({ ...request, clocks: [{ ...step, calendar: 'la' }] })).rejects.toMatchObject({
      type: 'CALENDAR.UNKNOWN',
    });
  });

  it('reads a decree that the request names, and keeps to it from then on', async () => {
    const clock = activities(() => Promise.resolve([recorded]));
    expect(await dueBy(clock)).toBe('2020-03-03T08:00:00+07:00');
    expect(await dueBy(clock, { decree: 'QĐ 1' })).toBe('2020-03-04T08:00:00+07:00');
    expect(await dueBy(clock)).toBe('2020-03-04T08:00:00+07:00');
  });

  it('is tried again where the decree can’t be read, and refused where there is none', async () => {
    const away = activities(() => Promise.reject(new Error('away')));
    expect(await dueBy(away)).toBe('2020-03-03T08:00:00+07:00');
    await expect(dueBy(away, { decree: 'QĐ 1' })).rejects.toMatchObject({
      type: 'SERVICE.STORE_UNAVAILABLE',
      nonRetryable: false,
    });
    const empty = activities(() => Promise.resolve([]));
    await expect(dueBy(empty, { decree: 'QĐ 1' })).rejects.toMatchObject({
      type: 'DECREE.UNKNOWN',
      nonRetryable: true,
    });
    await expect(dueBy(empty, { calendar: 'la' })).rejects.toMatchObject({
      type: 'CALENDAR.UNKNOWN',
      nonRetryable: true,
    });
  });
});

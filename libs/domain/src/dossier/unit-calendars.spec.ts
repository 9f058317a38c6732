import { ordinaryRules } from '../catalogue/case-rules';
import type { WorkCalendar } from '../calendar/work-calendar';
import type { PinnedRoute, PinnedUnit } from '../route/pinned-route';
import { DossierRun, accept, complete, plainCalendar } from './dossier-run.fixture';
import { lifePeople, lifeRoute } from './life-route.fixture';
import { planClocks } from './plan-clock';
import { sampleFacts } from './sample-route.fixture';
import { plannedClock } from './sla-clock';
import type { ClockDraft, SlaClock } from './sla-clock';

const { communeDesk, communeOfficer, communeLeader, cityDesk, operator } = lifePeople;

/** The city opens half an hour later, closes at 16:30 and works on Saturday mornings; the department closes at 16:00. */
const late = [
  ['07:30', '11:30'],
  ['13:00', '16:30'],
] as const;
const cityHours: WorkCalendar = {
  ...plainCalendar,
  hours: { mon: late, tue: late, wed: late, thu: late, fri: late, sat: [['07:30', '11:30']] },
};
const short = [['08:00', '16:00']] as const;
const departmentHours: WorkCalendar = {
  ...plainCalendar,
  hours: { mon: short, tue: short, wed: short, thu: short, fri: short },
};
const calendars = { tp: cityHours, so: departmentHours };
const seriesOf: Readonly<Record<string, string>> = { '164': 'tp', SXD: 'so' };
const own = (unit: PinnedUnit): PinnedUnit => ({ ...unit, calendar: seriesOf[unit.code] ?? 'vn' });
const route: PinnedRoute = {
  ...lifeRoute,
  steps: lifeRoute.steps.map((step) => ({
    ...step,
    unit: own(step.unit),
    ...(step.legs && { legs: step.legs.map((leg) => ({ ...leg, unit: own(leg.unit) })) }),
  })),
};

const friday = '2020-03-06';

function offered(at: string): DossierRun {
  const facts = { ...sampleFacts, allotted: { amount: 10, unit: 'working-days' }, rules: ordinaryRules } as const;
  return new DossierRun({ route, facts, calendars })
    .receive()
    .give(communeDesk, complete('du'), '2020-03-02T08:30:00+07:00')
    .give(communeOfficer, complete('chuyen'), at);
}

const seen = (clock: SlaClock | null | undefined): unknown => [clock?.calendar, clock?.dueAt];

describe('a unit with hours of its own', () => {
  it('is offered a hand-off by its own hours: after 15:00 on Friday it has the first hour of Saturday', () => {
    const { clocks } = offered(`${friday}T15:30:00+07:00`).state;
    expect(seen(clocks.handoff)).toEqual(['tp', '2020-03-07T08:30:00+07:00']);
    expect(seen(offered(`${friday}T09:00:00+07:00`).state.clocks.handoff)).toEqual(['tp', `${friday}T16:30:00+07:00`]);
  });

  it('has the time of its step by them, while the appointment stays by those of the receiving unit', () => {
    const run = offered(`${friday}T15:30:00+07:00`).give(cityDesk, accept, `${friday}T15:45:00+07:00`);
    const { dossier, step } = run.state.clocks;
    // 45 minutes on Friday, 195 on Saturday.
    expect(seen(step)).toEqual(['tp', '2020-03-07T10:45:00+07:00']);
    expect(seen(dossier)).toEqual([undefined, '2020-03-16T08:00:00+07:00']);
    expect(step?.escalateAt?.[0]).toBe('2020-03-09T08:45:00+07:00');
  });

  it('has the time of its leg by them, each leg by its own unit', () => {
    const run = offered(`${friday}T09:00:00+07:00`)
      .give(cityDesk, accept, `${friday}T09:30:00+07:00`)
      .give(cityDesk, complete('du'), `${friday}T10:00:00+07:00`);
    // Two days are 16 hours: 6 on Friday, 8 on Monday, 2 on Tuesday.
    expect(run.state.legs.map((leg) => [leg.unit, ...(seen(leg.clock) as [])])).toEqual([
      ['SXD', 'so', '2020-03-10T10:00:00+07:00'],
      ['CA', undefined, '2020-03-11T10:00:00+07:00'],
    ]);
  });

  it('has its duty to answer an urge by them', () => {
    const run = offered('2020-03-02T09:00:00+07:00').give(cityDesk, accept, '2020-03-02T09:30:00+07:00');
    run.give(communeLeader, { name: 'urge', data: { reason: 'chậm' } }, `${friday}T16:00:00+07:00`);
    expect(run.state.clocks.urge?.calendar).toBe('tp');
  });

  it('keeps them over a pause, and the steps of other units have nothing of them', () => {
    const ask = {
      name: 'request-supplement',
      data: { lacks: [{ paper: 'TK', reason: 'mờ' }], ground: 'Đ.17' },
    } as const;
    const papers = [{ code: 'TK', originals: 1, copies: 0 }];
    const run = offered(`${friday}T08:00:00+07:00`)
      .give(cityDesk, accept, `${friday}T14:00:00+07:00`)
      .give(cityDesk, ask, `${friday}T15:30:00+07:00`)
      .give(communeDesk, { name: 'supply-supplement', data: { papers } }, `${friday}T15:45:00+07:00`);
    expect(seen(run.state.clocks.step)).toEqual(['tp', '2020-03-07T09:15:00+07:00']);
    const first = new DossierRun({ route, calendars }).receive();
    expect(first.events.some((event) => JSON.stringify(event).includes('"tp"'))).toBe(false);
  });
});

describe('a decree on one calendar', () => {
  const replan = (calendar?: string): string[] => {
    const changed = {
      tp: { ...cityHours, holidays: ['2020-03-07'] },
      vn: { ...plainCalendar, holidays: ['2020-03-09'] },
    };
    const run = offered(`${friday}T15:30:00+07:00`).give(cityDesk, accept, `${friday}T15:45:00+07:00`);
    Object.assign(calendars, changed);
    try {
      run.give(operator, { name: 'replan-deadline', data: { decree: 'QĐ 1', ...(calendar && { calendar }) } });
    } finally {
      Object.assign(calendars, { tp: cityHours, vn: plainCalendar });
    }
    return run.events.flatMap(({ type, data }) =>
      type === 'DeadlineReplanned' && 'clocks' in data
        ? data.clocks.map((clock) => `${clock.kind} ${clock.dueAt}`)
        : [],
    );
  };

  it('moves the clocks that are on it and no others', () => {
    expect(replan('tp')).toEqual(['step 2020-03-09T10:45:00+07:00']);
    expect(replan('vn')).toEqual(['dossier 2020-03-17T08:00:00+07:00']);
  });

  it('moves all where a command of an earlier release names none', () => {
    expect(replan()).toEqual(['dossier 2020-03-17T08:00:00+07:00', 'step 2020-03-09T10:45:00+07:00']);
  });
});

describe('a clock planned before units had calendars of their own', () => {
  const draft: ClockDraft = {
    id: 'x',
    kind: 'handoff',
    start: `${friday}T09:00:00+07:00`,
    allotted: null,
    entries: [],
  };

  it('replays as it was planned, although its unit’s hours differ', () => {
    const plan = { x: { dueAt: `${friday}T17:00:00+07:00`, warnAt: null } };
    expect(plannedClock({ ...draft, calendar: 'tp' }, plan)).toEqual({ ...draft, ...plan.x });
  });

  it('is planned now in the calendar it names, else in the dossier’s', () => {
    const calendarOf = (series: string): WorkCalendar => (series === 'tp' ? cityHours : plainCalendar);
    const plan = planClocks(
      [
        { ...draft, calendar: 'tp' },
        { ...draft, id: 'y' },
      ],
      'vn',
      calendarOf,
    );
    expect(plan).toEqual({
      x: { dueAt: `${friday}T16:30:00+07:00`, warnAt: null, calendar: 'tp' },
      y: { dueAt: `${friday}T17:00:00+07:00`, warnAt: null },
    });
  });
});

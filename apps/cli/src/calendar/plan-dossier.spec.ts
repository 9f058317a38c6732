import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectEvents } from '@lienthong/contracts';
import type { DossierView } from '@lienthong/contracts';
import { decide, mergeCalendarYears, planClock } from '@lienthong/domain';
import type { CalendarYear, DossierEvent, PinnedRoute, ReceiptFacts, WorkCalendar } from '@lienthong/domain';
import { checkDecree, readDecree } from '@lienthong/read-model';
import { buildHistory, refusedAtDesk, sampleRoute, wayWithSupplement, wholeWay } from '@lienthong/testing';
import type { HistoryTurn } from '@lienthong/testing';
import { isOnCalendar, planDossier } from './plan-dossier';

const folder = join(__dirname, '../../../../infra/catalogue/calendars');
const swapped = ['2026-08-22', '2026-08-31'];
const years = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as CalendarYear);
const now: WorkCalendar = mergeCalendarYears(
  years.map((year) => ({ ...year, days: year.days.filter((day) => !swapped.includes(day.date)) })),
  'vn',
);
const decree = readDecree({
  id: 'QĐ 1',
  issued: '2026-06-01',
  source: 'Công báo',
  calendar: 'vn',
  changes: { holidays: ['2026-08-31'], workdays: ['2026-08-22'] },
});
const then = checkDecree(decree, { vn: now });
const change = { series: 'vn', now, then };

const saturday = [['07:30', '11:30']] as const;
const provinceHours: WorkCalendar = { ...now, hours: { ...now.hours, sat: saturday } };

/** The sample route with its units on the official calendar, save the province where it has another. */
function routeBy(province = 'vn'): PinnedRoute {
  const route = sampleRoute();
  const seriesOf = (tier: string): string => (tier === 'tinh' ? province : 'vn');
  const steps = route.steps.map((step) => ({ ...step, unit: { ...step.unit, calendar: seriesOf(step.unit.tier) } }));
  return { ...route, steps };
}

function viewOf(turns: readonly HistoryTurn[], facts: Partial<ReceiptFacts> = {}, route = routeBy()): DossierView {
  const received = { receivedAt: '2026-06-01T08:00:00+07:00', calendar: 'vn', ...facts };
  const [commands, otherCalendars] = [[...turns], { tinh: provinceHours }];
  const made = { code: 'H55-260601-0001', commands, calendar: now, otherCalendars, facts: received, route };
  return projectEvents(null, buildHistory(made));
}

const sixtyDays = { allotted: { amount: 60, unit: 'working-days' } } as const;

/** What the dossier's workflow makes of the decree. */
function replanned(
  { state }: DossierView,
  { series, then: by } = change,
): readonly (readonly [string, string | null])[] {
  const actor = { subject: 'vh', unit: 'system', role: 'operator' } as const;
  const context = { route: routeBy(), actor, now: state.lastAt, maxSupplements: 1, rulesPinned: false };
  const decision = decide({ name: 'replan-deadline', data: { decree: 'QĐ 1', calendar: series } }, state, context);
  const plan = Object.fromEntries(decision.clocks.map((clock) => [clock.id, planClock(clock, by)]));
  const bodies = decision.toEvents(plan) as readonly Pick<DossierEvent, 'type' | 'data'>[];
  return bodies.flatMap((body) =>
    body.type === 'DeadlineReplanned' && 'clocks' in body.data
      ? body.data.clocks.map((clock) => [clock.id, clock.dueAt] as const)
      : [],
  );
}

describe('what a late decree does to a dossier', () => {
  it('moves the appointment of one that is counted over the swap, and says from when to when (M26)', () => {
    const view = viewOf([], sixtyDays);
    expect([isOnCalendar(view, 'vn'), isOnCalendar(view, 'xa')]).toEqual([true, false]);
    expect(planDossier(view, change)).toMatchObject({
      kind: 'moves',
      unit: '05431',
      otherCause: false,
      moves: [{ clock: 'dossier', from: '2026-08-24T08:00:00+07:00', to: '2026-08-22T08:00:00+07:00' }],
    });
  });

  it.each([
    ['leaves one that ends before it', viewOf([]), 'stays'],
    ['does not touch a paused one', viewOf(wayWithSupplement().slice(0, 1), sixtyDays), 'paused'],
    ['does not touch a finished one', viewOf(wholeWay(), sixtyDays), 'stopped'],
    ['does not touch a refused one', viewOf(refusedAtDesk(), sixtyDays), 'stopped'],
  ])('%s', (_what, view, kind) => {
    expect(planDossier(view, change)).toMatchObject({ kind, moves: [] });
  });

  it('moves an offer under way too, where its own deadline lies on the swap', () => {
    const turns = wholeWay().slice(0, 1);
    const plan = planDossier(viewOf(turns, { ...sixtyDays, receivedAt: '2026-08-28T15:30:00+07:00' }), change);
    expect(plan.moves.map((move) => move.clock)).toEqual(['dossier', expect.stringMatching(/^handoff:/)]);
  });

  it('says where an instant was not the calendar’s own before', () => {
    const view = viewOf([], sixtyDays);
    expect(planDossier(view, { ...change, now: then })).toMatchObject({ kind: 'moves', otherCause: true });
  });

  it('names what can’t be counted', () => {
    const short = { ...then, covers: { from: '2026-01-01', to: '2026-06-30' } };
    expect(planDossier(viewOf([], sixtyDays), { ...change, then: short })).toMatchObject({
      kind: 'unplannable',
      problem: expect.stringContaining('CALENDAR.NOT_COVERED') as string,
    });
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('is what the workflow itself makes of it, after %i turns', (count) => {
    const view = viewOf(wholeWay().slice(0, count), { ...sixtyDays, receivedAt: '2026-08-20T14:30:00+07:00' });
    const { moves } = planDossier(view, change);
    const own = view.state.clock.kind === 'running' ? replanned(view) : [];
    expect(moves.map((move) => [move.clock, move.to])).toEqual(own);
  });

  it('moves the clocks of a unit with its own calendar by a decree on that one only', () => {
    // At the province since Friday 28/08 at 08:50: two working days, a Saturday's four hours among them.
    const late = { ...sixtyDays, receivedAt: '2026-08-28T08:00:00+07:00' };
    const view = viewOf(wholeWay().slice(0, 5), late, routeBy('tinh'));
    const off = { ...provinceHours, holidays: [...provinceHours.holidays, '2026-08-29'] };
    const ofProvince = { series: 'tinh', now: provinceHours, then: off };
    expect([isOnCalendar(view, 'vn'), isOnCalendar(view, 'tinh'), isOnCalendar(view, 'xa')]).toEqual([
      true,
      true,
      false,
    ]);
    const { moves, otherCause } = planDossier(view, ofProvince);
    expect(otherCause).toBe(false);
    expect(moves.map((move) => move.clock)).toEqual(['step:T1:4']);
    expect(moves.map((move) => [move.clock, move.to])).toEqual(replanned(view, ofProvince));
    const byOfficial = planDossier(view, change).moves.map((move) => move.clock);
    expect(byOfficial).not.toContain('step:T1:4');
    expect(isOnCalendar(viewOf([], late, routeBy('tinh')), 'tinh')).toBe(false);
  });
});

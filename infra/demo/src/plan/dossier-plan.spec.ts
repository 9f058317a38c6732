import { allowedCommands, foldEvents } from '@lienthong/domain';
import type { PinnedRoute, WorkCalendar } from '@lienthong/domain';
import { loadCatalogue } from '@lienthong/platform';
import { DossierPlan } from './dossier-plan';
import type { Situation } from './dossier-plan';
import { loadDossiers } from './load-dossiers';
import { officerFor } from './officer-roll';
import { pinDossier } from './pin-dossier';
import { factorFor, inTime, planRun, simulationFor } from './run-frame';
import type { RunPlan } from './run-frame';
import { heldUntil, pastLapse, workAfter, workingDay } from './working-plan';

let plan: RunPlan;
let calendar: WorkCalendar;
let route: PinnedRoute;
const [first] = loadDossiers(1);
if (first === undefined) throw new Error('no dossier');

beforeAll(async () => {
  plan = planRun([first], await loadCatalogue(), '2020-03-28');
  calendar = plan.frame.calendar;
  ({ route } = pinDossier(first, plan.frame.catalogue, '2020-03-30'));
});

describe('the working plan', () => {
  it('begins on a working day', () => {
    expect(plan.frame.firstDay).toBe('2020-03-30');
  });

  it('works in working hours only, past nights, weekends and the holiday of 2 April', () => {
    expect(workAfter('2020-04-01T16:50:00+07:00', 30, calendar)).toBe('2020-04-03T07:20:00+07:00');
    expect(workAfter('2020-03-30T11:20:00+07:00', 90, calendar)).toBe('2020-03-30T14:50:00+07:00');
    expect([1, 3, 4, 5].map((n) => workingDay('2020-03-30', n, calendar))).toEqual([
      '2020-03-30',
      '2020-04-01',
      '2020-04-03',
      '2020-04-06',
    ]);
  });

  it('holds a dossier until its appointment day, or the working day after', () => {
    const dueAt = '2020-04-03T08:00:00+07:00';
    expect(heldUntil('on-time', dueAt, calendar)).toBe('2020-04-03T07:20:00+07:00');
    expect(heldUntil('late', dueAt, calendar)).toBe('2020-04-06T07:20:00+07:00');
  });

  it('lets an offer lapse at the end of its day', () => {
    expect(pastLapse('2020-03-30T09:00:00+07:00', calendar)).toBe('2020-03-31T07:30:00+07:00');
  });
});

describe('an officer', () => {
  it('offers again when the answer says that the hand-off has lapsed, then it is accepted', () => {
    const events = plan.rehearsed.get(first.id)?.events ?? [];
    const lapse = events.findIndex((event) => event.type === 'HandoffLapsed');
    const state = foldEvents(first.id, events.slice(0, lapse + 1));
    const now: Situation = { at: state.lastAt, dueAt: null, allowed: allowedCommands(state, route) };
    const act = new DossierPlan(first, route, calendar).next(now);
    expect(act?.turn?.command).toBe('offer-handoff');
  });

  it('is of the office and role that the step asks for', () => {
    const { catalogue } = plan.frame;
    const post = { unit: '164', office: 'phong-ldtbxh', roles: ['leader'] as const };
    expect(officerFor(post, catalogue, '2020-03-30').subject).toBe('cb-164-phong-ldtbxh-phu-trach');
    expect(() => officerFor({ ...post, roles: ['portal'] }, catalogue, '2020-03-30')).toThrow('nobody who is portal');
  });
});

describe('legal time', () => {
  it('runs as much faster as the plan needs', () => {
    const factor = factorFor({ beginsAt: '2020-03-30T07:00:00+07:00', endsAt: '2020-03-31T07:00:00+07:00' }, 60);
    expect(factor).toBe(1440);
    expect(simulationFor(plan, factor, 0).legalOrigin).toBe(Date.parse('2020-03-30T00:00:00Z'));
  });

  it('can begin until the first morning is over', () => {
    expect(inTime('2020-03-29T23:00:00+07:00', plan)).toBe(true);
    expect(inTime('2020-03-30T10:59:00+07:00', plan)).toBe(true);
    expect(inTime('2020-03-30T11:01:00+07:00', plan)).toBe(false);
  });
});

import { foldEvents } from '@lienthong/domain';
import type { DossierEvent, Escalation } from '@lienthong/domain';
import { LegalClock } from '@lienthong/platform';
import { buildHistory, wayWithReturnAndLapse, wayWithSupplement, wholeWay } from '@lienthong/testing';
import { cityDesk, clockOf, communeDesk, eventOf, sampleCode } from '../../test/sample-events';
import { sampleCatalogue, sampleSettings } from '../../test/sample-settings';
import { Directory } from '../recipients/directory';
import { Recipients } from '../recipients/recipients-of';
import type { ChannelName } from '../rules/alert-kinds';
import { AlertRecords } from './alert-records';
import { contextAt } from './dossier-context';
import { mattersOf } from './matters-of';

const { rules, addresses } = sampleSettings();
const directory = new Directory(sampleCatalogue(), rules.leaderOffice, rules.deskOffice);

function recordsAt(now: string, channels: readonly ChannelName[] = ['email']): AlertRecords {
  const clock = new LegalClock(undefined, () => Date.parse(now));
  const recipients = new Recipients(directory, addresses.systems);
  return new AlertRecords({ rules, recipients, directory, clock, channels });
}

const dueAt = '2020-03-04T09:00:00+07:00';
const escalated = (to: Escalation['to']): DossierEvent =>
  eventOf('SlaEscalated', { clock: 'step:C2:3', kind: 'step', dueAt, level: 1, to });
const offer = { handoff: 1, from: communeDesk, to: cityDesk };

function told(event: DossierEvent, now = '2020-03-03T09:00:00+07:00'): string[] {
  const records = mattersOf(event, null).flatMap((matter) => recordsAt(now).of(matter, null));
  return records.map(({ kind, recipient }) => `${kind} → ${recipient}`);
}

describe('who is told', () => {
  it.each<[DossierEvent, string[]]>([
    [eventOf('SlaWarned', { clock: 'step:C2:3', kind: 'step', dueAt, share: 0.8 }), ['sla-warned → cb-164-chuyen-mon']],
    [
      eventOf('SlaWarned', { clock: 'dossier', kind: 'dossier', dueAt, share: 0.5 }),
      ['sla-warned → cb-164-chuyen-mon'],
    ],
    [
      eventOf('SlaWarned', { clock: 'dossier', kind: 'dossier', dueAt, share: 0.8 }),
      ['sla-warned → cb-164-chuyen-mon', 'sla-warned → cb-164-chuyen-mon-phu-trach'],
    ],
    [escalated('head-of-office'), ['sla-escalated → cb-164-chuyen-mon-phu-trach']],
    [escalated('leader'), ['sla-escalated → cb-164-lanh-dao']],
    [escalated('higher-tier'), ['sla-escalated → cb-H55-lanh-dao']],
    [
      eventOf('HandoffOffered', { ...offer, papers: [], clock: clockOf('handoff:1', 'handoff', dueAt) }),
      ['handoff-offered → cb-164-mot-cua'],
    ],
    [eventOf('SlaBreached', { clock: 'handoff:1', kind: 'handoff', dueAt }), []],
    [
      eventOf('HandoffLapsed', { ...offer, dueAt }),
      ['handoff-lapsed → cb-05431-mot-cua', 'handoff-lapsed → cb-164-mot-cua', 'handoff-lapsed → cb-164-lanh-dao'],
    ],
    [eventOf('HandoffRefused', { ...offer, reason: 'thiếu' }), ['handoff-refused → cb-05431-mot-cua']],
    [
      eventOf('DossierUrged', {
        number: 2,
        by: 'citizen',
        reason: '',
        to: '164',
        clock: clockOf('urge:2', 'urge', dueAt),
      }),
      ['dossier-urged → cb-164-chuyen-mon', 'dossier-urged → cb-164-chuyen-mon-phu-trach'],
    ],
  ])('$type', (event, expected) => expect(told(event)).toEqual(expected));

  it('the assigned officer alone, where there is one', () => {
    const position = { ...cityDesk, office: 'chuyen-mon', step: 'C2' };
    const clock = clockOf('step:C2:3', 'step', dueAt);
    const data = {
      step: 'C2',
      stepName: 'Thẩm định',
      roles: ['specialist'] as const,
      assignee: 'cb-164-lanh-dao',
      clock,
    };
    expect(told(eventOf('StepAssigned', data, { position }))).toEqual(['work-assigned → cb-164-lanh-dao']);
  });

  it('a unit that nobody knows leaves a failed record behind, not silence', () => {
    const position = { ...cityDesk, unit: '99999' };
    const event = eventOf('SlaWarned', { clock: 'step:C1:2', kind: 'step', dueAt, share: 0.8 }, { position });
    const [record] = mattersOf(event, null).flatMap((matter) => recordsAt(event.at).of(matter, null));
    expect(record).toMatchObject({ recipient: 'nobody', status: 'failed' });
  });
});

describe('when it may go out', () => {
  const warned = (at: string): DossierEvent =>
    eventOf('SlaWarned', { clock: 'step:C2:3', kind: 'step', dueAt, share: 0.8 }, { at });
  it.each([
    ['in office hours', '2020-03-03T09:00:00+07:00', '2020-03-03T09:00:00+07:00'],
    ['at the opening itself', '2020-03-03T07:00:00+07:00', '2020-03-03T07:00:00+07:00'],
    ['in the lunch break', '2020-03-03T12:00:00+07:00', '2020-03-03T13:30:00+07:00'],
    ['at the closing', '2020-03-03T17:00:00+07:00', '2020-03-04T07:00:00+07:00'],
    ['at night', '2020-03-03T22:15:00+07:00', '2020-03-04T07:00:00+07:00'],
    ['before the opening', '2020-03-03T05:00:00+07:00', '2020-03-03T07:00:00+07:00'],
    ['on a Saturday', '2020-03-07T10:00:00+07:00', '2020-03-09T07:00:00+07:00'],
  ])('%s', (_when, at, notBefore) => {
    const [record] = mattersOf(warned(at), null).flatMap((matter) => recordsAt(at).of(matter, null));
    expect(record).toMatchObject({ at, notBefore, status: 'pending' });
  });

  it('not at all a week later, when it helps nobody any more', () => {
    const event = warned('2020-03-03T09:00:00+07:00');
    const [record] = mattersOf(event, null).flatMap((one) => recordsAt('2020-03-10T09:00:01+07:00').of(one, null));
    expect(record).toMatchObject({ status: 'silenced', reason: 'older than 7 days' });
  });

  it('only as a record where the channel is not set up', () => {
    const event = warned('2020-03-03T09:00:00+07:00');
    const [record] = mattersOf(event, null).flatMap((one) => recordsAt(event.at, []).of(one, null));
    expect(record).toMatchObject({ status: 'recorded', reason: 'channel email is not set up' });
  });
});

describe('alerts of whole ways', () => {
  const secret = 'Nguyễn Văn Bí Mật';
  const returned = wayWithReturnAndLapse().map((turn) =>
    turn.name === 'return-step' ? { ...turn, data: { reason: secret } } : turn,
  );
  it.each([
    ['whole', wholeWay()],
    ['with a supplement', wayWithSupplement()],
    ['with a return and a lapse', returned],
  ])('%s: short subjects, both languages, nothing typed by people', (_way, commands) => {
    const history = buildHistory({ code: sampleCode, commands });
    const records = history.flatMap((event) => {
      const context = { ...contextAt(history, event.seq), later: [] };
      return mattersOf(event, context.state).flatMap((matter) => recordsAt(event.at).of(matter, context));
    });
    expect(records.length).toBeGreaterThan(4);
    for (const { subject, text, recipient } of records) {
      expect(subject.length).toBeLessThanOrEqual(78);
      expect(subject).toContain(sampleCode);
      expect(text).toMatch(/Hồ sơ \/ Dossier: .*\n[^]*please do not reply/);
      expect(text).not.toContain('undefined');
      if (recipient !== 'citizen') expect(text).not.toContain(secret);
    }
    expect(new Set(records.map(({ _id }) => _id)).size).toBe(records.length);
  });

  it('are silenced from the start where the dossier has gone on', () => {
    const history = buildHistory({ code: sampleCode, commands: wholeWay() });
    const offered = history.find(({ type }) => type === 'HandoffOffered') as DossierEvent;
    const context = contextAt(history, offered.seq);
    expect(context.state).toEqual(foldEvents(sampleCode, history.slice(0, offered.seq)));
    const records = mattersOf(offered, context.state).flatMap((one) => recordsAt(offered.at).of(one, context));
    expect(records.map(({ status }) => status)).toEqual(['silenced']);
  });
});

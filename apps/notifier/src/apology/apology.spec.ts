import { foldEvents } from '@lienthong/domain';
import type { WorkCalendar } from '@lienthong/domain';
import { buildHistory, sampleCalendar, sampleRoute, wayWithSupplement, wholeWay } from '@lienthong/testing';
import { sampleCode } from '../../test/sample-events';
import { sampleCatalogue, sampleSettings } from '../../test/sample-settings';
import { Directory } from '../recipients/directory';
import { delayReasons } from './delay-reasons';
import { DraftWriter } from './draft-writer';
import { expectedEnd } from './expected-end';

const { rules } = sampleSettings();
const directory = new Directory(sampleCatalogue(), rules.leaderOffice, rules.deskOffice);
const calendars = (): WorkCalendar => sampleCalendar();

/** Received on Monday 02/03 at 08:00, ten minutes for each command; each step has two working days. */
function afterCommands(count: number) {
  const history = buildHistory({ code: sampleCode, commands: wholeWay().slice(0, count) });
  return { history, state: foldEvents(sampleCode, history), at: history.at(-1)?.at ?? '' };
}

describe('a realistic new date', () => {
  it('adds the rest of the step, the steps after it and the time to hand over', () => {
    // C2 since 02/03 08:30 ends 04/03 08:30; offered, accepted by 17:00; T1 two days: 06/03 17:00; offered at closing:
    // accepted Monday 08:00; C3 two days: 11/03 08:00; accepted by 17:00; giving out is no work.
    const { state, at } = afterCommands(3);
    expect(state.position?.step).toBe('C2');
    expect(expectedEnd(state, sampleRoute(), at, calendars)).toBe('2020-03-11T17:00:00+07:00');
  });

  it('takes a step that is late to need as much again', () => {
    const { state } = afterCommands(3);
    // From 05/03 08:00: C2 to 09/03 08:00, T1 09/03 17:00 to 11/03 17:00, C3 12/03 08:00 to 16/03 08:00.
    expect(expectedEnd(state, sampleRoute(), '2020-03-05T08:00:00+07:00', calendars)).toBe('2020-03-16T17:00:00+07:00');
  });

  it('counts from the end of an offer that waits', () => {
    const { state, at } = afterCommands(1);
    expect(state.handoff.kind).toBe('offered');
    // Accepted by 02/03 17:00: C1 to 04/03 17:00, C2 to 06/03 17:00, accepted 09/03 08:00, T1 to 11/03 08:00 …
    expect(expectedEnd(state, sampleRoute(), at, calendars)).toBe('2020-03-16T08:00:00+07:00');
  });
});

describe('the reasons', () => {
  it('say who holds it now and for how long, and how long it was paused', () => {
    const history = buildHistory({ code: sampleCode, commands: wayWithSupplement().slice(0, 5) });
    const reasons = delayReasons(history, '2020-03-09T08:40:00+07:00', directory);
    expect(reasons[0]).toMatchObject({ kind: 'holding', unit: '164', step: 'C2' });
    expect(reasons[0]?.text.vi).toContain('Thành phố mẫu đang giải quyết bước «Bước C2» từ ngày 04/03/2020');
    // From Monday 08:10 to Wednesday 08:10: two working days.
    expect(reasons.find(({ kind }) => kind === 'paused')).toMatchObject({
      minutes: 960,
      text: { vi: 'Tạm dừng 16 giờ (chờ bổ sung giấy tờ)' },
    });
  });

  it('do not blame a step that kept its time', () => {
    const { history, at } = afterCommands(3);
    expect(delayReasons(history, at, directory).filter(({ kind }) => kind === 'over-allotted')).toEqual([]);
  });
});

it('a draft of a dossier whose history is not to be had is left to the leader', () => {
  const { history } = afterCommands(3);
  const last = history.at(-1);
  if (last === undefined) throw new Error('no events');
  const draft = new DraftWriter(sampleCatalogue(), directory).write(last, '2020-03-16T17:00:00+07:00', null);
  expect(draft).toMatchObject({ form: '04', proposedDueAt: null, expectedAt: null, reasons: [], unit: '164' });
});

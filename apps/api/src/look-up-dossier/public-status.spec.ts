import { projectEvents } from '@lienthong/contracts';
import type { PublicStatus } from '@lienthong/contracts';
import { allottedFor, findCase, findProcedure, findUnit, pinCase } from '@lienthong/domain';
import type { Catalogue } from '@lienthong/domain';
import { loadCatalogue } from '@lienthong/platform';
import { buildHistory, sampleFacts } from '@lienthong/testing';
import type { HistoryTurn } from '@lienthong/testing';
import { publicStatus } from './public-status';
import { vietnameseInstant } from './vietnamese-instant';

const date = '2020-02-03';

describe('what a citizen is told', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = await loadCatalogue();
  });

  function told(commands: readonly HistoryTurn[], now = `${date}T10:00:00+07:00`): PublicStatus {
    const procedureCase = findCase(findProcedure(catalogue, '1.004873', date), 'cap-giay');
    const route = pinCase(procedureCase, { receiving: '05431', competent: '05431' }, catalogue, date);
    const facts = sampleFacts(route, {
      receivedAt: `${date}T08:00:00+07:00`,
      procedure: '1.004873',
      case: 'cap-giay',
      calendar: 'vn',
      allotted: allottedFor(procedureCase, 'desk'),
    });
    const calendar = catalogue.calendars.vn;
    const events = buildHistory({ code: '000.01.19.H55-200203-0001', route, facts, commands, calendar });
    const unitName = (unit: string) => findUnit(catalogue, unit, date).name;
    const view = projectEvents(null, events);
    const procedureName = { vi: 'Thủ tục', en: 'Procedure' };
    const phonesOf = (): string[] => ['0000 000 001'];
    return publicStatus({ view, route, procedureCase, procedureName, unitName, phonesOf, now });
  }

  const complete = (outcome: string): HistoryTurn => ({ name: 'complete-step', data: { outcome } });

  it('where it is, how far, until when, in time or not', () => {
    const status = told([complete('day-du')]);
    expect(status.answer).toEqual({
      vi: `Đang xử lý tại ${status.unit.vi}, bước 2/4. Hẹn trả 06/02/2020 08:00. Đúng hạn.`,
      en: `Being processed at ${status.unit.en}, step 2 of 4. Due 06/02/2020 08:00. On time.`,
    });
    expect(status).toMatchObject({ status: 4, next: null, closed: false, timeliness: 'on-time' });
  });

  it('counts a branch by its own length', () => {
    expect(told([complete('day-du'), complete('khong-du-dieu-kien')]).step).toMatchObject({ number: 3, of: 4 });
  });

  it('says that it is late from the day after the appointment, whether or not anybody was warned', () => {
    expect(told([], '2020-02-06T23:00:00+07:00').timeliness).toBe('on-time');
    expect(told([], '2020-02-07T07:00:00+07:00').answer.vi).toMatch(/Quá hạn\.$/);
  });

  it('which papers lack and where to bring them, but no officer’s words', () => {
    const lacks = [{ paper: 'CAN-CUOC', reason: 'ảnh của bà Nguyễn Thị Mẫu bị mờ' }];
    const status = told([{ name: 'request-supplement', data: { lacks, ground: 'Mẫu số 02' } }]);
    expect(status.answer.vi).toMatch(/^Đang chờ bổ sung giấy tờ .* Thời hạn đang tạm dừng\./);
    expect(status.next?.vi).toMatch(/^Nộp bổ sung tại .*: Thẻ căn cước công dân/);
    expect(JSON.stringify(status)).not.toMatch(/Nguyễn|mờ|cb-/);
  });

  it('when the result is there, and when it was returned', () => {
    const ready = told([complete('day-du'), complete('du-dieu-kien'), complete('ky')]);
    expect(ready.answer.vi).toMatch(/^Đã có kết quả tại .* Trước hạn\.$/);
    expect(ready.next?.vi).toMatch(/^Mời đến .* nhận kết quả\.$/);
    const returned = told([complete('day-du'), complete('du-dieu-kien'), complete('ky'), complete('da-tra')]);
    expect(returned.answer.vi).toMatch(/^Đã trả kết quả tại /);
    expect(returned).toMatchObject({ status: 10, closed: true, step: null, next: null });
    expect(returned.path).toHaveLength(1);
    expect(returned.path[0]?.until).toBe(returned.updatedAt);
  });

  it('the way step by step: behind, now, ahead', () => {
    const { steps, stepsDone, stepsTotal } = told([complete('day-du')]);
    expect(steps.map(({ number, status }) => `${number} ${status}`)).toEqual([
      '1 done',
      '2 now',
      '3 to-come',
      '4 to-come',
    ]);
    expect({ stepsDone, stepsTotal }).toEqual({ stepsDone: 1, stepsTotal: 4 });
    expect(steps[0]?.until).toBe(steps[1]?.from);
    const over = told([complete('day-du'), complete('du-dieu-kien'), complete('ky'), complete('da-tra')]);
    expect(new Set(over.steps.map(({ status }) => status))).toEqual(new Set(['done']));
    expect(over.stepsDone).toBe(over.stepsTotal);
  });

  it('since when the time stands still, and why', () => {
    const lacks = [{ paper: 'CAN-CUOC', reason: 'mờ' }];
    const status = told([{ name: 'request-supplement', data: { lacks, ground: 'Mẫu số 02' } }]);
    expect(status.clock).toMatchObject({ kind: 'paused', why: { vi: 'Đang chờ bổ sung giấy tờ' } });
    expect(status.clock.since).toMatch(/^2020-02-03T/);
    expect(told([]).clock).toEqual({ kind: 'running', since: null, why: null });
  });

  it('an apology with the new appointment, and how to complain', () => {
    expect(told([]).apology).toBeNull();
    const extended = told([{ name: 'extend-deadline', data: { amount: 1, reason: 'bà Nguyễn vắng' } }]);
    expect(extended.apology?.oldDueAt).not.toBe(extended.apology?.newDueAt);
    expect(extended.apology?.newDueAt).toBe(extended.dueAt);
    expect(extended.apology?.text.vi).toContain(vietnameseInstant(extended.dueAt ?? ''));
    expect(JSON.stringify(extended)).not.toMatch(/Nguyễn/);
    expect(extended.feedback.text.vi).toContain('0000 000 001');
    expect(extended.timelinessText.vi).toBe('Đúng hạn.');
  });

  it('writes instants as people do', () => {
    expect(vietnameseInstant('2026-12-02T17:00:00+07:00')).toBe('02/12/2026 17:00');
  });
});

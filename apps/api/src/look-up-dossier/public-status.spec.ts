import { projectEvents } from '@lienthong/contracts';
import { allottedFor, findCase, findProcedure, findUnit, pinCase } from '@lienthong/domain';
import type { Catalogue } from '@lienthong/domain';
import { loadCatalogue } from '@lienthong/platform';
import { buildHistory, sampleFacts } from '@lienthong/testing';
import type { HistoryTurn } from '@lienthong/testing';
import { publicStatus, vietnameseInstant } from './public-status';
import type { PublicStatus } from './public-status';

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
    return publicStatus({ view: projectEvents(null, events), route, procedureCase, unitName, now });
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

  it('writes instants as people do', () => {
    expect(vietnameseInstant('2026-12-02T17:00:00+07:00')).toBe('02/12/2026 17:00');
  });
});

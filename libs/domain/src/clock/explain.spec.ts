import { officialCalendar } from '../../test/official-calendar';
import { computeDeadline } from './deadline';
import type { DeadlineRequest } from './deadline-request';

const vn = officialCalendar();

/** Kind, end, amount and Vietnamese words of each line. */
function told(request: Omit<DeadlineRequest, 'calendar'>): string[] {
  const { explanation } = computeDeadline({ calendar: vn, ...request });
  return explanation.map(({ to, kind, counted, because }) => `${to.slice(0, 16)} ${kind} ${counted} ${because.vi}`);
}

describe('why this date', () => {
  it('tells a receipt after 15:00 before Tết by cut-off, holiday, working days and weekend', () => {
    const request = { start: '2020-01-22T15:12:00+07:00', amount: 5, unit: 'working-days', cutoff: '15:00' } as const;
    expect(told(request)).toEqual([
      '2020-01-22T17:00 skipped 0 Từ 15:00 trở đi tính sang ngày làm việc tiếp theo',
      '2020-01-30T07:00 skipped 0 Nghỉ lễ: Tết Nguyên đán Canh Tý',
      '2020-01-31T17:00 counted 960 Tính: 2 ngày làm việc (trừ nghỉ trưa và ngoài giờ)',
      '2020-02-03T07:00 skipped 0 Nghỉ cuối tuần',
      '2020-02-05T17:00 counted 1440 Tính: 3 ngày làm việc (trừ nghỉ trưa và ngoài giờ)',
    ]);
  });

  it('names the ground of a holiday, in both languages', () => {
    const request = { start: '2026-11-23T16:00:00+07:00', amount: 1, unit: 'working-days', calendar: vn } as const;
    expect(computeDeadline(request).explanation[1]).toEqual({
      from: '2026-11-23T17:00:00+07:00',
      to: '2026-11-25T07:00:00+07:00',
      kind: 'skipped',
      counted: 0,
      unit: 'minutes',
      because: {
        vi: 'Nghỉ lễ: Ngày Văn hoá Việt Nam 24/11',
        en: 'Public holiday: Vietnam Culture Day',
      },
      ground: 'Nghị quyết 28/2026/QH16',
    });
  });

  it('tells pauses, what was added, and a make-up day', () => {
    const ledger = [
      { op: 'pause', at: '2024-05-03T09:00:00+07:00', reason: 'supplement' },
      { op: 'add', amount: 4 },
      { op: 'resume', at: '2024-05-03T16:00:00+07:00', reason: 'supplement' },
    ] as const;
    expect(told({ start: '2024-05-03T08:00:00+07:00', amount: 1, unit: 'working-hours', ledger })).toEqual([
      '2024-05-03T09:00 counted 60 Tính: thời gian trong giờ làm việc',
      '2024-05-03T16:00 paused 0 Tạm dừng: chờ bổ sung hồ sơ',
      '2024-05-03T17:00 counted 60 Phần cộng thêm, gia hạn: thời gian trong giờ làm việc',
      '2024-05-04T07:00 skipped 0 Ngoài giờ làm việc (tối và đêm)',
      '2024-05-04T10:00 counted 180 Phần cộng thêm, gia hạn: thời gian trong giờ làm việc',
    ]);
    expect(told({ start: '2024-05-03T16:59:00+07:00', amount: 9, unit: 'working-hours' })[2]).toBe(
      '2024-05-04T17:00 counted 480 Tính: Ngày làm bù cho 29/4/2024',
    );
  });

  it('tells why whole days begin the day after, and why a last day off moves the date', () => {
    expect(told({ start: '2024-04-26T08:00:00+07:00', amount: 3, unit: 'calendar-days' })).toEqual([
      '2024-04-27T00:00 skipped 0 Ngày bắt đầu không tính',
      '2024-04-30T00:00 counted 3 Tính: 3 ngày',
      '2024-05-02T17:00 moved 0 Ngày cuối là ngày nghỉ (Nghỉ lễ: Hoán đổi ngày nghỉ, làm bù 4/5/2024): hạn lùi đến hết giờ của ngày làm việc tiếp theo',
    ]);
  });

  it('tells a restart, and ends with the pause while one is open', () => {
    const ledger = [
      { op: 'restart', at: '2024-06-05T08:00:00+07:00' },
      { op: 'pause', at: '2024-06-07T09:00:00+07:00', reason: 'tax' },
    ] as const;
    const request = { start: '2024-06-03T08:00:00+07:00', amount: 5, unit: 'working-days', ledger } as const;
    expect(told({ ...request, counting: 'whole-days' })).toEqual([
      '2024-06-05T08:00 restarted 0 Tính lại từ đầu, thời gian trước đó không tính',
      '2024-06-06T00:00 skipped 0 Ngày bắt đầu không tính',
      '2024-06-07T00:00 counted 1 Tính: 1 ngày làm việc',
      '2024-06-07T09:00 paused 0 Đang tạm dừng: chờ cơ quan thuế và nộp thuế',
    ]);
  });

  it('tells a long time in few lines, broken by holidays only', () => {
    const lines = told({ start: '2024-05-06T07:00:00+07:00', amount: 100, unit: 'working-days' });
    expect(lines).toEqual([
      '2024-08-30T17:00 counted 40800 Tính: 85 ngày làm việc (trừ cuối tuần và ngoài giờ)',
      '2024-09-04T07:00 skipped 0 Nghỉ lễ: Quốc khánh 2/9 (cùng ngày nghỉ cuối tuần)',
      '2024-09-24T17:00 counted 7200 Tính: 15 ngày làm việc (trừ cuối tuần và ngoài giờ)',
    ]);
  });
});

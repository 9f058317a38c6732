import { steps } from './catalogue-record.fixture';
import { readClock } from './read-clock';

const hear = (text: string) => readClock([{ place: 'trinh_tu_thuc_hien', text }]);
const told = (text: string) =>
  hear(text).value.map(({ mode, time, at }) => [mode, at ?? (time === null ? null : `${time.amount} ${time.unit}`)]);

describe('clock modes in the words of the law', () => {
  it.each([
    [
      '1.008922',
      [
        ['pause', null],
        ['pause', null],
      ],
    ],
    ['1.013807', [['pause', '10 working-days']]],
    ['1.004990', [['restart', null]]],
    ['1.014264', [['added-time', '21 working-days']]],
    ['1.014239', [['added-time', '25 calendar-days']]],
    ['1.001473', [['close-on-silence', '60 calendar-days']]],
    ['1.013225', [['default-consent', '12 calendar-days']]],
    ['1.010736', [['default-consent', '15 calendar-days']]],
    ['1.001193', [['cutoff', '15:00']]],
    [
      '1.013332',
      [
        ['restart', null],
        ['close-on-silence', '3 months'],
      ],
    ],
    [
      '1.004757',
      [
        ['close-on-silence', '9 months'],
        ['pause', '9 months'],
        ['capped-extension', '60 calendar-days'],
      ],
    ],
    [
      '1.005399',
      [
        ['pause', '10 calendar-days'],
        ['close-on-silence', '10 calendar-days'],
        ['restart', null],
      ],
    ],
  ] as const)('%s', (code, expected) => {
    expect(told(steps[code])).toEqual(expected);
    expect(hear(steps[code]).unread).toEqual([]);
  });

  it('every phrase stands in the text word for word and waits for a person', () => {
    for (const text of Object.values(steps)) {
      for (const finding of hear(text).value) {
        expect(text).toContain(finding.phrase);
        expect(finding.confirmed).toBe(false);
      }
    }
  });

  it('takes the days to answer from the sentence before, and says so when it names several', () => {
    const twice =
      'Trong 05 ngày làm việc gửi lấy ý kiến và trong 12 ngày phải trả lời. Quá thời hạn mà không trả lời thì coi như đồng ý.';
    expect(told(twice)).toEqual([['default-consent', null]]);
    expect(hear(twice).unread).toMatchObject([{ kind: 'clock-amount-unclear', field: 'trinh_tu_thuc_hien' }]);
  });

  it('does not take ordinary words for modes', () => {
    const ordinary = [
      'Thời hạn 05 ngày làm việc (không tính ngày nghỉ, ngày lễ).',
      'Tổ chức (không bao gồm doanh nghiệp, HTX) nộp hồ sơ.',
      'Người có yêu cầu được xem xét giải quyết trong thời hạn 20 ngày, kể từ ngày nhận đủ hồ sơ.',
      'Bản gia hạn giấy phép có hiệu lực trong thời hạn 36 tháng.',
      'Bộ phận Một cửa trả lại hồ sơ và thông báo rõ lý do.',
      'Trong vòng 24 giờ kể từ khi nhận hồ sơ; không quá 15 giờ làm việc.',
    ];
    for (const text of ordinary) expect({ text, ...hear(text) }).toEqual({ text, value: [], unread: [] });
  });

  it('lists what speaks of the clock in another way instead of guessing', () => {
    const odd = [
      'trường hợp có lý do chính đáng thì có thể kéo dài thời hạn.',
      'có thể kéo dài nhưng không có 15 ngày kể từ ngày nhận được thông báo.',
      'Trường hợp quá thời hạn nêu trên mà không nhận được văn bản trả lời, người có thẩm quyền xem xét, quyết định.',
      'Nhân viên thực hiện đóng hồ sơ trên hệ thống.',
    ];
    for (const text of odd) {
      expect(hear(text).value).toEqual([]);
      expect(hear(text).unread).toEqual([
        { kind: 'clock-mode-unclear', field: 'trinh_tu_thuc_hien', value: text.slice(0, -1) },
      ]);
    }
  });

  it('one phrase in three channels is one finding with three places', () => {
    const rows = [0, 1, 2].map((at) => ({ place: `cach_thuc_thuc_hien[${at}].mo_ta`, text: steps['1.014264'] }));
    expect(readClock(rows).value.map((finding) => finding.places)).toEqual([rows.map((row) => row.place)]);
  });
});

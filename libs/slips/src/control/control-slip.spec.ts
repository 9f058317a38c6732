import { firstRules } from '@lienthong/domain';
import type { DossierEvent } from '@lienthong/domain';
import {
  sampleRoute,
  wayWithReturnAndLapse,
  wayWithSupplement,
  wholeWay,
  pageText,
  readPdf,
  squeezed,
} from '@lienthong/testing';
import type { HistoryTurn, PdfText } from '@lienthong/testing';
import { history, print } from '../../test/sample-slips';
import { shortMoment } from '../text/dates';
import { controlRows } from './control-rows';

const head = squeezed('TT Bên giao Bên nhận Thời gian giao Hạn Kết quả Ghi chú');

/** The table as it is read: what stands between heads and feet, page after page. */
function tableText({ pages }: PdfText): string {
  const parts = pages.map((page) => {
    const text = pageText(page);
    const from = text.indexOf(head);
    return from === -1 ? '' : text.slice(from + head.length).split('Phiếukiểmsoátquátrình')[0];
  });
  return parts.join('').split('#nlàsốthứtự')[0] ?? '';
}

const numbersIn = (text: string): number[] =>
  [...text.matchAll(/#(\d+?)(?=\D|\d\d:\d\d\d\d\/)/g)].map(([, n]) => Number(n));

async function printed(events: readonly DossierEvent[]): Promise<PdfText> {
  return readPdf((await print('control', events)).pdf);
}

const desk = (unit: string, subject = ''): string =>
  `Bộ phận Tiếp nhận và Trả kết quả, ${unit}${subject === '' ? '' : `: Cán bộ ${subject}`}`;
const commune = 'UBND phường Quán Triều';
const city = 'Ủy ban nhân dân thành phố Thái Nguyên';

describe('the control slip', () => {
  it('has a row for each hand-over, with giver, receiver, times, result and remarks', async () => {
    const text = await printed(history({ commands: wayWithReturnAndLapse().slice(0, 3) }));
    const day = '02/03/2020';
    expect(tableText(text)).toBe(
      [
        ['#1', 'Người nộp hồ sơ', desk(commune, '05431'), `08:00 ${day}`, '08:00 16/03/2020', 'Đang giải quyết', ''],
        [
          ...['#2', desk(commune, '05431'), desk(commune), `08:00 ${day}`, '08:00 04/03/2020'],
          ...[`Trước hạn 08:10 ${day}`, `#3 08:10 ${day}: Xong: day-du`],
        ],
        [
          ...['#4', desk(commune, '05431'), desk(city), `08:10 ${day}`, `17:00 ${day}`, `Quá hạn 17:00 ${day}`],
          `#5 17:00 ${day}: Quá hạn 17:00 ${day} #6 17:00 ${day}: Quá hạn mà chưa nhận chuyển giao`,
        ],
        [
          ...['#7', desk(commune, '05431'), desk(city, '164'), '08:10 04/03/2020', '17:00 04/03/2020'],
          ...['Đúng hạn 08:20 04/03/2020', '#8 08:20 04/03/2020: Đã nhận chuyển giao'],
        ],
        [
          ...['#9', desk(commune, '05431'), desk(city), '08:20 04/03/2020', '08:20 06/03/2020'],
          ...['Đang giải quyết', ''],
        ],
      ]
        .map((cells) => squeezed(cells.join('')))
        .join(''),
    );
  });

  it.each([
    ['the whole way', wholeWay()],
    ['with a supplement', wayWithSupplement()],
    ['with a return and a lapse', wayWithReturnAndLapse()],
  ])('%s: is equal to the log, each event once, by number and time', async (_name, commands) => {
    const events = history({ commands });
    const text = tableText(await printed(events));
    expect(numbersIn(text).sort((a, b) => a - b)).toEqual(events.map(({ seq }) => seq));
    for (const { seq, at } of events) {
      const remarked = squeezed(`#${seq} ${shortMoment(at)}`);
      const row = text.split(`#${seq}`).slice(1).join('#').split(/#/)[0] ?? '';
      expect(text.includes(remarked) || row.includes(squeezed(shortMoment(at)))).toBe(true);
    }
  });

  it('moves the deadline with the clock: a pause, the way on, an extension', () => {
    const rules = { ...firstRules, extension: { max: 1, cap: null, ground: null } };
    const commands: HistoryTurn[] = [
      ...wayWithSupplement().slice(0, 2),
      { name: 'extend-deadline', data: { amount: 3, reason: 'thiếu người' } },
    ];
    const events = history({ commands, facts: { rules } });
    const dueAfter = (count: number): unknown => controlRows(events.slice(0, count))[0]?.dueAt;
    const seqOf = (type: string): number => events.find((event) => event.type === type)?.seq ?? 0;
    expect(dueAfter(1)).toBe('2020-03-16T08:00:00+07:00');
    expect(dueAfter(seqOf('ClockPaused'))).toBeNull();
    expect(dueAfter(seqOf('ClockResumed'))).toBe('2020-03-18T08:00:00+07:00');
    expect(dueAfter(seqOf('DeadlineExtended'))).toBe('2020-03-23T08:00:00+07:00');
  });

  it('has the hand-over from one officer to another', () => {
    const commands: HistoryTurn[] = ['cb-05431-01', 'cb-05431-02'].map((assignee) => ({
      name: 'assign-step',
      data: { assignee, reason: 'nghỉ phép' },
    }));
    const rows = controlRows(history({ commands }));
    expect(rows.map(({ giver, receiver }) => [giver, receiver]).at(-1)).toEqual([
      { kind: 'office', unit: '05431', office: 'mot-cua', subject: 'cb-05431-01' },
      { kind: 'office', unit: '05431', office: 'mot-cua', subject: 'cb-05431-02' },
    ]);
    expect(rows.filter(({ endedAt }) => endedAt === null)).toHaveLength(2);
  });

  it('of two hundred rows goes on over pages, no row torn apart, each page with its heads', async () => {
    const commands: HistoryTurn[] = Array.from({ length: 200 }, (_, index) => ({
      name: 'assign-step',
      data: { assignee: `cb-05431-0${(index % 2) + 1}` },
      afterMinutes: 1,
    }));
    const events = history({ commands, route: sampleRoute() });
    const { pages } = await printed(events);
    expect(pages.length).toBeGreaterThan(20);
    expect(numbersIn(tableText({ info: {}, pages })).sort((a, b) => a - b)).toEqual(events.map(({ seq }) => seq));
    const withRows = pages.filter((page) => /#\d/.test(pageText(page)));
    for (const page of withRows.slice(1, -1)) {
      const text = pageText(page);
      expect(text.startsWith(head)).toBe(true);
      expect(text.slice(head.length)).toMatch(/^#\d/);
    }
  });

  it('is printed as of any event, and that print stays as it is', async () => {
    const commands = wholeWay();
    const [short, long] = [history({ commands: commands.slice(0, 2) }), history({ commands })];
    const then = await print('control', short);
    const again = await print('control', long, { seq: short.length });
    expect(again.number).toBe(then.number);
    expect(again.pdf.equals(then.pdf)).toBe(true);
    expect((await print('control', long)).number).not.toBe(then.number);
  });
});

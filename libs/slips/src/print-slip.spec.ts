import { firstRules } from '@lienthong/domain';
import {
  refusedAtDesk,
  wayWithSupplement,
  wholeWay,
  pageText,
  readPdf,
  readPdfs,
  squeezed,
  wholeText,
} from '@lienthong/testing';
import type { HistoryTurn } from '@lienthong/testing';
import { applicant, code, history, lookUp, print } from '../test/sample-slips';
import { qrText } from './layout/closing';

const until2018 = '2025-06-30T08:00:00+07:00';
const since2025 = '2025-07-01T08:00:00+07:00';
const rules = { ...firstRules, extension: { max: 2, cap: null, ground: null } };
const extend = (reason: string): HistoryTurn => ({ name: 'extend-deadline', data: { amount: 3, reason } });
const stop: HistoryTurn = { name: 'stop', data: { reason: 'đã đổi ý', ground: 'Đơn đề nghị dừng', by: 'applicant' } };
const refused = (promise: Promise<unknown>, expected: object): Promise<void> =>
  expect(promise).rejects.toMatchObject(expected);

describe('the set of forms', () => {
  it('is chosen by the date of receipt: until 30/06/2025 six forms, from 01/07/2025 seven', async () => {
    const commands = [extend('thiếu người')];
    const [before, after] = [
      history({ commands, facts: { rules } }, until2018),
      history({ commands, facts: { rules } }, since2025),
    ];
    const slips = [
      await print('control', before),
      await print('control', after),
      await print('apology', before),
      await print('apology', after),
    ];
    expect(slips.map(({ number }) => number.split('/')[0])).toEqual(['05', '06', '04', '04']);
    expect(slips.map(({ title }) => title)).toEqual([
      'Phiếu kiểm soát quá trình giải quyết hồ sơ',
      'Phiếu kiểm soát quá trình giải quyết hồ sơ',
      'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
      'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
    ]);
    const [, , old, fresh] = readPdfs(slips.map(({ pdf }) => pdf)).map(wholeText);
    expect(old).toContain('Mẫusố04,Thôngtư01/2018/TT-VPCP');
    expect(fresh).toContain('Mẫusố04,Thôngtư03/2025/TT-VPCP');
    expect(fresh).toContain('đềnghịgiahạnthờigiangiảiquyếthồsơ');
  });

  it('of 2025 has the notice of stopping, that of 2018 has none', async () => {
    const slip = await print('stop', history({ commands: [stop] }, since2025));
    expect(slip).toMatchObject({ title: 'Thông báo dừng giải quyết hồ sơ', circular: 'Thông tư 03/2025/TT-VPCP' });
    expect(slip.number).toMatch(/^05\//);
    const told = wholeText(readPdf(slip.pdf));
    for (const said of ['đã đổi ý', 'Đơn đề nghị dừng', 'đề nghị của Ông/Bà', 'Chưa có quyết định']) {
      expect(told).toContain(squeezed(said));
    }
    await refused(print('stop', history({ commands: [stop] }, until2018)), { code: 'SLIP.UNKNOWN' });
  });
});

describe('a receipt', () => {
  const events = history({ facts: { feeVnd: 1_250_000 } });

  it('is one A5 page with all that the form asks for', async () => {
    const { pdf, number } = await print('receipt', events);
    const { pages, info } = readPdf(pdf);
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[420, 595]]);
    expect(number).toBe(`01/${code}/1`);
    const told = pages.map(pageText).join('');
    for (const said of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'UBND PHƯỜNG QUÁN TRIỀU',
      'BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ',
      'Quán Triều, ngày 02 tháng 3 năm 2020',
      'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      `Mã hồ sơ: ${code}`,
      ...Object.values(applicant),
      'Trợ cấp hằng tháng đối với thanh niên xung phong (2.001396)',
      '1Đơn đề nghị10',
      '1.250.000 đồng',
      '10 ngày làm việc',
      'Thời gian nhận hồ sơ: 08 giờ 00 phút, ngày 02 tháng 3 năm 2020',
      'Thời gian hẹn trả kết quả: 08 giờ 00 phút, ngày 16 tháng 3 năm 2020',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
      'Cán bộ 05431',
      'mã tra cứu AB2CD3EF',
      events[0]?.hash ?? '-',
    ]) {
      expect(told).toContain(squeezed(said));
    }
    expect(info).toMatchObject({ Title: `Giấy tiếp nhận hồ sơ và hẹn trả kết quả 01/${code}/1` });
  });

  it('printed again, later and with a longer history, is the same file', async () => {
    const first = await print('receipt', events);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const later = await print('receipt', history({ facts: { feeVnd: 1_250_000 }, commands: wholeWay() }));
    expect(later.number).toBe(first.number);
    expect(later.pdf.equals(first.pdf)).toBe(true);
  });

  it('has a code that leads to the look-up and holds the head, and nothing personal', () => {
    const said = qrText(lookUp, events[0]?.hash ?? '');
    expect(new URL(said).hash).toBe(`#${events[0]?.hash}`);
    expect(said.startsWith(lookUp.url)).toBe(true);
    for (const personal of Object.values(applicant)) expect(decodeURIComponent(said)).not.toContain(personal);
  });

  it('leaves lines to be filled in where the applicant is not known', async () => {
    const told = wholeText(readPdf((await print('receipt', events, { applicant: null })).pdf));
    expect(told).toContain(squeezed('Địa chỉ: ………………'));
    expect(told).not.toContain(squeezed(applicant.name));
  });
});

describe('slips of later events', () => {
  it('say what the form asks for', async () => {
    const supplement = history({ commands: wayWithSupplement() });
    const slips = [
      await print('supplement', supplement),
      await print('refusal', history({ commands: refusedAtDesk() })),
      await print('apology', history({ commands: [extend('thiếu người ký')] })),
    ];
    const [lacking, refusal, apology] = readPdfs(slips.map(({ pdf }) => pdf)).map(wholeText);
    expect(lacking).toContain(squeezed('1CMNDthiếu bản sao'));
    expect(refusal).toContain(squeezed('không tiếp nhận hồ sơ này'));
    expect(refusal).toContain(squeezed('Lý do: không thuộc thẩm quyền'));
    expect(apology).toContain(squeezed('Lý do: thiếu người ký'));
    expect(apology).toContain(squeezed('Thời gian hẹn trả kết quả: 08 giờ 00 phút, ngày 16 tháng 3 năm 2020'));
    expect(apology).toContain(squeezed('Thời gian trả kết quả mới: 08 giờ 00 phút, ngày 19 tháng 3 năm 2020'));
  });

  it('of several apologies print the last one, or the one that is asked for', async () => {
    const events = history({ commands: [extend('lần một'), extend('lần hai')], facts: { rules } });
    const [first, second] = events.filter(({ type }) => type === 'ApologyIssued').map(({ seq }) => seq);
    const slips = [await print('apology', events), await print('apology', events, { seq: first })];
    expect(slips.map(({ seq }) => seq)).toEqual([second, first]);
    const [last, asked] = readPdfs(slips.map(({ pdf }) => pdf)).map(wholeText);
    expect(last).toContain(squeezed('Lần 2'));
    expect(asked).toContain(squeezed('Lý do: lần một'));
    await refused(print('apology', events, { seq: 1 }), {
      code: 'SLIP.UNKNOWN',
      context: { printable: [first, second] },
    });
  });

  it('are refused while their event has not happened, and it is named', async () => {
    const events = history();
    for (const [form, missing] of [
      ['supplement', 'SupplementRequested'],
      ['refusal', 'DossierRefused'],
      ['apology', 'ApologyIssued'],
    ] as const) {
      await refused(print(form, events), { code: 'SLIP.NOT_YET', context: { form, missing } });
    }
    await refused(print('control', events, { seq: 99 }), { code: 'SLIP.NOT_YET' });
  });
});

describe('what people write', () => {
  const odd = `<script>alert("x")</script> {{7*7}} %s \${code} & ' " \\ =1+1 ½ ₫ § Đặng Hoàng Ữ`;

  it('is printed as it is', async () => {
    const commands: HistoryTurn[] = [{ name: 'refuse', data: { reason: odd, ground: odd } }];
    const slip = await print('refusal', history({ commands }), { applicant: { name: odd, address: odd } });
    const told = wholeText(readPdf(slip.pdf));
    expect(told.split(squeezed(odd))).toHaveLength(6);
  });

  it('goes on over pages, whole, however long: fifty lacks', async () => {
    const lacks = Array.from({ length: 50 }, (_, index) => ({
      paper: `GIAY-${index + 1}`,
      reason: `(${index + 1}) ${'thiếu chữ ký của người khai, '.repeat(index % 5 === 0 ? 16 : 2)}hết`,
    }));
    const commands: HistoryTurn[] = [{ name: 'request-supplement', data: { lacks, ground: 'Điều 17' } }];
    const { pages } = readPdf((await print('supplement', history({ commands }))).pdf);
    expect(pages.length).toBeGreaterThan(3);
    const told = pages.map(pageText).join('');
    for (const { paper, reason } of lacks) expect(told).toContain(squeezed(`${paper}${reason}`));
    const withTable = pages.filter((page) => /GIAY-\d/.test(pageText(page)));
    for (const page of withTable) expect(pageText(page)).toContain('TTGiấytờ');
    expect(pageText(pages[0] as (typeof pages)[number])).toContain(`Trang1/${pages.length}`);
  });

  it('stays on the paper even without a blank to break at', async () => {
    const long = 'Ắ'.repeat(500);
    const commands: HistoryTurn[] = [
      { name: 'request-supplement', data: { lacks: [{ paper: 'DON', reason: long }], ground: long } },
    ];
    const slip = await print('supplement', history({ commands }), { applicant: { name: long.slice(0, 200) } });
    const { pages } = readPdf(slip.pdf);
    for (const { items, width } of pages) {
      for (const { right } of items) expect(right).toBeLessThanOrEqual(width - 20);
    }
    expect(pages.map(pageText).join('').match(/Ắ/g)).toHaveLength(200 * 2 + 500 * 2);
  });
});

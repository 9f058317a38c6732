import { CHANNELS } from './catalogue-record.fixture';
import { readChannels } from './read-channels';

const rows = (text: string) =>
  readChannels(CHANNELS + text).value.map((row) => {
    const time = row.duration === null ? null : `${row.duration.amount} ${row.duration.unit}`;
    return [row.channel, time, row.fee.amount];
  });
const kinds = (text: string) => readChannels(CHANNELS + text).unread.map((unread) => unread.kind);

describe('the table of ways to file', () => {
  it('1.013978: another time for each channel; the note says that the fee is set elsewhere', () => {
    const note = '(Theo quy định của Luật phí và lệ phí)';
    const text = `Trực tuyến17 Ngày làm việcMiễn phí${note}Dịch vụ bưu chính20 Ngày làm việcMiễn phí${note}Trực tiếp27 Ngày làm việcMiễn phí${note}`;
    expect(rows(text)).toEqual([
      ['online', '17 working-days', 0],
      ['public-post', '20 working-days', 0],
      ['desk', '27 working-days', 0],
    ]);
    expect(kinds(text)).toEqual(['fee-conditional', 'fee-conditional', 'fee-conditional']);
  });

  it('1.004222: another fee for each channel', () => {
    const text =
      'Trực tuyến7 Ngày làm việc10,000 Việt Nam Đồng(thu 10.000 đồng/lần đăng ký.)Trực tiếp7 Ngày làm việc20,000 VNĐ';
    expect(rows(text)).toEqual([
      ['online', '7 working-days', 10000],
      ['desk', '7 working-days', 20000],
    ]);
    expect(kinds(text)).toEqual([]);
  });

  it('2.000815: đồng and dollars on two rows of one channel are for a person to part into cases', () => {
    const text =
      'Trực tiếpKhông có thông tin2,000 Việt Nam Đồng(/trang)Tối đa 200.000 đồng/bản.Trực tiếpKhông có thông tin10 USD(/bản)';
    expect(readChannels(CHANNELS + text).value.map((row) => row.fee)).toMatchObject([
      { amount: 2000, currency: 'VND', note: '/trang' },
      { amount: 10, currency: 'USD', note: '/bản' },
    ]);
    expect(kinds(text)).toEqual(['channel-repeated', 'duration-missing', 'fee-conditional', 'duration-missing']);
  });

  it('1.000688: a lower fee for a time, named in the note, is not lost', () => {
    const text =
      'Trực tuyến15 Ngày làm việc800,000 Việt Nam Đồng((áp dụng mức phí 400.000 đồng/hồ sơ đến hết ngày 31/12/2026))';
    expect(rows(text)).toEqual([['online', '15 working-days', 800000]]);
    expect(kinds(text)).toEqual(['fee-conditional']);
  });

  it('3.000243: column and description disagree on the unit, so none is taken', () => {
    const text =
      'Trực tiếp7 NgàyKhông có thông tin07 ngày làm việc, kể từ ngày nhận đủ hồ sơ (Sở Nội vụ: 03 ngày; UBND cấp xã: 04 ngày)';
    expect(rows(text)).toEqual([['desk', null, null]]);
    expect(readChannels(CHANNELS + text).unread[0]).toEqual({
      kind: 'duration-disagrees',
      field: 'cach_thuc_thuc_hien[0].thoi_gian',
      value: '7 Ngày',
      candidates: ['7 calendar-days', '7 working-days'],
    });
  });

  it('1.004757: time and fee run together are not parted by guess', () => {
    expect(rows('Trực tuyến1200 VNĐ')).toEqual([['online', null, null]]);
    expect(readChannels(`${CHANNELS}Trực tuyến1200 VNĐ`).unread).toEqual([
      {
        kind: 'duration-and-fee-run-together',
        field: 'cach_thuc_thuc_hien[0]',
        value: '1200 VNĐ',
        candidates: ['1 | 200 VNĐ', '120 | 0 VNĐ'],
      },
    ]);
    // Here the thousands leave one way only; the unit of "3" still lacks.
    expect(rows('Trực tuyến3200,000 VNĐ')).toEqual([['online', null, 200000]]);
    expect(kinds('Trực tuyến3200,000 VNĐ')).toEqual(['duration-unit-missing']);
  });

  it.each([
    ['8 Giờ làm việc', '8 working-hours', undefined],
    ['30 Ngày', '30 calendar-days', undefined],
    ['3 Tháng', '3 months', undefined],
    ['24 Giờ', null, 'duration-unit-unknown'],
    ['2 Tuần', null, 'duration-unit-unknown'],
    ['0.5 Ngày làm việc', null, 'duration-not-whole'],
    ['0 Ngày', null, 'duration-not-whole'],
    ['1', null, 'duration-unit-missing'],
  ])('time %s', (stated, time, kind) => {
    expect(rows(`Trực tiếp${stated}Miễn phí`)).toEqual([['desk', time, 0]]);
    expect(kinds(`Trực tiếp${stated}Miễn phí`)).toEqual(kind === undefined ? [] : [kind]);
  });

  it('a channel it does not know and a text that is no table are listed', () => {
    expect(kinds('Trực tiếp5 NgàyMiễn phíQua đại lý5 NgàyMiễn phí')).toEqual(['channel-unknown']);
    expect(kinds('Nộp tại xã.')).toEqual(['table-rest']);
    expect(readChannels('Nộp tại xã.').unread.map((unread) => unread.kind)).toEqual(['table-heading', 'table-rest']);
    expect(readChannels('Không có thông tin').unread).toMatchObject([{ kind: 'no-information' }]);
  });

  it('3.000442: the same number in two units is pointed out', () => {
    expect(kinds('Trực tuyến30 NgàyMiễn phíTrực tiếp30 Ngày làm việcMiễn phí')).toEqual(['channels-disagree']);
  });
});

import fc from 'fast-check';
import { readRecord, recordFields } from './catalogue-record';
import { CHANNELS, PAPERS, recordWith } from './catalogue-record.fixture';
import { draftFromRecord } from './draft-from-record';
import { readChannels } from './read-channels';
import { readPapers } from './read-papers';

const words = fc
  .array(
    fc.constantFrom(
      'Đơn',
      'đề nghị',
      'Mẫu số 1',
      'không tính',
      'thời hạn',
      '15 ngày',
      '12/2022/TT-BTC',
      '(',
      ')',
      ';',
      '.',
      '\n',
    ),
  )
  .map((parts) => parts.join(' '));
const cell = fc.constantFrom(
  CHANNELS,
  PAPERS,
  'Trực tiếp',
  '5 Ngày',
  'Miễn phí',
  '1 bản chính',
  'Mã: ',
  'KQ.G10.000001',
  'Từ khóa',
  'Mô tả',
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(words, cell)).map((parts) => parts.join('')),
);
const letters = (value: string): string => value.replace(/\s+/g, '');

describe('any record', () => {
  it('gives a draft that nobody has confirmed, never a fault', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...recordFields), text), (fields) => {
        const record = { ...recordWith(fields), ma_thu_tuc: '1.000001', ten_thu_tuc: 'Tên' };
        const draft = draftFromRecord(readRecord(record), 'a.json');
        expect([draft.status, draft.confirmed]).toEqual(['draft', false]);
        expect(draft.clock.every((finding) => !finding.confirmed && finding.phrase !== '')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('papers written as the portal writes them are read back, and no word of the table is lost', () => {
    const paper = fc.record({
      name: fc.constantFrom(
        'Đơn đề nghị',
        '- Bản sao Giấy khai sinh;',
        'Hai ảnh (4x6)',
        'Văn bản, kèm 02 bản sao khác.',
      ),
      originals: fc.integer({ min: 1, max: 9 }),
      copies: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(paper, { minLength: 1 }), (papers) => {
        const rows = papers.map(
          (p) => `${p.name}${p.originals} bản chính${p.copies > 0 ? `,${p.copies} bản sao` : ''}`,
        );
        const reading = readPapers(`--${PAPERS}${rows.join('')}`);
        expect(reading.value).toEqual(papers.map((p) => ({ group: null, form: null, ...p })));
        expect(reading.unread).toEqual([]);
      }),
    );
  });

  it('every word of the table of channels is in a row or in the list of what was not read', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, cell)), (parts) => {
        const body = parts.join('').replaceAll(CHANNELS, '');
        const reading = readChannels(CHANNELS + body);
        const kept = letters(JSON.stringify(reading).replaceAll('\\n', ''));
        for (const word of body.split(/[\s();.]+|Trực tiếp|5 Ngày|Miễn phí/)) expect(kept).toContain(letters(word));
      }),
      { numRuns: 1000 },
    );
  });
});

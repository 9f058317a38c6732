import { FURNITURE, GROUNDS, PAPERS } from './catalogue-record.fixture';
import { readGrounds } from './read-grounds';
import { readPapers } from './read-papers';
import { readResults } from './read-results';

const kinds = (reading: { readonly unread: readonly { readonly kind: string }[] }) =>
  reading.unread.map((unread) => unread.kind);

describe('the tables of papers', () => {
  it('reads originals and copies, groups and forms', () => {
    const text =
      `* Giấy tờ phải nộp:${PAPERS}Bản khai lý lịch3 bản chínhBản sao Giấy khai sinh; nộp kèm 01 bản chính để đối chiếu.0 bản chính,3 bản sao` +
      `* Giấy tờ phải xuất trình:${PAPERS}- Đơn đề nghị (theo Mẫu)Mẫu số 01-PLIII-LS.docx1 bản chính`;
    const reading = readPapers(text);
    expect(reading.value).toEqual([
      { group: '* Giấy tờ phải nộp:', name: 'Bản khai lý lịch', form: null, originals: 3, copies: 0 },
      {
        group: '* Giấy tờ phải nộp:',
        name: 'Bản sao Giấy khai sinh; nộp kèm 01 bản chính để đối chiếu.',
        form: null,
        originals: 0,
        copies: 3,
      },
      {
        group: '* Giấy tờ phải xuất trình:',
        name: '- Đơn đề nghị (theo Mẫu)',
        form: 'Mẫu số 01-PLIII-LS.docx',
        originals: 1,
        copies: 0,
      },
    ]);
    expect(reading.unread).toEqual([]);
  });

  it('3.000243: a count glued to a form number is not parted by guess', () => {
    const reading = readPapers(`--${PAPERS}theo mẫu BM.NCC.20.031 bản chínhGiấy chứng nhận hộ nghèo1 bản chính`);
    expect(reading.value.map((paper) => paper.originals)).toEqual([null, 1]);
    expect(reading.unread).toMatchObject([{ kind: 'paper-count-run-together', field: 'thanh_phan_ho_so[0].so_luong' }]);
    expect(reading.unread[0]?.candidates).toContain('theo mẫu BM.NCC.20.03 | 1');
  });

  it('lists notes that ask for nothing, rows without a count, forms with several seams, and no table at all', () => {
    expect(kinds(readPapers(`--${PAPERS}Lưu ý chung.0 bản chính`))).toEqual(['paper-asks-for-nothing']);
    expect(kinds(readPapers(`--${PAPERS}Đơn1 bản chínhGiấy tờ khác`))).toEqual(['paper-count-missing']);
    expect(kinds(readPapers(`--${PAPERS}Đơn xin4.nxinTElmCNN.doc1 bản chính`))).toEqual(['paper-form-run-together']);
    expect(kinds(readPapers('Theo quy định.'))).toEqual(['table-heading']);
  });
});

describe('results', () => {
  it('reads names and codes, without the buttons of the page', () => {
    const text = `Thông báo xác nhậnMã: KQ.G10.000921Giấy chứng nhận quyền sử dụng đất.Mã: KQ.G10.001148${FURNITURE}`;
    expect(readResults(text)).toEqual({
      value: {
        results: [
          { code: 'KQ.G10.000921', name: 'Thông báo xác nhận' },
          { code: 'KQ.G10.001148', name: 'Giấy chứng nhận quyền sử dụng đất.' },
        ],
        keywords: '',
        description: '',
      },
      unread: [],
    });
  });

  it('1.013807: a code that is none is listed, and the name is kept', () => {
    const reading = readResults(`Quyết định đăng ký tập sự.Mã: rjwegefu${FURNITURE}`);
    expect(reading.value.results).toEqual([{ code: null, name: 'Quyết định đăng ký tập sự.' }]);
    expect(reading.unread).toEqual([
      { kind: 'result-code-unknown', field: 'ket_qua_xu_ly[0].ma', value: 'Mã: rjwegefu' },
    ]);
    expect(kinds(readResults('Giấy phép'))).toEqual(['result-without-code']);
  });
});

describe('legal grounds', () => {
  const codes = (text: string) => readGrounds(GROUNDS + text).value.map((ground) => ground.code);

  it.each([
    [
      'Nghị định 11/2021/NĐ-CP11/2021/NĐ-CPQuy định phân địnhNghị định số 131/2025/NĐ-CP',
      ['11/2021/NĐ-CP', '131/2025/NĐ-CP'],
    ],
    ['Luật 65/2006/QH1165/2006/QH11Luật Cư trú 202068/2020/QH14', ['65/2006/QH11', '68/2020/QH14']],
    [
      'giai đoạn 2026 - 2030182/2025/NQ-HĐND Quy định giai đoạn 2026-203016/2026/QĐ-UBND',
      ['182/2025/NQ-HĐND', '16/2026/QĐ-UBND'],
    ],
    ['37/2025/TT-BNNMT37/2025/TT-BNNMT40/2025/TT-BNNMT40/2025/TT-BNNMT', ['37/2025/TT-BNNMT', '40/2025/TT-BNNMT']],
    ['Thông tư03/2025/TT-VPCPquy định một số chính sách16/2026/QĐ-UBND', ['03/2025/TT-VPCP', '16/2026/QĐ-UBND']],
    ['Nghị định18/2026/NĐ-CPBAN HÀNH, HƯỚNG DẪN10/2020/TT-BTP', ['18/2026/NĐ-CP', '10/2020/TT-BTP']],
    ['Thông tư sửa đổi Thông tư số 12/2022/TT-NHNN hướng dẫnThông tư số 80/2025/TT-NHNN', ['80/2025/TT-NHNN']],
    ['Thông tư số 53/2025/TT-BCAngày 01/7/2025 của Bộ Công an53/2025/TT-BCA', ['53/2025/TT-BCA']],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
    expect(readGrounds(GROUNDS + text).unread).toEqual([]);
  });

  it('lists a number that is cut off and a document without one', () => {
    const reading = readGrounds(
      `${GROUNDS}Một cửa liên thông118/2025/NĐ-CQuy định về phân quyền151/2025/NĐ-CPLuật Đầu tư`,
    );
    expect(reading.value.map((ground) => ground.code)).toEqual([null, '151/2025/NĐ-CP', null]);
    expect(kinds(reading)).toEqual(['ground-code-unclear', 'ground-without-code']);
  });
});

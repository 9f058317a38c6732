import fc from 'fast-check';
import { noApplicant } from '../receive/applicant';
import { parseSheet } from './parse-sheet';

const hoa = {
  ...noApplicant,
  name: 'Nguyễn Thị Hoa',
  idNumber: '012345678901',
  phone: '0912345678',
  address: 'Tổ 3, phường Quán Triều',
};

describe('applicants pasted from a sheet', () => {
  it('are read by the headings, in whichever order they stand', () => {
    const sheet =
      'STT\tSố CCCD\tHọ và tên\tĐịa chỉ\tSĐT\n1\t012345678901\tNguyễn Thị Hoa\tTổ 3, phường Quán Triều\t0912345678\n';
    expect(parseSheet(sheet)).toEqual([hoa]);
  });

  it('are told apart by their look where there is no heading', () => {
    expect(parseSheet('1\tNguyễn Thị Hoa\t012345678901\t0912345678\tTổ 3, phường Quán Triều')).toEqual([hoa]);
    expect(parseSheet('Nguyễn Thị Hoa\nTrần Văn Bình')).toEqual([
      { ...noApplicant, name: 'Nguyễn Thị Hoa' },
      { ...noApplicant, name: 'Trần Văn Bình' },
    ]);
  });

  it('keep separators, line ends and quotes that stand in quoted cells', () => {
    const [row] = parseSheet('Họ tên;Địa chỉ\r\nTrần Văn "Ba"; "x"\r\n"Lê Thị ""Tư""";"Tổ 1;\nphường ""A"""');
    expect(row?.name).toBe('Trần Văn "Ba"');
    expect(parseSheet('Họ tên;Địa chỉ\r\n"Lê Thị ""Tư""";"Tổ 1;\nphường ""A"""')).toEqual([
      { ...noApplicant, name: 'Lê Thị "Tư"', address: 'Tổ 1; phường "A"' },
    ]);
  });

  it('leave out empty lines, and never guess a digit that the sheet lost', () => {
    expect(parseSheet('\n\t\t\n  \n')).toEqual([]);
    expect(parseSheet('Nguyễn Thị Hoa\t12345678901')).toEqual([
      { ...noApplicant, name: 'Nguyễn Thị Hoa', idNumber: '12345678901' },
    ]);
  });

  it('of any text end, and have nothing that the text had not', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ';', ',', '1', ' '), maxLength: 60 }),
        (text) => {
          for (const row of parseSheet(text)) {
            for (const value of Object.values<string>({ ...row }))
              // Line ends within a cell become blanks.
              expect([...value].every((letter) => letter === ' ' || text.includes(letter))).toBe(true);
          }
        },
      ),
    );
  });
});

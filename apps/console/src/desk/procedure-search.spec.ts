import { fits, plain } from './procedure-search';

const marriage = {
  code: '1.004873',
  name: { vi: 'Cấp Giấy xác nhận tình trạng hôn nhân', en: 'Certificate of marital status' },
  field: { name: { vi: 'Hộ tịch', en: 'Civil status' } },
};

describe('finding a procedure', () => {
  it.each(['hon nhan', 'HÔN NHÂN', 'nhân hôn', '004873', 'ho tich', 'marital', 'giay ho tich', ''])(
    'by "%s"',
    (typed) => {
      expect(fits(typed, marriage)).toBe(true);
    },
  );

  it.each(['đất đai', 'hôn nhân đất', '1.004874'])('not by "%s"', (typed) => {
    expect(fits(typed, marriage)).toBe(false);
  });

  it('does not mind how accents are encoded, nor đ', () => {
    expect(plain('Đất Đai'.normalize('NFD'))).toBe('dat dai');
  });
});

import fc from 'fast-check';
import { receiveDossierSchema } from '@lienthong/contracts';
import { applicantOf, faultsOf, noApplicant } from './applicant';
import type { TypedApplicant } from './applicant';

const accepted = (typed: TypedApplicant): boolean =>
  receiveDossierSchema.safeParse({ procedure: '1.004873', papers: [], applicant: applicantOf(typed) }).success;

const nearly = (...examples: string[]): fc.Arbitrary<string> =>
  fc.oneof(fc.constant(''), fc.constantFrom(...examples), fc.string({ maxLength: 30 }), fc.string({ unit: 'binary' }));
const digits = fc.string({ unit: fc.constantFrom(...'0123456789 .-+'), maxLength: 18 });
const applicants = fc.record({
  name: fc.oneof(
    nearly('Nguyễn Thị Mẫu', ' ', 'x'.repeat(200), 'x'.repeat(201)),
    fc.string({ minLength: 199, maxLength: 202 }),
  ),
  idNumber: fc.oneof(nearly('012345678901', '0123 456 789', '01234567'), digits),
  phone: fc.oneof(nearly('0912 345 678', '+84912345678', '1234567'), digits),
  email: fc.oneof(nearly('a@b.vn', 'a..b@c.vn', 'a@b', `${'a'.repeat(250)}@b.vn`), fc.emailAddress()),
  address: nearly('Tổ 1, phường Quán Triều', 'x'.repeat(501)),
});

describe('the fields of the applicant', () => {
  it('are judged as the API judges them, whatever is typed', () => {
    fc.assert(
      fc.property(applicants, (typed) => {
        expect(Object.keys(faultsOf(typed)).length === 0).toBe(accepted(typed));
      }),
      { numRuns: 2_000 },
    );
  });

  it('need nothing but a name', () => {
    expect(faultsOf(noApplicant)).toEqual({ name: 'needed' });
    expect(faultsOf({ ...noApplicant, name: 'Nguyễn Thị Mẫu' })).toEqual({});
  });

  it('may be typed with the marks people put between digits', () => {
    const typed = { ...noApplicant, name: ' Trần Văn A ', idNumber: '012 345 678 901', phone: '0912.345.678' };
    expect(applicantOf(typed)).toEqual({ name: 'Trần Văn A', idNumber: '012345678901', phone: '0912345678' });
  });
});

import { receiveDossierSchema } from '@lienthong/contracts';
import type { Paper, ProcedureCase } from '@lienthong/domain';
import { noApplicant } from './applicant';
import { bodyOf, givenPapers, groupsOf, lacksOf, mustNameCompetent, noChoice, withAllRequired } from './reception';

const text = (vi: string) => ({ vi, en: vi });
const paper = (code: string, more: Partial<Paper> = {}): Paper => ({
  code,
  name: text(code),
  originals: 1,
  copies: 0,
  required: true,
  ...more,
});
const papers = [
  paper('TO-KHAI'),
  paper('CAN-CUOC', { originals: 0, copies: 1, oneOf: 'giay' }),
  paper('CU-TRU', { required: false }),
  paper('HO-CHIEU', { originals: 0, copies: 1, oneOf: 'giay' }),
];
const marriage = { papers, competentTier: 'xa' } as unknown as ProcedureCase;

describe('papers to be checked off', () => {
  it('show alternatives together, where the first of them stands', () => {
    expect(groupsOf(papers).map((group) => group.papers.map(({ code }) => code))).toEqual([
      ['TO-KHAI'],
      ['CAN-CUOC', 'HO-CHIEU'],
      ['CU-TRU'],
    ]);
  });

  it('"all required" lacks nothing, and keeps the alternative that was given', () => {
    const given = withAllRequired(papers, { 'HO-CHIEU': { originals: 0, copies: 1 } });
    expect(lacksOf(marriage, given)).toEqual([]);
    expect(
      givenPapers(given)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['HO-CHIEU', 'TO-KHAI']);
  });

  it('says every lack at once, of alternatives one', () => {
    const lacks = lacksOf(marriage, { 'TO-KHAI': { originals: 0, copies: 0 } });
    expect(lacks.map((lack) => lack.oneOf ?? lack.paper)).toEqual(['TO-KHAI', ['CAN-CUOC', 'HO-CHIEU']]);
  });
});

describe('what is handed in', () => {
  it('is a body that the API takes; papers that were unchecked again are not in it', () => {
    const choice = { ...noChoice, procedure: '1.004873', case: 'cap-giay' };
    const given = { ...withAllRequired(papers, {}), 'CU-TRU': { originals: 0, copies: 0 } };
    const body = bodyOf(choice, given, { ...noApplicant, name: 'Nguyễn Thị Mẫu' });
    expect(receiveDossierSchema.parse(body)).toEqual(body);
    expect(body.papers).toHaveLength(2);
    expect(body).not.toHaveProperty('competentUnit');
  });

  it('must name the competent unit where the desk is above its level', () => {
    const tiers = [
      { code: 'xa', rank: 1 },
      { code: 'tinh', rank: 3 },
    ];
    expect(mustNameCompetent(marriage, 'tinh', tiers)).toBe(true);
    expect(mustNameCompetent(marriage, 'xa', tiers)).toBe(false);
  });
});

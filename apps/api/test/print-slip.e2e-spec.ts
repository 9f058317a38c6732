import { until, pageText, readPdf, squeezed, wholeText } from '@lienthong/testing';
import { startHarness } from './api-harness';
import type { ApiHarness } from './api-harness';
import { Desk, marriageDossier } from './desk';
import type { Answer } from './desk';

let api: ApiHarness;
let desk: Desk;
let token: string;
let received: Answer;

beforeAll(async () => {
  api = await startHarness({ overrides: { PUBLIC_URL: 'https://motcua.example.vn' } });
  desk = new Desk(api);
  token = await desk.token('05431', 'desk-officer', 'cb-05431-mot-cua');
  received = await desk.receive(token, marriageDossier);
  const { code } = received.body;
  await until(async () => (await slip(code, 'receipt')).status === 200);
}, 180_000);
afterAll(() => api.stop(), 60_000);

const slip = (code: string, form: string, as = token): Promise<Answer> =>
  desk.ask('GET', `/api/v1/dossiers/${code}/slips/${form}.pdf`, { token: as });

async function pdfOf(code: string, form: string): Promise<Buffer> {
  const url = `${api.url}/api/v1/dossiers/${code}/slips/${form}.pdf`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-disposition')).toBe(`inline; filename="${form}-${code}-1.pdf"`);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  return Buffer.from(await answer.arrayBuffer());
}

describe('GET /dossiers/{code}/slips/{form}.pdf', () => {
  it('prints the receipt with names of the catalogue and the applicant, the same each time', async () => {
    const { code, check } = received.body;
    const pdf = await pdfOf(code, 'receipt');
    const told = wholeText(readPdf(pdf));
    for (const said of [
      'UBND PHƯỜNG QUÁN TRIỀU',
      'Quán Triều, ngày 03 tháng 02 năm 2020',
      `Số: 01/${code}/1`,
      'Nguyễn Thị Mẫu',
      '012345678901',
      'Cán bộ mẫu 05431-1',
      check,
    ]) {
      expect(told).toContain(squeezed(said));
    }
    expect((await pdfOf(code, 'receipt')).equals(pdf)).toBe(true);
  });

  it('prints the control slip without anything personal', async () => {
    const url = `${api.url}/api/v1/dossiers/${received.body.code}/slips/control.pdf`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    const told = wholeText(readPdf(Buffer.from(await answer.arrayBuffer())));
    expect(told).toContain(squeezed('phiếu này gồm đủ 2 sự kiện'));
    for (const personal of Object.values(marriageDossier.applicant)) expect(told).not.toContain(squeezed(personal));
  });

  it('is for desks of units with a part in it, and nobody else', async () => {
    const { code } = received.body;
    const refusals = [
      [await desk.token('05434', 'desk-officer'), 'DOSSIER.NOT_YOUR_UNIT'],
      [await desk.token('05431', 'specialist'), 'AUTH.ROLE_NOT_ALLOWED'],
      [await desk.token('164', 'manager'), 'AUTH.ROLE_NOT_ALLOWED'],
    ] as const;
    for (const [as, refusal] of refusals) {
      const answer = await slip(code, 'receipt', as);
      expect([answer.status, answer.body.code]).toEqual([403, refusal]);
    }
    expect((await desk.ask('GET', `/api/v1/dossiers/${code}/slips/receipt.pdf`)).status).toBe(401);
  });

  it('says what has not happened yet, what there is not, and what is no question', async () => {
    const { code } = received.body;
    const early = await slip(code, 'refusal');
    expect([early.status, early.body.code]).toEqual([409, 'SLIP.NOT_YET']);
    expect(early.body).toMatchObject({ missing: 'DossierRefused' });
    for (const form of ['stop', 'receipts', '..%2Freceipt']) {
      const unknown = await slip(code, form);
      expect([form, unknown.status]).toEqual([form, 404]);
    }
    const wrong = await desk.ask('GET', `/api/v1/dossiers/${code}/slips/receipt.pdf?seq=0`, { token });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'REQUEST.INVALID']);
  });

  it('stands in the description of the interface', async () => {
    const { text } = await desk.ask('GET', '/openapi.json');
    const { paths } = JSON.parse(text) as { paths: Record<string, { get?: { operationId: string } }> };
    expect(paths['/api/v1/dossiers/{code}/slips/{form}.pdf']?.get?.operationId).toBe('printSlip');
  });
});

describe('GET /slips/{form}.pdf', () => {
  const bound = (...codes: readonly string[]): string =>
    `/api/v1/slips/receipt.pdf?${codes.map((code) => `code=${code}`).join('&')}`;

  it('binds the slips of a group in the order that was asked for, each as it is printed alone', async () => {
    const second = (await desk.receive(token, marriageDossier)).body.code;
    await until(async () => (await slip(second, 'receipt')).status === 200);
    const codes = [second, received.body.code];
    const answer = await fetch(`${api.url}${bound(...codes)}`, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="receipt-2.pdf"');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const pages = readPdf(Buffer.from(await answer.arrayBuffer())).pages.map(pageText);
    const single = readPdf(await pdfOf(received.body.code, 'receipt')).pages.map(pageText);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain(second);
    expect(pages.slice(1)).toEqual(single);
  });

  it('prints none where one may not be, and says what is wrong with the question', async () => {
    const { code } = received.body;
    const as = async (unit: string): Promise<Answer> =>
      desk.ask('GET', bound(code), { token: await desk.token(unit, 'desk-officer') });
    expect((await as('05434')).body.code).toBe('DOSSIER.NOT_YOUR_UNIT');
    const missing = await desk.ask('GET', bound(code, 'H55.05431-200203-9999'), { token });
    expect([missing.status, missing.body.code]).toEqual([404, 'DOSSIER.NOT_FOUND']);
    for (const wrong of ['/api/v1/slips/receipt.pdf', bound(code, code), bound('x'), bound(...manyCodes(51))]) {
      const answer = await desk.ask('GET', wrong, { token });
      expect([wrong.length, answer.status, answer.body.code]).toEqual([wrong.length, 400, 'REQUEST.INVALID']);
    }
  });
});

const manyCodes = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `H55.05431-200203-${String(index + 1).padStart(4, '0')}`);

import type { DossierEvent, Procedure, Unit } from '@lienthong/domain';
import { buildHistory } from '@lienthong/testing';
import type { HistoryOptions } from '@lienthong/testing';
import { printSlip } from '../src/print-slip';
import type { Slip, SlipRequest } from '../src/print-slip';

export const code = '000.01.19.H55-200302-0001';

const text = (vi: string): { vi: string; en: string } => ({ vi, en: vi });

function unit(own: Pick<Unit, 'code' | 'name' | 'parent'> & Partial<Unit>): Unit {
  return {
    validFrom: '2020-01-01',
    validTo: null,
    tier: 'xa',
    agencyId: `000.${own.code}`,
    offices: [
      { code: 'mot-cua', name: text('Bộ phận Tiếp nhận và Trả kết quả') },
      { code: 'chuyen-mon', name: text('Phòng chuyên môn') },
    ],
    officers: [{ subject: `cb-${own.code}-01`, name: `Cán bộ ${own.code}`, role: 'desk-officer', office: 'mot-cua' }],
    calendar: 'vn-sample',
    ...own,
  };
}

/** Units and a procedure that fit the sample route. */
export const catalogue: SlipRequest['catalogue'] = {
  units: [
    unit({ code: '05431', name: text('UBND phường Quán Triều'), parent: '164' }),
    unit({ code: '164', name: text('Ủy ban nhân dân thành phố Thái Nguyên'), parent: 'H55' }),
    unit({ code: 'H55', name: text('Ủy ban nhân dân tỉnh Thái Nguyên'), parent: null }),
  ],
  procedures: [
    {
      code: '2.001396',
      version: 1,
      name: text('Trợ cấp hằng tháng đối với thanh niên xung phong'),
      cases: [
        {
          code: 'mac-dinh',
          papers: [{ code: 'DON', name: text('Đơn đề nghị') }],
          route: { steps: [] },
        },
      ],
    } as unknown as Procedure,
  ],
};

export const applicant = {
  name: 'Nguyễn Thị Hường',
  idNumber: '019170000123',
  phone: '0912345678',
  address: 'Tổ 7, phường Quán Triều, thành phố Thái Nguyên',
};

export const lookUp = {
  url: `https://motcua.example.vn/api/v1/public/dossiers/${code}?check=AB2CD3EF`,
  check: 'AB2CD3EF',
};

/** A history of a dossier received at an instant. */
export function history(options: Omit<HistoryOptions, 'code'> = {}, receivedAt?: string): DossierEvent[] {
  const facts = { ...options.facts, ...(receivedAt === undefined ? {} : { receivedAt }) };
  return buildHistory({ code, ...options, facts });
}

/** Prints with the sample's catalogue and applicant. */
export function print(
  form: SlipRequest['form'],
  events: readonly DossierEvent[],
  over: Partial<SlipRequest> = {},
): Promise<Slip> {
  return printSlip({ form, events, catalogue, applicant, lookUp, ...over });
}

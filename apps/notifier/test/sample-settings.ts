import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, Officer, Role, Unit } from '@lienthong/domain';
import { sampleCalendar } from '@lienthong/testing';
import { parseAlertSettings } from '../src/rules/load-alert-rules';
import type { AlertSettings } from '../src/rules/load-alert-rules';

const folder = join(__dirname, '../../../infra/catalogue/alerts');
const shipped = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;

/** The rules and addresses that come with the project, with some of it changed. */
export function sampleSettings(
  rules: Record<string, unknown> = {},
  addresses: Record<string, unknown> = {},
): AlertSettings {
  return parseAlertSettings({ ...shipped('rules.json'), ...rules }, { ...shipped('addresses.json'), ...addresses });
}

/** The three units of the sample route, each with a desk, an office of specialists with a head, and leaders. */
export function sampleCatalogue(): Catalogue {
  const units = [unit('05431', 'xa', '164', 'Phường mẫu'), unit('164', 'thanh-pho', 'H55', 'Thành phố mẫu')];
  return {
    tiers: ['xa', 'thanh-pho', 'tinh'].map((code, at) => ({ code, name: { vi: code, en: code }, rank: at + 1 })),
    units: [...units, unit('H55', 'tinh', null, 'Tỉnh mẫu')],
    procedures: [],
    calendars: { vn: sampleCalendar() },
  };
}

function unit(code: string, tier: string, parent: string | null, name: string): Unit {
  const officer = (office: string, role: Role, more = ''): Officer => {
    return { subject: `cb-${code}-${office}${more}`, name: 'Cán bộ mẫu', role, office };
  };
  return {
    code,
    validFrom: '2020-01-01',
    validTo: null,
    name: { vi: name, en: name },
    tier,
    parent,
    agencyId: `000.${code}`,
    offices: ['mot-cua', 'chuyen-mon', 'lanh-dao'].map((one) => ({ code: one, name: { vi: one, en: one } })),
    officers: [
      officer('mot-cua', 'desk-officer'),
      officer('chuyen-mon', 'specialist'),
      officer('chuyen-mon', 'leader', '-phu-trach'),
      officer('lanh-dao', 'leader'),
    ],
    calendar: 'vn',
  };
}

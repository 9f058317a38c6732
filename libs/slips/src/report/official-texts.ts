import type { OfficialReport } from '@lienthong/contracts';
import { shortDate, shortMoment } from '../text/dates';

/** What stands above the table. */
export function officialHeads(report: OfficialReport): { readonly form: string; readonly period: string } {
  const { form, from, to, unitName, scope, asOf } = report;
  const whose = scope === 'below' ? `${unitName.vi} và các đơn vị trực thuộc` : unitName.vi;
  return {
    form: `Biểu số ${form}`,
    period: `${whose}. Từ ngày ${shortDate(from)} đến ngày ${shortDate(to)}. Số liệu lúc ${shortMoment(asOf)}`,
  };
}

/** How the lines must be read; stands below the table. */
export const officialNote =
  'Từ kỳ trước + tiếp nhận trong kỳ = đã giải quyết + đang giải quyết. Hồ sơ tạm dừng chưa quá hạn tính là trong hạn. ' +
  'Hồ sơ kết thúc không có kết quả (từ chối, rút, dừng) tính vào đã giải quyết.';

import type { Command } from 'commander';
import { withApiOptions } from '../stuck/api-options';
import type { ReportOptions } from './report.action';

const help = `
Số liệu lấy từ API, như trên màn hình. --by chia theo unit, field, tier, month, procedure (nối bằng dấu phẩy).
The numbers are the API's, as on the screen. --by splits by unit, field, tier, month, procedure (joined by commas).

  lienthong report --unit 164 --from 2020-01-01 --to 2020-12-31 --by unit,field --xlsx bao-cao.xlsx`;

/** Adds `lienthong report`. */
export function register(program: Command): void {
  withApiOptions(
    program
      .command('report')
      .description('Báo cáo kỳ / numbers of a period, and the official report as a file')
      .option('--unit <code>', 'đơn vị / unit (default: that of the token)')
      .option('--scope <which>', 'own: chỉ đơn vị / itself only; below: cả cấp dưới / with all below (default)')
      .option('--from <date>', 'từ ngày / first date, YYYY-MM-DD (default: 1 January)')
      .option('--to <date>', 'đến ngày / last date, YYYY-MM-DD (default: today)')
      .option('--by <dimensions>', 'chia theo / split by', 'field')
      .option('--xlsx <file>', 'ghi báo cáo ra bảng tính / write the official report as a workbook')
      .option('--pdf <file>', 'ghi báo cáo ra PDF / write the official report as PDF')
      .addHelpText('after', help),
  ).action(async (options: ReportOptions) => (await import('./report.action.js')).reportAction(options));
}

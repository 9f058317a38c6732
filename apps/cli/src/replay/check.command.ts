import type { Command } from 'commander';
import { exitCodesHelp } from '../stuck/exit-codes';
import type { CheckOptions } from './check.action';

/** Adds `check` to `lienthong replay`. */
export function addCheck(replay: Command): void {
  replay
    .command('check')
    .description(
      'Bản sắp triển khai có chạy lại được hồ sơ thật không / can the build about to be deployed go on with real dossiers',
    )
    .requiredOption(
      '--against <what>',
      'running (hồ sơ trên Temporal), hoặc thư mục lịch sử / or a folder of histories',
    )
    .option('--sample <n>', 'nhiều nhất bao nhiêu hồ sơ, một nửa đang mở / most dossiers, half of them open', '200')
    .option('--bundle <file>', 'bản đóng gói workflow / workflow bundle (default: the built one)')
    .option('--json', 'in JSON')
    .addHelpText('after', exitCodesHelp)
    .action(async (options: CheckOptions) => (await import('./check.action.js')).checkAction(options));
}

import type { Command } from 'commander';
import type { DeadlineOptions } from './deadline.action';

/** Adds `lienthong deadline`. */
export function register(program: Command): void {
  program
    .command('deadline')
    .description('Tính hạn trả và giải thích / the due instant and why')
    .option('--stdin', 'đọc từng dòng JSON, trả từng dòng JSON / JSON lines in, JSON lines out')
    .option('--start <instant>', 'lúc tiếp nhận / start, e.g. 2020-01-22T15:12:00+07:00')
    .option('--amount <n>', 'thời hạn / amount')
    .option('--unit <unit>', 'working-hours | working-days | calendar-days | months')
    .option('--counting <counting>', 'by-the-hour | whole-days')
    .option('--cutoff <HH:MM>', 'giờ chốt / cut-off, e.g. 15:00')
    .option('--calendar <name>', 'lịch làm việc / calendar', 'vn')
    .option('--ledger <json>', 'sổ tạm dừng, gia hạn / ledger entries as a JSON list')
    .option('--json', 'in JSON')
    .action(async (options: DeadlineOptions) => {
      const { deadlineAction } = await import('./deadline.action.js');
      await deadlineAction(options);
    });
}

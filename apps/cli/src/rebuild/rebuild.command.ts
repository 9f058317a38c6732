import type { Command } from 'commander';
import { rebuildCommand } from './rebuild.action';

/** Adds `lienthong rebuild`. */
export function register(program: Command): void {
  program
    .command('rebuild')
    .description(
      'Dựng lại các bảng xem từ Kafka và so sánh / rebuild the views from Kafka and compare (exit 0 equal, 3 not)',
    )
    .option('--swap', 'đưa bản dựng lại vào dùng / put the rebuilt views in place of the live ones')
    .option('--json', 'in JSON')
    .action(rebuildCommand);
}

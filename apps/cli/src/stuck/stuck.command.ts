import type { Command } from 'commander';
import { withApiOptions } from './api-options';
import type { OperatorOptions } from './exit-codes';
import type { ListOptions } from './stuck.action';

/** Adds `lienthong stuck list | show | groups`. */
export function register(program: Command): void {
  const stuck = program.command('stuck').description('Hồ sơ mắc ở đâu, vì sao / what is stuck, and why');
  withApiOptions(
    stuck
      .command('list')
      .description('Bảng và danh sách đang mắc / the board, and what is stuck now')
      .option('--kind <letter>', 'loại A–I / kind A–I')
      .option('--unit <code>', 'đơn vị / unit')
      .option('--procedure <code>', 'thủ tục / procedure')
      .option('--fingerprint <f>', 'vân tay lỗi / fingerprint of the error')
      .option('--limit <n>', 'nhiều nhất / at most', '50'),
  ).action(async (options: ListOptions) => (await import('./stuck.action.js')).listAction(options));
  withApiOptions(
    stuck
      .command('show')
      .description('Mọi trục trặc và thao tác của một hồ sơ / all troubles and acts of one dossier')
      .argument('<code>', 'mã hồ sơ / dossier code'),
  ).action(async (code: string, options: OperatorOptions) =>
    (await import('./stuck.action.js')).showAction(code, options),
  );
  withApiOptions(stuck.command('groups').description('Gom theo nguyên nhân / by cause, with trend')).action(
    async (options: OperatorOptions) => (await import('./stuck.action.js')).groupsAction(options),
  );
}

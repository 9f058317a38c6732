import type { Command } from 'commander';
import type { StepOptions } from '../replay/replay.action';
import { withApiOptions } from '../stuck/api-options';
import type { OperatorOptions } from '../stuck/exit-codes';

/** Adds `lienthong dlt list | show | redrive`. */
export function register(program: Command): void {
  const dlt = program.command('dlt').description('Sự kiện hỏng bị để riêng / events that were set aside');
  withApiOptions(dlt.command('list').description('Theo hồ sơ, đang để riêng trước / by dossier, parked first')).action(
    async (options: OperatorOptions) => (await import('./dlt.action.js')).listAction(options),
  );
  withApiOptions(
    dlt
      .command('show')
      .description('Các bản ghi của một hồ sơ / the records of one dossier')
      .argument('<code>', 'mã hồ sơ / dossier code'),
  ).action(async (code: string, options: OperatorOptions) =>
    (await import('./dlt.action.js')).showAction(code, options),
  );
  withApiOptions(
    dlt
      .command('redrive')
      .description('Xem trước việc đưa lại; replay apply mới làm / preview putting them back; replay apply does it')
      .argument('<code>', 'mã hồ sơ / dossier code')
      .requiredOption('--reason <text>', 'lý do / why')
      .option('--wait <seconds>', 'chờ nhiều nhất / wait at most', '600'),
  ).action(async (code: string, options: StepOptions & { readonly reason: string }) =>
    (await import('./dlt.action.js')).redriveAction(code, options),
  );
}

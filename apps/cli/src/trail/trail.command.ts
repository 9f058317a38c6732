import type { Command } from 'commander';
import { withApiOptions } from '../stuck/api-options';
import type { ShowOptions, VerifyOptions } from './trail.action';

/** Adds `lienthong trail show | verify`. */
export function register(program: Command): void {
  const trail = program.command('trail').description('Vết thao tác của người vận hành / the operators’ trail');
  withApiOptions(
    trail
      .command('show')
      .description('Ai làm gì, với hồ sơ nào, vì sao / who did what to which dossier, and why')
      .option('--after <n>', 'sau ghi nhận số / after record number', '0')
      .option('--limit <n>', 'nhiều nhất 500 / at most 500', '100'),
  ).action(async (options: ShowOptions) => (await import('./trail.action.js')).showAction(options));
  withApiOptions(
    trail
      .command('verify')
      .description('Chuỗi có nguyên vẹn không / whether the chain is as it was written')
      .option('--head <hash>', 'mã băm đã biết, ví dụ từ OperatorIntervened / hash known from elsewhere')
      .option(
        '--dossiers',
        'đối chiếu với sự kiện của từng hồ sơ trên Kafka / compare with the dossiers’ events on Kafka',
      ),
  ).action(async (options: VerifyOptions) => (await import('./trail.action.js')).verifyAction(options));
}

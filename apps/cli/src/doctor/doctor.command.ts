import type { Command } from 'commander';
import { exitCodesHelp } from '../stuck/exit-codes';
import type { DoctorOptions } from './doctor.action';

const about = `
Hỏi thẳng các máy chủ, không qua API / asks the servers themselves, not the API:
  TEMPORAL_ADDRESS, KAFKA_BROKERS, MONGODB_URI …; LEVEL_SYSTEMS: hàng đợi của các cấp / the tiers' queues;
  LIENTHONG_API, LIENTHONG_OPERATOR: nếu có thì hỏi cả hai dịch vụ / if set, the two services are asked, too
  ✓ đúng / as it should be   ✗ sai hoặc không trả lời / wrong or away   ? không biết / unknown
${exitCodesHelp}`;

/** Adds `lienthong doctor`. */
export function register(program: Command): void {
  program
    .command('doctor')
    .description(
      'Máy chủ, hàng đợi, cấu hình có đúng không / whether servers, queues and settings are as they should be',
    )
    .option('--json', 'in JSON')
    .addHelpText('after', about)
    .action(async (options: DoctorOptions) => (await import('./doctor.action.js')).doctorAction(options));
}

import type { Command } from 'commander';
import { exitCodesHelp } from './exit-codes';

/** Adds what every command takes that goes through the API. */
export function withApiOptions(command: Command): Command {
  return command
    .option('--api <url>', 'địa chỉ API / address of the API (default: LIENTHONG_API)')
    .option('--token <token>', 'thẻ truy cập / access token (default: LIENTHONG_TOKEN)')
    .option('--json', 'in JSON')
    .addHelpText('after', exitCodesHelp);
}

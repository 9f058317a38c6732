import type { Command } from 'commander';
import type { DossierOptions } from './dossier.action';

const codeHelp = 'mã hồ sơ / dossier code, e.g. H55.05431-200203-0001';

/** Adds `lienthong dossier why | events`. */
export function register(program: Command): void {
  const dossier = program.command('dossier').description('Một hồ sơ, đọc từ API / one dossier, read from the API');
  const add = (name: string, description: string): Command =>
    dossier
      .command(name)
      .description(description)
      .argument('<code>', codeHelp)
      .option('--api <url>', 'địa chỉ API / address of the API (default: LIENTHONG_API)')
      .option('--token <token>', 'thẻ truy cập / access token (default: LIENTHONG_TOKEN)')
      .option('--json', 'in JSON');
  add('why', 'Vì sao hẹn ngày này / why it is due on this date').action(
    async (code: string, options: DossierOptions) => {
      const { whyAction } = await import('./dossier.action.js');
      await whyAction(code, options);
    },
  );
  add('events', 'Các sự kiện, mỗi dòng một JSON, cho verify - / events as JSON lines, for verify -').action(
    async (code: string, options: DossierOptions) => {
      const { eventsAction } = await import('./dossier.action.js');
      await eventsAction(code, options);
    },
  );
}

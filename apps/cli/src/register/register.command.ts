import type { Command } from 'commander';
import type { RegisterOptions } from './register.action';

const help = `
Sổ gồm hồ sơ tiếp nhận trong các ngày đã cho, theo thứ tự tiếp nhận. Tên tệp quyết định dạng: .xlsx (không giới hạn số
dòng) hoặc .pdf (A4, tối đa 2000 dòng). Họ tên, địa chỉ người nộp được lưu mã hóa ở API nên hai cột đó để trống.
The register has the dossiers received on the given dates, in that order. The file's name says which kind: .xlsx (any
number of lines) or .pdf (A4, at most 2000). Names and addresses are kept encrypted by the API: these columns are empty.
Dòng thứ hai in ra: tồn đầu kỳ + tiếp nhận = giải quyết xong + tồn cuối kỳ. / The second line printed is the balance.

Mã thoát / exit codes: 0 xong / done · 1 không làm được / failed · 2 gọi sai / wrong usage.

  lienthong register --from 2020-02-01 --to 2020-02-29 --unit 05431 --out so-theo-doi.xlsx`;

/** Adds `lienthong register`. */
export function register(program: Command): void {
  program
    .command('register')
    .description('Sổ theo dõi hồ sơ / register of the dossiers received in a period')
    .requiredOption('--from <date>', 'từ ngày tiếp nhận / first date of receipt, YYYY-MM-DD')
    .requiredOption('--to <date>', 'đến ngày tiếp nhận / last date of receipt, YYYY-MM-DD')
    .option('--unit <code>', 'đơn vị tiếp nhận / unit whose desk received them (default: all)')
    .requiredOption('--out <file>', 'tệp .xlsx hoặc .pdf / file to write, .xlsx or .pdf')
    .option('--json', 'in JSON')
    .addHelpText('after', help)
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .action(async (options: RegisterOptions) => {
      const { registerAction } = await import('./register.action.js');
      await registerAction(options);
    });
}

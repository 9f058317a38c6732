import type { Command } from 'commander';
import type { VerifyOptions } from './verify.action';

const help = `
Mỗi sự kiện mang mã băm SHA-256 của chính nó và của sự kiện trước. Lệnh này tính lại tất cả, không cần máy chủ, và nêu
sự kiện đầu tiên của mỗi hồ sơ bị sửa, xóa, chèn, đảo thứ tự (mã hồ sơ:số thứ tự và quy tắc).
Each event carries the SHA-256 hash of itself and of the one before. This computes all of them anew, without a server,
and names the first event of each dossier that was altered, deleted, inserted or reordered (code:seq and the rule).

Ai sửa một sự kiện rồi tính lại mọi mã băm phía sau, hoặc cắt phần cuối, thì chỉ mã băm đã in ra giấy mới tố cáo được:
--head (mã in trên phiếu) chứng thực các sự kiện từ đầu đến lúc in phiếu; phần sau đó cần một phiếu in muộn hơn.
Whoever alters an event and computes all later hashes anew, or cuts off the end, is given away only by a hash that was
printed: --head (on the receipt) vouches for the events up to its printing; what came later needs a slip printed later.
A whole dossier that is gone from an export is found by --heads only.

Tệp: mỗi dòng một sự kiện JSON, hoặc một mảng JSON; nhiều tệp được đọc lần lượt như một.
Files: JSON lines, a JSON array, or saved answers of GET /api/v1/dossiers/{code}/events; several are read as one export.

Mã thoát / exit codes: 0 nguyên vẹn / intact · 1 đã bị sửa đổi / altered · 2 không đọc được hoặc sai cách gọi / not
readable, wrong usage (also events of a type that this release does not know, and input without any event).

  lienthong verify xuat.jsonl --heads phieu.txt
  lienthong dossier events H55.05431-200203-0001 | lienthong verify - --head 5f0c…
  lienthong verify --api http://127.0.0.1:3000 H55.05431-200203-0001`;

/** Adds `lienthong verify`. */
export function register(program: Command): void {
  program
    .command('verify')
    .description('Kiểm tra chuỗi băm của hồ sơ hay cả bản xuất / check the hash chain of a dossier or an export')
    .argument('<inputs...>', 'tệp, - là stdin, hoặc mã hồ sơ với --api / files, - for stdin, or codes with --api')
    .option('--head <hash>', 'mã băm in trên phiếu của một hồ sơ / hash printed on the receipt of one dossier')
    .option('--heads <file>', 'tệp các dòng "mã-hồ-sơ mã-băm" / file of lines "code hash"')
    .option('--api <url>', 'đọc hồ sơ từ API / read the dossiers from the API (default: LIENTHONG_API)')
    .option('--token <token>', 'thẻ truy cập API / its access token (default: LIENTHONG_TOKEN)')
    .option('--json', 'in JSON')
    .addHelpText('after', help)
    // Exit code 1 says "altered": a wrong call must not.
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .action(async (inputs: string[], options: VerifyOptions) => {
      const { verifyAction } = await import('./verify.action.js');
      await verifyAction(inputs, options);
    });
}

import type { Command } from 'commander';
import type { OutputOptions } from '../catalogue/outcome';
import type { ApplyOptions } from './apply.action';
import type { ShowOptions } from './show.action';

const about = `
FILE là một quyết định / is one decree, e.g.
  {"id":"QĐ 123/QĐ-TTg","issued":"2026-06-01","source":"…","calendar":"vn","changes":{
    "holidays":["2026-08-31"],"workdays":["2026-08-22"],"removedHolidays":[],"removedWorkdays":[]}}
  (một ngày có thể có tên / a day may be named: {"date":"2026-08-31","vi":"…","en":"…"})

Mã thoát / exit codes:
  0  xong, hồ sơ nào cũng có kết quả / done, every dossier has its outcome
  1  bị từ chối hoặc dịch vụ không trả lời; chạy lại được / refused, or a service is away; can be run again
  3  xong nhưng có hồ sơ hỏng, hãy chạy lại apply / done but some failed; run apply again
`;

/** Adds `lienthong calendar preview | apply | show`; each action is loaded when it is called. */
export function register(program: Command): void {
  const calendar = program
    .command('calendar')
    .description('Lịch làm việc và quyết định đến muộn / calendars and decrees that come late')
    .addHelpText('after', about);
  calendar
    .command('preview')
    .description('Xem trước hồ sơ nào đổi hạn; không ghi gì / which dossiers a decree moves; writes nothing')
    .argument('<file>', 'tệp quyết định / file of the decree')
    .option('--json', 'in JSON')
    .addHelpText('after', about)
    .action(async (file: string, options: OutputOptions) =>
      (await import('./preview.action.js')).previewCommand(file, options),
    );
  calendar
    .command('apply')
    .description(
      'Ghi quyết định, tính lại hạn; chạy lại thì làm tiếp / record a decree and re-plan; run again to resume',
    )
    .argument('<file>', 'tệp quyết định / file of the decree')
    .option('--rate <n>', 'số hồ sơ mỗi giây, nhiều nhất 500 / dossiers a second, at most 500', '50')
    .option('--by <subject>', 'người thực hiện / who applies it (default: the system user)')
    .option('--json', 'in JSON')
    .addHelpText('after', about)
    .action(async (file: string, options: ApplyOptions) =>
      (await import('./apply.action.js')).applyCommand(file, options),
    );
  calendar
    .command('show')
    .description('Ngày nghỉ, ngày làm bù kèm văn bản / days off and make-up days with their sources')
    .option('--year <yyyy>', 'chỉ một năm / one year only')
    .option('--calendar <series>', 'bộ lịch / series', 'vn')
    .option('--json', 'in JSON')
    .action(async (options: ShowOptions) => (await import('./show.action.js')).showCommand(options));
}

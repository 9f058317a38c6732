import type { Command } from 'commander';
import { importCommand, importHelp } from './import/import-catalogue.action';
import { lintCommand } from './lint-catalogue.action';
import { publishCommand } from './publish-catalogue.action';
import { showCommand } from './show-catalogue.action';

/** Adds `lienthong catalogue lint | show | publish | import`. */
export function register(program: Command): void {
  const catalogue = program
    .command('catalogue')
    .description('Danh mục: đơn vị, thủ tục, quy trình, lịch / units, procedures, routes, calendars');
  catalogue
    .command('lint')
    .description('Kiểm tra danh mục; có lỗi thì thoát với mã 1 / check the catalogue; exit code 1 on errors')
    .argument('[dir]', 'thư mục danh mục / folder of the catalogue (default: infra/catalogue)')
    .option('--json', 'in JSON')
    .action(lintCommand);
  catalogue
    .command('show')
    .description('Bảng thủ tục và quy trình / table of procedures and their routes')
    .argument('[dir]', 'thư mục danh mục / folder of the catalogue (default: infra/catalogue)')
    .option('--json', 'in JSON')
    .action(showCommand);
  catalogue
    .command('publish')
    .description('Kiểm tra rồi ghi danh mục vào MongoDB / lint, then write the catalogue into MongoDB')
    .argument('[dir]', 'thư mục danh mục / folder of the catalogue (default: infra/catalogue)')
    .option('--mongodb <uri>', 'MongoDB (default: MONGODB_URI)')
    .option('--database <name>', 'tên cơ sở dữ liệu / database', 'lienthong')
    .option('--json', 'in JSON')
    .action(publishCommand);
  catalogue
    .command('import')
    .description('Đọc bản ghi danh mục quốc gia thành bản nháp / turn records of the national catalogue into drafts')
    .argument('<folder>', 'thư mục các tệp *.json / folder of the records (*.json, with sub-folders)')
    .option('--out <folder>', 'ghi mỗi bản nháp một tệp và summary.json / write one file a draft, and summary.json')
    .option('--json', 'in JSON')
    .addHelpText('after', importHelp)
    .action(importCommand);
}

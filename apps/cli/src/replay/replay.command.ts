import type { Command } from 'commander';
import { withApiOptions } from '../stuck/api-options';
import { addCheck } from './check.command';
import type { PreviewOptions, StepOptions } from './replay.action';

const idHelp = 'mã thao tác / id of the operation, as preview tells it';

/** Adds `lienthong replay preview | apply | approve | stop | status | check`. */
export function register(program: Command): void {
  const replay = program
    .command('replay')
    .description('Xem trước, làm lại và chứng minh / preview, replay and prove. Chỉ apply mới làm / only apply acts');
  registerPreview(replay);
  addCheck(replay);
  step(replay, 'apply', 'Thực hiện đúng những gì đã xem trước / do exactly what was previewed').action(
    async (id: string, options: StepOptions) => (await import('./replay.action.js')).applyAction(id, options),
  );
  step(replay, 'approve', 'Người thứ hai duyệt / a second person agrees').action(
    async (id: string, options: StepOptions) => (await import('./replay.action.js')).approveAction(id, options),
  );
  step(replay, 'stop', 'Không bắt đầu hồ sơ nào nữa / begin no further dossier').action(
    async (id: string, options: StepOptions) => (await import('./replay.action.js')).stopAction(id, options),
  );
  withApiOptions(
    replay
      .command('status')
      .description('Một thao tác, hoặc 20 thao tác cuối / one operation, or the last 20')
      .argument('[id]', idHelp)
      .option('--export <file>', 'ghi từng hồ sơ ra .csv hoặc .json / all dossiers into a file'),
  ).action(async (id: string | undefined, options: StepOptions) =>
    (await import('./replay.action.js')).statusAction(id, options),
  );
}

function registerPreview(replay: Command): void {
  const preview = replay
    .command('preview')
    .description('Xem trước, không làm gì / show what would be done; does nothing')
    .requiredOption(
      '--act <name>',
      'retry-activity, reset, republish, redrive, rebuild-view, reassign, skip, pause, resume, terminate',
    )
    .option('--codes <a,b>', 'mã hồ sơ / dossier codes')
    .option('--fingerprint <f>', 'mọi hồ sơ cùng lỗi / all with this error')
    .option('--kind <letter>', 'mọi hồ sơ cùng loại mắc A–G, I / all of this kind')
    .option('--unit <code>', 'chỉ của đơn vị / of this unit only')
    .option('--procedure <code>', 'chỉ của thủ tục / of this procedure only')
    .option('--to <point>', 'reset: last-good, before-event:N, before-time:T, stage:S')
    .option('--exclude <kinds>', 'reset: không áp dụng lại / not applied again: signals,updates')
    .option('--move-to <build>', 'reset: chuyển sang bản / move to this worker build')
    .option('--from-seq <n>', 'republish: từ sự kiện / from this event (default 1)')
    .option('--assignee <subject>', 'reassign: người nhận / who gets it')
    .option('--step <step>', 'skip: bước / step')
    .option('--outcome <outcome>', 'skip: kết quả / outcome that the route declares')
    .option('--ground <text>', 'skip: căn cứ / legal ground')
    .option('--reason <text>', 'lý do, bắt buộc / why; needed, without personal data')
    .option('--rate <n>', 'nhiều nhất bao nhiêu hồ sơ mỗi giây / most dossiers a second');
  withWaiting(preview).action(async (options: PreviewOptions) =>
    (await import('./replay.action.js')).previewAction(options),
  );
}

function step(replay: Command, name: string, description: string): Command {
  return withWaiting(replay.command(name).description(description).argument('<id>', idHelp));
}

function withWaiting(command: Command): Command {
  return withApiOptions(
    command
      .option('--export <file>', 'ghi từng hồ sơ ra .csv hoặc .json / all dossiers into a file')
      .option('--wait <seconds>', 'chờ nhiều nhất / wait at most', '600')
      .option('--key <key>', 'khóa chống trùng / idempotency key of the request'),
  );
}

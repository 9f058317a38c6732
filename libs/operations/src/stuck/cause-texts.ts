import type { PlainText } from './finding';

type CauseText = (told: Readonly<Record<string, string | number>>) => PlainText;

/**
 * Why something is stuck, in words for people who did not write the program. `told` is what the evidence has under the
 * same names.
 */
export const causeTexts = {
  'workflow-task-failing': ({ build }) => ({
    vi: `Chương trình xử lý hồ sơ (bản ${build}) gặp lỗi mỗi lần chạy tới bước này, nên hồ sơ đứng yên dù vẫn còn mở.`,
    en: `The program that carries the dossier (build ${build}) fails each time it gets here, so the dossier stands still though it is open.`,
  }),
  'workflow-task-timing-out': ({ attempt }) => ({
    vi: `Chương trình xử lý không làm xong lượt việc của hồ sơ, đã thử ${attempt} lần.`,
    en: `The program that carries the dossier does not finish its turn; it has tried ${attempt} times.`,
  }),
  'activity-retrying': ({ activity, attempt }) => ({
    vi: `Việc "${activity}" với hệ thống bên ngoài thất bại ${attempt} lần liên tiếp; máy vẫn tự thử lại, hồ sơ chờ.`,
    en: `"${activity}", which needs an outside system, has failed ${attempt} times in a row; it is tried again by itself while the dossier waits.`,
  }),
  'activity-paused': ({ activity, by }) => ({
    vi: `Việc "${activity}" bị ${by} tạm dừng và chưa ai cho chạy tiếp.`,
    en: `"${activity}" was paused by ${by} and nobody has let it go on.`,
  }),
  'dossier-paused': ({ by }) => ({
    vi: `Hồ sơ bị ${by} tạm dừng và chưa ai cho chạy tiếp; thời hạn vẫn trôi.`,
    en: `The dossier was paused by ${by} and nobody has let it go on; its deadlines run all the same.`,
  }),
  'no-worker': ({ queue, backlog, seen }) => ({
    vi: `Không còn chương trình nào nhận việc của hàng đợi "${queue}" (lần cuối: ${seen}); ${backlog} việc đang chờ.`,
    en: `No program takes work from the queue "${queue}" any more (last one seen: ${seen}); ${backlog} pieces of work wait.`,
  }),
  'slow-workers': ({ queue, backlog, age }) => ({
    vi: `Hàng đợi "${queue}" có chương trình nhận việc nhưng không kịp: ${backlog} việc chờ, lâu nhất ${age} giây.`,
    en: `Programs take work from the queue "${queue}" but can't keep up: ${backlog} pieces of work wait, the oldest for ${age} s.`,
  }),
  'alarm-overdue': ({ what, dueAt }) => ({
    vi: `Mốc "${what}" lúc ${dueAt} đã qua mà hồ sơ không ghi nhận: đồng hồ của hồ sơ không chạy.`,
    en: `The instant "${what}" at ${dueAt} has passed and the dossier took no note of it: its clock does not go off.`,
  }),
  'handoff-unacknowledged': ({ handoff, to, seconds }) => ({
    vi: `Hồ sơ đã được chuyển tới ${to} (lần chuyển ${handoff}) nhưng nơi nhận chưa thấy sau ${seconds} giây.`,
    en: `The dossier was handed to ${to} (hand-off ${handoff}), and the receiver can't see it after ${seconds} s.`,
  }),
  'view-behind': ({ seq, viewSeq }) => ({
    vi: `Danh sách mà cán bộ xem mới tới sự kiện ${viewSeq}, hồ sơ đã ở sự kiện ${seq}.`,
    en: `What officers see has got to event ${viewSeq}, the dossier is at event ${seq}.`,
  }),
  'view-on-other-history': ({ seq }) => ({
    vi: `Sự kiện ${seq} trong danh sách khác với sự kiện ${seq} đã phát đi.`,
    en: `Event ${seq} in what officers see is not the event ${seq} that was sent out.`,
  }),
  'view-differs': ({ seq }) => ({
    vi: `Nội dung mà cán bộ xem (tới sự kiện ${seq}) khác với nội dung do chính hồ sơ giữ.`,
    en: `What officers see (up to event ${seq}) is not what the dossier itself holds.`,
  }),
  'view-ahead': ({ seq, viewSeq }) => ({
    vi: `Danh sách có sự kiện ${viewSeq} nhưng chính hồ sơ chỉ có tới ${seq}.`,
    en: `What officers see has event ${viewSeq}, the dossier itself has only ${seq}.`,
  }),
  'events-not-sent': ({ seq, viewSeq }) => ({
    vi: `Hồ sơ ở sự kiện ${seq}, cho là đã phát hết, nhưng danh sách chỉ có tới ${viewSeq}.`,
    en: `The dossier is at event ${seq} and holds all as sent out, but what officers see has only ${viewSeq}.`,
  }),
  parked: ({ reason, offset }) => ({
    vi: `Một bản ghi (${reason}, vị trí ${offset}) không đọc được, nên các sự kiện sau của hồ sơ được để riêng.`,
    en: `A record (${reason}, offset ${offset}) could not be taken in, so the dossier's later events are set aside.`,
  }),
  'consumer-still': ({ lag, group }) => ({
    vi: `Bộ đọc "${group}" đứng yên khi còn ${lag} bản ghi chưa đọc: danh sách của mọi hồ sơ trong phần này đều cũ.`,
    en: `The reader "${group}" stands still with ${lag} records before it: what officers see of all dossiers in this part is old.`,
  }),
  'person-slow': ({ dueAt }) => ({
    vi: `Bước này quá hạn từ ${dueAt} và từ đó không có gì mới: đang chờ người làm, không phải lỗi máy.`,
    en: `The step is overdue since ${dueAt} and nothing has happened since: it waits for a person and is no fault.`,
  }),
  'history-long': ({ length, kilobytes }) => ({
    vi: `Nhật ký của hồ sơ đã có ${length} mục (${kilobytes} KB), gần mức nên dừng.`,
    en: `The dossier's history has ${length} entries (${kilobytes} KB), near what it should have at most.`,
  }),
  'history-near-end': ({ length }) => ({
    vi: `Nhật ký của hồ sơ đã có ${length} mục; tới 51.200 thì hồ sơ bị dừng hẳn.`,
    en: `The dossier's history has ${length} entries; at 51,200 the dossier is ended by force.`,
  }),
} as const satisfies Readonly<Record<string, CauseText>>;

export type Cause = keyof typeof causeTexts;

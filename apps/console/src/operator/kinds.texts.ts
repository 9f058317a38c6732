import { defineTexts } from '../text/texts';

/** Kinds of stuck work in plain words, as the runbook names them. */
export const kindTexts = defineTexts('operator.kinds', {
  A: { vi: 'Chương trình xử lý gặp lỗi', en: 'The program fails' },
  B: { vi: 'Hệ thống bên ngoài lỗi', en: 'An outside system fails' },
  C: { vi: 'Tạm dừng rồi quên', en: 'Paused and forgotten' },
  D: { vi: 'Không còn chương trình nhận việc', en: 'No program takes the work' },
  E: { vi: 'Mốc thời hạn không được ghi nhận', en: 'A deadline was not noted' },
  F: { vi: 'Nơi nhận chưa thấy hồ sơ đã chuyển', en: 'The receiver can’t see the hand-off' },
  G: { vi: 'Danh sách khác với hồ sơ', en: 'What officers see is not the dossier' },
  H: { vi: 'Đang chờ người làm', en: 'A person is slow' },
  I: { vi: 'Nhật ký gần mức tối đa', en: 'A history near its limit' },
  'means.A': {
    vi: 'Bản chương trình đang chạy không đọc tiếp được lịch sử của hồ sơ (thường là vừa triển khai bản mới), hoặc gặp lỗi lập trình. Hồ sơ không mất gì: mọi điều đã ghi vẫn còn, lệnh mới vẫn được giữ.',
    en: 'The build that runs can’t go on with the dossier’s history (most often a release that was just deployed), or has a bug. Nothing is lost: what was recorded stays, new commands are kept.',
  },
  'means.B': {
    vi: 'Việc cần hệ thống khác (Kafka, hệ thống của một cấp) thất bại nhiều lần. Máy tự thử lại mãi; hồ sơ đi tiếp ngay khi hệ thống kia trả lời.',
    en: 'Work that needs another system (Kafka, a level’s own system) fails again and again. It is tried for ever by itself; the dossier goes on as soon as the other answers.',
  },
  'means.C': {
    vi: 'Ai đó đã tạm dừng hồ sơ hoặc một việc của nó. Thời hạn pháp lý không dừng theo.',
    en: 'Somebody paused the dossier or a piece of its work. The legal deadlines don’t stop with it.',
  },
  'means.D': {
    vi: 'Không có worker nào (hoặc không đủ) ở một hàng đợi; “tier-…” là hàng đợi của riêng một cấp. Việc vẫn nằm đó, không mất.',
    en: 'No worker (or too few) on a task queue; “tier-…” is one level’s own queue. The work waits there and is not lost.',
  },
  'means.E': {
    vi: 'Một mốc (cảnh báo, hết hạn, hết hạn tiếp nhận) đã qua mà không có sự kiện: bộ hẹn giờ của hồ sơ bị mất hoặc chương trình bỏ qua nó.',
    en: 'An instant (warning, breach, lapse) has passed without its event: the dossier’s timer was lost, or the program passed it over.',
  },
  'means.F': {
    vi: 'Sự kiện chuyển đã có trong hồ sơ nhưng danh sách của nơi nhận chưa có: chưa lên Kafka, hoặc bộ đọc chưa đọc tới.',
    en: 'The dossier has the hand-off but the receiver’s list has not: it did not reach Kafka, or the reader has not got to it.',
  },
  'means.G': {
    vi: 'Hồ sơ đúng; danh sách mà cán bộ xem chậm, sai, hoặc có bản ghi hỏng nên các sự kiện sau bị để riêng. Hồ sơ khác không bị ảnh hưởng.',
    en: 'The dossier is right; what officers see is behind, wrong, or a bad record had its later events set aside. Other dossiers are not touched.',
  },
  'means.H': {
    vi: 'Không phải lỗi máy. Bước đã quá hạn và chưa ai làm gì; bảng để riêng loại này.',
    en: 'No fault. The step is overdue and nobody has acted; the board shows this kind apart.',
  },
  'means.I': {
    vi: 'Một hồ sơ có rất nhiều mục trong nhật ký của động cơ; tới 51.200 mục nó bị dừng hẳn. Thường do một hệ thống gửi lệnh lặp lại.',
    en: 'One dossier has very many entries in the engine’s history; at 51,200 it is ended by force. Most often some system repeats commands.',
  },
});

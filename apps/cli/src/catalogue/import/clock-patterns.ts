import { TIME } from './spoken-time';

const u = (source: string): RegExp => new RegExp(source, 'iu');

const PERIOD = String.raw`(?:thời gian|thời hạn)`;
const NOT_COUNTED = String.raw`(?:không|chưa)(?: được)? (?:tính|kể|bao gồm)`;
const HOLIDAYS = String.raw`(?! (?:các |những )?(?:ngày nghỉ|ngày lễ|thứ bảy|thứ 7|lễ|tết))`;

/** The time of something does not count, or counting stops. */
export const PAUSE = [
  u(String.raw`${PERIOD}[^;]{0,240}${NOT_COUNTED}${HOLIDAYS}(?: vào| trong| cả| vô)? ?(?:${PERIOD}|\d|này)`),
  u(String.raw`${NOT_COUNTED}${HOLIDAYS}(?: vào| trong| cả)? ?${PERIOD}`),
  u(String.raw`tạm (?:dừng|ngừng)(?: việc)? (?:tính|giải quyết|thẩm định|xem xét|xử lý)`),
  u(String.raw`trừ (?:đi )?${PERIOD}`),
];

/** Counting begins anew. */
export const RESTART = [u(String.raw`tính lại(?: từ đầu)?`), u(String.raw`bắt đầu (?:tính )?lại ${PERIOD}`)];

/** What is left grows by so many days. */
export const ADDED = [u(String.raw`(?:tăng|cộng|bổ sung|thêm) thêm (?:là )?(${TIME})`)];

/** Time may be lengthened, at most by so much. */
export const EXTENSION = [
  u(String.raw`(?:kéo dài|gia hạn)[^.;]{0,80}?(?:không quá|tối đa|không vượt quá)(?: không quá)?(?: là)? (${TIME})`),
  u(String.raw`(?:kéo dài|gia hạn) thêm (?:là )?(${TIME})`),
];

/** Lengthening of a time without a readable cap. */
export const EXTENSION_LOOSE = [
  u(String.raw`kéo dài (?:thêm )?(?:nhưng|${PERIOD})`),
  u(String.raw`gia hạn(?: thêm)? ${PERIOD} (?:giải quyết|thẩm định|xử lý|xác minh|đánh giá|trả|xem xét|kiểm tra)`),
];

const SILENT =
  'không (?:hoàn thành|hoàn thiện|bổ sung|nộp|gửi|cung cấp|phản hồi|giải trình|trả lời|thực hiện|khắc phục|có (?:văn bản|phản hồi))';

/** After so many days the dossier is closed, stopped, returned, refused or void. */
export const CLOSE = [
  u(
    String.raw`(?:sau|quá|hết)(?: ${PERIOD})?[^.;]{0,30}?(${TIME})[^;]{0,300}?(?:đóng hồ sơ|dừng (?:việc )?(?:kiểm tra|thẩm định|giải quyết|xử lý|xem xét))`,
  ),
  u(
    String.raw`(?:sau|quá|hết|trong)(?: ${PERIOD})?[^.;]{0,30}?(${TIME})[^;]{0,300}?${SILENT}[^;]{0,300}?(?:từ chối|trả lại hồ sơ|h[uủ]ỷ? |hủy |không còn giá trị|chấm dứt|đóng hồ sơ)`,
  ),
  u(
    String.raw`(?:sau|quá|hết)[^;]{0,300}?${PERIOD}[^;]{0,300}?${SILENT}[^;]{0,300}?(?:từ chối|trả lại hồ sơ|hủy |huỷ |không còn giá trị|đóng hồ sơ|dừng)`,
  ),
];
export const CLOSE_LOOSE = [u('đóng hồ sơ')];
/** A dossier closed after a decision, not after silence. */
export const DECIDED = u('trả lại hồ sơ|từ chối|không đủ điều kiện|không đáp ứng');

const AGREED = '(?:đồng ý|thống nhất|chấp thuận|nhất trí|đồng thuận|tán thành)';
/** Silence of who is asked counts as consent. */
export const CONSENT = [
  u(String.raw`(?:coi|xem)(?: như| là)*(?: đã)? ${AGREED}`),
  u(String.raw`mặc nhiên (?:coi |được )*(?:như |là )*(?:đã )?${AGREED}`),
];
/** Silence with some effect that is neither consent nor closing. */
export const SILENCE_LOOSE = [
  u(
    String.raw`(?:không (?:có|nhận được)(?: văn bản)? (?:phản hồi|trả lời|ý kiến))[^;]{0,300}?(?:sau |quá |trong )?${PERIOD}`,
  ),
  u(String.raw`(?:quá|sau|hết) ${PERIOD}[^;]{0,300}?không (?:có|nhận được)(?: văn bản)? (?:phản hồi|trả lời|ý kiến)`),
];

/** An hour of the day after which a dossier counts as received the next working day. */
export const CUTOFF = [
  u(
    String.raw`(?:sau|trước|đến|quá) (1[3-7])(?:\s?(?:giờ|h|g)|:)\s?([0-5]\d)?(?: phút)?(?! (?:làm việc|kể từ|tính từ))[^;]{0,200}?(?:ngày làm việc|trong ngày|hôm sau|buổi)`,
  ),
];
export const CUTOFF_LOOSE = [
  u(String.raw`(?:sau|trước) (?:1[3-7])(?:\s?(?:giờ|h)|:00)(?! (?:làm việc|kể từ|tính từ))`),
];

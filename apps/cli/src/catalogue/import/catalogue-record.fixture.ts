import { recordFields } from './catalogue-record';
import type { RecordField } from './catalogue-record';

const EMPTY = Object.fromEntries(recordFields.map((field) => [field, 'Không có thông tin']));

/** A record of the portal's shape with the given fields; the others say that there is no information. */
export function recordWith(fields: Partial<Record<RecordField, string>>): Record<string, string> {
  return { ...EMPTY, ma_thu_tuc: '1.000001', ten_thu_tuc: 'Thủ tục thử', ...fields };
}

/** Heading of the table of ways to file, as the crawl runs it together. */
export const CHANNELS = 'Hình thức nộpThời gianPhí, lệ phíMô tả';
/** Heading of the table of papers. */
export const PAPERS = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng';
/** Heading of the table of legal grounds. */
export const GROUNDS = 'Tên văn bản pháp lýMã văn bản';
/** Buttons of the page that the crawl took along with the results. */
export const FURNITURE =
  'Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngành-- Chọn Phường/ Xã --Nộp hồ sơ';

/** Facts of procedures of 2026 in short: what their law says of the clock. */
export const steps = {
  '1.008922':
    'Thời gian xác minh không quá 45 ngày kể từ ngày Chủ tịch Ủy ban nhân dân cấp tỉnh có văn bản xác minh; ' +
    'thời gian xác minh không tính vào thời hạn xem xét bổ nhiệm Thừa phát lại nêu tại khoản này.\n' +
    'Khi giải quyết hồ sơ, cơ quan có thẩm quyền yêu cầu cung cấp thông tin trong thời hạn 03 ngày làm việc. ' +
    'Thời gian phối hợp cung cấp thông tin lý lịch tư pháp không tính vào thời gian giải quyết thủ tục hành chính.',
  '1.013807':
    'thời hạn xác minh tối đa là 10 ngày làm việc và không tính vào thời gian xem xét, chỉ định tổ chức nhận tập sự.',
  '1.004757':
    'Trong thời hạn 09 tháng, kể từ ngày Bộ Tư pháp có văn bản thông báo mà người xin trở lại quốc tịch Việt Nam không ' +
    'nộp văn bản cho thôi quốc tịch nước ngoài thì Bộ Tư pháp quyết định từ chối giải quyết hồ sơ. ' +
    'Thời hạn 09 tháng không tính vào thời hạn giải quyết hồ sơ xin trở lại quốc tịch Việt Nam.\n' +
    'Trong thời hạn 45 ngày, Bộ Công an có trách nhiệm xác minh; trường hợp phức tạp thì có thể kéo dài thêm nhưng không quá 60 ngày.',
  '1.004990':
    'Thời hạn giải quyết sẽ được tính lại từ đầu, sau khi Tổ chức kiểm tra nhận lại đủ hồ sơ đăng ký chứng nhận.',
  '1.013332':
    'Thời hạn giải quyết được tính lại từ đầu sau khi nhận được hồ sơ do cơ sở sản xuất bổ sung, hoàn thiện.\n' +
    'Cơ sở sản xuất được phép bổ sung trong thời hạn tối đa 03 tháng kể từ ngày thông báo lần đầu tiên. ' +
    'Quá thời hạn 03 tháng, Cục Đăng kiểm Việt Nam dừng việc kiểm tra đánh giá hồ sơ.',
  '1.005399':
    'cơ quan thẩm định hồ sơ trả lại hồ sơ cho Trung tâm kèm theo thông báo bằng văn bản; cán bộ thực hiện đóng hồ sơ trên Hệ thống thông tin.\n' +
    'Tổ chức, cá nhân gửi văn bản giải trình trong thời hạn không quá 10 ngày kể từ ngày cơ quan thẩm định hồ sơ gửi văn bản ' +
    '(thời gian này không tính vào thời hạn giải quyết hồ sơ); sau 10 ngày, nếu tổ chức, cá nhân không hoàn thành việc hoàn thiện ' +
    'hồ sơ, nhân viên Bộ phận Một cửa thực hiện đóng hồ sơ trên Hệ thống thông tin. Thời hạn giải quyết được tính lại từ đầu sau khi nhận đủ hồ sơ.',
  '1.001473':
    'Sau sáu mươi (60) ngày kể từ khi thông báo, nếu bên bảo lãnh không hoàn thành việc hoàn thiện hồ sơ, Ngân hàng Nhà nước thực hiện đóng hồ sơ.',
  '1.014264':
    'Trường hợp hồ sơ hợp lệ, tiếp tục tiến hành thẩm định hồ sơ. Thời gian thẩm định còn lại sau khi nhận được hồ sơ hoàn thiện ' +
    'của tổ chức, cá nhân tăng thêm 21 ngày làm việc.',
  '1.014239':
    'thời gian thẩm định còn lại sau khi nhận được hồ sơ hoàn thiện của tổ chức, cá nhân được tăng thêm 25 ngày.',
  '1.013225':
    'Trong thời gian 12 ngày kể từ ngày nhận được hồ sơ, các cơ quan quản lý nhà nước được hỏi ý kiến có trách nhiệm trả lời bằng văn bản. ' +
    'Sau thời hạn trên, nếu các cơ quan này không có ý kiến thì được coi là đã đồng ý và phải chịu trách nhiệm.',
  '1.010736':
    'Ủy ban nhân dân cấp xã phản hồi trong thời hạn không quá 15 ngày kể từ ngày nhận được văn bản tham vấn. ' +
    'Trường hợp không có phản hồi trong thời hạn quy định được coi là thống nhất với nội dung tham vấn.',
  '1.001193':
    'nếu tiếp nhận hồ sơ sau 15 giờ thì có Phiếu hẹn, trả kết quả cho người yêu cầu trong ngày làm việc tiếp theo;',
} as const;

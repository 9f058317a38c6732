import { defineTexts } from '../text/texts';

/** The runbook's "what to press", "how you know" and "what not to do", said for this console. */
export const runbookTexts = defineTexts('operator.runbook', {
  means: { vi: 'Nghĩa là gì', en: 'What it means' },
  press: { vi: 'Bấm gì', en: 'What to press' },
  done: { vi: 'Biết là xong khi nào', en: 'How you know it worked' },
  avoid: { vi: 'Đừng làm', en: 'What not to do' },
  'press.A': {
    vi: 'Nếu bản mới sai: cho bản cũ (hoặc bản sửa) chạy lại, kiểm bằng “lienthong replay check”, rồi chuyển cả nhóm sang bản đó bằng một đợt đặt lại về điểm tốt cuối cùng. Nhiều hơn 20 hồ sơ cần người thứ hai duyệt.',
    en: 'If the release is wrong: run the old build (or the mended one) again, check it with “lienthong replay check”, then move the whole group to it by one reset to the last good point. Above 20 dossiers a second person agrees.',
  },
  'press.B': {
    vi: 'Sửa hệ thống kia trước (chữ lỗi ở phần bằng chứng). Sau đó “thử lại việc ngay” chỉ để khỏi chờ lần thử kế tiếp.',
    en: 'Mend the other system first (its words are in the evidence). After that “try again now” only saves the wait for the next try.',
  },
  'press.C': {
    vi: 'Hỏi người đã dừng (tên và lý do ở phần bằng chứng) rồi cho chạy tiếp.',
    en: 'Ask who paused it (name and reason are in the evidence), then let it go on.',
  },
  'press.D': {
    vi: 'Khởi động worker của cấp đó (hoặc thêm worker). Không cần thao tác nào trên từng hồ sơ. Nếu hàng đợi chỉ đứng ở một bản: kiểm WORKER_BECOME_CURRENT.',
    en: 'Start that level’s workers (or more of them). Nothing is to be done with single dossiers. If only one build’s work stands: look at WORKER_BECOME_CURRENT.',
  },
  'press.E': {
    vi: 'Trước hết loại trừ A, C, D (hồ sơ đứng vì lý do khác). Sau đó đặt lại về điểm tốt cuối cùng: mốc được ghi đúng thời điểm pháp lý của nó, không phải lúc bấm.',
    en: 'First rule out A, C and D (it stands for another reason). Then reset to the last good point: the event bears its own legal instant, not the time of your pressing.',
  },
  'press.F': {
    vi: 'Nếu bộ đọc đứng (trang Sức khỏe hệ thống), khởi động lại nó là đủ. Nếu không, phát lại: cùng số sự kiện, nên nơi đã nhận sẽ bỏ qua.',
    en: 'If the reader stands still (page System health), starting it again is enough. Otherwise send out again: the same event ids, so whoever has them skips them.',
  },
  'press.G': {
    vi: 'Để riêng: nạp lại sự kiện treo. Khác nội dung: dựng lại bản hiển thị. Đã phát hết nhưng thiếu: phát lại. Bộ đọc đứng: khởi động lại projector.',
    en: 'Set aside: take in parked events again. Differs: rebuild what officers see. Sent but missing: send out again. Reader still: restart the projector.',
  },
  'press.H': {
    vi: 'Nhắc người giữ hồ sơ hoặc lãnh đạo (lệnh đôn đốc trên trang hồ sơ). Chỉ giao người khác khi người giữ vắng mặt.',
    en: 'Remind who holds it, or the leader (the urge command on the dossier’s page). Give it to someone else only if that person is away.',
  },
  'press.I': {
    vi: 'Tìm nguồn lặp (lịch sử hồ sơ) và dừng nó; báo nhóm phát triển. Nếu đang tăng nhanh: tạm dừng hồ sơ, nhớ cho chạy tiếp (thời hạn vẫn trôi).',
    en: 'Find what repeats (the dossier’s history) and stop it; tell the developers. If it grows fast: pause the dossier, and remember to let it go on (deadlines run).',
  },
  'done.A': {
    vi: '“Đã chạy tiếp” cùng số sự kiện WorkflowTaskCompleted trong luồng mới, và sự kiện mới nhất mà cán bộ thấy có đúng mã băm cũ.',
    en: '“Progressed” with the number of the WorkflowTaskCompleted event in the new run, and the newest event that officers see has the hash it had.',
  },
  'done.B': {
    vi: '“Đã chạy tiếp” cùng số sự kiện ActivityTaskCompleted trong chính luồng đó.',
    en: '“Progressed” with the number of the ActivityTaskCompleted event in that very run.',
  },
  'done.C': {
    vi: '“Đã chạy tiếp” cùng số sự kiện hoàn tất đầu tiên sau khi cho chạy tiếp.',
    en: '“Progressed” with the number of the first event completed after it was let go on.',
  },
  'done.D': {
    vi: 'Số việc chờ về 0 và phát hiện tự đóng trên bảng.',
    en: 'The backlog goes to 0 and the finding closes by itself on the board.',
  },
  'done.E': {
    vi: '“Đã chạy tiếp”; sự kiện cảnh báo, quá hạn hoặc hết hạn tiếp nhận có trong lịch sử hồ sơ với đúng thời điểm.',
    en: '“Progressed”; the warning, breach or lapse is in the dossier’s history with its exact instant.',
  },
  'done.F': {
    vi: '“Đã chạy tiếp”: danh sách của nơi nhận đã có sự kiện đó với đúng mã băm.',
    en: '“Progressed”: the receiver’s list has that event with the right hash.',
  },
  'done.G': {
    vi: '“Đã chạy tiếp”: sự kiện cuối của danh sách có đúng số và mã băm của hồ sơ; không còn gì để riêng.',
    en: '“Progressed”: the list’s last event has the dossier’s own number and hash; nothing is set aside any more.',
  },
  'done.H': {
    vi: 'Có sự kiện mới của bước: hoàn thành, phân công hoặc chuyển hồ sơ.',
    en: 'There is a new event of the step: completed, assigned or handed over.',
  },
  'done.I': { vi: 'Độ dài nhật ký không tăng nữa.', en: 'The history no longer grows.' },
  'avoid.A': {
    vi: 'Đừng chấm dứt hồ sơ; đừng đặt lại khi nguyên nhân chưa sửa; đừng bỏ lệnh của người dân hay cán bộ nếu không biết chắc.',
    en: 'Don’t end it by force; don’t reset before the cause is mended; don’t leave out what citizens or officers gave unless you are sure.',
  },
  'avoid.B': {
    vi: 'Đừng bấm thử lại liên tục khi hệ thống kia vẫn hỏng; đừng đặt lại hồ sơ: lỗi không ở hồ sơ.',
    en: 'Don’t press retry again and again while the other is down; don’t reset: the fault is not in the dossier.',
  },
  'avoid.C': {
    vi: 'Đừng cho chạy tiếp hàng loạt việc đã bị dừng vì một hệ thống đang hỏng: xem B trước.',
    en: 'Don’t let go on in bulk what was paused because another system is down: see B first.',
  },
  'avoid.D': {
    vi: 'Đừng đặt lại hay chấm dứt hồ sơ: không có hồ sơ nào hỏng.',
    en: 'Don’t reset or end dossiers: none is broken.',
  },
  'avoid.E': { vi: 'Đừng gia hạn để che mốc đã qua.', en: 'Don’t extend a deadline to hide one that has passed.' },
  'avoid.F': {
    vi: 'Đừng chuyển lại bằng lệnh mới: sẽ thành hai lần chuyển.',
    en: 'Don’t hand it over again by a new command: that would be a second hand-off.',
  },
  'avoid.G': {
    vi: 'Đừng sửa tay trong kho dữ liệu: lần dựng lại kế tiếp sẽ ghi đè, và nhật ký vận hành không có.',
    en: 'Don’t edit the store by hand: the next rebuild overwrites it, and the trail knows nothing of it.',
  },
  'avoid.H': {
    vi: 'Đừng dùng đặt lại hay bỏ qua bước để làm đẹp số liệu.',
    en: 'Don’t use reset or pass over a step to make figures look better.',
  },
  'avoid.I': {
    vi: 'Đừng chấm dứt: hồ sơ mất khả năng đi tiếp. Đừng đặt lại: nhật ký của luồng mới vẫn có phần cũ.',
    en: 'Don’t end it: the dossier could never go on. Don’t reset: the new run’s history has the old part, too.',
  },
});

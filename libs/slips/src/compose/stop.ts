import { foldEvents } from '@lienthong/domain';
import { field, paragraph } from '../layout/blocks';
import { dong } from '../text/words';
import { actorName, applicantLines, applicantName, matter, unitHeading } from './slip-paper';
import type { ComposedSlip, EventOf, SlipPaper } from './slip-paper';

const askedBy: Readonly<Record<EventOf<'DossierStopped'>['data']['by'], string>> = {
  applicant: 'đề nghị của Ông/Bà',
  agency: 'quyết định của cơ quan giải quyết',
  silence: 'quy định, vì quá thời hạn mà Ông/Bà không bổ sung hồ sơ',
};

/** Form 05 of 2025: who asked to stop, at what stage, by what ground, and the money that was paid. */
export function composeStop(paper: SlipPaper<EventOf<'DossierStopped'>>): ComposedSlip {
  const { event, names, history, received } = paper;
  const { by, reason, ground } = event.data;
  const { payments } = foldEvents(event.code, history);
  const paid = payments.reduce((sum, { how, amountVnd }) => sum + (how === 'paid' ? amountVnd : 0), 0);
  return {
    body: [
      ...unitHeading(paper, `Mã hồ sơ: ${event.code}`),
      field('Kính gửi', applicantName(paper)),
      ...applicantLines(paper),
      field('Nội dung yêu cầu giải quyết', matter(paper)),
      paragraph('Cơ quan thông báo dừng giải quyết hồ sơ nêu trên:'),
      field('Theo', askedBy[by]),
      field('Lý do', reason),
      field('Căn cứ', ground),
      field('Giai đoạn giải quyết khi dừng', names.stepName(received.data, event.position.step)),
      field('Kết quả giải quyết', 'Chưa có quyết định về kết quả'),
      field('Số tiền đã nộp trên hệ thống', paid === 0 ? 'Không có' : dong(paid)),
      paragraph('Xin thông báo để Ông/Bà được biết.'),
    ],
    signers: [{ title: 'ĐẠI DIỆN CƠ QUAN', name: actorName(paper) }],
  };
}

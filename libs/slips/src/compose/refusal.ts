import { foldEvents } from '@lienthong/domain';
import { field, paragraph } from '../layout/blocks';
import { actorName, applicantLines, applicantName, deskHeading, matter } from './slip-paper';
import type { ComposedSlip, EventOf, SlipPaper } from './slip-paper';

/** Form 03: why it is not received or not settled, and by which ground. */
export function composeRefusal(paper: SlipPaper<EventOf<'DossierRefused'>>): ComposedSlip {
  const { event, history } = paper;
  const { business } = foldEvents(event.code, history);
  const atReceipt = business.kind === 'refused' && business.stage === 'receipt';
  const what = atReceipt ? 'không tiếp nhận' : 'không giải quyết';
  return {
    body: [
      ...deskHeading(paper, `Mã hồ sơ: ${event.code}`),
      field('Hồ sơ của', applicantName(paper)),
      ...applicantLines(paper),
      field('Nội dung yêu cầu giải quyết', matter(paper)),
      paragraph(`Qua xem xét, cơ quan thông báo ${what} hồ sơ này với lý do cụ thể như sau:`),
      field('Lý do', event.data.reason),
      field('Căn cứ pháp lý', event.data.ground),
      paragraph('Xin thông báo cho Ông/Bà được biết và thực hiện.'),
    ],
    signers: [
      { title: 'NGƯỜI NỘP HỒ SƠ', name: paper.applicant?.name ?? '' },
      { title: 'NGƯỜI TỪ CHỐI HỒ SƠ', name: actorName(paper) },
    ],
  };
}

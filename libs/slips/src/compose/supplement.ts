import { field, paragraph, table } from '../layout/blocks';
import { longDate } from '../text/dates';
import { actorName, applicantLines, applicantName, deskHeading, matter } from './slip-paper';
import type { ComposedSlip, EventOf, SlipPaper } from './slip-paper';

const lackColumns = [
  { head: 'TT', width: 20, align: 'center' },
  { head: 'Giấy tờ', width: 130 },
  { head: 'Nội dung cần bổ sung, hoàn thiện và lý do', width: 188 },
] as const;

/** Form 02: every lack at once, with its reason and the ground. */
export function composeSupplement(paper: SlipPaper<EventOf<'SupplementRequested'>>): ComposedSlip {
  const { event, names, received } = paper;
  const { lacks, ground, notAsAsked, silence, step } = event.data;
  const officer = names.officer(event.actor.subject);
  const phone = officer?.phone === undefined ? '' : `, số điện thoại ${officer.phone}`;
  const rows = lacks.map((lack, index) => [String(index + 1), names.paperName(received.data, lack.paper), lack.reason]);
  return {
    body: [
      ...deskHeading(paper, `Mã hồ sơ: ${event.code}`),
      field('Hồ sơ của', applicantName(paper)),
      ...applicantLines(paper),
      field('Nội dung yêu cầu giải quyết', matter(paper)),
      field('Bước đang giải quyết', names.stepName(received.data, step)),
      paragraph('Yêu cầu bổ sung, hoàn thiện hồ sơ gồm những nội dung sau:'),
      table(lackColumns, rows, 9),
      field('Căn cứ', ground),
      ...(notAsAsked === true ? [field('Yêu cầu lại vì', 'hồ sơ đã bổ sung không đúng theo yêu cầu')] : []),
      ...(silence?.dueAt == null
        ? []
        : [paragraph(`Nếu đến hết ${longDate(silence.dueAt)} không bổ sung, hồ sơ được đóng theo quy định.`)]),
      paragraph('Thời gian chờ bổ sung không tính vào thời hạn giải quyết.'),
      paragraph(
        `Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, Ông/Bà liên hệ với ${names.officerName(event.actor.subject)}${phone} để được hướng dẫn.`,
      ),
    ],
    signers: [
      { title: 'NGƯỜI NỘP HỒ SƠ', name: paper.applicant?.name ?? '' },
      { title: 'NGƯỜI HƯỚNG DẪN', name: actorName(paper) },
    ],
  };
}

import { field, table } from '../layout/blocks';
import { longMoment } from '../text/dates';
import { allotmentText, channelText, dong } from '../text/words';
import { actorName, applicantLines, applicantName, deskHeading, issuerOf, matter } from './slip-paper';
import type { ComposedSlip, EventOf, SlipPaper } from './slip-paper';

const paperColumns = [
  { head: 'TT', width: 20, align: 'center' },
  { head: 'Thành phần hồ sơ nộp', width: 236 },
  { head: 'Bản chính', width: 38, align: 'center' },
  { head: 'Bản sao', width: 38, align: 'center' },
] as const;

/** Form 01: what was received, when the result is ready and where. */
export function composeReceipt(paper: SlipPaper<EventOf<'DossierReceived'>>): ComposedSlip {
  const { event, names } = paper;
  const { data, at } = event;
  const { unit, office } = issuerOf(paper);
  const returning = data.returningUnit ?? data.receivingUnit;
  const papers = data.papers.map(({ code, originals, copies }, index) => [
    String(index + 1),
    names.paperName(data, code),
    String(originals),
    String(copies),
  ]);
  return {
    body: [
      ...deskHeading(paper, `Mã hồ sơ: ${event.code}`),
      field(
        `${names.officeName(unit, office, at)} - ${names.unitName(unit, at)} tiếp nhận hồ sơ của`,
        applicantName(paper),
      ),
      ...applicantLines(paper),
      field('Nội dung yêu cầu giải quyết', matter(paper)),
      table(paperColumns, papers, 9),
      field('Hình thức nộp', channelText[data.channel]),
      field('Phí, lệ phí', data.feeVnd === 0 ? 'Không thu' : dong(data.feeVnd)),
      field('Thời gian giải quyết hồ sơ theo quy định', allotmentText(data.allotted)),
      field('Thời gian nhận hồ sơ', longMoment(data.clock.start)),
      field('Thời gian hẹn trả kết quả', data.clock.dueAt === null ? 'không hẹn ngày' : longMoment(data.clock.dueAt)),
      field('Nơi trả kết quả', `${names.officeName(returning, 'mot-cua', at)} - ${names.unitName(returning, at)}`),
    ],
    signers: [
      { title: 'NGƯỜI NỘP HỒ SƠ', name: paper.applicant?.name ?? '' },
      { title: 'NGƯỜI TIẾP NHẬN HỒ SƠ', name: actorName(paper) },
    ],
  };
}

import type { ControlRow, Party } from '../control/control-row';
import { controlRows } from '../control/control-rows';
import { remarkText } from '../control/remark-texts';
import { field, table } from '../layout/blocks';
import { shortMoment } from '../text/dates';
import { allotmentText, timelinessText } from '../text/words';
import { deskHeading, matter } from './slip-paper';
import type { ComposedSlip, SlipPaper } from './slip-paper';

const columns = [
  { head: 'TT', width: 22, align: 'center' },
  { head: 'Bên giao', width: 92 },
  { head: 'Bên nhận', width: 92 },
  { head: 'Thời gian giao', width: 48, align: 'center' },
  { head: 'Hạn', width: 48, align: 'center' },
  { head: 'Kết quả', width: 50, align: 'center' },
  { head: 'Ghi chú', width: 139 },
] as const;

/** The cells of a control slip's row, as they are printed. */
function controlCells(row: ControlRow, paper: SlipPaper): readonly string[] {
  const { names, received } = paper;
  const still = row.clock === null ? '' : 'tạm dừng';
  const party = (who: Party): string => partyText(who, row.at, paper);
  return [
    `#${row.seq}`,
    party(row.giver),
    party(row.receiver),
    shortMoment(row.at),
    row.dueAt === null ? still : shortMoment(row.dueAt),
    resultText(row),
    row.remarks.map((event) => remarkText(event, names, received.data)).join('\n'),
  ];
}

function partyText(party: Party, at: string, { names }: SlipPaper): string {
  if (party.kind === 'applicant') return 'Người nộp hồ sơ';
  const { unit, office, subject } = party;
  const place = `${names.officeName(unit, office, at)}, ${names.unitName(unit, at)}`;
  return subject === null ? place : `${place}: ${names.officerName(subject)}`;
}

function resultText({ endedAt, result, kind }: ControlRow): string {
  if (kind === 'return') return 'Đã giao';
  if (endedAt === null) return 'Đang giải quyết';
  return `${result === null ? 'Chuyển tiếp' : timelinessText[result]}\n${shortMoment(endedAt)}`;
}

/** The control slip (05 of 2018, 06 of 2025): the whole history as turns, none of its events left out. */
export function composeControl(paper: SlipPaper): ComposedSlip {
  const { event, received, history } = paper;
  const rows = controlRows(history).map((row) => controlCells(row, paper));
  return {
    signers: [],
    body: [
      ...deskHeading(paper, `Mã hồ sơ: ${event.code}`),
      field('Nội dung yêu cầu giải quyết', matter(paper)),
      field('Thời gian giải quyết theo quy định', allotmentText(received.data.allotted)),
      table(columns, rows, 7.5),
      {
        text: `#n là số thứ tự của sự kiện trong lịch sử hồ sơ; phiếu này gồm đủ ${history.length} sự kiện, từ #1 đến #${event.seq}.`,
        italics: true,
        fontSize: 7.5,
      },
    ],
  };
}

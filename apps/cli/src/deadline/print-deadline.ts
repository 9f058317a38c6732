import type { Deadline, ExplanationLine } from '@lienthong/domain';

const kinds: Readonly<Record<ExplanationLine['kind'], string>> = {
  counted: 'tính',
  skipped: 'không tính',
  paused: 'tạm dừng',
  restarted: 'tính lại',
  moved: 'lùi hạn',
};

const units: Readonly<Record<ExplanationLine['unit'], string>> = {
  minutes: 'phút',
  'working-days': 'ngày làm việc',
  'calendar-days': 'ngày',
  months: 'tháng',
};

/** `HH:MM ngày DD/MM/YYYY` of an instant written at +07:00. */
function vietnamese(instant: string): string {
  const [date = '', time = ''] = instant.split('T');
  const [year, month, day] = date.split('-');
  return `${time.slice(0, time.startsWith(':00', 5) ? 5 : 8)} ngày ${day}/${month}/${year}`;
}

function lineText(line: ExplanationLine): string[] {
  const counted = line.kind === 'counted' ? ` ${Number(line.counted.toFixed(2))} ${units[line.unit]}` : '';
  const ground = line.ground === undefined ? '' : ` [${line.ground}]`;
  return [
    `  ${vietnamese(line.from)} → ${vietnamese(line.to)}: ${kinds[line.kind]}${counted}`,
    `      ${line.because.vi}${ground}`,
    `      ${line.because.en}`,
  ];
}

/** A deadline and its reasoning as text, Vietnamese first, English beside it. */
export function deadlineText({ dueAt, effectiveStart, explanation }: Deadline): string {
  const due =
    dueAt === null
      ? 'Hẹn trả: chưa có, hồ sơ đang tạm dừng / Due: none while paused'
      : `Hẹn trả: ${vietnamese(dueAt)} / Due: ${dueAt}`;
  const start = `Tính từ: ${vietnamese(effectiveStart)} / Counted from: ${effectiveStart}`;
  return [due, start, 'Vì sao / Why:', ...explanation.flatMap(lineText)].join('\n');
}

import type { Message } from '../texts/write-message';
import { viDate, viInstant } from '../texts/instants';

/** A dossier of a digest. It is in the first group that fits. */
export interface DigestItem {
  readonly code: string;
  readonly stepName: string;
  readonly group: 'offered' | 'late' | 'today';
  /** Soonest deadline. */
  readonly dueAt: string;
}

const groups = [
  ['late', 'Quá hạn / Late'],
  ['today', 'Đến hạn hôm nay / Due today'],
  ['offered', 'Chờ tiếp nhận / Waiting for acceptance'],
] as const satisfies readonly (readonly [DigestItem['group'], string])[];
const mostListed = 50;

/** The morning's digest for one person: counts in the subject, lists below. */
export function digestMessage(day: string, items: readonly DigestItem[]): Message {
  const count = (group: DigestItem['group']): number => items.filter((item) => item.group === group).length;
  const subject = `Việc ngày ${viDate(day)}: ${count('late')} quá hạn, ${count('today')} đến hạn, ${count('offered')} chờ nhận`;
  const parts = groups.flatMap(([group, title]) =>
    listOf(
      title,
      items.filter((item) => item.group === group),
    ),
  );
  const end = 'Thư tự động của hệ thống Liên Thông; xin không trả lời. / Sent by Liên Thông; please do not reply.';
  return { subject, text: [...parts, end].join('\n') };
}

function listOf(title: string, items: readonly DigestItem[]): string[] {
  if (items.length === 0) return [];
  const listed = items
    .slice(0, mostListed)
    .map((item) => `- ${item.code} · ${item.stepName} · ${viInstant(item.dueAt)}`);
  const more = items.length > mostListed ? [`… và ${items.length - mostListed} hồ sơ nữa / more`] : [];
  return [`${title} (${items.length})`, ...listed, ...more, ''];
}

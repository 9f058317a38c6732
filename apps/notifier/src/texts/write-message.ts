import type { Directory } from '../recipients/directory';
import type { Matter } from '../raising/matter';
import { alertLines } from './alert-lines';

/** A message as it goes out. */
export interface Message {
  /** At most 78 characters: what mail programs show. */
  readonly subject: string;
  readonly text: string;
}

const longestSubject = 78;

/** The whole message of a matter: Vietnamese first, English beside it. */
export function writeMessage(matter: Matter, directory: Directory): Message {
  const { event, place, giver } = matter;
  const date = event.at.slice(0, 10);
  const unit = directory.unitName(place.unit, date);
  const office = directory.officeName(place.unit, place.office, date);
  const named = { unit, giver: giver === undefined ? '' : directory.unitName(giver.unit, date) };
  const { subject, body } = alertLines(matter, named);
  const where = place.office === '' ? unit : `${unit} – ${office}`;
  const text = [
    `Hồ sơ / Dossier: ${event.code}`,
    `Tại / At: ${where}`,
    '',
    body.vi,
    '',
    body.en,
    '',
    'Thư tự động của hệ thống Liên Thông; xin không trả lời. / Sent by Liên Thông; please do not reply.',
  ].join('\n');
  return { subject: shortened(`${subject} · ${event.code}`), text };
}

function shortened(subject: string): string {
  return subject.length <= longestSubject ? subject : `${subject.slice(0, longestSubject - 1)}…`;
}

import type { Check, SourceReading } from '@lienthong/contracts';
import { isFresh, notOk, ok } from '@lienthong/operations';

const start = {
  vi: 'khởi động dịch vụ vận hành (operator): nó đọc các nguồn',
  en: 'start the operator service, which reads the sources',
};
const look = {
  vi: 'xem các dòng trên: nguồn này đọc từ đó',
  en: 'see the lines above: this source is read from there',
};

/** Whether what the board rests on is read in time. A source that is not makes its kinds unknown. */
export function sourceChecks(readings: readonly SourceReading[], now: string): Check[] {
  if (readings.length === 0) {
    const what = { vi: 'chưa nguồn nào được đọc', en: 'no source was read yet' };
    return [notOk('sources', 'unknown', what, start)];
  }
  return [...readings].sort((a, b) => (a.source < b.source ? -1 : 1)).map((reading) => sourceCheck(reading, now));
}

function sourceCheck(reading: SourceReading, now: string): Check {
  const { source, kinds, readAt, error } = reading;
  const id = `source.${source}`;
  const letters = kinds.join(', ');
  const age = readAt === null ? null : Math.max(0, Math.round((Date.parse(now) - Date.parse(readAt)) / 1_000));
  const facts = { ageSeconds: age, kinds: letters };
  if (isFresh(reading, now)) {
    return ok(id, `loại ${letters}: đọc ${age ?? 0} giây trước`, `kinds ${letters}: read ${age ?? 0} s ago`, facts);
  }
  const why = error === null ? '' : `: ${error}`;
  const what =
    age === null
      ? { vi: `loại ${letters}: chưa đọc được lần nào${why}`, en: `kinds ${letters}: never read${why}` }
      : {
          vi: `loại ${letters}: lần cuối đọc được cách đây ${age} giây${why}`,
          en: `kinds ${letters}: last read ${age} s ago${why}`,
        };
  return { ...notOk(id, 'unknown', what, error === null ? start : look), facts };
}

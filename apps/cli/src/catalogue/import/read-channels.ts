import type { Channel } from '@lienthong/domain';
import type { DraftChannel, DraftDuration } from './draft';
import { cutNote, feeNumber, readFee } from './read-fee';
import { saysNothing } from './plain-text';
import { spokenTimes, unitOf } from './spoken-time';
import type { Reading, Unread } from './unread';

const FIELD = 'cach_thuc_thuc_hien';
const HEADING = /^Hình thức nộp\s*Thời gian\s*Phí, lệ phí\s*Mô tả/;
const CHANNELS: Readonly<Record<string, Channel>> = {
  'Trực tiếp': 'desk',
  'Trực tuyến': 'online',
  'Dịch vụ bưu chính': 'public-post',
};
const UNIT = '(?:Ngày làm việc|Ngày|Giờ làm việc|Giờ|Tháng|Tuần|Năm|Phút)';
const MONEY = '(?:Việt Nam Đồng|VNĐ|VND|Đồng|USD|EUR|[A-Z]{3}(?![A-Z]))';
const PLAIN_TIME = String.raw`Không có thông tin|[\d.,]+ ?${UNIT}`;
const CELLS = String.raw`(?:(${PLAIN_TIME})(Miễn phí|Không có thông tin|[\d.,]+ ${MONEY})|([\d.,]+)(Miễn phí|Không có thông tin| ?${MONEY}))`;
const ROW = new RegExp(`(Trực tuyến|Dịch vụ bưu chính|Trực tiếp)${CELLS}`, 'gu');
const STRAY = new RegExp(String.raw`[^\n]{0,40}(?:${PLAIN_TIME})(?:Miễn phí|Không có thông tin|[\d.,]+ ${MONEY})`, 'u');

interface Cells {
  readonly channel: Channel;
  readonly time: string;
  readonly fee: string;
  /** Where time and fee run together: the ways in which they can be parted, none or several. */
  readonly partings: readonly string[] | null;
}

/** All ways of parting digits into a time without a unit and an amount of money. */
function partings(digits: string): (readonly [string, string])[] {
  const ways: [string, string][] = [];
  for (let at = 1; at < digits.length; at += 1) {
    const [time, fee] = [digits.slice(0, at), digits.slice(at)];
    if (/^[1-9]\d*$/.test(time) && feeNumber(fee) !== null) ways.push([time, fee]);
  }
  return ways;
}

function cellsOf(match: RegExpMatchArray): Cells {
  const [, name = '', time, fee, digits = '', after = ''] = match;
  const channel = CHANNELS[name] ?? 'desk';
  if (time !== undefined) return { channel, time, fee: fee ?? '', partings: null };
  if (!/^ |^[A-Z]/.test(after) || /^(Miễn|Không)/.test(after))
    return { channel, time: digits, fee: after, partings: null };
  const ways = partings(digits);
  const [only] = ways;
  if (ways.length === 1 && only !== undefined) return { channel, time: only[0], fee: only[1] + after, partings: null };
  const told = ways.map(([left, right]) => `${left} | ${right}${after}`);
  return { channel, time: digits + after, fee: digits + after, partings: told };
}

/** Reads the column of time; where the description gives the same number in another unit, neither is taken. */
function readTime(stated: string, description: string, field: string): Reading<DraftDuration | null> {
  const none = (kind: Unread['kind'], candidates?: string[]): Reading<null> => ({
    value: null,
    unread: [{ kind, field, value: stated, ...(candidates === undefined ? {} : { candidates }) }],
  });
  if (saysNothing(stated))
    return none(
      'duration-missing',
      spokenTimes(description).map((t) => `${t.amount} ${t.unit}`),
    );
  const words = /^([\d.,]+) ?(.*)$/u.exec(stated.trim());
  const amount = Number((words?.[1] ?? '').replace(',', '.'));
  if (!Number.isSafeInteger(amount) || amount <= 0) return none('duration-not-whole');
  if ((words?.[2] ?? '') === '') return none('duration-unit-missing');
  const unit = unitOf(words?.[2] ?? '');
  if (unit === null) return none('duration-unit-unknown');
  const same = spokenTimes(description).filter((time) => time.amount === amount);
  if (same.length > 0 && same.every((time) => time.unit !== unit)) {
    return none('duration-disagrees', [`${amount} ${unit}`, ...same.map((time) => `${time.amount} ${time.unit}`)]);
  }
  return { value: { amount, unit }, unread: [] };
}

function readRow(cells: Cells, rest: string, place: string): Reading<DraftChannel> {
  const { note, rest: after } = cutNote(rest);
  const description = after.trim();
  const stray = STRAY.exec(after);
  const unread: Unread[] =
    stray === null ? [] : [{ kind: 'channel-unknown', field: `${place}.mo_ta`, value: stray[0].trim() }];
  const base = { channel: cells.channel, stated: cells.time, description };
  if (cells.partings !== null) {
    const fee = { amount: null, currency: null, stated: cells.fee, note: note.trim() };
    const kind = 'duration-and-fee-run-together';
    unread.push({ kind, field: place, value: cells.time, candidates: cells.partings });
    return { value: { ...base, duration: null, fee }, unread };
  }
  const time = readTime(cells.time, description, `${place}.thoi_gian`);
  const fee = readFee(cells.fee, note, description, `${place}.phi_le_phi`);
  unread.push(...time.unread, ...fee.unread);
  return { value: { ...base, duration: time.value, fee: fee.value }, unread };
}

/** What stands out only when the rows are seen together. */
function acrossRows(rows: readonly DraftChannel[]): Unread[] {
  const unread: Unread[] = [];
  for (const channel of new Set(rows.map((row) => row.channel))) {
    const count = rows.filter((row) => row.channel === channel).length;
    if (count > 1) unread.push({ kind: 'channel-repeated', field: FIELD, value: `${channel}: ${count}` });
  }
  for (const amount of new Set(rows.map((row) => row.duration?.amount))) {
    const same = rows.filter((row) => row.duration !== null && row.duration.amount === amount);
    if (new Set(same.map((row) => row.duration?.unit)).size < 2) continue;
    const value = same.map((row) => `${row.channel}: ${row.stated}`).join('; ');
    unread.push({ kind: 'channels-disagree', field: FIELD, value });
  }
  return unread;
}

/** Reads the table "Hình thức nộp – Thời gian – Phí, lệ phí – Mô tả", whose cells run together as text. */
export function readChannels(text: string): Reading<DraftChannel[]> {
  if (saysNothing(text)) return { value: [], unread: [{ kind: 'no-information', field: FIELD, value: text }] };
  const heading = HEADING.exec(text)?.[0] ?? '';
  const body = text.slice(heading.length);
  const matches = [...body.matchAll(ROW)];
  const unread: Unread[] = heading === '' ? [{ kind: 'table-heading', field: FIELD, value: text.slice(0, 120) }] : [];
  const before = body.slice(0, matches[0]?.index ?? body.length).trim();
  if (before !== '') unread.push({ kind: 'table-rest', field: FIELD, value: before });
  const rows = matches.map((match, index) => {
    const end = matches[index + 1]?.index ?? body.length;
    return readRow(cellsOf(match), body.slice(match.index + match[0].length, end), `${FIELD}[${index}]`);
  });
  const value = rows.map((row) => row.value);
  return { value, unread: [...unread, ...acrossRows(value), ...rows.flatMap((row) => row.unread)] };
}

import type { OfficialNumbers, OfficialReport } from '@lienthong/contracts';
import { countBy, countFacts, onTimeRate } from '@lienthong/domain';
import type { ReportCounts } from '@lienthong/domain';
import type { ReportNamer } from './report-namer';
import type { ScopedFacts } from './report-scopes';

const title = {
  vi: 'Tình hình, kết quả giải quyết thủ tục hành chính',
  en: 'Administrative procedures: receipt and settlement',
};

/** The lines that the city reports (seed) and those of form 06a: one for each field, and the total. */
export function makeOfficial({ facts, head, window }: ScopedFacts, namer: ReportNamer): OfficialReport {
  const lines = countBy(facts, window, ({ field }) => field).map(({ key: field, counts }) => ({
    field,
    name: namer.name('field', field, window.to),
    ...officialNumbers(counts),
  }));
  lines.sort((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi'));
  return { ...head, title, form: '06a', lines, total: officialNumbers(countFacts(facts, window)) };
}

function officialNumbers(counts: ReportCounts): OfficialNumbers {
  const { received, receivedOnline, receivedPost, receivedDesk, carriedOver } = counts;
  const { finished, finishedEarly, finishedOnTime, finishedLate, closing, inProcessLate, paused } = counts;
  return {
    received,
    receivedOnline,
    receivedPost,
    receivedDesk,
    carriedOver,
    finished,
    finishedEarly,
    finishedOnTime,
    finishedEarlyOrOnTime: finishedEarly + finishedOnTime,
    finishedLate,
    inProcess: closing,
    inProcessInTime: closing - inProcessLate,
    inProcessLate,
    paused,
    onlineShare: received === 0 ? null : receivedOnline / received,
    onTimeRate: onTimeRate(counts),
  };
}

import type { HistoryTurn } from './history-builder';

const accept: HistoryTurn = { name: 'accept-handoff', data: {} };
const complete = (outcome: string): HistoryTurn => ({ name: 'complete-step', data: { outcome } });

/** The commands that carry the sample route from the commune to the province and back: ten, with four hand-offs. */
export function wholeWay(): HistoryTurn[] {
  return [
    complete('day-du'),
    accept,
    complete('chuyen'),
    complete('trinh-tinh'),
    accept,
    complete('ky'),
    accept,
    complete('chuyen-ve'),
    accept,
    complete('da-tra'),
  ];
}

/** Papers lack at the commune's desk, are brought two days later, and the dossier goes on its whole way. */
export function wayWithSupplement(): HistoryTurn[] {
  return [
    { name: 'request-supplement', data: { lacks: [{ paper: 'CMND', reason: 'thiếu bản sao' }], ground: 'Mẫu số 02' } },
    {
      name: 'supply-supplement',
      data: { papers: [{ code: 'CMND', originals: 0, copies: 1 }] },
      afterMinutes: 2 * 1440,
    },
    ...wholeWay(),
  ];
}

/** The city returns it once; the first offer lapses, because nobody accepts it for two days, and is made again. */
export function wayWithReturnAndLapse(): HistoryTurn[] {
  return [
    complete('day-du'),
    { name: 'offer-handoff', data: {}, afterMinutes: 2 * 1440 },
    accept,
    complete('chuyen'),
    { name: 'return-step', data: { reason: 'thiếu chữ ký' } },
    ...wholeWay().slice(2),
  ];
}

/** Refused at the commune's desk. */
export function refusedAtDesk(): HistoryTurn[] {
  return [{ name: 'refuse', data: { reason: 'không thuộc thẩm quyền', ground: 'Mẫu số 03' } }];
}

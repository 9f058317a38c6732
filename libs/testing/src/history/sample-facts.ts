import type { PinnedRoute, ReceiptFacts } from '@lienthong/domain';

/** Receipt facts for a route: received on Monday 02/03/2020 at 08:00 by the unit of its first step. */
export function sampleFacts(route: PinnedRoute, over: Partial<ReceiptFacts> = {}): ReceiptFacts {
  const receivingUnit = over.receivingUnit ?? route.steps.find((step) => step.id === route.start)?.unit.code ?? '';
  return {
    receivedAt: '2020-03-02T08:00:00+07:00',
    procedure: '2.001396',
    procedureVersion: 1,
    case: 'mac-dinh',
    field: 'NCC',
    channel: 'desk',
    receivingUnit,
    competentUnit: receivingUnit,
    papers: [{ code: 'DON', originals: 1, copies: 0 }],
    feeVnd: 0,
    allotted: { amount: 10, unit: 'working-days' },
    calendar: 'vn-sample',
    maxSupplements: 1,
    ...over,
  };
}

import type { Evidence } from '../evidence/evidence';
import { checkResult } from './check-result';
import type { CheckResult } from './check-result';

/** Each dossier's events on Kafka are complete, in order, linked, and as many as its workflow decided. */
export function checkChains(evidence: readonly Evidence[]): CheckResult {
  const faults = evidence.flatMap(({ code, chain, snapshot }) => {
    const { events, faults: broken } = chain;
    const own = broken.map((fault) => `${code}: ${fault}`);
    const { seq } = snapshot.state;
    if (events.length !== seq) own.push(`${code}: Kafka has ${events.length} events, the workflow decided ${seq}`);
    if (events.at(-1)?.hash !== snapshot.head) own.push(`${code}: the last hash in Kafka is not the workflow's`);
    return own;
  });
  const events = evidence.reduce((sum, { chain }) => sum + chain.events.length, 0);
  const copies = evidence.reduce((sum, { chain }) => sum + chain.copies, 0);
  return checkResult(
    {
      vi: 'Sự kiện trên Kafka đủ, đúng thứ tự, chuỗi băm nguyên vẹn',
      en: 'events on Kafka are complete, ordered and chain-valid',
    },
    events,
    `${evidence.length} hồ sơ / dossiers, ${events} sự kiện / events${copies > 0 ? `, ${copies} bản lặp / copies` : ''}`,
    faults,
  );
}

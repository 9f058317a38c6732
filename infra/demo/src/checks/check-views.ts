import { foldEvents } from '@lienthong/domain';
import { projectEvents } from '@lienthong/contracts';
import { canonicalJson } from '@lienthong/contracts/temporal';
import type { Evidence } from '../evidence/evidence';
import { checkResult } from './check-result';
import type { CheckResult } from './check-result';

/** Every view equals its workflow, and both equal what comes of folding the events on Kafka. */
export function checkViews(evidence: readonly Evidence[]): CheckResult {
  return checkResult(
    { vi: 'Bảng tra cứu (MongoDB) trùng với luồng xử lý (Temporal)', en: 'views equal workflows and folded events' },
    evidence.length,
    `${evidence.length} hồ sơ / dossiers, ${evidence.length * 3} so sánh / comparisons`,
    evidence.flatMap(viewFaults),
  );
}

/** What differs between the witnesses of one dossier; empty when they agree. */
export function viewFaults({ code, chain, snapshot, view }: Evidence): string[] {
  if (view === null) return [`${code} has no view`];
  if (chain.events.length === 0) return [`${code} has no event in Kafka`];
  const state = canonicalJson(snapshot.state);
  const faults: string[] = [];
  if (canonicalJson(view.state) !== state)
    faults.push(`${code}: the view is at ${view.seq}, the workflow at ${snapshot.state.seq}`);
  if (canonicalJson(foldEvents(code, chain.events)) !== state) {
    faults.push(
      `${code}: the ${chain.events.length} events on Kafka do not fold to the workflow's state at ${snapshot.state.seq}`,
    );
  }
  if (canonicalJson(projectEvents(null, chain.events)) !== canonicalJson(view)) {
    faults.push(`${code}: the view is not what its events project to`);
  }
  return faults;
}

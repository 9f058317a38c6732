import { setTimeout as sleep } from 'node:timers/promises';
import type { DossierViewStore } from '@lienthong/read-model';
import type { DossierGateway } from '@lienthong/temporal';
import { readChain } from '../checks/read-chain';
import { viewFaults } from '../checks/check-views';
import type { EventLog } from './event-log';
import type { Evidence } from './evidence';

/** The three witnesses. */
export interface Witnesses {
  readonly log: EventLog;
  readonly gateway: DossierGateway;
  readonly views: DossierViewStore;
}

const patienceMs = 20_000;
const atOnce = 4;

/**
 * Asks all witnesses about each dossier. Legal time goes on while they are asked, so that an open dossier may get a
 * warning between two answers: they are asked again until they agree or time is up, and the last answers stand.
 */
export async function gatherEvidence(
  codes: readonly string[],
  witnesses: Witnesses,
  onGathered: () => void,
): Promise<Evidence[]> {
  const waiting = [...codes];
  const gathered: Evidence[] = [];
  const until = Date.now() + patienceMs;
  const gather = async (): Promise<void> => {
    for (let code = waiting.shift(); code !== undefined; code = waiting.shift()) {
      gathered.push(await settled(code, witnesses, until));
      onGathered();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, gather));
  return gathered.sort((a, b) => (a.code < b.code ? -1 : 1));
}

async function settled(code: string, witnesses: Witnesses, until: number): Promise<Evidence> {
  for (;;) {
    const evidence = await ask(code, witnesses);
    if (viewFaults(evidence).length === 0 || Date.now() > until) return evidence;
    await sleep(300);
  }
}

async function ask(code: string, { log, gateway, views }: Witnesses): Promise<Evidence> {
  const snapshot = await gateway.snapshot(code);
  await log.has(code, snapshot.state.seq, 2_000);
  return { code, snapshot, view: await views.find(code), chain: readChain(code, log.of(code)) };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Finding } from '@lienthong/operations';
import { must } from '../drill';
import type { Drill } from '../drill';

const queue = 'tier-thanh-pho';
/** Temporal tells the age of waiting work roughly. */
const clockMs = 2_000;
const cityUnit = (code: string): boolean => code === '164';
const ofCity = ({ subject }: Finding): boolean => subject.type === 'queue' && subject.queue === queue;

/** (D) All workers of the city's tier are dead. Timed from their killing, not from when work began to wait. */
export const deadWorkers: Drill = {
  id: 'D',
  name: { vi: 'worker cấp thành phố chết hết', en: 'all workers of the city are dead' },
  async run({ stack, dossiers, operator, city }) {
    const worker = await stack.startWorker({ name: 'city', env: { WORKER_QUEUES: queue } });
    const before = await dossiers.untilOffered(await dossiers.receive(), cityUnit);
    await until(() => city.takenOf(before.code).length > 0, 'the city’s worker delivered nothing while it lived');
    // Earlier drills left work for the city, whose worker was not there yet: that finding is not the one to be timed.
    await operator.untilFound('D', (findings) => !findings.some(ofCity), 45_000);
    const killedAt = Date.now();
    await worker.kill('SIGKILL');
    const stuck = await dossiers.untilOffered(await dossiers.receive(), cityUnit);
    const openedSince = (finding: Finding): boolean => ofCity(finding) && Date.parse(finding.firstSeen) >= killedAt;
    const [found] = (await operator.untilFound('D', (findings) => findings.some(openedSince), 45_000)).filter(ofCity);
    const foundMs = Date.now() - killedAt;
    must(Date.parse(found?.since ?? '') >= killedAt - clockMs, `it is said to stand since ${found?.since ?? '?'}`);
    // The dossier itself is carried on: only the city's deliveries stand.
    await dossiers.step(stuck);
    const again = Date.now();
    const fresh = await stack.startWorker({ name: 'city-again', env: { WORKER_QUEUES: queue } });
    await operator.untilFound('D', (findings) => findings.length === 0, 45_000);
    const curedMs = Date.now() - again;
    await until(() => city.takenOf(stuck.code).length > 0, 'what waited was not delivered');
    await fresh.stop();
    return { foundMs, curedMs, facts: ['other tiers went on; what waited was delivered once'] };
  },
};

async function until(holds: () => boolean, what: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!holds()) {
    must(Date.now() < end, what);
    await sleep(100);
  }
}

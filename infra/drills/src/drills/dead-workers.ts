import { setTimeout as sleep } from 'node:timers/promises';
import { must } from '../drill';
import type { Drill } from '../drill';

const cityUnit = (code: string): boolean => code === '164';

/** (D) All workers of the city's tier are dead. */
export const deadWorkers: Drill = {
  id: 'D',
  name: { vi: 'worker cấp thành phố chết hết', en: 'all workers of the city are dead' },
  async run({ stack, dossiers, operator, city }) {
    const worker = await stack.startWorker({ name: 'city', env: { WORKER_QUEUES: 'tier-thanh-pho' } });
    const before = await dossiers.untilOffered(await dossiers.receive(), cityUnit);
    await until(() => city.takenOf(before.code).length > 0, 'the city’s worker delivered nothing while it lived');
    await worker.kill('SIGKILL');
    const stuck = await dossiers.untilOffered(await dossiers.receive(), cityUnit);
    const began = Date.now();
    await operator.untilFound(
      'D',
      (findings) => findings.some(({ subject }) => subject.type === 'queue' && subject.queue === 'tier-thanh-pho'),
      45_000,
    );
    const foundMs = Date.now() - began;
    // The dossier itself is carried on: only the city's deliveries stand.
    await dossiers.step(stuck);
    const again = Date.now();
    const fresh = await stack.startWorker({ name: 'city-again', env: { WORKER_QUEUES: 'tier-thanh-pho' } });
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

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePath } from '@lienthong/temporal';
import type { Finding } from '@lienthong/operations';
import type { ServiceProcess, Stack } from '@lienthong/infra/stack';
import { must } from '../drill';
import type { Drill } from '../drill';
import { editedBundle } from '../edited-bundle';

const queues = { WORKER_QUEUES: 'dossier,tier-tinh' };

/** The build without the mistake, beside the broken one: it gets only the dossiers that are moved to it. */
function startMended(stack: Stack, folder: string): Promise<ServiceProcess> {
  const bundle = join(folder, 'mended.js');
  copyFileSync(bundlePath(), bundle);
  const env = { ...queues, WORKER_BUNDLE: bundle, WORKER_BUILD_ID: 'mended', WORKER_BECOME_CURRENT: 'false' };
  return stack.startWorker({ name: 'mended', env });
}

/** The engine's own mark of a history that the code does not fit. */
function namesWhatBroke({ evidence }: Finding): boolean {
  return evidence.failure?.includes('TMPRL1100') === true;
}

/** (A) A release breaks determinism while dossiers are open. */
export const brokenRelease: Drill = {
  id: 'A',
  name: { vi: 'bản phát hành làm vỡ tính tất định', en: 'a release that breaks determinism' },
  async run({ stack, folder, dossiers, operator }, size) {
    const count = size === 'full' ? 100 : 25;
    const open = await dossiers.receiveMany(count);
    const codes = new Set(open.map(({ code }) => code));
    await stack.services.worker.stop();
    const broken = await stack.startWorker({
      name: 'broken',
      env: { ...queues, WORKER_BUNDLE: editedBundle(folder, 'breaks-determinism'), WORKER_BUILD_ID: 'broken' },
    });
    const began = Date.now();
    await Promise.all(open.map((dossier) => dossiers.tellPayment(dossier)));
    const found = await operator.untilFound(
      'A',
      (findings) =>
        findings.filter(({ subject }) => subject.type === 'dossier' && codes.has(subject.code)).length === count,
      60_000,
    );
    const foundMs = Date.now() - began;
    // One cause; the engine names the first event that does not fit, which differs where a dossier's first moments did.
    must(found.every(namesWhatBroke), 'not every finding names what broke');
    const groups = new Set(found.map(({ fingerprint }) => fingerprint));
    must(groups.size <= 2, `one cause made ${groups.size} groups`);
    const mended = await startMended(stack, folder);
    const again = Date.now();
    const done = await operator.operate(
      { act: 'reset', to: { point: 'last-good' }, exclude: [], moveTo: 'mended' },
      { by: 'kind', kind: 'A' },
      300_000,
    );
    must(done.counts.progressed === count, `outcome: ${JSON.stringify(done.counts)}`);
    const curedMs = Date.now() - again;
    await Promise.all([broken.stop(), mended.stop()]);
    await stack.services.worker.start();
    for (const dossier of open.slice(0, 3)) {
      const types = await dossiers.eventTypes(dossier.code);
      must(types.includes('PaymentConfirmed'), `${dossier.code} lost what it was told while it stood`);
    }
    return { foundMs, curedMs, facts: [`${count} found in ${groups.size} group(s), ${count} progressed`] };
  },
};

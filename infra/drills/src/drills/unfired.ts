import { setTimeout as sleep } from 'node:timers/promises';
import { tellOf } from '../operator-desk';
import { must } from '../drill';
import type { Drill } from '../drill';
import { editedBundle } from '../edited-bundle';

/** (E) A due instant passed without its event: a build that armed no timer. Needs a ground whose legal time is fast. */
export const unfired: Drill = {
  id: 'E',
  name: { vi: 'đến hạn mà không báo', en: 'a due instant that did not fire' },
  async run({ stack, folder, dossiers, operator }) {
    await stack.services.worker.stop();
    const careless = await stack.startWorker({
      name: 'careless',
      env: {
        WORKER_QUEUES: 'dossier,tier-tinh',
        WORKER_BUNDLE: editedBundle(folder, 'arms-no-timer'),
        WORKER_BUILD_ID: 'careless',
      },
    });
    const { code } = await dossiers.receive();
    const began = Date.now();
    await operator.untilFound('E', tellOf(code), 180_000);
    const foundMs = Date.now() - began;
    await careless.stop();
    await stack.services.worker.start();
    const again = Date.now();
    const done = await operator.operate(
      { act: 'reset', to: { point: 'before-event', eventId: 5 }, exclude: [], moveTo: null },
      { by: 'codes', codes: [code] },
    );
    must(
      done.counts.progressed === 1,
      `outcome: ${JSON.stringify(done.counts)} ${JSON.stringify(await operator.items(done.id))}`,
    );
    const curedMs = Date.now() - again;
    const end = Date.now() + 20_000;
    for (;;) {
      const types = await dossiers.eventTypes(code);
      if (types.includes('SlaWarned') || types.includes('SlaBreached')) break;
      must(Date.now() < end, `no event of the clock came: ${types.join(', ')}`);
      await sleep(500);
    }
    return { foundMs, curedMs, facts: ['the warning came, at its exact legal instant'] };
  },
};

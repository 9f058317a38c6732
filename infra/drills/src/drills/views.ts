import { setTimeout as sleep } from 'node:timers/promises';
import { tellOf } from '../operator-desk';
import { must } from '../drill';
import type { Drill } from '../drill';
import { falsifyView, poison } from '../drill-ground';

/** (G) A poison record parks its dossier. */
export const poisoned: Drill = {
  id: 'G-poison',
  name: { vi: 'bản ghi hỏng', en: 'a poison event' },
  async run(ground) {
    const { dossiers, operator } = ground;
    const dossier = await dossiers.receive();
    await sleep(1_500);
    const began = Date.now();
    await poison(ground, dossier.code);
    await operator.untilFound('G', tellOf(dossier.code), 30_000);
    const foundMs = Date.now() - began;
    const moved = await dossiers.step(dossier);
    const again = Date.now();
    const done = await operator.operate({ act: 'redrive' }, { by: 'codes', codes: [dossier.code] });
    must(done.counts.progressed === 1, `outcome: ${JSON.stringify(done.counts)}`);
    const curedMs = Date.now() - again;
    const seen = await dossiers.eventTypes(dossier.code);
    must(seen.length >= moved.seq, `the view has ${seen.length} of ${moved.seq} events`);
    return { foundMs, curedMs, facts: ['one dossier parked, let through in order'] };
  },
};

/** (G) A view says what no event says. */
export const falsified: Drill = {
  id: 'G-view',
  name: { vi: 'màn hình khác hồ sơ gốc', en: 'a view that differs from its workflow' },
  async run(ground) {
    const { dossiers, operator } = ground;
    const { code } = await dossiers.receive();
    await sleep(1_500);
    const began = Date.now();
    await falsifyView(ground, code);
    await operator.untilFound('G', tellOf(code), 60_000);
    const foundMs = Date.now() - began;
    const again = Date.now();
    const done = await operator.operate({ act: 'rebuild-view' }, { by: 'codes', codes: [code] });
    must(done.counts.progressed === 1, `outcome: ${JSON.stringify(done.counts)}`);
    return { foundMs, curedMs: Date.now() - again, facts: ['equal to the workflow again, by checksum'] };
  },
};

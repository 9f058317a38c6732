import { must } from '../drill';
import type { Drill } from '../drill';

/** (C) Paused and forgotten. */
export const paused: Drill = {
  id: 'C',
  name: { vi: 'tạm dừng rồi bỏ quên', en: 'paused and forgotten' },
  async run({ dossiers, operator }) {
    const dossier = await dossiers.receive();
    const selection = { by: 'codes', codes: [dossier.code] } as const;
    const stopped = await operator.operate({ act: 'pause' }, selection);
    must(stopped.counts.progressed === 1, `pausing: ${JSON.stringify(stopped.counts)}`);
    const began = Date.now();
    const [found] = await operator.untilFound('C', (findings) => findings.length > 0, 40_000);
    const foundMs = Date.now() - began;
    must(found?.suggested === 'resume', `suggested: ${found?.suggested ?? 'nothing'}`);
    const again = Date.now();
    const done = await operator.operate({ act: 'resume' }, selection);
    const [item] = await operator.items(done.id);
    must(item?.status === 'progressed', `resuming: ${JSON.stringify(item?.outcome)}`);
    const curedMs = Date.now() - again;
    await dossiers.step(dossier);
    const types = await dossiers.eventTypes(dossier.code);
    const acts = types.filter((type) => type === 'OperatorIntervened').length;
    must(acts === 2, `${acts} acts of operators stand in the dossier`);
    return { foundMs, curedMs, facts: ['goes on, both acts in its history'] };
  },
};

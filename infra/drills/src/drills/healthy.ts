import { setTimeout as sleep } from 'node:timers/promises';
import { must } from '../drill';
import type { Drill } from '../drill';

const faults = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'I'] as const;

/** Nothing is wrong with any of many dossiers: no alarm, and nothing unknown. */
export const healthy: Drill = {
  id: 'healthy',
  name: { vi: 'hồ sơ lành, không báo động', en: 'healthy dossiers give no alarm' },
  async run({ dossiers, operator, progress }, size) {
    const count = size === 'full' ? 10_000 : 150;
    const watchMs = size === 'full' ? 120_000 : 12_000;
    let alarms = 0;
    let looks = 0;
    const look = async (): Promise<void> => {
      const board = await operator.board();
      looks += 1;
      for (const kind of faults) {
        const seen = board[kind];
        must(seen.known, `kind ${kind} is not known`);
        if (seen.count > 0) {
          alarms += seen.count;
          progress(`loại ${kind}: ${seen.count} / kind ${kind}: ${JSON.stringify((await operator.stuck(kind))[0])}`);
        }
      }
    };
    for (const end = Date.now() + 60_000; Object.values(await operator.board()).some(({ known }) => !known);) {
      must(Date.now() < end, 'a minute after the start not every kind is known');
      await sleep(500);
    }
    await dossiers.receiveMany(count, (done) => done % 500 === 0 && progress(`${done}/${count} hồ sơ / dossiers`));
    for (const end = Date.now() + watchMs; Date.now() < end;) {
      await look();
      await sleep(1_000);
    }
    must(alarms === 0, `${alarms} false alarms`);
    return { foundMs: null, curedMs: null, facts: [`${count} open, ${looks} looks, 0 alarms`] };
  },
};

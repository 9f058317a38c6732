import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { Finding } from '@lienthong/operations';
import { isAbout, tellOf } from '../operator-desk';
import { must } from '../drill';
import type { Drill } from '../drill';
import { skipRecords } from '../drill-ground';
import type { DrillGround } from '../drill-ground';

/** Lets what happens meanwhile pass the projector by. */
async function unseen<T>(ground: DrillGround, work: () => Promise<T>): Promise<T> {
  const { projector } = ground.stack.services;
  await projector.stop();
  const done = await work();
  await sleep(1_000);
  await skipRecords(ground);
  await projector.start();
  return done;
}

/** (F) A hand-off was offered, and the receiving unit never saw it. */
export const unseenHandoff: Drill = {
  id: 'F',
  name: { vi: 'chuyển liên thông không ai nhận biết', en: 'a hand-off event without acknowledgement' },
  async run(ground) {
    const { dossiers, operator } = ground;
    const dossier = await dossiers.receive();
    await sleep(1_000);
    let offeredAt = 0;
    const { code } = await unseen(ground, async () => {
      const offered = await dossiers.untilOffered(dossier, () => true);
      offeredAt = Date.now();
      return offered;
    });
    const [found] = (await operator.untilFound('F', tellOf(code), 45_000)).filter((finding) => isAbout(finding, code));
    const foundMs = Date.now() - offeredAt;
    const fromSeq = (found?.evidence.viewSeq ?? 0) + 1;
    const began = Date.now();
    const done = await operator.operate({ act: 'republish', fromSeq }, { by: 'codes', codes: [code] });
    must(done.counts.progressed === 1, `outcome: ${JSON.stringify(done.counts)}`);
    return { foundMs, curedMs: Date.now() - began, facts: ['same event ids sent again, view at the last event'] };
  },
};

/** Many at once, with what carries the operation out killed twice; and the same request twice. */
export const killedBulk: Drill = {
  id: 'bulk',
  name: { vi: 'chạy lại hàng loạt, bị giết hai lần', en: 'a bulk replay, killed twice' },
  async run(ground, size) {
    const { dossiers, operator, progress } = ground;
    const count = size === 'full' ? 2_000 : 60;
    const all = await unseen(ground, () =>
      dossiers.receiveMany(count, (done) => done % 250 === 0 && progress(`${done}/${count} hồ sơ / dossiers`)),
    );
    const began = Date.now();
    const codes = new Set(all.map(({ code }) => code));
    const found = await operator.untilFound('G', (findings) => countOf(findings, codes) === count, 120_000);
    const foundMs = Date.now() - began;
    must(countOf(found, codes) === count, 'not all were found');
    const key = randomUUID();
    const request = { act: 'republish', fromSeq: 1 } as const;
    const selection = { by: 'codes', codes: [...codes] } as const;
    const first = await operator.ask(request, selection, key);
    const again = await operator.ask(request, selection, key);
    must(first.body.id === again.body.id, 'the same request made two operations');
    const id = first.body.id;
    const previewed = await operator.previewOf(id, 300_000);
    must(previewed.preview?.items === count, `the preview holds ${previewed.preview?.items ?? 0} of ${count}`);
    must(previewed.preview.approval.includes('many-dossiers'), 'nobody else had to approve');
    const applied = Date.now();
    await operator.apply(previewed);
    await killTwice(ground, id, count);
    const done = await operator.untilDone(id, 900_000);
    must(done.counts.progressed === count, `outcome: ${JSON.stringify(done.counts)}`);
    return { foundMs, curedMs: Date.now() - applied, facts: [`${count} progressed, 0 lost, killed twice`] };
  },
};

async function killTwice({ operator, stack }: DrillGround, id: string, count: number): Promise<void> {
  const console = stack.services.operator;
  if (console === undefined) throw new Error('no operator service runs');
  for (const share of [0.25, 0.6]) {
    await operator.untilCounted(id, Math.floor(count * share), 600_000);
    await Promise.all([console.kill('SIGKILL'), stack.services.api.kill('SIGKILL')]);
    await Promise.all([console.start(), stack.services.api.start()]);
  }
}

function countOf(findings: readonly Finding[], codes: ReadonlySet<string>): number {
  return findings.filter(({ subject }) => subject.type === 'dossier' && codes.has(subject.code)).length;
}

/** The same dossier replayed by two operations, one after the other, has one effect. */
export const twice: Drill = {
  id: 'twice',
  name: { vi: 'chạy lại hai lần', en: 'the same replay twice' },
  async run({ dossiers, operator }) {
    const dossier = await dossiers.step(await dossiers.receive());
    const { code } = dossier;
    await operator.operate({ act: 'republish', fromSeq: 1 }, { by: 'codes', codes: [code] });
    const once = await dossiers.eventTypes(code);
    await operator.operate({ act: 'rebuild-view' }, { by: 'codes', codes: [code] });
    await operator.operate({ act: 'republish', fromSeq: 1 }, { by: 'codes', codes: [code] });
    const types = await dossiers.eventTypes(code);
    const own = (list: readonly string[]): number => list.filter((type) => type !== 'OperatorIntervened').length;
    must(own(types) === own(once), `${own(once)} events became ${own(types)}`);
    return { foundMs: null, curedMs: null, facts: [`${own(types)} events of its own, each once`] };
  },
};

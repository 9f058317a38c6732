import type { Finding } from '@lienthong/operations';
import { isAbout, tellOf } from '../operator-desk';
import { must } from '../drill';
import type { Drill } from '../drill';
import type { DrillGround } from '../drill-ground';

const restMs = 8_000;

/** Neither a commune nor the city: a department of the province. */
const provinceUnit = (code: string): boolean => !/^[0-9]{5}$/.test(code) && code !== '164';

async function stuckAtProvince(
  ground: DrillGround,
): Promise<{ code: string; findings: readonly Finding[]; ms: number }> {
  const { dossiers, operator, province } = ground;
  province.fallIll();
  const { code } = await dossiers.untilOffered(await dossiers.receive(), provinceUnit);
  const began = Date.now();
  const findings = await operator.untilFound('B', tellOf(code), 30_000);
  return { code, findings, ms: Date.now() - began };
}

/** (B) A level's own system answers 500 for good, then heals. */
export const outsideSystem: Drill = {
  id: 'B',
  name: { vi: 'hệ thống ngoài trả lỗi 500', en: 'an outside system answers 500 for good, then heals' },
  async run(ground) {
    const { code, findings, ms } = await stuckAtProvince(ground);
    const found = findings.find((finding) => isAbout(finding, code));
    must((found?.evidence.attempt ?? 0) >= 3, `found at attempt ${found?.evidence.attempt ?? '?'}`);
    must(
      found?.evidence.failure?.includes('500') === true,
      `the finding does not tell of the 500: ${JSON.stringify(found)}`,
    );
    await ground.operator.untilResting('B', code, restMs);
    ground.province.heal();
    const began = Date.now();
    const done = await ground.operator.operate({ act: 'retry-activity' }, { by: 'codes', codes: [code] });
    const curedMs = Date.now() - began;
    must(done.counts.progressed === 1, `outcome: ${JSON.stringify(done.counts)}`);
    must(ground.province.takenOf(code).length > 0, 'the province’s system took nothing');
    await ground.operator.untilFound('B', (left) => !tellOf(code)(left), 15_000);
    return { foundMs: ms, curedMs, facts: ['1 dossier progressed, off the board'] };
  },
};

/** A replay whose cause was not fixed must not end as progressed. */
export const causeNotFixed: Drill = {
  id: 'B-not-fixed',
  name: { vi: 'chạy lại khi chưa khắc phục', en: 'a replay whose cause was not fixed' },
  async run(ground) {
    const { code, ms } = await stuckAtProvince(ground);
    const done = await ground.operator.operate({ act: 'retry-activity' }, { by: 'codes', codes: [code] });
    must(
      done.counts['not-progressed'] === 1 && done.counts.progressed === 0,
      `outcome: ${JSON.stringify(done.counts)}`,
    );
    const [item] = await ground.operator.items(done.id);
    must(
      item?.outcome?.told.en.includes('500') === true,
      `the outcome does not say why: ${JSON.stringify(item?.outcome)}`,
    );
    ground.province.heal();
    await ground.operator.untilFound('B', (left) => !tellOf(code)(left), 60_000);
    return { foundMs: ms, curedMs: null, facts: ['1 not progressed, with the failure it met'] };
  },
};

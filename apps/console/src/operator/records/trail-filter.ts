import type { TrailRecord, TrailStep } from '@lienthong/contracts';

export const trailSteps = [
  'requested',
  'previewed',
  'approved',
  'applying',
  'stopped',
  'failed',
  'done',
  'item-applying',
  'item-ended',
] as const satisfies readonly TrailStep[];

/** Records that name what was typed, whatever its capitals and accents. */
export function fitting(records: readonly TrailRecord[], typed: string, step: TrailStep | undefined): TrailRecord[] {
  const wanted = plain(typed);
  return records.filter((record) => {
    if (step !== undefined && record.step !== step) return false;
    const { actor, code, operation, reason, act, hash } = record;
    return plain([actor.subject, actor.unit, code ?? '', operation, reason, act, hash].join('\n')).includes(wanted);
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase().trim();
}

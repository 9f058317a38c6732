import { findStep } from '@lienthong/domain';
import type { DossierState, PinnedRoute } from '@lienthong/domain';

/** What Temporal's own UI shows of a dossier, in Vietnamese as its readers are: where it is, who must act, until when. */
export function describeDossier(state: DossierState, route: PinnedRoute): string {
  const step = state.position === null ? undefined : findStep(route, state.position.step);
  const lines = [
    `**${state.code}** · ${state.business.kind}`,
    step === undefined ? '' : `Bước ${step.id}: ${step.name.vi} (đơn vị ${step.unit.code})`,
    handoffLine(state),
    state.clock.kind === 'paused' ? `Đồng hồ tạm dừng: ${state.clock.reason}` : dueLine(state),
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}

function handoffLine(state: DossierState): string {
  if (state.handoff.kind === 'none') return '';
  const { number, from, to, kind } = state.handoff;
  return `Chuyển liên thông lần ${number}: ${from.unit} → ${to.unit} (${kind === 'offered' ? 'chờ tiếp nhận' : 'quá hạn tiếp nhận'})`;
}

function dueLine(state: DossierState): string {
  const due = state.clocks.dossier?.dueAt;
  return due ? `Hẹn trả ${due}` : '';
}

import type { BreachTally } from '../checks/check-plan';
import type { PlantedBreach, SeenBreach } from '../plan/planted';
import { legalText } from './legal-text';

const kinds = {
  step: 'bước quá hạn / step overdue',
  handoff: 'không nhận bàn giao trong hạn / hand-off lapsed',
  dossier: 'quá ngày hẹn trả / past its appointment',
} as const;

const mostOthers = 8;

/** The breaches of a run: the planted ones with when they were noticed, then those that came besides. */
export function breachLines({ planted, foreseen, others, warnings }: BreachTally): string[] {
  return [
    ...planted.map(
      ({ breach, seen }) =>
        `${seen === null ? '✗' : '✓'} ${told(breach)}  ${seen === null ? 'KHÔNG THẤY / NOT NOTICED' : legalText(seen.at)}`,
    ),
    `Hệ quả của hồ sơ bị giữ lại / because a dossier was held on purpose: ${foreseen.length}`,
    `Tự phát, do máy chậm so với thời gian mô phỏng / of themselves, this machine being slow for simulated time: ${others.length}`,
    ...others.slice(0, mostOthers).map((breach) => `· ${told(breach)}  ${legalText(breach.at)}`),
    ...(others.length > mostOthers ? [`· … ${others.length - mostOthers} nữa / more`] : []),
    `Cảnh báo 80 % / warnings at 80 %: ${warnings}`,
  ];
}

function told({ dossier, kind, step }: PlantedBreach | SeenBreach): string {
  return `${dossier} ${kinds[kind]}${step === null ? '' : ` (${step})`}`;
}

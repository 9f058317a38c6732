import type { StuckStory } from './stuck-story';

const outcomes = {
  progressed: 'ĐÃ CHẠY TIẾP / progressed',
  'not-progressed': 'CHƯA CHẠY TIẾP / not progressed',
} as const;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** The table of what the operator saw and did. */
export function stuckLines({ finding, foundMs, tooEarly, cured }: StuckStory): string[] {
  const code = finding.subject.type === 'dossier' ? finding.subject.code : finding.id;
  const { cause, evidence } = finding;
  return [
    `hồ sơ / dossier        ${code}, loại / kind ${finding.kind}`,
    `vì sao / why           ${cause.vi}`,
    `                       ${cause.en}`,
    `thấy sau / found       ${seconds(foundMs)}, lần thử / attempt ${evidence.attempt ?? '?'}`,
    ...replayLines('chạy lại 1 / replay 1', 'chưa khắc phục / cause not fixed', tooEarly),
    ...replayLines('chạy lại 2 / replay 2', 'đã khắc phục / cause fixed', cured),
  ];
}

function replayLines(title: string, when: string, { item, tookMs }: StuckStory['cured']): string[] {
  const status = item?.status === 'progressed' || item?.status === 'not-progressed' ? outcomes[item.status] : '?';
  return [
    `${title.padEnd(23)}${status} (${when}; ${seconds(tookMs)})`,
    `                       ${item?.outcome?.told.vi ?? ''}`,
    `                       ${item?.outcome?.told.en ?? ''}`,
  ];
}

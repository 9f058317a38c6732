import { workingMinutesBetween } from '@lienthong/domain';
import type { Allotment, BilingualText, DossierEvent } from '@lienthong/domain';
import type { ApologyReason } from '@lienthong/read-model';
import type { Directory } from '../recipients/directory';
import { enMinutes, viDate, viMinutes } from '../texts/instants';
import { stretchesOf } from './stretches';
import type { Stretch } from './stretches';

const minutesPerDay = 480;

/**
 * Where the time went: the step that holds the dossier now, steps that took more than they were allotted, pauses, and
 * waiting for acceptance. In working time of the unit in question; the present step first, then the longest.
 */
export function delayReasons(events: readonly DossierEvent[], at: string, directory: Directory): ApologyReason[] {
  const stretches = stretchesOf(events, at);
  const pauses = stretches.filter(({ kind }) => kind === 'pause');
  const reasons = stretches.flatMap((stretch) => {
    const minutes = worked(stretch, directory) - (stretch.kind === 'step' ? overlap(stretch, pauses, directory) : 0);
    const reason = minutes > 0 ? reasonOf(stretch, minutes, directory) : undefined;
    return reason === undefined ? [] : [reason];
  });
  return reasons.sort((a, b) => Number(b.kind === 'holding') - Number(a.kind === 'holding') || b.minutes - a.minutes);
}

function worked({ from, to, unit }: Stretch, directory: Directory): number {
  return workingMinutesBetween(from, to, directory.calendar(unit, from.slice(0, 10)));
}

/** Working minutes of a step during which the dossier was paused. */
function overlap(stretch: Stretch, pauses: readonly Stretch[], directory: Directory): number {
  return pauses.reduce((sum, pause) => {
    const from = pause.from > stretch.from ? pause.from : stretch.from;
    const to = pause.to < stretch.to ? pause.to : stretch.to;
    return from < to ? sum + worked({ ...stretch, from, to }, directory) : sum;
  }, 0);
}

function reasonOf(stretch: Stretch, minutes: number, directory: Directory): ApologyReason | undefined {
  const { unit, what: step, from } = stretch;
  const who = directory.unitName(unit, from.slice(0, 10));
  const [vi, en] = [viMinutes(minutes), enMinutes(minutes)];
  switch (stretch.kind) {
    case 'pause': {
      const why = pauseNames[step] ?? { vi: step, en: step };
      const text = { vi: `Tạm dừng ${vi} (${why.vi})`, en: `Paused for ${en} (${why.en})` };
      return { kind: 'paused', unit: null, step: null, minutes, text };
    }
    case 'handoff': {
      const text = { vi: `${who} tiếp nhận sau ${vi}`, en: `${who} took ${en} to accept` };
      return { kind: 'waited-for-acceptance', unit, step, minutes, text };
    }
    case 'step': {
      const given = allottedMinutes(stretch.allotted);
      if (!stretch.open && (given === null || minutes <= given)) return undefined;
      const kind = stretch.open ? 'holding' : 'over-allotted';
      return { kind, unit, step, minutes, text: stepText(stretch, who, minutes) };
    }
  }
}

function stepText({ name, open, from, allotted }: Stretch, who: string, minutes: number): BilingualText {
  const given = allottedMinutes(allotted);
  const vi = `${viMinutes(minutes)}${given === null ? '' : ` (được giao ${viMinutes(given)})`}`;
  const en = `${enMinutes(minutes)}${given === null ? '' : ` (allotted ${enMinutes(given)})`}`;
  if (!open) return { vi: `${who} làm bước «${name}» trong ${vi}`, en: `${who} took ${en} for step «${name}»` };
  return {
    vi: `${who} đang giải quyết bước «${name}» từ ngày ${viDate(from)}, đã ${vi}`,
    en: `${who} has had step «${name}» since ${viDate(from)}: ${en}`,
  };
}

const pauseNames: Readonly<Record<string, BilingualText>> = {
  supplement: { vi: 'chờ bổ sung giấy tờ', en: 'waiting for papers' },
  payment: { vi: 'chờ nghĩa vụ tài chính', en: 'waiting for a payment' },
};

/** Null for units of time that are no working time. */
function allottedMinutes(allotted: Allotment | null): number | null {
  if (allotted?.unit === 'working-hours') return allotted.amount * 60;
  return allotted?.unit === 'working-days' ? allotted.amount * minutesPerDay : null;
}

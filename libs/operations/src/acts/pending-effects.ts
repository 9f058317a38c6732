import type { PendingActivity, RunEvent } from '@lienthong/temporal';
import type { RepeatedEffect } from '../acting/operation';
import type { PlainText } from '../stuck/finding';
import { plain } from './plain-texts';

/** An activity that waits, with the event at which it was scheduled. */
export interface WaitingActivity {
  readonly pending: PendingActivity;
  readonly scheduled: RunEvent;
}

/** Activities that failed and are tried again by themselves, as the history has them. */
export function retrying(pending: readonly PendingActivity[], events: readonly RunEvent[]): WaitingActivity[] {
  return scheduledAt(
    pending.filter((activity) => activity.paused === null && (activity.attempt > 1 || activity.failure !== null)),
    events,
  );
}

/** Finds the event at which each of them was scheduled; ids are used anew only after a reset, so the last is it. */
export function scheduledAt(pending: readonly PendingActivity[], events: readonly RunEvent[]): WaitingActivity[] {
  return pending.flatMap((activity) => {
    const scheduled = events.findLast((event) => event.activity?.id === activity.id);
    return scheduled === undefined ? [] : [{ pending: activity, scheduled }];
  });
}

/** What goes out again when an activity is tried again, under the keys it had. */
export function effectOf(scheduled: RunEvent): RepeatedEffect {
  const [first] = scheduled.input ?? [];
  const type = scheduled.activity?.type ?? '';
  return { effect: type, keys: keysOf(type, first), doubled: 0 };
}

function keysOf(type: string, input: unknown): readonly string[] {
  if (type === 'publishEvents' && Array.isArray(input)) {
    return (input as readonly { code?: string; seq?: number }[]).map(({ code, seq }) => `${code}:${seq}`);
  }
  const key = typeof input === 'object' && input !== null && 'key' in input ? input.key : undefined;
  return typeof key === 'string' ? [key] : [];
}

/** Why a repetition does no harm. */
export const whyNotDoubled = plain(
  'Không có tác động kép: bên nhận nhận ra bản trùng theo khóa (số sự kiện, khóa bàn giao)',
  'No effect is doubled: receivers know a copy by its key (number of the event, key of the delivery)',
);

export function waitingText({ pending }: WaitingActivity): PlainText {
  const { type, attempt, failure, nextTry } = pending;
  return plain(
    `${type}: lần thử ${attempt}, lỗi gần nhất: ${failure ?? 'không rõ'}, lần thử tới: ${nextTry ?? 'đang chạy'}`,
    `${type}: attempt ${attempt}, last failure: ${failure ?? 'unknown'}, next try: ${nextTry ?? 'under way'}`,
  );
}

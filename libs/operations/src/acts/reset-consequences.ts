import type { DossierEvent } from '@lienthong/domain';
import type { ExcludedInput, RunEvent } from '@lienthong/temporal';
import type { RepeatedEffect } from '../acting/operation';
import type { PlainText } from '../stuck/finding';
import { effectOf } from './pending-effects';
import { plain } from './plain-texts';
import { inputText, inputsOf, isReceipt } from './reset-inputs';
import type { RunInput } from './reset-inputs';

/** What a reset would do to a dossier. */
export interface Consequences {
  readonly reapplied: readonly string[];
  readonly repeated: readonly RepeatedEffect[];
  readonly clock: PlainText;
  readonly notes: readonly PlainText[];
  /** Why it may not be done: what is published would no longer be true. */
  readonly forbidden: PlainText | null;
}

interface Asked {
  readonly eventId: number;
  readonly exclude: readonly ExcludedInput[];
}

const sameInstants = plain(
  'Mỗi thao tác được áp dụng lại đúng thời điểm đã ghi, nên hạn và các mốc không đổi; đồng hồ vẫn chạy',
  'Every input is decided again at the instant it was given, so due instants stay the same; the clock goes on',
);

/**
 * Weighs what is done again after the point, and what is left out.
 * @param told the dossier's own events that are known to be published
 */
export function consequencesOf(
  { eventId, exclude }: Asked,
  events: readonly RunEvent[],
  told: readonly DossierEvent[],
): Consequences {
  const inputs = inputsOf(events);
  const after = inputs.filter((input) => input.eventId > eventId);
  const kept = inputs.filter((input) => input.eventId < eventId);
  const dropped = after.filter((input) => exclude.includes(input.kind) && !isReceipt(input));
  const again = after.filter((input) => !dropped.includes(input));
  const undated = again.filter((input) => input.givenAt === null && !isReceipt(input));
  const notes = [
    ...dropped.map((input) => plain(`Bỏ qua: ${inputText(input)}`, `Left out: ${inputText(input)}`)),
    ...undated.map(undatedText),
  ];
  return {
    reapplied: again.map(inputText),
    repeated: repeatedEffects(eventId, { kept, told, events }),
    clock: undated.length === 0 ? sameInstants : laterInstants(undated),
    notes,
    forbidden: deniedFact(dropped, told) ?? movedFact(undated, told),
  };
}

function repeatedEffects(
  eventId: number,
  { kept, told, events }: { kept: readonly RunInput[]; told: readonly DossierEvent[]; events: readonly RunEvent[] },
): RepeatedEffect[] {
  const causes = new Set(kept.map((input) => input.cause));
  const lastKept = told.findLast((event) => causes.has(event.cause))?.seq ?? 0;
  const keys = told.filter((event) => event.seq > lastKept).map((event) => `${event.code}:${event.seq}`);
  const published = keys.length === 0 ? [] : [{ effect: 'publishEvents', keys, doubled: 0 }];
  const deliveries = events
    .filter((event) => event.id > eventId && event.activity?.type === 'deliverHandoff')
    .flatMap((event) => effectOf(event).keys);
  return deliveries.length === 0
    ? published
    : [...published, { effect: 'deliverHandoff', keys: [...new Set(deliveries)], doubled: 0 }];
}

/** What everybody was told can't be made not to have happened. */
function deniedFact(dropped: readonly RunInput[], told: readonly DossierEvent[]): PlainText | null {
  for (const input of dropped) {
    const event = eventOf(input, told);
    if (event === undefined) continue;
    return plain(
      `Sự kiện ${event.seq} (${event.type}) đã công bố: không thể bỏ ${inputText(input)}`,
      `Event ${event.seq} (${event.type}) is published: ${inputText(input)} can't be left out`,
    );
  }
  return null;
}

function movedFact(undated: readonly RunInput[], told: readonly DossierEvent[]): PlainText | null {
  for (const input of undated) {
    const event = eventOf(input, told);
    if (event === undefined) continue;
    return plain(
      `Sự kiện ${event.seq} đã công bố, nhưng ${inputText(input)} của bản cũ không ghi thời điểm: kết quả sẽ khác`,
      `Event ${event.seq} is published, and ${inputText(input)} of an older release did not keep its instant: it would be decided otherwise`,
    );
  }
  return null;
}

function eventOf(input: RunInput, told: readonly DossierEvent[]): DossierEvent | undefined {
  return told.find((event) => event.cause === input.cause);
}

function laterInstants(undated: readonly RunInput[]): PlainText {
  const count = undated.length;
  return plain(
    `${count} thao tác của bản cũ không ghi thời điểm, sẽ được quyết định lại vào lúc đặt lại: hạn có thể dời`,
    `${count} inputs of an older release did not keep their instant and are decided at that of the reset: due instants can move`,
  );
}

function undatedText(input: RunInput): PlainText {
  return plain(`Không ghi thời điểm: ${inputText(input)}`, `Its instant was not kept: ${inputText(input)}`);
}

import type { DossierEvent } from '@lienthong/domain';
import type { RunEvent } from '@lienthong/temporal';
import type { ResetPoint } from '../acting/operation';
import type { PlainText } from '../stuck/finding';
import { plain } from './plain-texts';

/** The completion of a workflow task to go back to: it and all after it is done again; or why there is none. */
export type FoundPoint = { readonly eventId: number } | { readonly problem: PlainText };

const completion = 'WorkflowTaskCompleted';

/** @param told the dossier's own events, for a point that is named by a step */
export function findResetPoint(to: ResetPoint, events: readonly RunEvent[], told: readonly DossierEvent[]): FoundPoint {
  switch (to.point) {
    case 'last-good':
      return pointAt(events.findLast((event) => event.type === completion));
    case 'before-event':
      return beforeEvent(to.eventId, events);
    case 'before-time':
      return pointAt(events.findLast((event) => event.type === completion && event.at < instantIn(to.at)));
    case 'stage':
      return beforeStage(to.step, events, told);
  }
}

function beforeEvent(eventId: number, events: readonly RunEvent[]): FoundPoint {
  const last = events.at(-1)?.id ?? 0;
  if (eventId > last) {
    return {
      problem: plain(
        `Lịch sử chỉ có ${last} sự kiện, không có sự kiện ${eventId}`,
        `The history has ${last} events; there is no event ${eventId}`,
      ),
    };
  }
  return pointAt(events.findLast((event) => event.type === completion && event.id <= eventId));
}

/** The workflow task before the input that brought the dossier to the step, the last time it came there. */
function beforeStage(step: string, events: readonly RunEvent[], told: readonly DossierEvent[]): FoundPoint {
  const entry = told.findLast(
    (event, index) => event.position.step === step && told[index - 1]?.position.step !== step,
  );
  if (entry === undefined) {
    return {
      problem: plain(`Hồ sơ chưa từng vào bước ${step}`, `The dossier has never come to step ${step}`),
    };
  }
  // A receipt that was kept while no worker ran is no update: its step is entered with the first task of all.
  if (entry.seq <= 2 && told[0]?.cause === entry.cause)
    return pointAt(events.find((event) => event.type === completion));
  const input = events.findLast(
    (event) => event.type === 'WorkflowExecutionUpdateAccepted' && event.update?.id === entry.cause,
  );
  if (input === undefined) {
    return {
      problem: plain(
        `Không thấy thao tác ${entry.cause} đưa hồ sơ vào bước ${step} trong lịch sử`,
        `The history has no input ${entry.cause}, which brought the dossier to step ${step}`,
      ),
    };
  }
  return pointAt(events.findLast((event) => event.type === completion && event.id < input.id));
}

function pointAt(event: RunEvent | undefined): FoundPoint {
  if (event !== undefined) return { eventId: event.id };
  return {
    problem: plain('Trước mốc đó chưa có lượt xử lý nào hoàn tất', 'No workflow task was completed before that point'),
  };
}

/** Instants are compared as texts: both in UTC with milliseconds. */
function instantIn(at: string): string {
  const millis = Date.parse(at);
  return Number.isNaN(millis) ? '' : new Date(millis).toISOString();
}

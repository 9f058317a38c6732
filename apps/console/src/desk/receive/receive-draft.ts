import { noApplicant } from './applicant';
import type { TypedApplicant } from './applicant';
import { noChoice } from './reception';
import type { Choice, Given } from './reception';
import type { ReceivedAnswer, Submission } from './submission';

/** A reception under way, as it outlives a reload. */
export interface ReceiveDraft {
  readonly choice: Choice;
  readonly given: Given;
  readonly applicant: TypedApplicant;
  /** What was sent and not answered: it may have been received, so nothing else may be sent in its place. */
  readonly sent: Submission | null;
  /** The last one that was received, until the next is begun. */
  readonly done: ReceivedAnswer | null;
}

export const receiveDraftName = 'receive';

export const noReception: ReceiveDraft = {
  choice: noChoice,
  given: {},
  applicant: noApplicant,
  sent: null,
  done: null,
};

/** Whether someone typed something that is not received yet. */
export function isHalfDone({ choice, applicant, done }: ReceiveDraft): boolean {
  return done === null && (choice.procedure !== '' || Object.values(applicant).some((text) => text !== ''));
}

import type { ReceiveDossier } from '@lienthong/contracts';
import { ask } from '../../server/ask';
import { queryClient } from '../../server/query-client';
import { untilSeen } from '../../server/until-seen';

/** Answer of `POST /dossiers`. */
export interface ReceivedAnswer {
  readonly code: string;
  /** Value that the public look-up asks for beside the code. */
  readonly check: string;
  /** `kept`: safe, but nobody has worked on it yet. */
  readonly status: 'received' | 'kept';
  readonly dueAt: string | null;
}

/** One intent to hand in a dossier: repeated with the same key and body it makes one dossier. */
export interface Submission {
  readonly key: string;
  readonly body: ReceiveDossier;
}

/** Hands a dossier in, and waits until pages can show it. @throws ServerProblem */
export async function submit({ key, body }: Submission): Promise<ReceivedAnswer> {
  const answer = await ask<ReceivedAnswer>('/dossiers', { method: 'POST', body, idempotencyKey: key });
  const { code, check, status, dueAt } = answer;
  if (status === 'received') await untilSeen(code, 1);
  void queryClient.invalidateQueries({ queryKey: ['list'] });
  return { code, check, status, dueAt };
}

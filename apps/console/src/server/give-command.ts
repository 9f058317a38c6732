import type { CommandReceipt } from '@lienthong/contracts/temporal';
import { ask } from './ask';
import { ServerProblem } from './server-problem';

/** A command on a dossier that was there when the page was read. */
export interface GivenCommand {
  readonly code: string;
  readonly name: string;
  readonly data: object;
}

export type ShownReceipt = Omit<CommandReceipt, 'bodyHash'>;

/** Keys of intents that got no answer yet: what is tried again under its key can't be done twice. */
export type IntentKeys = Map<string, string>;

/** Gives a command. @throws ServerProblem; one that passes leaves its key for the next try of the same intent */
export async function giveCommand(keys: IntentKeys, { code, name, data }: GivenCommand): Promise<ShownReceipt> {
  const intent = JSON.stringify([code, name, data]);
  const idempotencyKey = keys.get(intent) ?? crypto.randomUUID();
  keys.set(intent, idempotencyKey);
  const path = `/dossiers/${encodeURIComponent(code)}/commands/${name}`;
  try {
    const receipt = await ask<ShownReceipt>(path, { method: 'POST', body: data, idempotencyKey });
    keys.delete(intent);
    return receipt;
  } catch (error) {
    // Refused for good: the next try is another intent.
    if (error instanceof ServerProblem && !error.passes) keys.delete(intent);
    throw error;
  }
}

import type { AlertRecord } from '@lienthong/read-model';
import type { ChannelName } from '../rules/alert-kinds';

/** What a channel is given. `id` is the same at every try of the same alert. */
export interface Outgoing {
  readonly id: string;
  readonly address: string;
  readonly alert: AlertRecord;
}

/** A way to reach somebody: e-mail and webhooks here; SMS and Zalo would be others. */
export interface AlertChannel {
  readonly name: ChannelName;
  /** Resolves once the other side has taken it. @throws RefusedForGood where no repetition helps, else it is tried again */
  send(outgoing: Outgoing): Promise<void>;
  close(): Promise<void>;
}

/** The other side will never take this message. */
export class RefusedForGood extends Error {}

/** Where alerts are kept: records of their own, no view; they can't be made again from events alone. */
export const alertsCollection = 'alerts';

/**
 * `pending`: to be sent from `notBefore` on. `sent`: the channel took it. `failed`: the channel refused it for good, or
 * nobody could be found to tell. `silenced`: answered, finished or too old before it went out. `recorded`: kept to be
 * read here, since the channel is not set up or has no address.
 */
export const alertStatuses = ['pending', 'sent', 'failed', 'silenced', 'recorded'] as const;
export type AlertStatus = (typeof alertStatuses)[number];

/** One message to one recipient by one channel. It holds no personal data of a citizen, and no address. */
export interface AlertRecord {
  /** `<code>:<seq>:<kind>:<recipient>:<channel>`, or `digest:<date>:<unit>:<recipient>:<channel>`. */
  readonly _id: string;
  /** Null for a digest. */
  readonly dossier: string | null;
  readonly seq: number;
  readonly kind: string;
  /** What must happen for it to be needless: a clock's id, or a matter such as `payment`. */
  readonly about: string;
  /** Unit of the recipient; its office hours count. */
  readonly unit: string;
  /** Subject of an officer, `citizen`, `system:<name>`, or `nobody`. */
  readonly recipient: string;
  readonly channel: string;
  readonly hours: 'office' | 'any';
  readonly status: AlertStatus;
  /** Legal instant of the event. */
  readonly at: string;
  /** Legal instant from which it may go out. */
  readonly notBefore: string;
  readonly subject: string;
  readonly text: string;
  /** Tries that came to an end without success. */
  readonly attempts: number;
  /** Real instant (UTC) of the next try. */
  readonly tryAt: string;
  /** Why it failed last, or was silenced or only recorded. */
  readonly reason: string | null;
  /** Legal instant. */
  readonly sentAt: string | null;
}

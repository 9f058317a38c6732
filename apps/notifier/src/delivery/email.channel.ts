import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { RefusedForGood } from './channel';
import type { AlertChannel, Outgoing } from './channel';

/** Longer than a mail server may think about one message, shorter than the claim on it. */
const timeouts = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 20_000 };

interface SmtpFailure {
  readonly code?: string;
  readonly responseCode?: number;
}

/** Alerts by e-mail. The Message-ID is the alert's own, so that a mail that had to go twice is known as one. */
export class EmailChannel implements AlertChannel {
  readonly name = 'email';
  private readonly transport: ReturnType<typeof createTransport>;

  constructor(
    smtpUrl: string,
    private readonly from: string,
  ) {
    this.transport = createTransport({ url: smtpUrl, ...timeouts });
  }

  async send({ id, address, alert }: Outgoing): Promise<void> {
    try {
      await this.transport.sendMail({
        from: this.from,
        to: address,
        subject: alert.subject,
        text: alert.text,
        messageId: messageIdOf(id, this.from),
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Lienthong-Alert': encodeURIComponent(id) },
      });
    } catch (error) {
      if (isRefusal(error as SmtpFailure)) throw new RefusedForGood(told(error), { cause: error });
      throw error;
    }
  }

  async close(): Promise<void> {
    this.transport.close();
  }
}

/** Stable for an alert: `<hash@domain of the sender>`. */
export function messageIdOf(id: string, from: string): string {
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'lienthong.invalid';
  return `<${createHash('sha256').update(id).digest('hex').slice(0, 40)}@${domain}>`;
}

/** 5xx for this recipient or this message. A refused login is the installation's fault and may be put right. */
function isRefusal({ code, responseCode = 0 }: SmtpFailure): boolean {
  return responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
}

function told(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

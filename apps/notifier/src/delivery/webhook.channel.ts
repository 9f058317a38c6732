import { createHmac } from 'node:crypto';
import { RefusedForGood } from './channel';
import type { AlertChannel, Outgoing } from './channel';

const answerWithinMs = 10_000;
/** Refusals that are about the moment and not about the message. */
const temporary = new Set([408, 425, 429]);

/** Signature of a body at a moment: HMAC-SHA256 over `<unix seconds>.<body>`, as hex. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
}

/** Alerts as signed POSTs. The receiver checks `x-lienthong-signature` and that the timestamp is fresh. */
export class WebhookChannel implements AlertChannel {
  readonly name = 'webhook';

  constructor(private readonly secret: string) {}

  async send({ id, address, alert }: Outgoing): Promise<void> {
    const { dossier, seq, kind, unit, at, subject, text } = alert;
    const body = JSON.stringify({ id, dossier, seq, kind, unit, at, subject, text });
    const timestamp = String(Math.floor(Date.now() / 1000));
    const response = await fetch(address, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(answerWithinMs),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': encodeURIComponent(id),
        'x-lienthong-timestamp': timestamp,
        'x-lienthong-signature': `sha256=${signatureOf(this.secret, timestamp, body)}`,
      },
    });
    await response.body?.cancel();
    if (response.ok) return;
    const told = `the receiver answered ${response.status}`;
    const { status } = response;
    throw status >= 400 && status < 500 && !temporary.has(status) ? new RefusedForGood(told) : new Error(told);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

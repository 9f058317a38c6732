import type { Logger } from 'pino';
import type { EnvOf } from '@lienthong/platform';
import type { AlertChannel } from './channel';
import { EmailChannel } from './email.channel';
import { WebhookChannel } from './webhook.channel';

/** The channels that the environment sets up. What is not set up is said; its alerts are recorded and not sent. */
export function setUpChannels(
  env: Pick<EnvOf<'notifier'>, 'SMTP_URL' | 'MAIL_FROM' | 'WEBHOOK_SECRET'>,
  logger: Pick<Logger, 'warn'>,
): readonly AlertChannel[] {
  const { SMTP_URL, MAIL_FROM, WEBHOOK_SECRET } = env;
  const channels: AlertChannel[] = [];
  if (SMTP_URL !== undefined && MAIL_FROM !== undefined) channels.push(new EmailChannel(SMTP_URL, MAIL_FROM));
  else logger.warn('SMTP_URL is not set: alerts by e-mail are recorded and not sent');
  if (WEBHOOK_SECRET !== undefined) channels.push(new WebhookChannel(WEBHOOK_SECRET));
  else logger.warn('WEBHOOK_SECRET is not set: alerts by webhook are recorded and not sent');
  return channels;
}

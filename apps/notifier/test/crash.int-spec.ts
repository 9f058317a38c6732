import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { buildHistory, testServers, until, wholeWay } from '@lienthong/testing';
import { MailServer } from './mail-server';
import { NotifierRig } from './notifier-rig';

const main = join(__dirname, '../../../dist/apps/notifier/src/main.js');
const mail = new MailServer();
const children: ChildProcess[] = [];
let rig: NotifierRig;

beforeAll(async () => {
  await mail.start();
  rig = new NotifierRig(testServers());
  await rig.prepare();
}, 60_000);
afterAll(async () => {
  await Promise.all(children.map(kill));
  await rig.dispose();
  await mail.stop();
}, 60_000);

/** Starts the compiled notifier at a legal time; real time passes from there. */
async function launch(legalNow: string): Promise<ChildProcess> {
  const { kafkaBrokers, mongodbUri } = testServers();
  const child = fork(main, [], {
    stdio: process.env.SPEC_LOG === undefined ? 'ignore' : ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      LOG_LEVEL: 'info',
      TEMPORAL_ADDRESS: process.env.LT_TEST_TEMPORAL,
      KAFKA_BROKERS: kafkaBrokers.join(','),
      KAFKA_TOPIC_PREFIX: rig.prefix,
      MONGODB_URI: mongodbUri,
      MONGODB_DATABASE: rig.database,
      PERSONAL_DATA_KEY: rig.personalDataKey.toString('base64'),
      SIMULATION: `${new Date().toISOString()},${legalNow},1`,
      SMTP_URL: mail.url,
      MAIL_FROM: 'khong-tra-loi@lien-thong.invalid',
      ALERT_CLAIM_SECONDS: '2',
    },
  });
  children.push(child);
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the notifier ended with ${code} while starting`)));
  });
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

function codes(from: number): string[] {
  return Array.from({ length: 5 }, (_, at) => `H55.19-200302-${String(from + at).padStart(4, '0')}`);
}

async function offer(some: readonly string[], receivedAt: string): Promise<void> {
  for (const code of some) {
    await rig.tell(buildHistory({ code, commands: wholeWay().slice(0, 1), facts: { receivedAt } }));
  }
}

/** Recipients of a dossier's mails with their Message-IDs. */
const told = (code: string): string[] => mail.about(code).map(({ to, messageId }) => `${to} ${messageId}`);

describe('kill -9 of the notifier', () => {
  it('between storing and sending loses no alert and doubles none', async () => {
    const some = codes(1);
    const first = await launch('2020-03-02T20:30:00+07:00');
    await offer(some, '2020-03-02T20:00:00+07:00');
    for (const code of some) await rig.untilAlert(code, { status: 'pending' });
    await kill(first);
    const second = await launch('2020-03-03T07:00:00+07:00');
    const sent = async (code: string): Promise<boolean> =>
      (await rig.alerts({ dossier: code })).every(({ status }) => status === 'sent');
    for (const code of some) await until(() => sent(code), 30_000);
    for (const code of some) {
      expect(told(code).length).toBeGreaterThan(0);
      expect(new Set(told(code)).size).toBe(told(code).length);
    }
    await kill(second);
  }, 120_000);

  it('while the mail server has not yet acknowledged is taken up by the next one', async () => {
    const some = codes(11);
    mail.holding = true;
    const first = await launch('2020-03-02T10:00:00+07:00');
    await offer(some, '2020-03-02T09:00:00+07:00');
    await until(async () => mail.held > 0);
    await kill(first);
    mail.holding = false;
    await launch('2020-03-02T10:05:00+07:00');
    for (const code of some)
      await until(async () => (await rig.alerts({ dossier: code, status: 'sent' })).length > 0, 60_000);
    for (const code of some) expect(new Set(told(code)).size).toBe(told(code).length);
  }, 120_000);
});

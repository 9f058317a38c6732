import { createHmac } from 'node:crypto';
import { buildHistory, testServers, until, wholeWay } from '@lienthong/testing';
import { WebhookChannel } from '../src/delivery/webhook.channel';
import { HookReceiver } from './hook-receiver';
import { NotifierRig } from './notifier-rig';
import { sampleSettings } from './sample-settings';

const secret = 'bí mật dùng chung của hai hệ thống';
const receiver = new HookReceiver();
let rig: NotifierRig;

beforeAll(async () => {
  const url = await receiver.start();
  rig = new NotifierRig(testServers());
  await rig.prepare();
  const rule = { kind: 'handoff-offered', to: ['system:tinh'], channels: ['webhook'], hours: 'any' };
  const settings = sampleSettings({ rules: [rule] }, { systems: { tinh: { url, unit: '164' } } });
  await rig.start([new WebhookChannel(secret)], settings);
}, 60_000);
afterAll(async () => {
  await rig.dispose();
  await receiver.stop();
}, 60_000);

async function offer(code: string): Promise<string> {
  const facts = { receivedAt: '2020-03-02T20:00:00+07:00' };
  await rig.tell(buildHistory({ code, commands: wholeWay().slice(0, 1), facts }));
  return code;
}

const callsOf = (code: string) => receiver.calls.filter(({ body }) => body.includes(code));

describe('a webhook', () => {
  it('is signed, goes out at night where the rule says so, and is tried again until it is taken', async () => {
    rig.legalNow = '2020-03-02T20:30:00+07:00';
    receiver.answers.push(500, 429);
    const code = await offer('H55.19-200302-0001');
    const alert = await rig.untilAlert(code, { status: 'sent' }, 30_000);
    expect(alert.attempts).toBe(3);
    const calls = callsOf(code);
    expect(calls).toHaveLength(3);
    for (const { body, headers } of calls) {
      const timestamp = String(headers['x-lienthong-timestamp']);
      const expected = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
      expect(headers['x-lienthong-signature']).toBe(`sha256=${expected}`);
      expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
      expect(JSON.parse(body)).toMatchObject({ id: alert._id, dossier: code, kind: 'handoff-offered' });
    }
    expect(new Set(calls.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  }, 60_000);

  it('that the receiver refuses is parked after one try', async () => {
    receiver.answers.push(422);
    const code = await offer('H55.19-200302-0002');
    const alert = await rig.untilAlert(code, { status: 'failed' });
    expect(alert.reason).toBe('the receiver answered 422');
    await until(async () => callsOf(code).length === 1);
  });
});

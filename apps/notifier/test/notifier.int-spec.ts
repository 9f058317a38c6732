import { setTimeout as sleep } from 'node:timers/promises';
import type { DossierEvent } from '@lienthong/domain';
import { buildHistory, testServers, until, wayWithSupplement, wholeWay } from '@lienthong/testing';
import type { HistoryTurn } from '@lienthong/testing';
import { EmailChannel } from '../src/delivery/email.channel';
import { MailServer } from './mail-server';
import { NotifierRig } from './notifier-rig';

const cityDesk = 'cb-164-mot-cua@thai-nguyen.invalid';
const mail = new MailServer();
let rig: NotifierRig;
let serial = 0;

const email = (): EmailChannel => new EmailChannel(mail.url, 'Liên Thông <khong-tra-loi@lien-thong.invalid>');

beforeAll(async () => {
  await mail.start();
  rig = new NotifierRig(testServers());
  await rig.prepare();
  await rig.start([email()]);
}, 60_000);
afterAll(async () => {
  await rig.dispose();
  await mail.stop();
}, 60_000);

/** Received on Monday 02/03/2020 at 08:00 unless said otherwise; commands come ten minutes apart. */
function history(commands: readonly HistoryTurn[], receivedAt = '2020-03-02T08:00:00+07:00'): DossierEvent[] {
  serial += 1;
  const code = `H55.19-200302-${String(serial).padStart(4, '0')}`;
  return buildHistory({ code, commands, facts: { receivedAt } });
}

const codeOf = (events: readonly DossierEvent[]): string => events[0]?.code ?? '';
const offered = (receivedAt?: string): DossierEvent[] => history(wholeWay().slice(0, 1), receivedAt);

describe('an offered dossier', () => {
  it('is told to the receiving desk by e-mail, once, however often the event comes', async () => {
    rig.legalNow = '2020-03-02T10:00:00+07:00';
    const events = offered();
    const code = codeOf(events);
    await rig.tell(events);
    const alert = await rig.untilAlert(code, { kind: 'handoff-offered', status: 'sent' });
    await rig.tellAgain(events);
    await rig.tellAgain(events.slice(-1));
    await rig.tell(history(wholeWay().slice(0, 1)));
    await sleep(1_000);
    const [taken, ...more] = mail.about(code);
    expect(more).toEqual([]);
    expect(taken).toMatchObject({ to: cityDesk, subject: `Hồ sơ chờ tiếp nhận · ${code}` });
    expect(taken?.text).toContain('Phường mẫu chuyển hồ sơ đến; tiếp nhận trước 17:00 ngày 02/03/2020.');
    expect(taken?.messageId).toMatch(/^<[0-9a-f]{40}@lien-thong\.invalid>$/);
    expect(alert).toMatchObject({ attempts: 1, unit: '164', recipient: 'cb-164-mot-cua', sentAt: rig.legalNow });
  });

  it('at night waits until the opening', async () => {
    rig.legalNow = '2020-03-02T20:30:00+07:00';
    const events = offered('2020-03-02T20:00:00+07:00');
    const code = codeOf(events);
    await rig.tell(events);
    const alert = await rig.untilAlert(code, { kind: 'handoff-offered' });
    expect(alert).toMatchObject({ status: 'pending', notBefore: '2020-03-03T07:00:00+07:00' });
    rig.legalNow = '2020-03-03T06:59:59+07:00';
    await sleep(600);
    expect(mail.about(code)).toEqual([]);
    rig.legalNow = '2020-03-03T07:00:00+07:00';
    await rig.untilAlert(code, { kind: 'handoff-offered', status: 'sent' });
    expect(mail.about(code)).toHaveLength(1);
  });

  it('that was taken before anybody was told is told to nobody', async () => {
    rig.legalNow = '2020-03-03T20:30:00+07:00';
    const events = history(wholeWay().slice(0, 2), '2020-03-03T20:00:00+07:00');
    const code = codeOf(events);
    const accepted = events.findIndex(({ type }) => type === 'HandoffAccepted');
    await rig.tell(events.slice(0, accepted));
    await rig.untilAlert(code, { kind: 'handoff-offered', status: 'pending' });
    await rig.tell(events.slice(accepted));
    const silenced = await rig.untilAlert(code, { kind: 'handoff-offered', status: 'silenced' });
    expect(silenced.reason).toContain('HandoffAccepted');
    rig.legalNow = '2020-03-04T08:00:00+07:00';
    await sleep(600);
    expect(mail.about(code)).toEqual([]);
  });
});

describe('a mail server', () => {
  it('that is away for a while gets everything when it is back, once', async () => {
    rig.legalNow = '2020-03-02T10:00:00+07:00';
    await mail.stop();
    const events = offered();
    await rig.tell(events);
    await until(async () => ((await rig.alerts({ dossier: codeOf(events) }))[0]?.attempts ?? 0) >= 1);
    expect(await rig.alerts({ dossier: codeOf(events) })).toMatchObject([{ status: 'pending' }]);
    await mail.start();
    const alert = await rig.untilAlert(codeOf(events), { status: 'sent' }, 30_000);
    expect(alert.attempts).toBeGreaterThan(1);
    expect(mail.about(codeOf(events))).toHaveLength(1);
  });

  it('that refuses a mailbox fails that alert alone', async () => {
    mail.refusing = 'cb-05431-mot-cua@thai-nguyen.invalid';
    const events = history([...wholeWay().slice(0, 1), { name: 'refuse-handoff', data: { reason: 'nhầm' } }]);
    await rig.tell(events);
    const failed = await rig.untilAlert(codeOf(events), { kind: 'handoff-refused', status: 'failed' });
    expect(failed.reason).toContain('550');
    mail.refusing = undefined;
    const others = offered();
    await rig.tell(others);
    await rig.untilAlert(codeOf(others), { status: 'sent' });
  });
});

describe('an applicant', () => {
  const applicant = { name: 'Người Nộp Mẫu', email: 'nguoi-nop@cong-dan.invalid' };

  it('is asked for papers at the address that only the encrypted record has', async () => {
    const events = history(wayWithSupplement().slice(0, 1));
    const code = codeOf(events);
    await rig.receiveApplicant(code, applicant);
    await rig.tell(events);
    const alert = await rig.untilAlert(code, { recipient: 'citizen', status: 'sent' });
    expect(mail.to(applicant.email)).toMatchObject([{ subject: `Cần bổ sung giấy tờ · ${code}` }]);
    expect(mail.to(applicant.email)[0]?.text).toContain('- CMND: thiếu bản sao');
    expect(JSON.stringify(alert)).not.toMatch(/cong-dan|Người Nộp/);
  });

  it('without an address is not told, and that is on record', async () => {
    const events = history(wayWithSupplement().slice(0, 1));
    await rig.tell(events);
    const alert = await rig.untilAlert(codeOf(events), { recipient: 'citizen', status: 'recorded' });
    expect(alert.reason).toBe('no address is known');
  });
});

describe('a dossier that may be late', () => {
  it('has its apology drafted before, with true reasons, and its leader told', async () => {
    const slow: HistoryTurn = { name: 'assign-step', data: { assignee: 'cb-164-chuyen-mon' }, afterMinutes: 10 * 1440 };
    const events = history([...wholeWay().slice(0, 3), slow]);
    const code = codeOf(events);
    const warned = events.findIndex(
      ({ type, data }) => type === 'SlaWarned' && 'kind' in data && data.kind === 'dossier',
    );
    rig.legalNow = events[warned]?.at ?? '';
    await rig.tell(events.slice(0, warned + 1));
    const told = await rig.untilAlert(code, { kind: 'apology-draft-ready' });
    expect(told).toMatchObject({ recipient: 'cb-164-lanh-dao', about: 'draft' });
    const [draft, ...more] = await rig.drafts(code);
    expect(more).toEqual([]);
    expect(draft).toMatchObject({ oldDueAt: '2020-03-16T08:00:00+07:00', unit: '164', step: 'C2' });
    expect(draft?.reasons[0]).toMatchObject({ kind: 'holding', unit: '164', step: 'C2' });
    expect(draft?.at && draft.oldDueAt && draft.at < draft.oldDueAt).toBe(true);
  });
});

describe('a morning', () => {
  it('brings each person one digest of the own work, though two notifiers run', async () => {
    await rig.stop();
    const events = offered('2020-03-05T15:30:00+07:00');
    rig.legalNow = '2020-03-06T06:50:00+07:00';
    await rig.tell(events);
    await Promise.all([rig.start([email()]), rig.start([email()])]);
    await sleep(500);
    const today = { kind: 'digest', at: '2020-03-06T07:00:00+07:00' };
    expect(await rig.alerts(today)).toEqual([]);
    rig.legalNow = '2020-03-06T07:00:30+07:00';
    const digests = await until(async () => {
      const all = await rig.alerts({ ...today, recipient: 'cb-164-mot-cua', status: 'sent' });
      return all.length > 0 && all;
    });
    expect(digests).toHaveLength(1);
    await sleep(1_000);
    const taken = mail.to(cityDesk).filter(({ subject }) => subject.startsWith('Việc ngày 06/03/2020'));
    expect(taken).toHaveLength(1);
    expect(taken[0]?.text).toMatch(new RegExp(`Chờ tiếp nhận[^]*${codeOf(events)}`));
  });
});

describe('two notifiers', () => {
  it('send each of many alerts exactly once', async () => {
    rig.legalNow = '2020-03-02T10:00:00+07:00';
    const many = Array.from({ length: 25 }, () => offered());
    await Promise.all(many.map((events) => rig.tell(events)));
    for (const events of many)
      await rig.untilAlert(codeOf(events), { kind: 'handoff-offered', status: 'sent' }, 60_000);
    for (const events of many) expect(mail.about(codeOf(events)).filter(({ to }) => to === cityDesk)).toHaveLength(1);
  }, 90_000);
});

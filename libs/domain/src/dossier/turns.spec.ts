import { accept, complete } from './dossier-run.fixture';
import type { DossierRun } from './dossier-run.fixture';
import { lifeIssued, lifeOffered, lifePeople, lifeRun, lifeWithLegs } from './life-route.fixture';
import { nationalStatus } from './national-status';
import type { TurnCommand } from './turn';

const {
  communeDesk,
  communeOfficer,
  communeLeader,
  cityDesk,
  cityLeader,
  cityOfficer,
  construction,
  police,
  operator,
} = lifePeople;
const ask = (notAsAsked?: boolean): TurnCommand => ({
  name: 'request-supplement',
  data: {
    lacks: [{ paper: 'TK', reason: 'thiếu chữ ký' }],
    ground: 'Điều 17',
    ...(notAsAsked === undefined ? {} : { notAsAsked }),
  },
});
const supply: TurnCommand = {
  name: 'supply-supplement',
  data: { papers: [{ code: 'TK', originals: 1, copies: 0 }] },
};
const due = (run: DossierRun): string | null | undefined => run.state.clocks.dossier?.dueAt;

describe('supplement', () => {
  const monday = '2020-03-02T09:00:00+07:00';
  const wednesday = '2020-03-04T09:00:00+07:00';

  it('pauses: the time the applicant took is not counted', () => {
    const run = lifeRun().give(communeDesk, ask(), monday).give(communeDesk, supply, wednesday);
    expect(due(run)).toBe('2020-03-18T08:00:00+07:00');
  });

  it('restarts where the case says so: the whole time begins anew (1.013332)', () => {
    const supplement = { clock: { mode: 'restart' }, silence: null, ground: null } as const;
    const run = lifeRun({ supplement }).give(communeDesk, ask(), monday).give(communeDesk, supply, wednesday);
    expect(due(run)).toBe('2020-03-18T09:00:00+07:00');
    expect(run.types).toContain('ClockRestarted');
  });

  it('adds where the case says so: 21 working days more once the papers have come (1.014264)', () => {
    const supplement = { clock: { mode: 'add', amount: 21 }, silence: null, ground: null } as const;
    const run = lifeRun({ supplement }).give(communeDesk, ask(), monday).give(communeDesk, supply, wednesday);
    expect(due(run)).toBe('2020-04-16T08:00:00+07:00');
    expect(run.types.slice(-2)).toEqual(['ClockResumed', 'ClockAdded']);
  });

  it('closes after the silence that the case gives, and papers that come later find it closed (1.005399)', () => {
    const silence = { amount: 10, unit: 'calendar-days' } as const;
    const supplement = { clock: { mode: 'pause' }, silence, ground: '1.005399' } as const;
    const run = lifeRun({ supplement }).give(communeDesk, ask(), monday).sound('2020-03-12T16:59:59+07:00');
    expect(run.state.closed).toBe(false);
    run.sound('2020-03-12T17:00:00+07:00');
    expect(run.state).toMatchObject({ closed: true, business: { kind: 'stopped' } });
    expect(run.events.at(-2)).toMatchObject({ type: 'DossierStopped', data: { by: 'silence', ground: '1.005399' } });
    expect(run.refusal(communeDesk, supply)).toBe('DOSSIER.CLOSED');
  });

  it('is asked once; again only where what came was not as asked', () => {
    const run = lifeRun();
    expect(run.refusal(communeDesk, { ...ask(), data: { lacks: [], ground: 'g' } } as TurnCommand)).toBe(
      'REASON.MISSING',
    );
    run.give(communeDesk, ask(), monday).give(communeDesk, supply, wednesday);
    expect(run.refusal(communeDesk, ask())).toBe('SUPPLEMENT.LIMIT_REACHED');
    run.give(communeDesk, ask(true));
    expect(run.state.business.kind).toBe('awaiting-supplement');
  });

  it('asked for above comes back to the receiving desk, which takes the papers', () => {
    const run = lifeOffered().give(cityDesk, accept).give(cityDesk, ask());
    run.give(communeDesk, supply, wednesday);
    expect(run.state).toMatchObject({ business: { kind: 'processing' }, position: { unit: '164', step: 'C' } });
  });
});

describe('financial gate', () => {
  const request: TurnCommand = {
    name: 'request-payment',
    data: { reference: 'TB-19', kind: 'tax', amountVnd: 2_000_000, ground: 'NĐ 151/2025' },
  };
  const payment = { reference: 'TB-19', receipt: 'BL-1', amountVnd: 2_000_000, how: 'paid' } as const;
  const atOfficer = (): DossierRun => lifeRun().give(communeDesk, complete('du'), '2020-03-02T09:00:00+07:00');

  it('stops the clock from the request to the payment, told of any number of times', () => {
    const run = atOfficer().give(communeOfficer, request);
    expect(nationalStatus(run.state)).toBe(6);
    expect(due(run)).toBeNull();
    expect(run.pay(payment, '2020-03-05T09:00:00+07:00')).toBe(true);
    expect(run.pay(payment)).toBe(false);
    expect(due(run)).toBe('2020-03-19T08:00:00+07:00');
    expect(run.types.filter((type) => type === 'PaymentConfirmed')).toHaveLength(1);
  });

  it('keeps a payment that comes before it is asked for, and then does not stop the clock at all', () => {
    const run = atOfficer();
    expect(run.pay(payment)).toBe(true);
    expect(run.state.business.kind).toBe('processing');
    run.give(communeOfficer, request);
    expect(run.state).toMatchObject({ business: { kind: 'processing' }, finance: { kind: 'confirmed' } });
    expect(due(run)).toBe('2020-03-16T08:00:00+07:00');
  });

  it('a payment for something else does not open it', () => {
    const run = atOfficer().give(communeOfficer, request);
    run.pay({ ...payment, reference: 'TB-20', receipt: 'BL-2' });
    expect(run.state.business.kind).toBe('awaiting-payment');
  });

  it('payment for a withdrawn dossier is refused, to be given back', () => {
    const run = atOfficer().give(communeOfficer, request);
    run.give(communeDesk, { name: 'withdraw', data: { reason: 'rút' } });
    expect(() => run.pay(payment)).toThrow(/PAYMENT.DOSSIER_CLOSED/);
  });

  it('is not asked twice for the same notice', () => {
    const run = atOfficer().give(communeOfficer, request);
    run.pay(payment);
    expect(run.refusal(communeOfficer, request)).toBe('PAYMENT.REFERENCE_USED');
  });
});

describe('extension and apology', () => {
  const extend = (amount: number): TurnCommand => ({
    name: 'extend-deadline',
    data: { amount, reason: 'hồ sơ phức tạp' },
  });

  it('puts the date off once, signed by a leader, with the apology that names both dates', () => {
    const run = lifeRun().give(communeLeader, extend(3));
    expect(run.events.slice(-2)).toMatchObject([
      { type: 'DeadlineExtended', data: { amount: 3, signatory: 'e' } },
      {
        type: 'ApologyIssued',
        data: { number: 1, oldDueAt: '2020-03-16T08:00:00+07:00', newDueAt: '2020-03-19T08:00:00+07:00' },
      },
    ]);
    expect(run.refusal(communeLeader, extend(1))).toBe('EXTENSION.LIMIT_REACHED');
    expect(run.refusal(communeDesk, extend(1))).toBe('STEP.ROLE_NOT_ALLOWED');
  });

  it('keeps to the cap of the case (1.004757)', () => {
    const run = lifeRun({ extension: { max: 2, cap: 5, ground: '1.004757' } }).give(communeLeader, extend(3));
    expect(run.refusal(communeLeader, extend(3))).toBe('EXTENSION.CAP_EXCEEDED');
    run.give(communeLeader, extend(2));
    expect(due(run)).toBe('2020-03-23T08:00:00+07:00');
  });

  it.each([0, -1, 1.5, 1e9])('refuses the amount %s', (amount) => {
    expect(lifeRun().refusal(communeLeader, extend(amount))).toBe('CLOCK.AMOUNT_INVALID');
  });

  it('extension while paused: no date before the clock goes on, then the longer one', () => {
    const run = lifeRun()
      .give(communeDesk, ask(), '2020-03-02T09:00:00+07:00')
      .give(communeLeader, extend(2), '2020-03-03T09:00:00+07:00');
    expect(run.events.at(-1)).toMatchObject({ type: 'ApologyIssued', data: { newDueAt: null } });
    run.give(communeDesk, supply, '2020-03-04T09:00:00+07:00');
    expect(due(run)).toBe('2020-03-20T08:00:00+07:00');
  });

  it('after a breach: the new date can be breached again, once', () => {
    const run = lifeRun().sound('2020-03-16T10:00:00+07:00').give(communeLeader, extend(1));
    run.sound('2020-04-16T10:00:00+07:00');
    const breaches = run.events.filter((event) => event.type === 'SlaBreached' && event.data.clock === 'dossier');
    expect(breaches.map((event) => event.at)).toEqual(['2020-03-16T08:00:00+07:00', '2020-03-17T08:00:00+07:00']);
  });
});

describe('alerts', () => {
  it('warns at half and at 80 %, breaches, and escalates three times while nobody answers, once each', () => {
    const run = lifeRun().sound('2020-05-04T08:00:00+07:00');
    const told = run.events.flatMap((event) =>
      event.actor.role === 'system' && 'clock' in event.data && event.data.clock === 'dossier'
        ? [[event.type, event.at]]
        : [],
    );
    expect(told).toEqual([
      ['SlaWarned', '2020-03-09T08:00:00+07:00'],
      ['SlaWarned', '2020-03-12T08:00:00+07:00'],
      ['SlaBreached', '2020-03-16T08:00:00+07:00'],
      ['SlaEscalated', '2020-03-16T10:00:00+07:00'],
      ['SlaEscalated', '2020-03-17T08:00:00+07:00'],
      ['SlaEscalated', '2020-03-19T08:00:00+07:00'],
    ]);
    const levels = run.events.flatMap((event) =>
      event.type === 'SlaEscalated' && event.data.clock === 'dossier' ? [event.data.to] : [],
    );
    expect(levels).toEqual(['head-of-office', 'leader', 'higher-tier']);
  });

  it('an answer ends the escalation of that clock, and only of a late one', () => {
    const answer: TurnCommand = { name: 'answer-alert', data: { clock: 'dossier', note: 'đang xử lý' } };
    const run = lifeRun();
    expect(run.refusal(communeDesk, answer)).toBe('ALERT.UNKNOWN');
    run.sound('2020-03-16T10:30:00+07:00').give(communeDesk, answer);
    run.sound('2020-05-04T08:00:00+07:00');
    const escalated = run.events.filter((event) => event.type === 'SlaEscalated' && event.data.clock === 'dossier');
    expect(escalated).toHaveLength(1);
  });

  it('finishing silences the rest', () => {
    const run = lifeIssued().give(communeDesk, accept).sound('2020-06-01T08:00:00+07:00');
    expect(run.types.filter((type) => type.startsWith('Sla'))).toEqual([]);
  });
});

describe('urge', () => {
  const urge: TurnCommand = { name: 'urge', data: { reason: 'chờ lâu' } };

  it('comes at most once in three days, with 24 working hours to answer', () => {
    const run = lifeRun().give(communeDesk, urge, '2020-03-02T08:00:00+07:00');
    expect(run.state.clocks.urge?.dueAt).toBe('2020-03-05T08:00:00+07:00');
    run.sound('2020-03-05T07:59:00+07:00');
    expect(run.refusal(communeDesk, urge)).toBe('URGE.TOO_SOON');
    run.give(communeDesk, urge, '2020-03-05T08:00:00+07:00');
    expect(run.events.at(-1)).toMatchObject({ type: 'DossierUrged', data: { number: 2, by: 'unit', to: '05431' } });
    run.give(communeOfficer, { name: 'answer-urge', data: { note: 'mai xong' } });
    expect(run.state.clocks.urge).toBeNull();
  });
});

describe('ways to end', () => {
  it('withdrawal while at province: the desk takes it back and what runs above ends', () => {
    const run = lifeWithLegs().give(communeDesk, { name: 'withdraw', data: { reason: 'không cần nữa' } });
    expect(run.state).toMatchObject({ closed: true, business: { kind: 'withdrawn' }, handoff: { kind: 'none' } });
    expect(run.state.legs.some((leg) => leg.status === 'running')).toBe(false);
    expect(nationalStatus(run.state)).toBe(7);
  });

  it('is stopped only while no result is decided', () => {
    const stop: TurnCommand = { name: 'stop', data: { reason: 'r', ground: 'mẫu 05', by: 'applicant' } };
    expect(nationalStatus(lifeRun().give(communeDesk, stop).state)).toBe(8);
    const signed = lifeIssued();
    expect(signed.refusal(cityLeader, stop)).toBe('DOSSIER.OUT_OF_TURN');
  });

  it('child ends by refusal: the refusal above goes down to the desk and to the citizen, and only then is it over', () => {
    const run = lifeOffered().give(cityDesk, accept);
    run.give(cityDesk, { name: 'refuse', data: { reason: 'không thuộc diện', ground: 'Điều 5' } });
    expect(run.state).toMatchObject({
      closed: false,
      business: { kind: 'refused', stage: 'processing' },
      handoff: { kind: 'offered', to: { unit: '05431', step: 'E' } },
      clock: { kind: 'stopped' },
    });
    run.give(communeDesk, accept).give(communeDesk, { name: 'deliver-refusal', data: {} });
    expect(run.types.slice(-2)).toEqual(['RefusalDelivered', 'DossierCompleted']);
    expect(run.types).not.toContain('ProcessingFinished');
  });

  it('a refusal at receipt is "not received", one after work began is "stopped"', () => {
    const refuse: TurnCommand = { name: 'refuse', data: { reason: 'r', ground: 'g' } };
    expect(nationalStatus(lifeRun().give(communeDesk, refuse).state)).toBe(3);
    expect(nationalStatus(lifeOffered().give(cityDesk, accept).give(cityDesk, refuse).state)).toBe(8);
  });
});

describe('signing and parts of the result', () => {
  it('only a leader signs', () => {
    const run = lifeWithLegs()
      .give(construction, { name: 'give-opinion', data: { leg: 'y-kien', agree: true, note: 'n' } })
      .give(police, { name: 'complete-leg', data: { leg: 'cu-tru', outcome: 'done', note: 'n' } })
      .give(cityOfficer, complete('trinh'));
    expect(run.refusal(cityOfficer, complete('ky'))).toBe('STEP.ROLE_NOT_ALLOWED');
    run.give(cityLeader, complete('ky'));
    expect(run.types).toContain('ResultSigned');
  });

  it('gives out a part early, once', () => {
    const issue: TurnCommand = { name: 'issue-partial-result', data: { result: 'KQ.G15.000031' } };
    const run = lifeRun().give(communeDesk, complete('du')).give(communeOfficer, issue);
    expect(run.refusal(communeOfficer, issue)).toBe('PARTIAL_RESULT.UNKNOWN');
    const hand: TurnCommand = { name: 'return-partial-result', data: { result: 'KQ.G15.000031' } };
    run.give(communeDesk, hand);
    expect(run.state.partialResults).toEqual([{ result: 'KQ.G15.000031', returned: true }]);
    expect(run.refusal(communeDesk, hand)).toBe('DOSSIER.OUT_OF_TURN');
  });
});

describe('officers and units that change', () => {
  it('an absence moves the work, with whose it was and why', () => {
    const assign = (assignee: string, reason?: string): TurnCommand => ({
      name: 'assign-step',
      data: { assignee, ...(reason === undefined ? {} : { reason }) },
    });
    const run = lifeRun().give(communeDesk, assign('cb-1')).give(communeDesk, assign('cb-2', 'nghỉ phép'));
    expect(run.events.at(-1)).toMatchObject({ data: { assignee: 'cb-2', replaces: 'cb-1', reason: 'nghỉ phép' } });
  });

  it('unit dissolved while the hand-off is in flight: its successor accepts, and the old one no longer can', () => {
    const succeed: TurnCommand = { name: 'succeed-unit', data: { from: '164', to: '05443', ground: 'NQ 1683' } };
    const run = lifeOffered();
    expect(run.refusal(communeDesk, succeed)).toBe('STEP.ROLE_NOT_ALLOWED');
    run.give(operator, succeed);
    expect(run.refusal(cityDesk, accept)).toBe('DOSSIER.OUT_OF_TURN');
    run.give({ subject: 'z', unit: '05443', role: 'desk-officer' }, accept);
    expect(run.state.position).toMatchObject({ step: 'C' });
    expect(run.refusal(operator, succeed)).toBe('UNIT.SUCCESSION_INVALID');
  });
});

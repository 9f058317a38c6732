import { accept, complete } from './dossier-run.fixture';
import { lifeIssued, lifeOffered, lifePeople, lifeRun, lifeWithLegs } from './life-route.fixture';
import type { TurnCommand } from './turn';

const { communeDesk, communeOfficer, cityDesk, cityOfficer, construction, police, justice } = lifePeople;
const refuseHandoff: TurnCommand = { name: 'refuse-handoff', data: { reason: 'chuyển nhầm' } };
const recall: TurnCommand = { name: 'recall-handoff', data: { reason: 'gửi nhầm' } };
const offer: TurnCommand = { name: 'offer-handoff', data: {} };

describe('a hand-off', () => {
  it('refused goes back to the giver, which has its step and a fresh clock for it, and can offer it anew', () => {
    const run = lifeOffered().give(cityDesk, refuseHandoff, '2020-03-02T10:00:00+07:00');
    expect(run.state).toMatchObject({
      position: { unit: '05431', step: 'B' },
      handoff: { kind: 'refused', reason: 'chuyển nhầm' },
      clocks: { handoff: null, step: { start: '2020-03-02T10:00:00+07:00' } },
    });
    run.give(communeOfficer, offer).give(cityDesk, accept);
    expect(run.state.position?.step).toBe('C');
  });

  it('leg refused at B8 then re-sent: the giver may mend its step and send it again', () => {
    const run = lifeOffered().give(cityDesk, refuseHandoff).give(communeOfficer, complete('chuyen'));
    expect(run.state.handoff).toMatchObject({ kind: 'offered', number: 2 });
  });

  it('can be recalled before it is accepted; recall after accept is out of turn', () => {
    const run = lifeOffered().give(communeOfficer, recall);
    expect(run.state.handoff.kind).toBe('recalled');
    expect(run.refusal(cityDesk, accept)).toBe('DOSSIER.OUT_OF_TURN');
    run.give(communeOfficer, offer).give(cityDesk, accept);
    expect(run.refusal(communeOfficer, recall)).toBe('DOSSIER.OUT_OF_TURN');
  });

  it('acceptance after lapse is out of turn', () => {
    const run = lifeOffered().sound('2020-03-03T08:00:00+07:00');
    expect(run.types.slice(-2)).toEqual(['SlaBreached', 'HandoffLapsed']);
    expect(run.refusal(cityDesk, accept)).toBe('DOSSIER.OUT_OF_TURN');
  });

  it('with an issued result that is refused can only be offered again: no result is issued twice', () => {
    const run = lifeIssued().give(communeDesk, refuseHandoff);
    expect(run.refusal(lifePeople.cityClerk, complete('phat-hanh'))).toBe('DOSSIER.OUT_OF_TURN');
    run.give(lifePeople.cityClerk, offer).give(communeDesk, accept);
    expect(run.types.filter((type) => type === 'ResultIssued')).toHaveLength(1);
  });

  it('has its papers: a disputed one stops the clock of the receiver’s step and nothing else', () => {
    const dispute = (paper: string): TurnCommand => ({ name: 'dispute-paper', data: { paper, reason: 'không có' } });
    const run = lifeOffered().give(cityDesk, accept, '2020-03-02T09:30:00+07:00');
    expect(run.refusal(cityDesk, dispute('XX'))).toBe('HANDOFF.PAPER_UNKNOWN');
    run.give(cityDesk, dispute('TK'), '2020-03-02T10:00:00+07:00');
    expect(run.state.clocks.step?.dueAt).toBeNull();
    expect(run.state.clocks.dossier?.dueAt).toBe('2020-03-16T08:00:00+07:00');
    expect(run.state.disputes).toEqual([{ handoff: 1, paper: 'TK', reason: 'không có', giver: '05431' }]);
    expect(run.refusal(cityDesk, complete('du'))).toBe('HANDOFF.PAPER_DISPUTED');
    const settle: TurnCommand = { name: 'settle-dispute', data: { paper: 'TK', resolution: 'delivered' } };
    run.give(cityDesk, settle, '2020-03-02T11:00:00+07:00');
    expect(run.state.clocks.step?.dueAt).toBe('2020-03-02T16:30:00+07:00');
    run.give(cityDesk, complete('du'));
  });

  it('has its papers: one still in dispute when its step was sent back is settled there', () => {
    const run = lifeWithLegs()
      .give(construction, { name: 'give-opinion', data: { leg: 'y-kien', agree: true, note: 'đồng ý' } })
      .give(police, { name: 'complete-leg', data: { leg: 'cu-tru', outcome: 'done', note: 'xong' } })
      .give(cityOfficer, { name: 'dispute-paper', data: { paper: 'TK', reason: 'không có' } })
      .give(cityOfficer, { name: 'return-step', data: { outcome: 'tra-lai', reason: 'thiếu giấy tờ' } });
    expect(run.refusal(cityDesk, complete('du'))).toBe('HANDOFF.PAPER_DISPUTED');
    const due = run.state.clocks.step?.dueAt;
    expect(due).not.toBeNull();
    run.give(cityDesk, { name: 'settle-dispute', data: { paper: 'TK', resolution: 'delivered' } });
    expect(run.state.clocks.step?.dueAt).toBe(due);
    run.give(cityDesk, complete('du'));
  });

  it('receiving ≠ competent ≠ returning unit: the finished result goes to the returning desk', () => {
    const run = lifeRun({}, { returningUnit: '05434' });
    expect(run.state).toMatchObject({ receivingUnit: '05431', returningUnit: '05434' });
    expect(run.state.involved).toContain('05434');
  });
});

describe('parallel legs', () => {
  const agree: TurnCommand = { name: 'give-opinion', data: { leg: 'y-kien', agree: true, note: 'đồng ý' } };
  const done: TurnCommand = { name: 'complete-leg', data: { leg: 'cu-tru', outcome: 'done', note: 'đã đăng ký' } };

  it('begin together with their step, and it joins only when all have ended', () => {
    const run = lifeWithLegs();
    expect(run.state.legs.map((leg) => [leg.leg, leg.unit, leg.status])).toEqual([
      ['y-kien', 'SXD', 'running'],
      ['cu-tru', 'CA', 'running'],
    ]);
    expect(run.refusal(cityOfficer, complete('trinh'))).toBe('LEG.STILL_RUNNING');
    run.give(construction, agree);
    expect(run.refusal(cityOfficer, complete('trinh'))).toBe('LEG.STILL_RUNNING');
    run.give(police, done);
    run.give(cityOfficer, complete('trinh'));
    expect(run.state.position?.step).toBe('L');
    expect(run.state.partialResults).toEqual([{ result: 'KQ.CT', returned: false }]);
  });

  it('belong to their own unit alone', () => {
    const run = lifeWithLegs();
    expect(run.refusal(police, agree)).toBe('DOSSIER.OUT_OF_TURN');
    expect(run.refusal(construction, done)).toBe('DOSSIER.OUT_OF_TURN');
    expect(run.refusal(justice, agree)).toBe('DOSSIER.NOT_YOUR_UNIT');
  });

  it('silence past the time is consent where the case says so, and an opinion after it is too late', () => {
    const run = lifeWithLegs().sound('2020-03-04T10:00:00+07:00');
    expect(run.events.find((event) => event.type === 'OpinionDefaulted')).toMatchObject({
      at: '2020-03-04T10:00:00+07:00',
      data: { leg: 'y-kien', unit: 'SXD', ground: '1.013225' },
    });
    expect(run.refusal(construction, agree)).toBe('OPINION.ALREADY_DEFAULTED');
  });

  it('silence where work is to be done is only late', () => {
    const run = lifeWithLegs().sound('2020-03-05T10:00:00+07:00');
    const breach = run.events.find((event) => event.type === 'SlaBreached' && event.data.clock === 'leg:cu-tru:1');
    expect(breach?.at).toBe('2020-03-05T10:00:00+07:00');
    run.give(police, done);
  });

  it('an opinion is asked for when it is needed, and ended ones are not opened again with their step', () => {
    const run = lifeWithLegs();
    run.give(cityOfficer, { name: 'request-opinion', data: { leg: 'hoi-them', question: 'Có tranh chấp không?' } });
    expect(run.refusal(cityOfficer, { name: 'request-opinion', data: { leg: 'hoi-them', question: 'q' } })).toBe(
      'DOSSIER.OUT_OF_TURN',
    );
    run.give(justice, { name: 'give-opinion', data: { leg: 'hoi-them', agree: false, note: 'có' } });
    run.give(construction, agree).give(police, done);
    run.give(cityOfficer, { name: 'return-step', data: { reason: 'xem lại' } });
    run.give(cityDesk, complete('du'));
    expect(run.state.legs).toHaveLength(3);
    expect(run.refusal(construction, agree)).toBe('LEG.ENDED');
  });
});

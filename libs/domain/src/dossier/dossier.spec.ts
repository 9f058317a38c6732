import { DossierRun, accept, complete, people } from './dossier-run.fixture';
import { foldEvents } from './evolve';
import type { TurnCommand } from './turn';

const { communeDesk, communeOfficer, cityDesk, cityLeader, stranger } = people;

function atTheCity(): DossierRun {
  return new DossierRun()
    .receive()
    .give(communeDesk, complete('du'), '2020-03-02T08:30:00+07:00')
    .give(communeOfficer, complete('du-dieu-kien'), '2020-03-02T09:00:00+07:00');
}

describe('a dossier from commune to city and back', () => {
  it('given its receipt, when every step is done and every hand-off accepted, then it is returned on one clock', () => {
    const run = atTheCity()
      .give(cityDesk, accept, '2020-03-02T10:00:00+07:00')
      .give(cityDesk, complete('du'))
      .give(cityLeader, complete('ky'), '2020-03-02T15:00:00+07:00')
      .give(communeDesk, accept, '2020-03-03T07:30:00+07:00')
      .give(communeDesk, complete('tra'), '2020-03-04T08:00:00+07:00');
    expect(run.types).toEqual([
      'DossierReceived',
      'StepAssigned',
      'StepCompleted',
      'StepAssigned',
      'StepCompleted',
      'HandoffOffered',
      'HandoffAccepted',
      'StepAssigned',
      'StepCompleted',
      'StepAssigned',
      'StepCompleted',
      'ResultIssued',
      'HandoffOffered',
      'HandoffAccepted',
      'ProcessingFinished',
      'StepAssigned',
      'StepCompleted',
      'ResultReturned',
      'DossierCompleted',
    ]);
    expect(run.state).toMatchObject({
      business: { kind: 'returned', positive: true },
      timeliness: 'early',
      closed: true,
      clocks: { dossier: { dueAt: '2020-03-09T08:00:00+07:00' } },
    });
  });

  it('stays with the giver until the receiver accepts, and the receiver may see it from the offer on', () => {
    const run = atTheCity();
    expect(run.state.position).toMatchObject({ unit: '05431', step: 'B' });
    expect(run.state.handoff).toMatchObject({ kind: 'offered', to: { unit: '164', step: 'C' } });
    expect(run.state.involved).toEqual(['05431', '164']);
  });

  it('sends the reply that conditions are not met to the desk, as a finished result', () => {
    const run = new DossierRun().receive().give(communeDesk, complete('du')).give(communeOfficer, complete('khong-du'));
    expect(run.state.business).toEqual({ kind: 'result-ready', positive: false });
    run.give(communeDesk, complete('tra'));
    expect(run.state.business).toEqual({ kind: 'returned', positive: false });
  });

  it('goes back to an earlier step only with a reason', () => {
    const run = new DossierRun().receive().give(communeDesk, complete('du'));
    const back = (reason: string): TurnCommand => ({ name: 'return-step', data: { reason } });
    expect(run.refusal(communeOfficer, back('  '))).toBe('REASON.MISSING');
    run.give(communeOfficer, back('thiếu chữ ký'));
    expect(run.state.position?.step).toBe('A');
    expect(run.types).toContain('StepReturned');
  });
});

describe('clocks of a dossier', () => {
  it('warns at 80 % and breaches at the exact working instant, once each', () => {
    const run = new DossierRun().receive().sound('2020-03-20T08:00:00+07:00');
    const sounded = run.events.filter((event) => event.actor.role === 'system').map((event) => [event.type, event.at]);
    expect(sounded).toEqual([
      ['SlaWarned', '2020-03-02T11:12:00+07:00'],
      ['SlaBreached', '2020-03-02T14:00:00+07:00'],
      ['SlaWarned', '2020-03-06T08:00:00+07:00'],
      ['SlaBreached', '2020-03-09T08:00:00+07:00'],
    ]);
  });

  it('an offer nobody takes lapses at the end of the day; then only the giver can offer it again', () => {
    const run = atTheCity().sound('2020-03-02T17:00:00+07:00');
    expect(run.state.handoff.kind).toBe('lapsed');
    expect(run.refusal(cityDesk, accept)).toBe('DOSSIER.OUT_OF_TURN');
    run.give(communeDesk, { name: 'offer-handoff', data: {} }, '2020-03-03T07:30:00+07:00');
    run.give(cityDesk, accept, '2020-03-03T08:00:00+07:00');
    expect(run.state.position?.unit).toBe('164');
  });

  it('stands still while the applicant brings papers and goes on with what was left', () => {
    const ask: TurnCommand = {
      name: 'request-supplement',
      data: { lacks: [{ paper: 'TK', reason: 'thiếu chữ ký' }], ground: 'TT 01/2018/TT-VPCP' },
    };
    const run = new DossierRun().receive().give(communeDesk, ask, '2020-03-02T09:00:00+07:00');
    expect(run.state).toMatchObject({ clock: { kind: 'paused' }, clocks: { dossier: { dueAt: null } } });
    run.sound('2020-03-05T09:00:00+07:00');
    expect(run.types.filter((type) => type.startsWith('Sla'))).toEqual([]);
    const papers = [{ code: 'TK', originals: 1, copies: 0 }];
    run.give(communeDesk, { name: 'supply-supplement', data: { papers } }, '2020-03-05T09:00:00+07:00');
    expect(run.state.clocks.dossier?.dueAt).toBe('2020-03-12T08:00:00+07:00');
    expect(run.refusal(communeDesk, ask)).toBe('SUPPLEMENT.LIMIT_REACHED');
  });

  it('is late by the date alone: the evening of the appointment is on time, the next morning is not', () => {
    const finish = (at: string): string | null =>
      new DossierRun().receive().give(communeDesk, complete('du')).give(communeOfficer, complete('khong-du'), at).state
        .timeliness;
    expect(finish('2020-03-06T17:01:00+07:00')).toBe('early');
    expect(finish('2020-03-09T17:01:00+07:00')).toBe('on-time');
    expect(finish('2020-03-10T07:00:00+07:00')).toBe('late');
  });
});

describe('who may do what', () => {
  it('reveals nothing to a unit that has no part in the dossier', () => {
    expect(new DossierRun().receive().refusal(stranger, complete('du'))).toBe('DOSSIER.NOT_YOUR_UNIT');
  });

  it('tells a unit that has handed it up that it is out of turn, and who holds it', () => {
    const run = atTheCity();
    expect(() => run.give(communeOfficer, complete('du-dieu-kien'))).toThrow(/hand-off 1 to unit 164 is offered/);
  });

  it('takes a step only from a role the step names', () => {
    expect(new DossierRun().receive().refusal(communeOfficer, complete('du'))).toBe('STEP.ROLE_NOT_ALLOWED');
  });

  it('names the outcomes of a step when another is given', () => {
    expect(() => new DossierRun().receive().give(communeDesk, complete('nope'))).toThrow(/it has du/);
  });

  it('allows nothing once it is closed', () => {
    const refuse: TurnCommand = { name: 'refuse', data: { reason: 'sai thẩm quyền', ground: 'NĐ 61/2018' } };
    const run = new DossierRun().receive().give(communeDesk, refuse);
    expect(run.state).toMatchObject({ business: { kind: 'refused' }, closed: true, clock: { kind: 'stopped' } });
    expect(run.refusal(communeDesk, complete('du'))).toBe('DOSSIER.CLOSED');
  });
});

describe('a history', () => {
  it('folds a history to the very state that deciding led to', () => {
    const run = atTheCity().sound('2020-03-02T17:00:00+07:00');
    expect(foldEvents(run.state.code, run.events)).toEqual(run.state);
  });
});

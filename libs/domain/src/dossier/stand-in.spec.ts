import { complete } from './dossier-run.fixture';
import { lifeIssued, lifeOffered, lifePeople, lifeRun, lifeWithLegs } from './life-route.fixture';
import type { TurnCommand } from './turn';

const { communeDesk, cityOfficer, construction, operator, police } = lifePeople;
const assign = (reason?: string): TurnCommand => ({ name: 'assign-step', data: { assignee: 'cb-moi', reason } });
const skip = (outcome: string, ground?: string): TurnCommand => ({ name: 'complete-step', data: { outcome, ground } });

describe('an operator in the place of the people of a step', () => {
  it('gives a step to somebody, with a reason', () => {
    expect(lifeRun().give(operator, assign('cán bộ nghỉ việc')).state.assignee).toBe('cb-moi');
    expect(lifeRun().refusal(operator, assign())).toBe('REASON.MISSING');
    expect(lifeRun().refusal(operator, assign('  '))).toBe('REASON.MISSING');
  });

  it('moves a dossier along a declared outcome only, with a legal ground', () => {
    const byPeople = lifeRun().give(communeDesk, complete('du'));
    expect(lifeRun().give(operator, skip('du', 'QĐ 12/2026')).state.position).toEqual(byPeople.state.position);
    expect(lifeRun().refusal(operator, skip('du'))).toBe('REASON.MISSING');
    expect(lifeRun().refusal(operator, skip('khong-co', 'g'))).toBe('STEP.OUTCOME_UNKNOWN');
  });

  it('never out of turn, and never past a leg that still runs', () => {
    expect(lifeOffered().refusal(operator, skip('du', 'g'))).toBe('DOSSIER.OUT_OF_TURN');
    expect(lifeOffered().refusal(operator, assign('r'))).toBe('DOSSIER.OUT_OF_TURN');
    expect(lifeWithLegs().refusal(operator, skip('trinh', 'g'))).toBe('LEG.STILL_RUNNING');
  });

  it('signs, issues and hands over nothing', () => {
    const atLeader = lifeWithLegs()
      .give(construction, { name: 'give-opinion', data: { leg: 'y-kien', agree: true, note: 'đồng ý' } })
      .give(police, { name: 'complete-leg', data: { leg: 'cu-tru', outcome: 'done', note: 'xong' } })
      .give(cityOfficer, complete('trinh'));
    expect(atLeader.refusal(operator, skip('ky', 'g'))).toBe('STEP.ROLE_NOT_ALLOWED');
    const returned = lifeIssued().give(communeDesk, { name: 'accept-handoff', data: {} });
    expect(returned.refusal(operator, skip('tra', 'g'))).toBe('STEP.ROLE_NOT_ALLOWED');
  });
});

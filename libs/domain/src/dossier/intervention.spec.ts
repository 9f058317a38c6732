import { decideIntervention } from './deciding/intervention';
import { DossierRun, accept, complete, people } from './dossier-run.fixture';
import { initialState } from './dossier-state';
import type { DossierState } from './dossier-state';
import { evolve, foldEvents } from './evolve';

const { communeDesk, communeOfficer, cityDesk, cityLeader } = people;
const told = { operation: 'op-1', act: 'reset', reason: 'kẹt vì lỗi bản dựng', trailHead: 'ab12' };

/** A dossier's whole life, with papers asked for, hand-offs, a late step and its end. */
const life = new DossierRun()
  .receive()
  .give(communeDesk, {
    name: 'request-supplement',
    data: { lacks: [{ paper: 'TK', reason: 'thiếu chữ ký' }], ground: 'Mẫu số 02' },
  })
  .give(communeDesk, { name: 'supply-supplement', data: { papers: [] } }, '2020-03-02T08:30:00+07:00')
  .give(communeDesk, complete('du'), '2020-03-04T08:30:00+07:00')
  .give(communeOfficer, complete('du-dieu-kien'))
  .give(cityDesk, accept)
  .give(cityDesk, complete('du'))
  .give(cityLeader, complete('ky'))
  .give(communeDesk, accept)
  .give(communeDesk, complete('tra'), '2020-03-05T08:00:00+07:00');

function recorded(state: DossierState): DossierState {
  const body = decideIntervention(told, state);
  if (body === null) throw new Error('nothing to record');
  const actor = { subject: 'vh-01', unit: 'H55', role: 'operator' } as const;
  const envelope = { code: state.code, seq: state.seq + 1, at: state.lastAt, actor, cause: 'c' };
  return evolve(state, { ...envelope, prevHash: '', hash: '', ...body });
}

describe('an operator’s intervention', () => {
  const states = life.events.map((_, index) => foldEvents(life.state.code, life.events.slice(0, index + 1)));
  const placed = states.filter((state) => state.position !== null);

  it('is recorded in any state, also of a closed dossier, and changes nothing else', () => {
    expect(placed.at(-1)?.closed).toBe(true);
    expect(new Set(placed.map((state) => state.business.kind)).size).toBeGreaterThan(4);
    for (const state of placed) {
      const expected = { ...state, seq: state.seq + 1, interventions: ['op-1'] };
      expect(recorded(state)).toEqual(expected);
    }
  });

  it('is recorded once for each operation', () => {
    for (const state of placed) {
      const after = recorded(state);
      expect(decideIntervention(told, after)).toBeNull();
      expect(decideIntervention({ ...told, operation: 'op-2' }, after)).toMatchObject({ data: { operation: 'op-2' } });
    }
  });

  it('leaves no field in the state of a dossier that had none, and needs a dossier', () => {
    expect(Object.keys(life.state)).not.toContain('interventions');
    expect(decideIntervention(told, initialState('x'))).toBeNull();
  });
});

import { Pace } from './pace';

function paceAt(cap: number) {
  const clock = { now: 0 };
  return { clock, pace: new Pace(cap, () => clock.now) };
}

describe('the pace of a bulk act', () => {
  it('begins no more a second than the cap, and gives back no lost time', () => {
    const { clock, pace } = paceAt(10);
    expect(Array.from({ length: 4 }, () => pace.turn())).toEqual([0, 100, 200, 300]);
    clock.now = 5_000;
    expect([pace.turn(), pace.turn()]).toEqual([0, 100]);
  });

  it('is halved once by a swarm of troubles, again by the next, and never stands still', () => {
    const { clock, pace } = paceAt(40);
    for (let trouble = 0; trouble < 16; trouble += 1) pace.slower();
    expect(pace.perSecond).toBe(20);
    clock.now = 1_000;
    pace.slower();
    expect(pace.perSecond).toBe(10);
    for (let swarm = 2; swarm < 30; swarm += 1) {
      clock.now = swarm * 1_000;
      pace.slower();
    }
    expect(pace.perSecond).toBe(0.5);
  });

  it('comes back slowly, up to the cap', () => {
    const { pace } = paceAt(50);
    pace.slower();
    pace.better();
    expect(pace.perSecond).toBe(26);
    for (let success = 0; success < 100; success += 1) pace.better();
    expect(pace.perSecond).toBe(50);
  });
});

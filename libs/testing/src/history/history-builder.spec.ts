import { foldEvents } from '@lienthong/domain';
import { parseDossierEvent } from '@lienthong/contracts';
import { verifyChain } from '@lienthong/contracts/temporal';
import { buildHistory } from './history-builder';
import { refusedAtDesk, wayWithReturnAndLapse, wayWithSupplement, wholeWay } from './sample-turns';

const code = 'H55.19-200302-0001';
const ways = { wholeWay, wayWithSupplement, wayWithReturnAndLapse, refusedAtDesk };

describe('made histories', () => {
  it.each(Object.entries(ways))('%s is chained, valid by the contracts, and ends closed', (_name, turns) => {
    const events = buildHistory({ code, commands: turns() });
    expect(verifyChain(events)).toBe(events.at(-1)?.hash);
    expect(events.map(parseDossierEvent)).toEqual(events);
    expect(foldEvents(code, events).closed).toBe(true);
  });

  it('goes up to the province and back down with four hand-offs, in time', () => {
    const state = foldEvents(code, buildHistory({ code, commands: wholeWay() }));
    expect(state).toMatchObject({ handoffs: 4, timeliness: 'early', business: { kind: 'returned', positive: true } });
  });

  it('writes what falls due between two commands', () => {
    const types = buildHistory({ code, commands: wayWithReturnAndLapse() }).map((event) => event.type);
    expect(types).toEqual(expect.arrayContaining(['HandoffLapsed', 'SlaBreached', 'StepReturned']));
  });
});

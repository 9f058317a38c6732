import type { HistoryWork } from '../work/history-work';
import { bareTurns, differences } from './bare-turns';

const work: HistoryWork = {
  updates: [
    { localActivities: { planClocks: 1, publishEvents: 1 }, timers: 1 },
    { localActivities: { planClocks: 1, publishEvents: 2 }, timers: 1 },
    { localActivities: { publishEvents: 1 }, timers: 0 },
  ],
  workflowTasks: 3,
  searchAttributeWrites: 2,
  serverActivities: 0,
  timersFired: 0,
  events: 40,
};

it('makes each update do what its command was seen to do', () => {
  expect(bareTurns(work)).toEqual([
    { inHandler: 1, after: 1, rearms: false },
    { inHandler: 1, after: 2, rearms: true },
    { inHandler: 0, after: 1, rearms: false },
  ]);
});

describe('differences', () => {
  it('finds none between equal work, whatever else is in the history', () => {
    expect(differences(work, { ...work, searchAttributeWrites: 0, events: 30, workflowTasks: 4 })).toEqual([]);
  });

  it('names what one did and the other did not', () => {
    const less = { ...work, updates: work.updates.slice(0, 2), serverActivities: 1 };
    expect(differences(work, less)).toEqual([
      'updates: 3 against 2',
      'local activities: 6 against 5',
      'activities through the server: 0 against 1',
    ]);
  });
});

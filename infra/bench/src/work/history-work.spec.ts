import { temporal } from '@temporalio/proto';
import { totalsOf, workOf } from './history-work';
import type { HistoryEvent } from './history-work';

const types = temporal.api.enums.v1.EventType;

const event = (eventType: temporal.api.enums.v1.EventType): HistoryEvent => ({ eventType });
const accepted = event(types.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED);
const marker = (type: string): HistoryEvent => ({
  eventType: types.EVENT_TYPE_MARKER_RECORDED,
  markerRecordedEventAttributes: {
    markerName: 'core_local_activity',
    details: { data: { payloads: [{ data: Buffer.from(JSON.stringify({ activity_type: type })) }] } },
  },
});

describe('workOf', () => {
  const history = [
    event(types.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED),
    event(types.EVENT_TYPE_TIMER_STARTED),
    accepted,
    marker('planClocks'),
    event(types.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES),
    marker('publishEvents'),
    event(types.EVENT_TYPE_WORKFLOW_TASK_COMPLETED),
    accepted,
    marker('publishEvents'),
    marker('publishEvents'),
    event(types.EVENT_TYPE_WORKFLOW_TASK_COMPLETED),
  ];

  it('tells by update what it brought about; the start belongs to the first', () => {
    expect(workOf(history)).toMatchObject({
      updates: [
        { localActivities: { planClocks: 1, publishEvents: 1 }, timers: 1 },
        { localActivities: { publishEvents: 2 }, timers: 0 },
      ],
      workflowTasks: 2,
      searchAttributeWrites: 1,
      serverActivities: 0,
      events: 11,
    });
  });

  it('adds up', () => {
    expect(totalsOf(workOf(history))).toEqual({ localActivities: 4, timers: 1 });
  });
});

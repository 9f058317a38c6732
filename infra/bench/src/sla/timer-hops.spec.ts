import { temporal } from '@temporalio/proto';
import { hopsOf } from './timer-hops';

const types = temporal.api.enums.v1.EventType;
const at = (eventType: temporal.api.enums.v1.EventType, millis: number) => ({
  eventType,
  eventTime: { seconds: Math.floor(millis / 1_000), nanos: (millis % 1_000) * 1e6 },
});

it('reads the timer of the due instant, not one of an earlier warning', () => {
  const history = [
    at(types.EVENT_TYPE_TIMER_FIRED, 4_000),
    at(types.EVENT_TYPE_WORKFLOW_TASK_STARTED, 4_010),
    at(types.EVENT_TYPE_TIMER_STARTED, 4_020),
    at(types.EVENT_TYPE_TIMER_FIRED, 9_120),
    at(types.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED, 9_121),
    at(types.EVENT_TYPE_WORKFLOW_TASK_STARTED, 9_150),
  ];
  expect(hopsOf(history, 9_000)).toEqual({ fired: 120, decided: 150 });
});

it('knows nothing of a dossier whose timer has not fired', () => {
  expect(hopsOf([at(types.EVENT_TYPE_TIMER_FIRED, 4_000)], 9_000)).toBeNull();
});

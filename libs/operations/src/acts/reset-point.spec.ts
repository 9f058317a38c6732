import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPayloadConverter } from '@temporalio/common';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import type { DossierEvent } from '@lienthong/domain';
import { toRunEvent } from '@lienthong/temporal';
import type { RunEvent } from '@lienthong/temporal';
import { consequencesOf } from './reset-consequences';
import { inputsOf } from './reset-inputs';
import { findResetPoint } from './reset-point';
import { findReset } from './reset-proof';

const histories = join(__dirname, '../../../../workflows/histories');

async function golden(name: string): Promise<RunEvent[]> {
  const history = historyFromJSON(JSON.parse(readFileSync(join(histories, `${name}.json`), 'utf8')));
  return Promise.all(
    (history.events ?? []).map((event) =>
      toRunEvent(event, (payloads) =>
        Promise.resolve((payloads?.payloads ?? []).map((payload) => defaultPayloadConverter.fromPayload(payload))),
      ),
    ),
  );
}

/** Events as a dossier would have told them: one for each update, each at a step of its own. */
function toldBy(events: readonly RunEvent[], steps: readonly string[]): DossierEvent[] {
  const inputs = inputsOf(events).filter((input) => input.kind === 'updates');
  return inputs.map(({ cause }, index) => {
    const step = steps[index] ?? `step-${index}`;
    return { code: 'D', seq: index + 1, type: 'StepAssigned', cause, position: { step } } as DossierEvent;
  });
}

const completions = (events: readonly RunEvent[]): number[] =>
  events.filter((event) => event.type === 'WorkflowTaskCompleted').map((event) => event.id);

describe('the point of a reset', () => {
  it('last good: the last workflow task that completed', async () => {
    const events = await golden('kafka-away');
    expect(findResetPoint({ point: 'last-good' }, events, [])).toEqual({ eventId: completions(events).at(-1) });
  });

  it('before an event: that event and all after it is done again, also when it is a completion itself', async () => {
    const events = await golden('kafka-away');
    expect(findResetPoint({ point: 'before-event', eventId: 20 }, events, [])).toEqual({ eventId: 13 });
    expect(findResetPoint({ point: 'before-event', eventId: 13 }, events, [])).toEqual({ eventId: 13 });
    expect(findResetPoint({ point: 'before-event', eventId: 3 }, events, [])).toHaveProperty('problem');
    expect(findResetPoint({ point: 'before-event', eventId: 9_999 }, events, [])).toHaveProperty('problem');
  });

  it('before a time, whatever zone it is written in', async () => {
    const events = await golden('lapsed-handoff');
    const [first, second] = events.filter((event) => event.type === 'WorkflowTaskCompleted');
    const at = `${second?.at.replace('Z', '')}+00:00`;
    expect(findResetPoint({ point: 'before-time', at }, events, [])).toEqual({ eventId: first?.id });
    expect(findResetPoint({ point: 'before-time', at: '2000-01-01T00:00:00Z' }, events, [])).toHaveProperty('problem');
  });

  it('a stage: the task before the input that brought the dossier there, the last time', async () => {
    const events = await golden('three-levels');
    const updates = inputsOf(events);
    const told = toldBy(events, ['A', 'B', 'A', 'C']);
    const point = findResetPoint({ point: 'stage', step: 'A' }, events, told);
    const accepted = updates[2]?.eventId ?? 0;
    expect(point).toEqual({ eventId: completions(events).findLast((id) => id < accepted) });
    expect(findResetPoint({ point: 'stage', step: 'Z' }, events, told)).toHaveProperty('problem');
  });
});

describe('what a reset brings', () => {
  it('applies what came after the point again, and repeats its events under the same keys', async () => {
    const events = await golden('supplement');
    const told = toldBy(events, []);
    const inputs = inputsOf(events);
    const third = inputs[2];
    const eventId = completions(events).findLast((id) => id < (third?.eventId ?? 0)) ?? 0;
    const after = consequencesOf({ eventId, exclude: [] }, events, told);
    expect(after.reapplied).toHaveLength(inputs.length - 2);
    expect(after.reapplied[0]).toBe(`update ${third?.name} ${third?.id} (event ${third?.eventId})`);
    expect(after.repeated).toEqual([
      { effect: 'publishEvents', keys: told.slice(2).map((event) => `D:${event.seq}`), doubled: 0 },
    ]);
  });

  it('an older release did not keep the instants: what is published may not be decided anew', async () => {
    const events = await golden('supplement');
    const told = toldBy(events, []);
    const eventId = completions(events)[1] ?? 0;
    expect(inputsOf(events).every((input) => input.givenAt === null)).toBe(true);
    expect(consequencesOf({ eventId, exclude: [] }, events, told).forbidden).not.toBeNull();
    expect(consequencesOf({ eventId, exclude: [] }, events, told.slice(0, 1)).forbidden).toBeNull();
    const dated = events.map((event) =>
      event.update === undefined ? event : { ...event, input: [{ givenAt: '2026-01-01T00:00:00.000Z' }] },
    );
    expect(consequencesOf({ eventId, exclude: [] }, dated, told)).toMatchObject({ forbidden: null, notes: [] });
  });

  it('leaves out no input whose event is published', async () => {
    const events = await golden('supplement');
    const eventId = completions(events)[1] ?? 0;
    const exclude = ['updates'] as const;
    const left = consequencesOf({ eventId, exclude }, events, []);
    expect(left).toMatchObject({ reapplied: [], forbidden: null });
    expect(left.notes).toHaveLength(inputsOf(events).length - 1);
    expect(consequencesOf({ eventId, exclude }, events, toldBy(events, [])).forbidden?.en).toContain('is published');
  });

  it('reads payments as signals, with the receipt as their cause', async () => {
    const payments = inputsOf(await golden('r2-paid')).filter((input) => input.kind === 'signals');
    expect(payments[0]?.cause).toMatch(/^payment .+/);
  });

  it('knows an earlier try by its key alone', () => {
    const at = { at: '2026-01-01T00:00:00.000Z', type: 'WorkflowTaskFailed', cause: 'RESET_WORKFLOW' };
    const events = [{ ...at, id: 4, failure: 'mended [op-1/D]' }];
    expect(findReset(events, 'op-1/D')?.id).toBe(4);
    expect(findReset(events, 'op-1/D2')).toBeUndefined();
    expect(findReset(events, 'op-11/D')).toBeUndefined();
  });
});

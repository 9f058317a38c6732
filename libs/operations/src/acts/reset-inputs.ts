import { interveneSignal, paymentSignal, receiveUpdate } from '@lienthong/contracts/temporal';
import type { RunEvent } from '@lienthong/temporal';
import type { ExcludedInput } from '@lienthong/temporal';

/** Input that came from outside: a command, a payment, an operator's act. */
export interface RunInput {
  readonly kind: ExcludedInput;
  readonly name: string;
  readonly id: string;
  readonly eventId: number;
  /** UTC instant at which it was given; null if an older release took it, which did not keep it. */
  readonly givenAt: string | null;
  /** What the dossier's own events name as their cause. */
  readonly cause: string;
}

const updates = ['WorkflowExecutionUpdateAccepted', 'WorkflowExecutionUpdateAdmitted'];

/** Every input of a history, in order; an update that an earlier reset admitted again is there once. */
export function inputsOf(events: readonly RunEvent[]): RunInput[] {
  const inputs = new Map<string, RunInput>();
  for (const event of events) {
    const input = inputOf(event);
    if (input === null) continue;
    const key = `${input.kind} ${input.kind === 'updates' ? input.id : input.eventId}`;
    const known = inputs.get(key);
    // Where it was accepted counts; what it said may stand where it was admitted.
    const said = input.name === '' && known !== undefined ? { ...known, eventId: input.eventId } : input;
    inputs.set(key, said);
  }
  return [...inputs.values()].sort((a, b) => a.eventId - b.eventId);
}

/** `update complete-step 6f1c… (event 22)` */
export function inputText({ kind, name, id, eventId }: RunInput): string {
  return `${kind === 'updates' ? 'update' : 'signal'} ${name}${id === '' ? '' : ` ${id}`} (event ${eventId})`;
}

/** A receipt is part of the start: it can't be left out, and is decided at the instant that it says. */
export function isReceipt(input: RunInput): boolean {
  return input.kind === 'updates' && input.name === receiveUpdate;
}

function inputOf(event: RunEvent): RunInput | null {
  const { id: eventId, signal, type, update } = event;
  if (signal !== undefined) return { kind: 'signals', name: signal, eventId, ...signalSays(signal, event.input ?? []) };
  if (update === undefined || !updates.includes(type)) return null;
  const givenAt = text(event.input?.[0], 'givenAt');
  return { kind: 'updates', name: update.name ?? '', id: update.id, eventId, givenAt, cause: update.id };
}

function signalSays(signal: string, [first, second]: readonly unknown[]): Pick<RunInput, 'id' | 'givenAt' | 'cause'> {
  if (signal === paymentSignal) {
    const receipt = text(first, 'receipt') ?? '';
    return { id: receipt, givenAt: typeof second === 'string' ? second : null, cause: `payment ${receipt}` };
  }
  const operation = signal === interveneSignal ? (text(first, 'operation') ?? '') : '';
  return { id: operation, givenAt: text(first, 'givenAt'), cause: `operation ${operation}` };
}

function text(of: unknown, field: string): string | null {
  if (typeof of !== 'object' || of === null) return null;
  const value: unknown = Object.getOwnPropertyDescriptor(of, field)?.value;
  return typeof value === 'string' ? value : null;
}

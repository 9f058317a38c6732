import { canonicalJson } from '@lienthong/contracts/temporal';
import { DomainError } from '@lienthong/domain';
import type { Actor } from '@lienthong/domain';
import type { TrailStore } from '../trail/trail.store';
import { checkApply, checkApprove, checkRequest, checkStop, defaultRate, outOfTurn } from './check-operation';
import type { Oversees } from './check-operation';
import type { Operation, OperationStep, PreviewBasis } from './operation';
import type { RequestedBody, StepBodies, StepRecord } from './operation-steps';
import type { OperationStore } from './operation.store';
import type { Work } from './work-queue.store';

export interface DeskParts {
  readonly operations: OperationStore;
  readonly trail: Pick<TrailStore, 'append'>;
  readonly oversees: Oversees;
  /** What catalogue and worker build are now. */
  basis(): Promise<PreviewBasis>;
}

/** What an operator asks for; without a rate it is the usual one. */
export type OperationDraft = Omit<RequestedBody, 'ratePerSecond'> & { readonly ratePerSecond?: number };

/** What a step gives the runner to do. */
const workOf: Partial<Record<OperationStep, Work>> = { requested: 'preview', applying: 'apply' };

/** Where operators ask and decide. Each step is in the trail before it is taken; the runner does the work. */
export class OperationDesk {
  constructor(private readonly parts: DeskParts) {}

  /**
   * Asks for a preview of an act.
   * @param id chosen by the caller: asked again with the same content it is the same operation
   * @throws DomainError IDEMPOTENCY.KEY_REUSED if the id was used for something else; see {@link checkRequest}
   */
  async request(actor: Actor, id: string, draft: OperationDraft): Promise<Operation> {
    const { request, selection, reason, ratePerSecond = defaultRate } = draft;
    const body: RequestedBody = { request, selection, reason: reason.trim(), ratePerSecond };
    checkRequest(actor, body, this.parts.oversees);
    const { requested } = await this.parts.operations.steps(id);
    const was = requested ?? (await this.take(stepOf('requested', id, actor, body), body));
    checkSame(was, actor, body);
    return this.parts.operations.read(id);
  }

  /** A second person agrees. @param key a repetition with the same key changes nothing */
  async approve(actor: Actor, id: string, key: string | null = null): Promise<Operation> {
    const check = (operation: Operation): void => checkApprove(actor, operation, this.parts.oversees);
    return this.decide({ ...stepOf('approved', id, actor, {}), key }, check);
  }

  /** Lets the runner do it, on what was previewed and nothing else. */
  async apply(actor: Actor, id: string, key: string | null = null): Promise<Operation> {
    const basis = await this.parts.basis();
    const check = (operation: Operation): void => checkApply(actor, operation, basis, this.parts.oversees);
    return this.decide({ ...stepOf('applying', id, actor, {}), key }, check);
  }

  /** Begins no further dossier; those under way are ended. */
  async stop(actor: Actor, id: string, key: string | null = null): Promise<Operation> {
    const check = (operation: Operation): void => checkStop(actor, operation, this.parts.oversees);
    return this.decide({ ...stepOf('stopped', id, actor, {}), key }, check);
  }

  private async decide(step: StepRecord, check: (operation: Operation) => void): Promise<Operation> {
    const { operations } = this.parts;
    const before = await operations.read(step.operation);
    const there = (await operations.steps(step.operation))[step.step];
    if (there !== undefined && isRepetition(there, step)) return before;
    check(before);
    const taken = await this.take(step, before);
    const after = await operations.read(step.operation);
    if (taken !== step && !isRepetition(taken, step)) throw outOfTurn(after, step.step);
    return after;
  }

  /** Writes a step after its trail; answers the record that counts, which may be another's. */
  private async take<S extends OperationStep>(
    step: StepRecord<S>,
    { request, selection, reason, ratePerSecond }: RequestedBody,
  ): Promise<StepRecord<S>> {
    const detail = step.step === 'requested' ? { request, selection, ratePerSecond } : {};
    const { operation, by } = step;
    await this.parts.trail.append({
      operation,
      step: step.step,
      code: null,
      actor: by,
      act: request.act,
      reason,
      detail,
    });
    // Queued first: a step without its work would wait for ever, work without its step is dropped by the runner.
    const work = workOf[step.step];
    if (work !== undefined) await this.parts.operations.queue.add(operation, work);
    return (await this.parts.operations.record(step)) ?? step;
  }
}

function stepOf<S extends OperationStep>(step: S, operation: string, by: Actor, body: StepBodies[S]): StepRecord<S> {
  return { operation, step, at: new Date().toISOString(), by, key: null, body };
}

function isRepetition(there: StepRecord, now: StepRecord): boolean {
  return now.key !== null && there.key === now.key && there.by.subject === now.by.subject;
}

function checkSame(was: StepRecord<'requested'>, actor: Actor, body: RequestedBody): void {
  if (was.by.subject === actor.subject && canonicalJson(was.body) === canonicalJson(body)) return;
  const detail = `operation ${was.operation} was requested at ${was.at} by someone else or with another content`;
  throw new DomainError('IDEMPOTENCY.KEY_REUSED', detail, { operation: was.operation });
}

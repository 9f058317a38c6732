import { WithStartWorkflowOperation } from '@temporalio/client';
import type { Client, Workflow, WorkflowHandle } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import type { SearchAttributePair } from '@temporalio/common';
import { DomainError, getStep } from '@lienthong/domain';
import type { DossierEvent, Payment, TurnName } from '@lienthong/domain';
import {
  commandReceiptQuery,
  dossierTaskQueue,
  dossierWorkflowId,
  dossierWorkflowType,
  eventsQuery,
  interveneSignal,
  paymentSignal,
  receiveUpdate,
  stateQuery,
} from '@lienthong/contracts/temporal';
import type {
  CommandInput,
  CommandReceipt,
  DossierInput,
  DossierSnapshot,
  Intervention,
  SearchAttributeName,
} from '@lienthong/contracts/temporal';
import { callFailure, refusalOf, temporalAway } from './failure-mapping';
import { Reachability } from './reachability';

/** A receipt was taken and answered, or is kept in Temporal until a worker comes. */
export type ReceiveOutcome =
  { readonly kind: 'accepted'; readonly receipt: CommandReceipt } | { readonly kind: 'kept' };

export interface GatewayOptions {
  /** How long a worker may take to answer before the caller is told that none does (default 5 s). */
  readonly answerWithinMs?: number;
}

/** The services' door to dossiers' workflows. Every failure leaves it as a DomainError or is a fault. */
export class DossierGateway {
  private readonly answerWithinMs: number;
  private readonly reachability: Reachability;

  constructor(
    private readonly client: Client,
    options: GatewayOptions = {},
  ) {
    this.answerWithinMs = options.answerWithinMs ?? 5_000;
    this.reachability = new Reachability(client);
  }

  /**
   * Starts a dossier's life with its receipt, once: the same code again finds the one that is there.
   * @throws DomainError SERVICE.TEMPORAL_UNAVAILABLE, or the refusal of a rule
   */
  async receive(input: DossierInput): Promise<ReceiveOutcome> {
    try {
      const receipt = await this.inTime(() =>
        this.client.workflow.executeUpdateWithStart<Workflow, CommandReceipt, []>(receiveUpdate, {
          updateId: input.commandId,
          startWorkflowOperation: new WithStartWorkflowOperation(dossierWorkflowType, startOptions(input)),
        }),
      );
      return { kind: 'accepted', receipt };
    } catch (error) {
      return this.receiveWithoutAnswer(input, error);
    }
  }

  /**
   * Gives a command; `commandId` makes it happen once. Where it does not say when it was given, that is now.
   * @throws DomainError refusals of the domain, DOSSIER.NOT_FOUND, DOSSIER.CLOSED, SERVICE.*
   */
  async command<N extends TurnName>(
    code: string,
    name: N,
    commandId: string,
    input: CommandInput<N>,
  ): Promise<CommandReceipt> {
    try {
      return await this.inTime(() =>
        this.handle(code).executeUpdate<CommandReceipt, [CommandInput<N>]>(name, {
          updateId: commandId,
          args: [{ givenAt: wallNow(), ...input }],
        }),
      );
    } catch (error) {
      if (callFailure(error) === 'not-there') return this.commandOnClosed(code, commandId, input.actor.unit);
      throw this.mapped(error);
    }
  }

  /**
   * Tells of a payment. It is kept even while no worker runs; told twice it does nothing.
   * @throws DomainError PAYMENT.DOSSIER_CLOSED, DOSSIER.NOT_FOUND, SERVICE.*
   */
  async pay(code: string, payment: Payment): Promise<void> {
    try {
      await this.inTime(() => this.handle(code).signal<[Payment, string]>(paymentSignal, payment, wallNow()));
    } catch (error) {
      if (callFailure(error) !== 'not-there') throw this.mapped(error, code);
      const { state } = await this.snapshot(code);
      if (state.payments.some((known) => known.receipt === payment.receipt)) return;
      const detail = `payment ${payment.receipt} came for dossier ${code}, which is ${state.business.kind}; it is to be given back`;
      throw new DomainError('PAYMENT.DOSSIER_CLOSED', detail, { receipt: payment.receipt });
    }
  }

  /**
   * Tells a dossier of an operator's act on its run; told twice it is recorded once. `closed`: its run has ended and
   * records nothing more.
   * @throws DomainError DOSSIER.NOT_FOUND, SERVICE.*
   */
  async intervene(code: string, intervention: Intervention): Promise<'told' | 'closed'> {
    const told = { givenAt: wallNow(), ...intervention };
    try {
      await this.inTime(() => this.handle(code).signal<[Intervention]>(interveneSignal, told));
      return 'told';
    } catch (error) {
      if (callFailure(error) !== 'not-there') throw this.mapped(error, code);
      await this.describe(code);
      return 'closed';
    }
  }

  /** Events from a sequence number on, asked from the workflow itself. @throws DomainError DOSSIER.NOT_FOUND, SERVICE.* */
  async events(code: string, fromSeq: number): Promise<readonly DossierEvent[]> {
    return this.query<readonly DossierEvent[], [number]>(code, eventsQuery, fromSeq);
  }

  /** State as the workflow has it. @throws DomainError DOSSIER.NOT_FOUND, SERVICE.* */
  async snapshot(code: string): Promise<DossierSnapshot> {
    return this.query<DossierSnapshot, []>(code, stateQuery);
  }

  /** Whether Temporal answers now. */
  reachable(): Promise<boolean> {
    return this.reachability.check();
  }

  private async receiveWithoutAnswer(input: DossierInput, error: unknown): Promise<ReceiveOutcome> {
    switch (callFailure(error)) {
      case 'no-answer':
        return this.keepReceipt(input);
      case 'already-closed':
        return { kind: 'accepted', receipt: await this.receiptOf(input.code, input.commandId) };
      case 'refused':
      case 'away':
      case 'not-there':
      case 'fault':
        throw this.mapped(error);
    }
  }

  /** No worker answered. The start alone needs none: once it is acknowledged the receipt is durable. */
  private async keepReceipt(input: DossierInput): Promise<ReceiveOutcome> {
    try {
      await this.inTime(() => this.client.workflow.start(dossierWorkflowType, startOptions(input)));
      return { kind: 'kept' };
    } catch (error) {
      if (callFailure(error) === 'already-closed') return { kind: 'kept' };
      throw temporalAway();
    }
  }

  /** The workflow is closed or was never there: a repetition gets its old receipt, anything else is told so. */
  private async commandOnClosed(code: string, commandId: string, unit: string): Promise<CommandReceipt> {
    const receipt = await this.query<CommandReceipt | null, [string]>(code, commandReceiptQuery, commandId);
    if (receipt !== null) return receipt;
    const { state } = await this.snapshot(code);
    if (!state.involved.includes(unit)) {
      throw new DomainError('DOSSIER.NOT_YOUR_UNIT', `unit ${unit} has no part in this dossier`);
    }
    throw new DomainError('DOSSIER.CLOSED', `dossier ${code} is ${state.business.kind}; nothing can be done with it`);
  }

  private async receiptOf(code: string, commandId: string): Promise<CommandReceipt> {
    const receipt = await this.query<CommandReceipt | null, [string]>(code, commandReceiptQuery, commandId);
    if (receipt !== null) return receipt;
    throw new DomainError('IDEMPOTENCY.KEY_REUSED', `dossier ${code} was received under another key`);
  }

  /** Asks the server alone, so that it is answered without workers. */
  private async describe(code: string): Promise<void> {
    try {
      await this.inTime(() => this.handle(code).describe());
    } catch (error) {
      throw this.mapped(error, code);
    }
  }

  private async query<R, A extends unknown[]>(code: string, name: string, ...args: A): Promise<R> {
    try {
      return await this.inTime(() => this.handle(code).query<R, A>(name, ...args));
    } catch (error) {
      throw this.mapped(error, code);
    }
  }

  private mapped(error: unknown, code?: string): unknown {
    switch (callFailure(error)) {
      case 'refused':
        return refusalOf(error);
      case 'no-answer':
        return new DomainError(
          'SERVICE.WORKERS_UNAVAILABLE',
          `no worker answered within ${this.answerWithinMs} ms; repeat with the same Idempotency-Key`,
        );
      case 'away':
        return temporalAway();
      case 'not-there':
        return new DomainError('DOSSIER.NOT_FOUND', `there is no dossier ${code ?? ''}`.trimEnd());
      case 'already-closed':
      case 'fault':
        return error;
    }
  }

  private handle(code: string): WorkflowHandle {
    return this.client.workflow.getHandle(dossierWorkflowId(code));
  }

  private inTime<T>(call: () => Promise<T>): Promise<T> {
    return this.client.withDeadline(Date.now() + this.answerWithinMs, call);
  }
}

function wallNow(): string {
  return new Date().toISOString();
}

function startOptions(input: DossierInput): {
  workflowId: string;
  taskQueue: string;
  workflowIdConflictPolicy: 'USE_EXISTING';
  workflowIdReusePolicy: 'REJECT_DUPLICATE';
  args: [DossierInput];
  staticSummary: string;
  typedSearchAttributes: SearchAttributePair[];
} {
  const { facts, code } = input;
  return {
    workflowId: dossierWorkflowId(code),
    taskQueue: dossierTaskQueue,
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    args: [{ ...input, paced: true }],
    staticSummary: `${facts.procedure} · ${facts.receivingUnit}`,
    typedSearchAttributes: attributesAtStart(input),
  };
}

/** What does not change, or is known before the workflow has run: setting it here costs no event of its own. */
function attributesAtStart({ facts, route }: DossierInput): SearchAttributePair[] {
  const { unit } = getStep(route, route.start);
  const keyword = (name: SearchAttributeName, value: string): SearchAttributePair => ({
    key: defineSearchAttributeKey(name, 'KEYWORD'),
    value,
  });
  return [
    keyword('LtProcedure', facts.procedure),
    keyword('LtUnit', unit.code),
    keyword('LtTier', unit.tier),
    { key: defineSearchAttributeKey('LtReceivedAt', 'DATETIME'), value: new Date(facts.receivedAt) },
  ];
}

import {
  dateOfInstant,
  findCase,
  findProcedure,
  findUnit,
  getStep,
  parseInstant,
  pinCase,
  planClock,
  rulesOf,
} from '@lienthong/domain';
import type { PinnedRoute, ReceiptFacts, Simulation } from '@lienthong/domain';
import type { DossierInput, DossierSnapshot } from '@lienthong/contracts/temporal';
import { loadCatalogue } from '@lienthong/platform';
import { legalOrigin, officers, receipt } from '../ours/bench-route';
import { VoidRunError } from '../side';
import { reaching } from './due-plan';
import type { DueInstant } from './tally';

/**
 * Dossiers that only wait at their first step. Facts, route and calendar are the same for all; a simulation of its own
 * brings each one's due instant to the wall instant wanted. The case's time is that of its first step, so that both
 * clocks fall due together.
 */
export class SlaDossiers {
  private constructor(
    private readonly facts: ReceiptFacts,
    private readonly route: PinnedRoute,
    /** Legal instant at which the dossier's own clock falls due, reckoned here and not asked from the system. */
    readonly dueAt: string,
  ) {}

  static async from(catalogueDir: string): Promise<SlaDossiers> {
    const catalogue = await loadCatalogue(catalogueDir);
    const date = dateOfInstant(legalOrigin);
    const procedure = findProcedure(catalogue, receipt.procedure, date);
    const procedureCase = findCase(procedure, receipt.case);
    const [receiving, competent] = [officers.desk.unit, officers.leader.unit];
    const route = pinCase(procedureCase, { receiving, competent }, catalogue, date);
    const { calendar } = findUnit(catalogue, receiving, date);
    const facts: ReceiptFacts = {
      receivedAt: legalOrigin,
      procedure: procedure.code,
      procedureVersion: procedure.version,
      case: procedureCase.code,
      field: procedure.field.code,
      channel: receipt.channel,
      receivingUnit: receiving,
      competentUnit: competent,
      papers: receipt.papers,
      feeVnd: procedureCase.fee.amountVnd,
      allotted: getStep(route, route.start).allotted,
      calendar,
      maxSupplements: procedureCase.maxSupplements,
      returningUnit: receiving,
      rules: rulesOf(procedureCase),
    };
    const days = catalogue.calendars[calendar];
    if (days === undefined) throw new Error(`calendar ${calendar} is not in the catalogue`);
    const clock = { id: 'dossier', kind: 'dossier', start: facts.receivedAt, entries: [] } as const;
    const { dueAt } = planClock({ ...clock, allotted: facts.allotted }, days, facts.rules);
    if (dueAt === null) throw new Error('a clock that was never paused has a due instant');
    return new SlaDossiers(facts, route, dueAt);
  }

  /** Received this very moment: its first warning is hours away. */
  standing(nth: number): DossierInput {
    return this.input(nth, reaching(parseInstant(this.facts.receivedAt), Date.now()));
  }

  /** Received hours ago by legal time, warned of already, and due at a wall instant (epoch ms). */
  dueOn(nth: number, wallAt: number): DossierInput {
    return this.input(nth, reaching(parseInstant(this.dueAt), wallAt));
  }

  /** What must come of a dossier that is due: one breach for each clock that runs. */
  expected(nth: number, wallAt: number, clocks: readonly string[]): DueInstant[] {
    return clocks.map((clock) => ({ code: codeOf(nth), clock, dueAt: this.dueAt, wallAt }));
  }

  /** The running clocks of a dossier just received. @throws VoidRunError if one is due at another instant than reckoned */
  clocksOf({ state }: DossierSnapshot): string[] {
    const clocks = [state.clocks.dossier, state.clocks.step].flatMap((clock) => clock ?? []);
    const wrong = clocks.find(({ dueAt }) => dueAt !== this.dueAt);
    if (wrong !== undefined) {
      throw new VoidRunError(`clock ${wrong.id} of ${state.code} is due ${wrong.dueAt}, reckoned was ${this.dueAt}`);
    }
    if (clocks.length === 0) throw new VoidRunError(`dossier ${state.code} has no clock`);
    return clocks.map(({ id }) => id);
  }

  private input(nth: number, simulation: Simulation): DossierInput {
    const { sub, unit, role } = officers.desk;
    const code = codeOf(nth);
    const actor = { subject: sub, unit, role };
    return {
      code,
      commandId: `${code}-receive`,
      bodyHash: code,
      actor,
      facts: this.facts,
      route: this.route,
      simulation,
    };
  }
}

function codeOf(nth: number): string {
  return `BENCH.SLA-200302-${String(nth + 1).padStart(6, '0')}`;
}

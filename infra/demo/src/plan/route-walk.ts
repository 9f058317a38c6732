import { getStep } from '@lienthong/domain';
import type { PinnedRoute, PinnedStep, TurnName } from '@lienthong/domain';

/** Follows one dossier along its route as those who act on it do: where it is and where it was offered to. */
export class RouteWalk {
  step: PinnedStep;
  /** The step of another unit that it was offered to, until that unit takes it over. */
  target: PinnedStep | null = null;

  constructor(private readonly route: PinnedRoute) {
    this.step = getStep(route, route.start);
  }

  /** Takes note of a command that was carried out. */
  follow(command: TurnName, outcome?: string): void {
    if (command === 'accept-handoff') {
      this.step = this.target ?? this.step;
      this.target = null;
    }
    if (command === 'refuse') this.target = this.deskOfRefusal;
    if (command !== 'complete-step' && command !== 'return-step') return;
    const next = this.nextOf(outcome);
    if (next === null) return;
    if (next.unit.code === this.step.unit.code) this.step = next;
    else this.target = next;
  }

  /** Whether the straight way leads from here to the step at which the citizen gets the result. */
  get beforeReturn(): boolean {
    const next = this.nextOf(this.straight);
    return next?.outcomes.some((outcome) => outcome.effect === 'result-returned') ?? false;
  }

  /** The outcome of the straight way: the first that leads forward. */
  get straight(): string | undefined {
    return this.step.outcomes.find((outcome) => outcome.kind === 'forward')?.code;
  }

  /** The first outcome that leads back. */
  get back(): string | undefined {
    return this.step.outcomes.find((outcome) => outcome.kind === 'return')?.code;
  }

  /** A refusal above goes down to the desk that gives out results; at that desk itself it ends. */
  private get deskOfRefusal(): PinnedStep | null {
    const desk = this.route.steps.find((step) => step.outcomes.some((outcome) => outcome.effect === 'result-returned'));
    return desk === undefined || desk.unit.code === this.step.unit.code ? null : desk;
  }

  private nextOf(code: string | undefined): PinnedStep | null {
    const outcome = this.step.outcomes.find((candidate) => candidate.code === code);
    return outcome === undefined || outcome.to === null ? null : getStep(this.route, outcome.to);
  }
}

import type { Catalogue } from '@lienthong/domain';
import type { CommandReceipt } from '@lienthong/contracts/temporal';
import type { DemoDossier } from '../plan/dossier-file.schema';
import { DossierPlan } from '../plan/dossier-plan';
import type { PlannedTurn, Situation } from '../plan/dossier-plan';
import { officerFor } from '../plan/officer-roll';
import type { Post } from '../plan/officer-roll';
import { pinDossier } from '../plan/pin-dossier';
import { handedInAt } from '../plan/rehearsal';
import type { RunFrame } from '../plan/rehearsal';
import { ApiProblem } from './api-client';
import type { ApiClient } from './api-client';
import type { LegalWall } from './legal-wall';
import type { TokenDesk } from './token-desk';
import type { Turnstile } from './turnstile';

/** What the officers of a run share. */
export interface Offices {
  readonly api: ApiClient;
  readonly tokens: TokenDesk;
  readonly wall: LegalWall;
  readonly turnstile: Turnstile;
  /** Called after each act. */
  readonly onAct: () => void;
  /** Makes this run's keys its own. */
  readonly runId: string;
}

/** A dossier as the run left it. */
export interface Carried {
  readonly dossier: DemoDossier;
  readonly code: string;
  /** Check value for the public look-up. */
  readonly check: string;
  readonly acts: number;
  /** Acts that had to be planned again because the dossier had moved on meanwhile, e.g. a hand-off had lapsed. */
  readonly replanned: number;
}

interface Received {
  readonly code: string;
  readonly check: string;
  readonly receipt: CommandReceipt;
}

const mostReplans = 20;

/** The officers who carry one dossier: each acts with a token of their own, at the planned hour, over HTTP. */
export class Carrier {
  private acts = 0;
  private replanned = 0;

  constructor(
    private readonly dossier: DemoDossier,
    private readonly frame: RunFrame,
    private readonly offices: Offices,
  ) {}

  /** From receipt to the end of its plan. @throws ApiProblem for a refusal that the plan cannot answer */
  async carry(): Promise<Carried> {
    const { dossier, frame } = this;
    const at = handedInAt(dossier, frame);
    const { route } = pinDossier(dossier, frame.catalogue, at.slice(0, 10));
    const plan = new DossierPlan(dossier, route, frame.calendar);
    await this.offices.wall.until(at);
    const { code, check, receipt } = await this.receive();
    let now: Situation = receipt;
    for (let act = plan.next(now); act !== null; act = plan.next(now)) {
      await this.offices.wall.until(act.at);
      if (act.turn === undefined) break;
      now = await this.give(code, act.turn, now, plan);
    }
    return { dossier, code, check, acts: this.acts, replanned: this.replanned };
  }

  private async give(code: string, turn: PlannedTurn, now: Situation, plan: DossierPlan): Promise<Situation> {
    const path = `/dossiers/${code}/commands/${turn.command}`;
    const key = `${this.keyStem}-${this.acts + this.replanned}`;
    try {
      const receipt = await this.act<CommandReceipt>(turn.post, path, turn.body, key);
      plan.done(turn);
      return receipt;
    } catch (error) {
      return this.afterRefusal(error, now);
    }
  }

  /** Out of turn: a clock was faster than the officer. The answer says what may be done now. */
  private afterRefusal(error: unknown, now: Situation): Situation {
    this.replanned += 1;
    const moved = error instanceof ApiProblem && error.status === 409 && error.allowed !== undefined;
    if (!moved || this.replanned > mostReplans) throw this.named(error);
    return { ...now, at: this.offices.wall.now(), allowed: error.allowed ?? [] };
  }

  private receive(): Promise<Received> {
    const { procedure, channel, receivingUnit, competentUnit, papers, applicant } = this.dossier;
    const body = { procedure, case: this.dossier.case, channel, receivingUnit, competentUnit, papers, applicant };
    const post: Post = { unit: receivingUnit, office: 'mot-cua', roles: ['desk-officer'] };
    return this.act<Received>(post, '/dossiers', body, this.keyStem).catch((error: unknown) => {
      throw this.named(error);
    });
  }

  private async act<T>(post: Post, path: string, body: unknown, key: string): Promise<T> {
    const { api, tokens, turnstile, wall, onAct } = this.offices;
    const officer = officerFor(post, this.catalogue, wall.now().slice(0, 10));
    const token = await tokens.tokenOf(officer);
    const answer = await turnstile.through(() => api.send<T>({ method: 'POST', path, token, body, key }));
    this.acts += 1;
    onAct();
    return answer;
  }

  private get keyStem(): string {
    return `demo-${this.offices.runId}-${this.dossier.id}`;
  }

  private get catalogue(): Catalogue {
    return this.frame.catalogue;
  }

  private named(error: unknown): unknown {
    if (!(error instanceof Error) || error.name === 'AbortError') return error;
    return new Error(`${this.dossier.id}: ${error.message}`, { cause: error });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { DossierActs, DossierView } from '@lienthong/contracts';
import { DomainError, actsOf } from '@lienthong/domain';
import type { Act, BilingualText, Catalogue, Succession } from '@lienthong/domain';
import { LegalClock, isAble } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { officersOf } from '../keep-absences/absence-rules';
import { CATALOGUE } from '../routes/catalogue.token';
import { PinnedRoutes } from '../routes/pinned-routes';
import { unitNameOn } from '../routes/unit-name-on';
import { shownAct } from './shown-acts';

/** Tells someone what they can do with a dossier now: what its workflow would say, and what the edge would. */
@Injectable()
export class ActsReader {
  constructor(
    private readonly routes: PinnedRoutes,
    private readonly clock: LegalClock,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
  ) {}

  of(view: DossierView, who: SignedIn): DossierActs {
    const { state } = view;
    const route = this.routes.of(view);
    const procedureCase = this.routes.caseOf(view);
    const { subject, unit, role } = who;
    const [received] = view.events;
    const acts = actsOf(state, {
      route,
      actor: { subject, unit, role },
      now: this.clock.now(),
      maxSupplements: procedureCase.maxSupplements,
      rulesPinned: received?.type === 'DossierReceived' && received.data.rules !== undefined,
      successions: this.successions(state.involved),
    });
    const date = view.receivedAt.slice(0, 10);
    const unitName = (code: string): BilingualText => unitNameOn(this.catalogue, code, date);
    const sources = { state, route, procedureCase, unitName };
    return { code: view._id, seq: view.seq, acts: acts.map((act) => shownAct(this.atTheEdge(act, who), sources)) };
  }

  /** What the edge refuses before a command gets to its dossier. */
  private atTheEdge(act: Act, who: SignedIn): Act {
    if (!isAble(who.role, 'dossier.command')) {
      return refused(act, new DomainError('AUTH.ROLE_NOT_ALLOWED', `role ${who.role} gives no commands`));
    }
    if (act.command !== 'assign-step' || !act.allowed) return act;
    if (officersOf(this.catalogue, who.unit, this.clock.today()).length > 0) return act;
    return refused(act, new DomainError('OFFICER.UNKNOWN', `unit ${who.unit} has no officers`));
  }

  private successions(units: readonly string[]): readonly Succession[] {
    return this.catalogue.units
      .filter(({ code }) => units.includes(code))
      .flatMap(({ code, successors = [] }) => successors.map((to) => ({ from: code, to })));
  }
}

function refused(act: Act, refusal: DomainError): Act {
  return {
    ...act,
    allowed: false,
    refusal,
    choices: act.choices.map(({ command }) => ({ command, refusal })),
  };
}

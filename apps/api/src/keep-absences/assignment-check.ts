import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@lienthong/domain';
import type { Catalogue, CommandData, TurnName } from '@lienthong/domain';
import { LegalClock } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { DossierGateway } from '@lienthong/temporal';
import { commandIdOf } from '../idempotency/idempotency-key';
import { CATALOGUE } from '../routes/catalogue.token';
import { knownOfficer, officersOf } from './absence-rules';
import { Absences } from './absences';

/** Who a step is given to must be an officer of the unit and be there: the workflow knows neither people nor leave. */
@Injectable()
export class AssignmentCheck {
  constructor(
    private readonly absences: Absences,
    private readonly gateway: DossierGateway,
    private readonly clock: LegalClock,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
  ) {}

  /** @throws DomainError OFFICER.UNKNOWN, OFFICER.ABSENT naming who stands in */
  async check<N extends TurnName>(
    code: string,
    name: N,
    data: CommandData[N],
    { who, key }: { readonly who: SignedIn; readonly key: string },
  ): Promise<void> {
    if (name !== 'assign-step') return;
    const { assignee } = data as CommandData['assign-step'];
    const { unit, subject } = who;
    knownOfficer(officersOf(this.catalogue, unit, this.clock.today()), assignee, unit);
    const absence = await this.absences.of(unit, assignee);
    if (absence === undefined || (await this.wasDone(code, commandIdOf(subject, key)))) return;
    const { _id, to, delegate } = absence;
    const detail = `${assignee} is absent until ${to} (absence ${_id}); ${delegate} stands in`;
    throw new DomainError('OFFICER.ABSENT', detail, { absence: _id, officer: assignee, delegate, to });
  }

  /** A repetition of what was done before the absence gets its old answer. */
  private async wasDone(code: string, commandId: string): Promise<boolean> {
    const events = await this.gateway.events(code, 1);
    return events.some((event) => event.cause === commandId);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { ReceiveDossier } from '@lienthong/contracts';
import type { CommandReceipt } from '@lienthong/contracts/temporal';
import { DomainError, isDomainError } from '@lienthong/domain';
import type { Catalogue } from '@lienthong/domain';
import type { SignedIn } from '@lienthong/platform';
import { DossierGateway } from '@lienthong/temporal';
import { CATALOGUE } from '../routes/catalogue.token';
import { RequestFingerprint } from '../idempotency/request-fingerprint';
import { commandIdOf } from '../idempotency/idempotency-key';
import { inStoreTime } from '../store/in-time';
import { checkReceipt } from './check-receipt';
import type { CheckedReceipt } from './check-receipt';
import { dossierSeries } from './dossier-series';
import { Intakes } from './intakes';
import { receivingUnitOf } from './receiving-unit';
import { Installation } from './installation';
import type { Intake } from './intake.store';

/** A dossier that was received: `receipt` is null while it is kept and no worker has answered. */
export interface ReceivedDossier {
  readonly code: string;
  readonly receipt: CommandReceipt | null;
  /** Whether this request is a repetition. */
  readonly repeated: boolean;
}

/** One try to hand in a dossier. */
export interface Submission {
  readonly body: ReceiveDossier;
  readonly who: SignedIn;
  readonly key: string;
}

interface Attempt {
  readonly submission: Submission;
  readonly receivingUnit: string;
  readonly command: string;
  readonly bodyHash: string;
}

/** Receives dossiers: check, number, keep, start. Each part is done once however often the request comes. */
@Injectable()
export class ReceiveDossierHandler {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    private readonly gateway: DossierGateway,
    private readonly intakes: Intakes,
    private readonly fingerprint: RequestFingerprint,
    private readonly installation: Installation,
  ) {}

  /** @throws DomainError of the catalogue's checks, IDEMPOTENCY.KEY_REUSED, SERVICE.* with nothing half made */
  async receive(submission: Submission): Promise<ReceivedDossier> {
    const { body, who, key } = submission;
    const attempt: Attempt = {
      submission,
      receivingUnit: receivingUnitOf(body, who),
      command: commandIdOf(who.subject, key),
      bodyHash: this.fingerprint.of('receive', body),
    };
    const now = this.installation.clock.now();
    const checked = await this.checkedNowOrEarlier(attempt, now);
    if (!(await this.gateway.reachable())) {
      throw new DomainError(
        'SERVICE.TEMPORAL_UNAVAILABLE',
        'the workflow service does not answer; nothing was written',
      );
    }
    const { intake, repeated } = await this.intakes.open(
      { command: attempt.command, bodyHash: attempt.bodyHash, subject: who.subject, unit: who.unit, receivedAt: now },
      dossierSeries(checked.agencyId, now.slice(0, 10)),
      body.applicant,
    );
    if (intake.bodyHash !== attempt.bodyHash) throw keyReused();
    return { ...(await this.start(attempt, intake, now, checked)), repeated };
  }

  /** Refused today, it may yet be the repetition of a request that was in order on its day. */
  private async checkedNowOrEarlier(attempt: Attempt, now: string): Promise<CheckedReceipt> {
    try {
      return this.check(attempt, now);
    } catch (error) {
      if (!isDomainError(error)) throw error;
      const earlier = await inStoreTime(() => this.intakes.find(attempt.command)).catch(() => null);
      if (earlier === null) throw error;
      if (earlier.bodyHash !== attempt.bodyHash) throw keyReused();
      return this.check(attempt, earlier.receivedAt);
    }
  }

  private async start(
    attempt: Attempt,
    intake: Intake,
    now: string,
    checked: CheckedReceipt,
  ): Promise<Omit<ReceivedDossier, 'repeated'>> {
    const { facts, route } = intake.receivedAt === now ? checked : this.check(attempt, intake.receivedAt);
    const { subject, unit, role } = attempt.submission.who;
    const { clock, connected } = this.installation;
    const { simulation } = clock;
    const outcome = await this.gateway.receive({
      code: intake._id,
      commandId: attempt.command,
      bodyHash: attempt.bodyHash,
      actor: { subject, unit, role },
      facts,
      route,
      ...(simulation === undefined ? {} : { simulation }),
      ...(connected.length === 0 ? {} : { connected }),
    });
    return { code: intake._id, receipt: outcome.kind === 'accepted' ? outcome.receipt : null };
  }

  private check({ submission, receivingUnit }: Attempt, receivedAt: string): CheckedReceipt {
    return checkReceipt(submission.body, receivingUnit, this.catalogue, receivedAt);
  }
}

function keyReused(): DomainError {
  return new DomainError('IDEMPOTENCY.KEY_REUSED', 'this Idempotency-Key was used for a request with another body');
}

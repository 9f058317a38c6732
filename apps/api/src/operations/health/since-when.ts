import type { Check, CheckState, HealthCheck } from '@lienthong/contracts';

interface Kept {
  readonly state: CheckState;
  readonly since: string;
  readonly orLonger: boolean;
}

/** Remembers since when each check has been as it is: servers tell how they are, not since when. */
export class SinceWhen {
  private readonly kept = new Map<string, Kept>();

  /** @param at UTC instant of the looking */
  note(checks: readonly Check[], at: string): HealthCheck[] {
    return checks.map((check) => {
      const before = this.kept.get(check.id);
      const kept =
        before?.state === check.state ? before : { state: check.state, since: at, orLonger: before === undefined };
      this.kept.set(check.id, kept);
      return { ...check, since: kept.since, orLonger: kept.orLonger };
    });
  }
}

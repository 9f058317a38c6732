import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Absence } from '@lienthong/read-model';
import { AbsenceMover } from './absence-mover';
import { Absences } from './absences';

/** How often it looks whether an absence has begun. */
const lookEveryMs = 3_000;
/** While one is on, work can still come to the officer: a hand-off that is recalled, a command that was on its way. */
const againEveryMs = 15_000;

/** Carries absences out as their time comes. Several of these side by side do no harm. */
@Injectable()
export class AbsenceLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(AbsenceLoop.name);
  /** Wall time of the last full pass, by absence. */
  private readonly passedAt = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private asked = false;
  private stopped = false;

  constructor(
    private readonly absences: Absences,
    private readonly mover: AbsenceMover,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.look(), lookEveryMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Looks now, or again as soon as the look that is under way is done. */
  look(): void {
    this.asked = true;
    this.running ??= this.run().finally(() => (this.running = undefined));
  }

  private async run(): Promise<void> {
    while (this.asked && !this.stopped) {
      this.asked = false;
      await this.pass().catch((error: unknown) => this.logger.warn(`absences wait: ${String(error)}`));
    }
  }

  private async pass(): Promise<void> {
    await this.absences.refresh();
    const inForce = this.absences.inForce();
    const ids = inForce.map(({ _id }) => _id);
    for (const id of this.passedAt.keys()) if (!ids.includes(id)) this.passedAt.delete(id);
    this.mover.keepOnly(ids);
    for (const absence of inForce) await this.carryOut(absence);
  }

  private async carryOut(absence: Absence): Promise<void> {
    const begun = Date.now();
    if (this.stopped || begun - (this.passedAt.get(absence._id) ?? -Infinity) < againEveryMs) return;
    try {
      await this.mover.move(absence, () => !this.stopped && this.absences.isOn(absence._id));
      this.passedAt.set(absence._id, begun);
    } catch (error) {
      this.logger.warn(`absence ${absence._id} goes on at the next look: ${String(error)}`);
    }
  }
}

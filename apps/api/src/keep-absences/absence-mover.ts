import { Injectable, Logger } from '@nestjs/common';
import { isDomainError } from '@lienthong/domain';
import type { DossierState } from '@lienthong/domain';
import { AbsenceMoveStore, AbsenceStore, DossierViewStore } from '@lienthong/read-model';
import type { Absence, AbsenceMove } from '@lienthong/read-model';
import { DossierGateway } from '@lienthong/temporal';
import { RequestFingerprint } from '../idempotency/request-fingerprint';

const pageSize = 100;

/** Moves the work of an absent officer to the one who stands in, step by step; repeating it does no harm. */
@Injectable()
export class AbsenceMover {
  private readonly logger = new Logger(AbsenceMover.name);
  /** By absence: up to which event of a dossier this process has looked. */
  private readonly looked = new Map<string, Map<string, number>>();

  constructor(
    private readonly absences: AbsenceStore,
    private readonly moves: AbsenceMoveStore,
    private readonly views: DossierViewStore,
    private readonly gateway: DossierGateway,
    private readonly fingerprint: RequestFingerprint,
  ) {}

  /**
   * Settles what was begun before, then moves all that lies with the officer now.
   * @param goesOn asked before each dossier; false ends the pass
   * @throws DomainError SERVICE.*; what was begun is settled by the next call
   */
  async move(absence: Absence, goesOn: () => boolean): Promise<void> {
    await this.moves.ensureIndexes();
    try {
      for (const move of await this.moves.pending(absence._id)) await this.settle(absence, move);
      await this.moveQueue(absence, goesOn);
    } finally {
      const moved = await this.moves.countMoved(absence._id);
      if (moved !== absence.moved) await this.absences.setMoved(absence._id, moved);
    }
  }

  /** Forgets what it looked at for all but these absences. */
  keepOnly(ids: readonly string[]): void {
    for (const id of this.looked.keys()) if (!ids.includes(id)) this.looked.delete(id);
  }

  private async moveQueue(absence: Absence, goesOn: () => boolean): Promise<void> {
    const looked = this.looked.get(absence._id) ?? new Map<string, number>();
    this.looked.set(absence._id, looked);
    for (let cursor: string | undefined; ;) {
      const { rows, next } = await this.views.queue(absence.unit, { cursor, limit: pageSize });
      for (const { _id: code, seq } of rows) {
        if (!goesOn()) return;
        if (looked.get(code) === seq) continue;
        const view = await this.views.find(code);
        if (view?.state.assignee === absence.officer) await this.moveOne(absence, code);
        looked.set(code, seq);
      }
      if (next === null) return;
      cursor = next;
    }
  }

  /** The view may be behind, so the workflow is asked; a step that can't be given now is looked at after its next event. */
  private async moveOne(absence: Absence, code: string): Promise<void> {
    const { state, allowed } = await this.gateway.snapshot(code);
    const id = moveId(absence, state);
    if (id === null) return;
    const able = allowed.some(({ command, unit }) => command === 'assign-step' && unit === absence.unit);
    if (able) await this.give(absence, await this.moves.begin(id, absence._id, code));
  }

  private async settle(absence: Absence, move: AbsenceMove): Promise<void> {
    const { state } = await this.gateway.snapshot(move.code);
    if (moveId(absence, state) === move._id) return this.give(absence, move);
    const events = await this.gateway.events(move.code, 1);
    const done = events.some(({ cause }) => cause === commandId(move));
    await this.moves.end(move, done ? 'moved' : 'overtaken');
  }

  private async give(absence: Absence, move: AbsenceMove): Promise<void> {
    const { unit, by, delegate } = absence;
    const data = { assignee: delegate, reason: reasonOf(absence) };
    const actor = { subject: by, unit, role: 'leader' } as const;
    const bodyHash = this.fingerprint.of(`assign-step\n${move.code}`, data);
    try {
      await this.gateway.command(move.code, 'assign-step', commandId(move), { actor, data, bodyHash });
    } catch (error) {
      if (!isDomainError(error) || error.code.startsWith('SERVICE.')) throw error;
      this.logger.warn(`absence ${absence._id} does not move ${move.code}: ${error.code} ${error.message}`);
      return this.moves.end(move, 'refused', `${error.code} ${error.message}`);
    }
    await this.moves.end(move, 'moved');
  }
}

/** Null where the dossier's step does not lie with the officer. */
function moveId({ _id, officer }: Absence, { code, assignee, clocks }: DossierState): string | null {
  return assignee !== officer || clocks.step === null ? null : `absence/${_id}/${code}/${clocks.step.id}`;
}

function commandId({ _id, attempt }: AbsenceMove): string {
  return attempt === 0 ? _id : `${_id}/${attempt}`;
}

/** Names the record and not why somebody is away: that is theirs, and events go to every unit involved. */
function reasonOf({ _id, officer, from, to }: Absence): string {
  return `Cán bộ ${officer} vắng mặt từ ${from} đến ${to} (lượt vắng mặt ${_id}) / absence ${_id}`;
}

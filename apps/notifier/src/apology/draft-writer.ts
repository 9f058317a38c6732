import { endOfWorkingDay, findCase, isDomainError, pinCase } from '@lienthong/domain';
import type { Catalogue, DossierEvent, PinnedRoute, WorkCalendar } from '@lienthong/domain';
import type { ApologyDraft } from '@lienthong/read-model';
import type { DossierContext } from '../raising/dossier-context';
import type { Directory } from '../recipients/directory';
import { expectedEnd } from './expected-end';
import { delayReasons } from './delay-reasons';

/** Writes the data of form 04 from what the history says, and nothing else. */
export class DraftWriter {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly directory: Directory,
  ) {}

  /** Without the dossier's history there is a draft all the same, for the leader to fill in. */
  write(event: DossierEvent, oldDueAt: string, context: DossierContext | null): ApologyDraft {
    const { at, code, seq, position } = event;
    const calendar = this.directory.calendar(position.unit, at.slice(0, 10));
    const expectedAt = context === null ? null : this.expected(context, at);
    return {
      _id: `${code}:${seq}`,
      dossier: code,
      seq,
      form: '04',
      at,
      oldDueAt,
      expectedAt,
      proposedDueAt: expectedAt === null ? null : proposal(expectedAt, oldDueAt, calendar),
      unit: position.unit,
      step: position.step,
      reasons: context === null ? [] : delayReasons(context.events, at, this.directory),
    };
  }

  private expected(context: DossierContext, at: string): string | null {
    const route = this.routeOf(context);
    if (route === null) return null;
    try {
      return expectedEnd(context.state, route, at, (series) => this.catalogue.calendars[series]);
    } catch (error) {
      if (isDomainError(error)) return null;
      throw error;
    }
  }

  /** The route the dossier pinned, if the catalogue still has it. */
  private routeOf({ events, state }: DossierContext): PinnedRoute | null {
    const [first] = events;
    if (first?.type !== 'DossierReceived') return null;
    const { procedure, procedureVersion, case: code, receivingUnit: receiving, competentUnit: competent } = first.data;
    const found = this.catalogue.procedures.find((one) => one.code === procedure && one.version === procedureVersion);
    if (found === undefined) return null;
    const units = { receiving, competent, returning: state.returningUnit };
    try {
      return pinCase(findCase(found, code), units, this.catalogue, first.at.slice(0, 10));
    } catch (error) {
      if (isDomainError(error)) return null;
      throw error;
    }
  }
}

/** The end of the working day on which all can be done; never a date that was promised already. */
function proposal(expectedAt: string, oldDueAt: string, calendar: WorkCalendar): string {
  const realistic = endOfWorkingDay(expectedAt, calendar);
  if (realistic > oldDueAt) return realistic;
  return endOfWorkingDay(oldDueAt, calendar) > oldDueAt
    ? endOfWorkingDay(oldDueAt, calendar)
    : endOfWorkingDay(`${oldDueAt.slice(0, 10)}T23:59:00+07:00`, calendar);
}

import type { DossierEvent, EventType } from '@lienthong/domain';
import type { Departure } from '../plan/dossier-file.schema';
import type { Judged } from './check-plan';
import { checkResult } from './check-result';
import type { CheckResult } from './check-result';

/** The events that show a departure to have been taken, beyond what the outcome says. */
const proofs: Partial<Record<Departure['do'], readonly EventType[]>> = {
  supplement: ['SupplementRequested', 'ClockPaused'],
  refuse: ['DossierRefused', 'DossierCompleted'],
  extend: ['SlaBreached', 'SlaEscalated', 'DeadlineExtended', 'ApologyIssued'],
  silent: ['OpinionRequested', 'OpinionDefaulted'],
};

/** Every turn that the data wants was taken, and a refusal from another level reached the citizen. */
export function checkTurns(judged: readonly Judged[]): CheckResult {
  const wanted = judged.flatMap(({ dossier, evidence }) => {
    const { events } = evidence.chain;
    return dossier.departures.flatMap((departure) =>
      [...(proofs[departure.do] ?? []), ...below(departure, events)].map((type) => ({
        what: `${dossier.id} ${departure.do}`,
        type,
        shown: events.some((event) => event.type === type),
      })),
    );
  });
  const legs = judged.flatMap(({ dossier, evidence }) => joins(dossier.id, evidence.chain.events));
  const faults = wanted.filter((one) => !one.shown).map(({ what, type }) => `${what}: no ${type}`);
  return checkResult(
    { vi: 'Mọi tình huống đã định đều diễn ra', en: 'every turn that the data wants was taken' },
    wanted.length,
    `${wanted.length - faults.length}/${wanted.length} sự kiện, ${legs.length} nhánh song song / events, parallel legs`,
    faults,
  );
}

/** A refusal of another unit than the receiving one goes down to the desk, which delivers it. */
function below(departure: Departure, events: readonly DossierEvent[]): EventType[] {
  if (departure.do !== 'refuse') return [];
  const [received] = events;
  const refused = events.find((event) => event.type === 'DossierRefused');
  return refused?.position.unit === received?.position.unit ? [] : ['HandoffAccepted', 'RefusalDelivered'];
}

function joins(id: string, events: readonly DossierEvent[]): string[] {
  const ends: readonly EventType[] = ['OpinionGiven', 'OpinionDefaulted', 'LegCompleted'];
  return events.filter((event) => ends.includes(event.type)).map((event) => `${id} ${event.type}`);
}

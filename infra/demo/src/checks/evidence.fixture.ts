import { allowedCommands, foldEvents } from '@lienthong/domain';
import type { DossierEvent } from '@lienthong/domain';
import { projectEvents } from '@lienthong/contracts';
import { sealEvent } from '@lienthong/contracts/temporal';
import { eventMessage } from '@lienthong/messaging';
import { loadCatalogue } from '@lienthong/platform';
import type { RawRecord } from '../evidence/event-log';
import type { Evidence } from '../evidence/evidence';
import type { DemoDossier } from '../plan/dossier-file.schema';
import { loadDossiers } from '../plan/load-dossiers';
import { pinDossier } from '../plan/pin-dossier';
import { planRun } from '../plan/run-frame';
import type { RunPlan } from '../plan/run-frame';
import { readChain } from './read-chain';

/** A run that went exactly as planned, with all that the witnesses would have of it. For specs. */
export interface SampleRun {
  readonly dossiers: readonly DemoDossier[];
  readonly plan: RunPlan;
  readonly events: ReadonlyMap<string, readonly DossierEvent[]>;
}

export async function sampleRun(limit?: number): Promise<SampleRun> {
  const dossiers = loadDossiers(limit);
  const plan = planRun(dossiers, await loadCatalogue(), '2020-03-30');
  const events = new Map([...plan.rehearsed].map(([id, { events: own }]) => [id, sealed(own)]));
  return { dossiers, plan, events };
}

/** The records that Kafka would have of events. */
export function recordsOf(events: readonly DossierEvent[]): RawRecord[] {
  return events.map((event, index) => {
    const { key, value, headers } = eventMessage(event);
    const texts = Object.entries(headers ?? {}).map(([name, text]) => [name, String(text)]);
    const bytes = { key: Buffer.from(String(key)), value: Buffer.from(value) };
    return {
      partition: 0,
      offset: String(index),
      headers: Object.fromEntries(texts) as Record<string, string>,
      ...bytes,
    };
  });
}

/** What three witnesses in agreement would say of a dossier; parts can be put in their place. */
export function evidenceOf(dossier: DemoDossier, run: SampleRun, other: Partial<Evidence> = {}): Evidence {
  const events = run.events.get(dossier.id) ?? [];
  const { route } = pinDossier(dossier, run.plan.frame.catalogue, run.plan.frame.firstDay);
  const state = foldEvents(dossier.id, events);
  return {
    code: dossier.id,
    chain: readChain(dossier.id, recordsOf(events)),
    snapshot: { state, head: events.at(-1)?.hash ?? '', allowed: allowedCommands(state, route), unpublished: 0 },
    view: projectEvents(null, events),
    ...other,
  };
}

function sealed(events: readonly DossierEvent[]): DossierEvent[] {
  let prevHash = '';
  return events.map((event) => {
    const { code, seq, at, actor, cause, prevHash: _prevHash, hash: _hash, ...body } = event;
    const linked = sealEvent(body, { code, seq, at, actor, cause, prevHash });
    prevHash = linked.hash;
    return linked;
  });
}

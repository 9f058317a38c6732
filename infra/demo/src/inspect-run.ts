import { topicNames } from '@lienthong/messaging';
import { DossierViewStore, connectMongo } from '@lienthong/read-model';
import { DossierGateway, connectTemporal } from '@lienthong/temporal';
import type { Stack } from '@lienthong/infra/stack';
import { checkChains } from './checks/check-chains';
import { checkPersonalData } from './checks/check-personal-data';
import { checkBreaches, checkOutcomes, tallyBreaches } from './checks/check-plan';
import type { BreachTally, Judged } from './checks/check-plan';
import type { CheckResult } from './checks/check-result';
import { checkTurns } from './checks/check-turns';
import { checkViews } from './checks/check-views';
import type { Carried } from './carry/carrier';
import { EventLog } from './evidence/event-log';
import { gatherEvidence } from './evidence/gather-evidence';
import { workflowTraces } from './evidence/workflow-traces';
import type { RunPlan } from './plan/run-frame';
import { ProgressBar } from './report/progress-bar';

const historySample = 8;

/** What a run left behind, and whether it is in order. */
export interface Inspection {
  readonly judged: readonly Judged[];
  readonly tally: BreachTally;
  readonly checks: readonly CheckResult[];
}

/** Questions Kafka, Temporal and MongoDB directly, past the API, and judges what they say. */
export async function inspectRun(
  carried: readonly Carried[],
  plan: Pick<RunPlan, 'rehearsed'>,
  stack: Pick<Stack, 'servers' | 'settings'>,
): Promise<Inspection> {
  const { addresses } = stack.servers;
  const { namespace, database, topicPrefix } = stack.settings;
  const temporal = connectTemporal({ address: addresses.temporalAddress, namespace });
  const mongo = connectMongo(addresses.mongodbUri, { dbName: database });
  const log = await EventLog.open(addresses.kafkaBrokers, topicNames(topicPrefix).events);
  try {
    await mongo.asPromise();
    const codes = carried.map(({ code }) => code);
    const witnesses = { log, gateway: new DossierGateway(temporal.client), views: new DossierViewStore(mongo) };
    const bar = new ProgressBar(process.stdout, codes.length, () => 'hồ sơ đối chiếu / dossiers compared');
    const evidence = await gatherEvidence(codes, witnesses, () => bar.step());
    bar.end();
    const workflows = await workflowTraces(temporal.client, codes, codes.slice(0, historySample));
    const judged = carried.flatMap(({ dossier, code }) => {
      const own = evidence.find((candidate) => candidate.code === code);
      return own === undefined ? [] : [{ dossier, evidence: own }];
    });
    const tally = tallyBreaches(judged, plan.rehearsed);
    const personal = { dossiers: carried.map(({ dossier }) => dossier), codes, records: log.records, workflows };
    const checks = [
      checkChains(evidence),
      checkViews(evidence),
      checkPersonalData(personal),
      checkOutcomes(judged),
      checkBreaches(tally),
      checkTurns(judged),
    ];
    return { judged, tally, checks };
  } finally {
    await Promise.allSettled([log.close(), mongo.close(), temporal.connection.close()]);
  }
}

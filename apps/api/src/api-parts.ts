import type { OnApplicationShutdown, Provider } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { UnitTree } from '@lienthong/domain';
import { groupNames, kafkaFromConfig, topicNames } from '@lienthong/messaging';
import {
  HttpMetrics,
  LegalClock,
  TokenVerifier,
  kafkaOptions,
  loadCatalogue,
  temporalOptions,
} from '@lienthong/platform';
import type { EnvOf } from '@lienthong/platform';
import {
  AbsenceMoveStore,
  AbsenceStore,
  DecreeStore,
  DecreedCalendars,
  DossierViewStore,
  connectMongo,
} from '@lienthong/read-model';
import { DossierGateway, connectTemporal } from '@lienthong/temporal';
import type { TemporalHandle } from '@lienthong/temporal';
import { ApologyDrafts } from './draft-apology/apology-drafts';
import { RequestFingerprint } from './idempotency/request-fingerprint';
import { InstallationFacts } from './installation-facts/installation-facts';
import { AlertLists } from './list-alerts/alert-lists';
import { CheckValue } from './look-up-dossier/check-value';
import { DependencyHealth } from './operate/dependency-health';
import { Installation } from './receive-dossier/installation';
import { operationsParts } from './operations/operations-parts';
import { PublicAddress } from './print-slips/public-address';
import { ApplicantCipher } from './receive-dossier/applicant-cipher';
import { IntakeStore } from './receive-dossier/intake.store';
import { reportsParts } from './reports/reports-parts';
import { CATALOGUE } from './routes/catalogue.token';
import { consoleBuild } from './serve-console/console-build';
import { storeAway } from './store/in-time';
import { EventFeed } from './stream-events/event-feed';

/** How long a start waits for the store; if it is away, the service starts all the same and says so. */
const storeStartMs = 2_000;

/** Hangs up when the last request has been answered. */
class ConnectionCloser implements OnApplicationShutdown {
  constructor(
    private readonly temporal: TemporalHandle,
    private readonly mongo: Connection,
    private readonly calendars: DecreedCalendars,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    this.calendars.stop();
    await Promise.allSettled([this.temporal.connection.close(), this.mongo.close()]);
  }
}

/** Builds what the use cases stand on. Servers that are away now are connected when they come. */
export async function apiParts(env: EnvOf<'api'>, metrics: HttpMetrics): Promise<Provider[]> {
  const catalogue = await loadCatalogue(env.CATALOGUE_DIR);
  const mongo = connectMongo(env.MONGODB_URI, { dbName: env.MONGODB_DATABASE });
  await firstConnection(mongo);
  const calendars = new DecreedCalendars(catalogue.calendars, new DecreeStore(mongo));
  if (mongo.readyState === 1) await calendars.start();
  else void calendars.start();
  const temporal = connectTemporal(temporalOptions(env));
  const clock = new LegalClock(env.SIMULATION);
  const gateway = new DossierGateway(temporal.client, { answerWithinMs: env.ANSWER_WITHIN_MS });
  const settings = { ...kafkaOptions(env), clientId: 'lienthong-api' };
  const kafka = kafkaFromConfig(settings);
  // Whoever asks whether Kafka answers wants to know now, not after five tries.
  const impatientKafka = kafkaFromConfig(settings, { retry: { retries: 0 } });
  const topics = topicNames(env.KAFKA_TOPIC_PREFIX);
  return [
    valueOf(CATALOGUE, catalogue),
    valueOf(DecreedCalendars, calendars),
    valueOf(UnitTree, new UnitTree(catalogue)),
    valueOf(LegalClock, clock),
    valueOf(TokenVerifier, new TokenVerifier(tokenOptions(env))),
    valueOf(HttpMetrics, metrics),
    valueOf(DossierGateway, gateway),
    valueOf(DossierViewStore, new DossierViewStore(mongo)),
    valueOf(AbsenceStore, new AbsenceStore(mongo)),
    valueOf(AbsenceMoveStore, new AbsenceMoveStore(mongo)),
    valueOf(IntakeStore, new IntakeStore(() => databaseOf(mongo))),
    valueOf(AlertLists, new AlertLists(() => databaseOf(mongo))),
    valueOf(ApologyDrafts, new ApologyDrafts(() => databaseOf(mongo))),
    valueOf(ApplicantCipher, new ApplicantCipher(env.PERSONAL_DATA_KEY)),
    valueOf(CheckValue, new CheckValue(env.CHECK_KEY)),
    valueOf(Installation, new Installation(clock, Object.keys(env.LEVEL_SYSTEMS))),
    ...publicParts(env),
    valueOf(RequestFingerprint, new RequestFingerprint(env.CHECK_KEY)),
    valueOf(EventFeed, new EventFeed(kafka, topics.events)),
    valueOf(DependencyHealth, new DependencyHealth(gateway, mongo, impatientKafka)),
    ...reportsParts({ mongo, kafka, topic: topics.events, projector: groupNames(env.KAFKA_TOPIC_PREFIX).projector }),
    ...operationsParts({ mongo, temporal, kafka: impatientKafka, health: healthNeeds(env), catalogue }),
    valueOf(ConnectionCloser, new ConnectionCloser(temporal, mongo, calendars)),
  ];
}

/** What the outside is told: where to sign in, and where citizens find a dossier. */
function publicParts(env: EnvOf<'api'>): Provider[] {
  const hasPages = consoleBuild(env.CONSOLE_DIR) !== undefined;
  return [
    valueOf(InstallationFacts, new InstallationFacts(env)),
    valueOf(PublicAddress, new PublicAddress(env.PUBLIC_URL, hasPages)),
  ];
}

function healthNeeds(env: EnvOf<'api'>): Parameters<typeof operationsParts>[0]['health'] {
  const { KAFKA_BROKERS: brokers, KAFKA_TOPIC_PREFIX: prefix, TEMPORAL_ADDRESS, LEVEL_SYSTEMS } = env;
  const kafkaParts = { brokers, topics: topicNames(prefix), prefix };
  return { temporalAddress: TEMPORAL_ADDRESS, kafkaParts, tiers: Object.keys(LEVEL_SYSTEMS) };
}

function firstConnection(mongo: Connection): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, storeStartMs);
    mongo.once('connected', () => resolve(clearTimeout(patience)));
  });
}

function valueOf(provide: symbol | (abstract new (...args: never[]) => unknown), useValue: unknown): Provider {
  return { provide: provide as symbol, useValue };
}

function databaseOf(mongo: Connection): NonNullable<Connection['db']> {
  const { db, readyState } = mongo;
  if (db === undefined || readyState !== 1) throw storeAway('it is not connected');
  return db;
}

function tokenOptions(env: EnvOf<'api'>): ConstructorParameters<typeof TokenVerifier>[0] {
  return { issuer: env.OIDC_ISSUER, audience: env.OIDC_AUDIENCE, jwksUrl: env.OIDC_JWKS_URL };
}

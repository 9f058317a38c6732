import { setTimeout as sleep } from 'node:timers/promises';
import type { Collection, Connection } from 'mongoose';
import { DomainError } from '@lienthong/domain';
import type { ErrorCode } from '@lienthong/domain';
import { connectMongo, isDuplicateKey } from '@lienthong/read-model';
import type { Act, ActTarget, Baseline, ItemPreview, ProofVerdict } from '../acting/operation';
import { OperationStore } from '../acting/operation.store';
import type { PlainText } from '../stuck/finding';
import { TrailStore } from '../trail/trail.store';
import type { RunnerParts } from './pass';
import { createRunner } from './runner';
import type { Runner } from './runner';

/** A dossier of the drill: `seq` moves when it is acted on. */
export interface DrillDossier {
  readonly _id: string;
  readonly unit: string;
  readonly seq: number;
  /** Never moves, whatever is done. */
  readonly dead?: boolean;
  /** Moves only once this is set. */
  readonly held?: boolean;
  /** The first tries fail with this. */
  readonly trouble?: { readonly code: ErrorCode; readonly tries: number };
}

interface Try {
  readonly key: string;
  readonly by: string;
  readonly at: number;
}

interface Effect extends Omit<Try, 'key'> {
  readonly _id: string;
  readonly trailHead: string;
  readonly subject: string;
}

/** An act that writes to the store: each try is counted, the effect is there once by its key. */
export class DrillAct implements Act {
  readonly name = 'redrive' as const;
  readonly patienceMs: number = 1_500;
  readonly dossiers: Collection<DrillDossier>;
  readonly tries: Collection<Try>;
  readonly effects: Collection<Effect>;

  constructor(
    connection: Connection,
    private readonly by: string,
    private readonly applyMs = 0,
  ) {
    this.dossiers = connection.collection<DrillDossier>('drill_dossiers');
    this.tries = connection.collection<Try>('drill_tries');
    this.effects = connection.collection<Effect>('drill_effects');
  }

  async preview({ code }: ActTarget): Promise<{ preview: ItemPreview; baseline: Baseline | null }> {
    const dossier = await this.dossiers.findOne({ _id: code });
    const clock = { vi: 'Không thay đổi', en: 'No change' };
    const unableBecause = dossier === null ? { vi: 'Không có hồ sơ', en: 'No such dossier' } : null;
    const shown = { unableBecause, reapplied: [], repeated: [], clock, shadowReplay: null, notes: [] };
    if (dossier === null) return { preview: { able: false, ...shown }, baseline: null };
    const { unit, seq } = dossier;
    const baseline = { runId: 'run', seq, historyLength: 10, unit, evidence: { seq } };
    return { preview: { able: true, ...shown }, baseline };
  }

  async unfit({ code }: ActTarget, { seq }: Baseline): Promise<PlainText | null> {
    const dossier = await this.dossiers.findOne({ _id: code });
    return dossier?.seq === seq ? null : { vi: 'Hồ sơ đã chuyển', en: 'The dossier moved on since the preview' };
  }

  async apply({ key, code, trailHead, actor }: ActTarget): Promise<void> {
    const one = { by: this.by, at: Date.now() };
    await this.tries.insertOne({ key, ...one });
    const dossier = await this.dossiers.findOne({ _id: code });
    const { trouble } = dossier ?? {};
    if (trouble !== undefined && (await this.tries.countDocuments({ key })) <= trouble.tries)
      throw new DomainError(trouble.code, `drill of ${code}`);
    if (this.applyMs > 0) await sleep(this.applyMs);
    try {
      await this.effects.insertOne({ _id: key, ...one, trailHead, subject: actor.subject });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  async prove({ key, code }: ActTarget, { seq }: Baseline): Promise<ProofVerdict> {
    const dossier = await this.dossiers.findOne({ _id: code });
    const effect = await this.effects.findOne({ _id: key });
    if (dossier?.dead === true || dossier?.held === true || effect === null) return { verdict: 'waiting' };
    return { verdict: 'progressed', told: { vi: 'Đã chuyển', en: 'It moved' }, evidence: { seq: seq + 1 } };
  }
}

/** A runner that knows the drill's act alone. */
export function drillRunner(
  connection: Connection,
  act: DrillAct,
  trail = new TrailStore(connection),
  over: Partial<RunnerParts> = {},
): Runner {
  const parts: RunnerParts = {
    operations: new OperationStore(connection),
    trail,
    acts: new Map([[act.name, act]]),
    oversees: (_actor: unknown, unit: string | null) => unit !== 'foreign',
    log: { info: () => undefined, warn: (fields: object) => process.stderr.write(`${JSON.stringify(fields)}\n`) },
    limits: { troublePauseMs: 50, proofPausesMs: [100, 500] as const },
    selectCodes: async () => (await act.dossiers.find().toArray()).map(({ _id }) => _id),
    basis: async () => ({ catalogue: 'c1', buildId: 'b1' }),
    ...over,
  };
  return createRunner(parts, 1_600);
}

/** Run as a program of its own, to be killed: a runner on the given store until then. */
async function main(uri: string, dbName: string, by: string): Promise<void> {
  const connection = connectMongo(uri, { dbName });
  while (connection.readyState !== 1) await sleep(20);
  drillRunner(connection, new DrillAct(connection, by, 40)).start();
  process.send?.('ready');
}

const [, , uri, dbName, by] = process.argv;
if (require.main === module && uri !== undefined && dbName !== undefined && by !== undefined)
  void main(uri, dbName, by);

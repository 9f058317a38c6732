import { randomUUID } from 'node:crypto';
import type { Stack } from '@lienthong/infra/stack';
import { ApiClient } from './carry/api-client';
import type { ApiCounts } from './carry/api-client';
import { Carrier } from './carry/carrier';
import type { Carried, Offices } from './carry/carrier';
import type { LegalWall } from './carry/legal-wall';
import { TokenDesk } from './carry/token-desk';
import { Turnstile } from './carry/turnstile';
import type { DemoDossier } from './plan/dossier-file.schema';
import type { RunPlan } from './plan/run-frame';
import { legalText } from './report/legal-text';
import { ProgressBar } from './report/progress-bar';

const requestsAtOnce = 16;
const redrawMs = 250;

/** What the officers did. */
export interface OfficesDone {
  readonly carried: readonly Carried[];
  readonly acts: number;
  readonly officers: number;
  readonly counts: ApiCounts;
  readonly wallSeconds: number;
  readonly endedAt: string;
  readonly tokens: TokenDesk;
  readonly api: ApiClient;
}

/** Lets the officers of all units work until every dossier has come as far as planned. */
export async function runOffices(
  dossiers: readonly DemoDossier[],
  plan: RunPlan,
  stack: Pick<Stack, 'apiUrl' | 'issuer'>,
  clock: { readonly wall: LegalWall; readonly signal: AbortSignal },
): Promise<OfficesDone> {
  const { wall, signal } = clock;
  const api = new ApiClient(stack.apiUrl, signal);
  const tokens = new TokenDesk(stack.issuer.issuer);
  const bar = new ProgressBar(process.stdout, plan.acts, () => `việc / acts · ${legalText(wall.now(), true)}`);
  const offices: Offices = {
    api,
    tokens,
    wall,
    turnstile: new Turnstile(requestsAtOnce),
    onAct: () => bar.step(),
    runId: randomUUID().slice(0, 8),
  };
  await wall.until(plan.beginsAt);
  const began = Date.now();
  const ticking = setInterval(() => bar.redraw(), redrawMs);
  try {
    const carried = await allCarried(dossiers.map((dossier) => new Carrier(dossier, plan.frame, offices)));
    const acts = carried.reduce((sum, one) => sum + one.acts, 0);
    const wallSeconds = (Date.now() - began) / 1000;
    return { carried, acts, officers: tokens.size, counts: api.counts, wallSeconds, endedAt: wall.now(), tokens, api };
  } finally {
    clearInterval(ticking);
    bar.end();
  }
}

/** All of them, or the first failure once every one has come to rest: none goes on unseen. */
async function allCarried(carriers: readonly Carrier[]): Promise<Carried[]> {
  const results = await Promise.allSettled(carriers.map((carrier) => carrier.carry()));
  const failures = results.filter((result) => result.status === 'rejected').map((result) => result.reason as unknown);
  if (failures.length === 0) return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const told = failures.slice(0, 5).map((error) => (error instanceof Error ? error.message : String(error)));
  throw new Error(`${failures.length} hồ sơ bị dừng / dossiers stopped:\n  ${told.join('\n  ')}`, { cause: failures[0] });
}


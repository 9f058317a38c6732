import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { Simulation } from '@lienthong/domain';
import type { Stack } from '@lienthong/infra/stack';
import { ApiClient } from './carry/api-client';
import type { ApiCounts } from './carry/api-client';
import { Carrier } from './carry/carrier';
import type { Carried, Offices } from './carry/carrier';
import { LegalWall } from './carry/legal-wall';
import { openDesks } from './carry/open-desks';
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
  clock: { readonly simulation: Simulation; readonly signal: AbortSignal },
): Promise<OfficesDone> {
  // One dossier that stops ends the run: nobody waits a minute to be told.
  const failing = new AbortController();
  const signal = AbortSignal.any([clock.signal, failing.signal]);
  setMaxListeners(0, signal);
  const wall = new LegalWall(clock.simulation, signal);
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
  await openDesks(dossiers, plan.frame, offices);
  await wall.until(plan.beginsAt);
  const began = Date.now();
  const ticking = setInterval(() => bar.redraw(), redrawMs);
  try {
    const carriers = dossiers.map((dossier) => new Carrier(dossier, plan.frame, offices));
    const carried = await allCarried(carriers, failing);
    const acts = carried.reduce((sum, one) => sum + one.acts, 0);
    const wallSeconds = (Date.now() - began) / 1000;
    return { carried, acts, officers: tokens.size, counts: api.counts, wallSeconds, endedAt: wall.now(), tokens, api };
  } finally {
    clearInterval(ticking);
    bar.end();
  }
}

/** All of them; the first failure breaks the others off, and is told once every one has come to rest. */
async function allCarried(carriers: readonly Carrier[], failing: AbortController): Promise<Carried[]> {
  const failures: unknown[] = [];
  const carrying = carriers.map((carrier) =>
    carrier.carry().catch((error: unknown) => {
      if (!failing.signal.aborted) failures.push(error);
      failing.abort();
      return null;
    }),
  );
  const carried = await Promise.all(carrying);
  if (failures.length > 0) throw failures[0];
  return carried.filter((one) => one !== null);
}

import { createHash } from 'node:crypto';
import type { CommandData, EventType } from '@lienthong/domain';
import { canonicalJson } from '@lienthong/contracts/temporal';
import type { ActTarget, Baseline, ProofVerdict } from '../acting/operation';
import type { PlainText } from '../stuck/finding';
import type { ActParts } from './act-parts';
import { lookAt, unfitIn } from './dossier-look';
import { plain, texts } from './plain-texts';
import { tellDossier } from './tell-dossier';

type StandIn = 'assign-step' | 'complete-step';

/** A command that an operator gives in the place of a step's people. */
export interface StandInCommand<N extends StandIn> {
  readonly name: N;
  readonly data: CommandData[N];
  /** Step it is meant for: at another one it is not given. */
  readonly step: string;
  readonly reason: string;
}

/** Why it must be left alone: the workflow itself is asked, since the command is for this very state. */
export async function unfitForCommand(parts: ActParts, code: string, baseline: Baseline): Promise<PlainText | null> {
  const unfit = unfitIn(await lookAt(parts, code), baseline);
  if (unfit !== null) return unfit;
  const { state } = await parts.gateway.snapshot(code);
  return state.seq === baseline.seq ? null : texts.movedOn(`${code}:${state.seq}`);
}

/** The key is the command's id, so that it happens once however often it is tried. */
export async function giveCommand<N extends StandIn>(
  parts: ActParts,
  target: ActTarget,
  baseline: Baseline,
  { name, data, step, reason }: StandInCommand<N>,
): Promise<void> {
  const { actor, code, key } = target;
  if ((await parts.gateway.events(code, baseline.seq + 1)).some((event) => event.cause === key)) return;
  const { state } = await parts.gateway.snapshot(code);
  if (state.position?.step !== step) return;
  await tellDossier(parts, target, reason);
  const bodyHash = createHash('sha256').update(canonicalJson(data)).digest('hex');
  await parts.gateway.command(code, name, key, { actor, data, bodyHash });
}

/** A command is answered once it is done: what its dossier does not have was not done. */
export async function proveCommand(
  parts: ActParts,
  { code, key }: ActTarget,
  baseline: Baseline,
  type: EventType,
): Promise<ProofVerdict> {
  const event = (await parts.gateway.events(code, baseline.seq + 1)).find(
    (candidate) => candidate.cause === key && candidate.type === type,
  );
  if (event === undefined) {
    const told = texts.movedOn('it was not done');
    return { verdict: 'not-progressed', told, evidence: {} };
  }
  const { seq } = event;
  return {
    verdict: 'progressed',
    told: plain(`Sự kiện ${seq} (${type}) đã được ghi`, `Event ${seq} (${type}) is on record`),
    evidence: { seq },
  };
}

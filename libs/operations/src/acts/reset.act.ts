import type { DossierEvent } from '@lienthong/domain';
import type { RunHistory } from '@lienthong/temporal';
import type { Act, ActRequest, ActTarget, Baseline, ItemPreview } from '../acting/operation';
import type { ActParts } from './act-parts';
import { baselineOf, lookAt, unfitIn } from './dossier-look';
import type { Look } from './dossier-look';
import { able, unable } from './item-preview';
import type { Shown } from './item-preview';
import { plain, texts } from './plain-texts';
import { consequencesOf } from './reset-consequences';
import { findResetPoint } from './reset-point';
import { findReset, markOf, proveReset } from './reset-proof';
import { tellDossier } from './tell-dossier';

type Request = Extract<ActRequest, { act: 'reset' }>;

interface Seen {
  readonly look: Look;
  readonly history: RunHistory;
  /** The dossier's own events that its view has: what is published. */
  readonly told: readonly DossierEvent[];
}

/** Begins a new run of the dossier from a point of its history, on a build that can carry it. */
export function reset(parts: ActParts): Act<Request> {
  return {
    name: 'reset',
    patienceMs: 60_000,

    async preview({ code, request }) {
      const look = await lookAt(parts, code);
      if (look === null) return unable(texts.notThere);
      if (look.closed) return unable(texts.closed(look.run.status), baselineOf(look));
      const history = await parts.runs.history(code, look.run.runId);
      const told = (await parts.views.find(code))?.events ?? [];
      return previewReset(parts, request, { look, history, told });
    },

    async unfit({ code }, baseline) {
      const look = await lookAt(parts, code);
      const unfit = unfitIn(look, baseline);
      if (unfit !== null) return unfit;
      if (look !== null && look.seq !== baseline.seq) return texts.movedOn(`${code}:${look.seq}`);
      const { events } = await parts.runs.history(code, baseline.runId);
      const moved = events.find(({ id, type }) => type === 'WorkflowTaskCompleted' && id > baseline.historyLength);
      return moved === undefined ? null : texts.movedOn(`event ${moved.id}`);
    },

    apply: (target, baseline) => applyReset(parts, target, baseline),

    prove: ({ code, key }) => proveReset(parts, code, key),
  };
}

async function applyReset(parts: ActParts, target: ActTarget<Request>, baseline: Baseline): Promise<void> {
  const { code, key, reason, request } = target;
  const { events, runId } = await parts.runs.history(code);
  const { eventId } = baseline.evidence;
  if (findReset(events, key) === undefined) {
    // It moved on in this moment: nothing is done, and the proof says so.
    if (runId !== baseline.runId || eventId === undefined) return;
    const pinTo = await pinFor(parts, request);
    const { exclude } = request;
    await parts.runs.reset({
      code,
      runId,
      eventId,
      exclude,
      pinTo,
      requestId: key,
      reason: `${reason} ${markOf(key)}`,
    });
  }
  await tellDossier(parts, target);
}

/** A dossier follows the current build by itself; only to another one it must be pinned. */
async function pinFor(parts: ActParts, { moveTo }: Request): Promise<string | null> {
  if (moveTo === null) return null;
  return moveTo === (await parts.runs.currentBuild()) ? null : moveTo;
}

async function previewReset(parts: ActParts, request: Request, seen: Seen): Promise<Shown> {
  const { look, history, told } = seen;
  const point = findResetPoint(request.to, history.events, told);
  if ('problem' in point) return unable(point.problem, baselineOf(look));
  const { eventId } = point;
  const { buildId } = look.run.versioning;
  const baseline = baselineOf(look, { eventId, ...(buildId === null ? {} : { buildId }) });
  const { forbidden, ...consequences } = consequencesOf({ eventId, exclude: request.exclude }, history.events, told);
  const shadowReplay = await replay(parts, request, { history, eventId });
  const notes = [pointText(eventId), ...consequences.notes, ...(shadowReplay === null ? [notReplayed] : [])];
  const shown = { ...consequences, notes, shadowReplay };
  const problem = forbidden ?? (await buildProblem(parts, request)) ?? replayProblem(shadowReplay);
  return problem === null ? able(baseline, shown) : unable(problem, baseline, shown);
}

const notReplayed = plain('Chưa phát lại thử lịch sử', 'The history was not replayed in shadow');

function pointText(eventId: number): ReturnType<typeof plain> {
  return plain(
    `Quay về lượt xử lý kết thúc ở sự kiện ${eventId}: lượt đó và mọi thứ sau nó được làm lại`,
    `Goes back to the task completed at event ${eventId}: it and all after it is done again`,
  );
}

async function replay(
  parts: ActParts,
  { moveTo }: Request,
  { history, eventId }: { readonly history: RunHistory; readonly eventId: number },
): Promise<ItemPreview['shadowReplay']> {
  if (parts.replayer === undefined) return null;
  const { failure, ok } = await parts.replayer.check(moveTo, history.raw, eventId);
  return { ok, failure, buildId: moveTo ?? (await parts.runs.currentBuild()) ?? '' };
}

function replayProblem(shadow: ItemPreview['shadowReplay']): ReturnType<typeof plain> | null {
  if (shadow === null || shadow.ok) return null;
  const { buildId, failure } = shadow;
  return plain(
    `Phát lại thử trên bản ${buildId} không khớp: ${failure}`,
    `The shadow replay on build ${buildId} does not fit: ${failure}`,
  );
}

async function buildProblem(parts: ActParts, { moveTo }: Request): Promise<ReturnType<typeof plain> | null> {
  if (moveTo === null || (await parts.runs.deployment()).builds.includes(moveTo)) return null;
  return plain(`Không có bản ${moveTo} đang được triển khai`, `No worker has come with build ${moveTo}`);
}

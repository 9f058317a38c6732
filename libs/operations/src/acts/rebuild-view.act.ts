import { projectEvents } from '@lienthong/contracts';
import { digestView } from '@lienthong/read-model';
import type { Act, ActRequest, ProofVerdict } from '../acting/operation';
import type { ActParts } from './act-parts';
import { baselineOf, lookAt, unfitIn } from './dossier-look';
import { able, unable } from './item-preview';
import { plain, texts } from './plain-texts';
import { firstDifference } from './reset-proof';
import { tellDossier } from './tell-dossier';

type Request = Extract<ActRequest, { act: 'rebuild-view' }>;

const tries = 5;

/** Puts the view of one dossier anew from its workflow's whole history. */
export function rebuildView(parts: ActParts): Act<Request> {
  return {
    name: 'rebuild-view',
    patienceMs: 30_000,

    async preview({ code }) {
      const look = await lookAt(parts, code);
      if (look === null) return unable(texts.notThere);
      const events = await parts.gateway.events(code, 1);
      if (events.length === 0)
        return unable(plain('Hồ sơ chưa có sự kiện', 'The dossier has no event'), baselineOf(look));
      const view = await parts.views.find(code).catch(() => null);
      const differs = firstDifference(view?.events ?? [], events);
      const evidence = { seq: events.length, viewSeq: look.seq };
      return able(baselineOf(look, evidence, events.length), {
        notes: [differenceText(look.seq, events.length, differs)],
      });
    },

    unfit: async ({ code }, baseline) => unfitIn(await lookAt(parts, code), baseline, true),

    async apply(target) {
      const { code } = target;
      for (let attempt = 1; ; attempt += 1) {
        // The view is looked at first: what its workflow says after that is never older.
        const seen = (await parts.views.findRow(code))?.seq ?? null;
        if (await parts.views.replace(code, await parts.gateway.events(code, 1), seen)) break;
        if (attempt === tries) throw new Error(`the view of ${code} changed under ${tries} writes in a row`);
      }
      await tellDossier(parts, target);
    },

    prove: ({ code }, baseline) => proveRebuilt(parts, code, baseline.seq),
  };
}

async function proveRebuilt(parts: ActParts, code: string, seq: number): Promise<ProofVerdict> {
  const view = await parts.views.find(code);
  const events = await parts.gateway.events(code, 1);
  if (view === null || view.seq < seq) return { verdict: 'waiting' };
  const stored = digestView(view).digest;
  const folded = digestView(projectEvents(null, events.slice(0, view.seq))).digest;
  if (stored === folded) {
    return {
      verdict: 'progressed',
      told: plain(
        `Bản hiển thị bằng đúng ${view.seq} sự kiện của luồng xử lý (SHA-256 ${folded.slice(0, 12)}…)`,
        `The view equals the ${view.seq} events of its workflow (SHA-256 ${folded.slice(0, 12)}…)`,
      ),
      evidence: { seq: events.length, viewSeq: view.seq },
    };
  }
  const told = plain(
    `Bản hiển thị vẫn khác luồng xử lý (${stored.slice(0, 12)}… ≠ ${folded.slice(0, 12)}…)`,
    `The view still differs from its workflow (${stored.slice(0, 12)}… ≠ ${folded.slice(0, 12)}…)`,
  );
  return { verdict: 'not-progressed', told, evidence: { seq: events.length, viewSeq: view.seq } };
}

function differenceText(viewSeq: number, seq: number, differs: number | null): ReturnType<typeof plain> {
  const vi = differs === null ? 'không khác về sự kiện' : `khác từ sự kiện ${differs}`;
  const en = differs === null ? 'no event differs' : `they differ from event ${differs} on`;
  return plain(
    `Bản hiển thị có ${viewSeq} sự kiện, luồng xử lý có ${seq}; ${vi}`,
    `The view has ${viewSeq} events, its workflow ${seq}; ${en}`,
  );
}

import type { DossierEvent } from '@lienthong/domain';
import type { Act, ActRequest } from '../acting/operation';
import type { ActParts } from './act-parts';
import { baselineOf, lookAt, unfitIn } from './dossier-look';
import { able, unable } from './item-preview';
import { whyNotDoubled } from './pending-effects';
import { plain, texts } from './plain-texts';
import { tellDossier } from './tell-dossier';
import { proveViewAt } from './view-proof';

type Request = Extract<ActRequest, { act: 'republish' }>;

const atOnce = 50;

/** Publishes a dossier's events to Kafka again, under the ids they had. */
export function republish(parts: ActParts): Act<Request> {
  return {
    name: 'republish',
    patienceMs: 60_000,

    async preview({ code, request: { fromSeq } }) {
      const look = await lookAt(parts, code);
      if (look === null) return unable(texts.notThere);
      const events = await parts.gateway.events(code, fromSeq);
      const last = events.at(-1);
      if (last === undefined) return unable(noSuchEvent(fromSeq), baselineOf(look));
      const baseline = baselineOf(look, { seq: last.seq, viewSeq: look.seq }, last.seq);
      const parked = await parkedAs(parts, code);
      if (parked !== null) return unable(texts.parked(parked), baseline);
      const keys = events.map((event) => `${event.code}:${event.seq}`);
      return able(baseline, { repeated: [{ effect: 'publishEvents', keys, doubled: 0 }], notes: [whyNotDoubled] });
    },

    unfit: async ({ code }, baseline) => unfitIn(await lookAt(parts, code), baseline, true),

    async apply(target) {
      const { code, request } = target;
      await publishAll(parts, await parts.gateway.events(code, request.fromSeq));
      await tellDossier(parts, target);
    },

    async prove({ code }, baseline) {
      const parked = await parkedAs(parts, code);
      if (parked !== null) return { verdict: 'not-progressed', told: texts.parked(parked), evidence: {} };
      return proveViewAt(parts, code, baseline.seq);
    },
  };
}

/** Publishes events in order, some at a time. */
async function publishAll(parts: ActParts, events: readonly DossierEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += atOnce) {
    await parts.publisher.publish(events.slice(from, from + atOnce));
  }
}

async function parkedAs(parts: ActParts, code: string): Promise<string | null> {
  return (await parts.parked.find(code))?.reason ?? null;
}

function noSuchEvent(seq: number): ReturnType<typeof plain> {
  return plain(`Hồ sơ chưa có sự kiện ${seq}`, `The dossier has no event ${seq}`);
}

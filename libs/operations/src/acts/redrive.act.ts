import { setTimeout as sleep } from 'node:timers/promises';
import { isDomainError } from '@lienthong/domain';
import type { DossierEvent } from '@lienthong/domain';
import type { Act, ActRequest } from '../acting/operation';
import type { PlainText } from '../stuck/finding';
import type { ActParts } from './act-parts';
import { baselineOf, lookAt, unfitIn } from './dossier-look';
import { able, unable } from './item-preview';
import type { Shown } from './item-preview';
import { plain, texts } from './plain-texts';
import type { SetAsideRecord } from './superseded-records';
import { tellDossier } from './tell-dossier';
import { proveViewAt } from './view-proof';

type Request = Extract<ActRequest, { act: 'redrive' }>;

/** Projectors look every 2 s at who is parked: what comes sooner after a release is still set aside. */
const projectorsKnowAfterMs = 2_500;

const notParked = plain('Hồ sơ không bị tách riêng', 'The dossier is not parked');
const fromWorkflow = plain(
  'Bản hiển thị được bổ sung từ chính luồng xử lý; bản ghi đã tách vẫn giữ nguyên',
  "The view is completed from the dossier's own workflow; records set aside stay where they are",
);

/**
 * Lets the events of a parked dossier flow again. Its workflow is the record: what the view lacks is asked from there,
 * and never taken from the records that were set aside.
 */
export function redrive(parts: ActParts): Act<Request> {
  return {
    name: 'redrive',
    patienceMs: 30_000,

    preview: ({ code }) => previewRedrive(parts, code),

    async unfit({ code }, baseline) {
      const unfit = unfitIn(await lookAt(parts, code), baseline, true);
      if (unfit !== null) return unfit;
      return (await parts.parked.find(code)) === null ? notParked : null;
    },

    async apply(target) {
      const { code } = target;
      // One that contradicts its workflow stays parked: events would only be set aside again.
      if (!(await caughtUp(parts, code))) return;
      await parts.parked.release(code);
      await sleep(projectorsKnowAfterMs);
      await caughtUp(parts, code);
      await tellDossier(parts, target);
    },

    async prove({ code }, baseline) {
      const parked = await parts.parked.find(code);
      const proof = await proveViewAt(parts, code, baseline.seq);
      if (parked === null || proof.verdict === 'not-progressed') return proof;
      const { detail, reason } = parked;
      const told = plain(`Vẫn bị tách riêng: ${reason}: ${detail}`, `It is parked still: ${reason}: ${detail}`);
      return { verdict: 'not-progressed', told, evidence: { failure: `${reason}: ${detail}` } };
    },
  };
}

async function previewRedrive(parts: ActParts, code: string): Promise<Shown> {
  const look = await lookAt(parts, code);
  if (look === null) return unable(texts.notThere);
  const parked = await parts.parked.find(code);
  if (parked === null) return unable(notParked, baselineOf(look));
  const events = await parts.gateway.events(code, 1);
  const { detail, offset, partition, reason, topic } = parked;
  const evidence = {
    seq: events.length,
    viewSeq: look.seq,
    topic,
    partition,
    offset,
    failure: `${reason}: ${detail}`,
  };
  const records = (await parts.deadLetters?.of(code)) ?? [];
  const notes = [fromWorkflow, ...records.map((record) => recordText(record, events))];
  return able(baselineOf(look, evidence, events.length), { notes });
}

/** Brings what is missing from the workflow into the view; false where they contradict each other. */
async function caughtUp(parts: ActParts, code: string): Promise<boolean> {
  const row = await parts.views.findRow(code);
  const events = await parts.gateway.events(code, Math.max(1, row?.seq ?? 1));
  try {
    await parts.views.apply(code, events);
    return row === null || events[0]?.hash === row.head;
  } catch (error) {
    if (isDomainError(error) && error.code === 'CHAIN.BROKEN') return false;
    throw error;
  }
}

function recordText(record: SetAsideRecord, events: readonly DossierEvent[]): PlainText {
  const at = `${record.partition}@${record.offset}`;
  const own = record.seq !== null && events[record.seq - 1]?.hash === record.hash;
  if (own) {
    return plain(`Bản ghi ${at}: sự kiện ${record.seq} của hồ sơ`, `Record ${at}: event ${record.seq} of the dossier`);
  }
  const why = record.fault ?? `event ${record.seq}`;
  return plain(
    `Bản ghi ${at} không phải của hồ sơ (${why}): bị thay thế, để nguyên`,
    `Record ${at} is none of the dossier's own (${why}): superseded, left alone`,
  );
}

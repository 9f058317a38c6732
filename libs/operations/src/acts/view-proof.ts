import type { ProofVerdict } from '../acting/operation';
import type { ActParts } from './act-parts';
import { plain, texts } from './plain-texts';

/** Whether the view has got to an event of its workflow, and is the same up to where it is. */
export async function proveViewAt(parts: ActParts, code: string, seq: number): Promise<ProofVerdict> {
  const row = await parts.views.findRow(code);
  if (row === null) return { verdict: 'waiting' };
  const [event] = await parts.gateway.events(code, row.seq);
  if (event?.hash !== row.head) {
    const told = texts.viewContradicts(row.seq);
    return { verdict: 'not-progressed', told, evidence: { viewSeq: row.seq } };
  }
  if (row.seq < seq) return { verdict: 'waiting' };
  return {
    verdict: 'progressed',
    told: plain(
      `Bản hiển thị đã có sự kiện ${row.seq}, đúng như luồng xử lý`,
      `The view has event ${row.seq}, as its workflow has it`,
    ),
    evidence: { seq, viewSeq: row.seq },
  };
}

import type { Problem } from './finding';

const hash = /^[0-9a-f]{64}$/;

/** A hash that was printed on a slip: of which dossier, and which event has it (null: none so far). */
export interface PrintedHead {
  /** Null: of the only dossier of the input. */
  readonly dossier: string | null;
  readonly head: string;
  printedAt: number | null;
}

/** A hash as people type it, or null. */
export function readHash(text: string): string | null {
  const lower = text.trim().toLowerCase();
  return hash.test(lower) ? lower : null;
}

/** The printed heads to look for while events go by. */
export class HeadBook {
  readonly heads: PrintedHead[] = [];
  private readonly byHash = new Map<string, PrintedHead[]>();

  add(dossier: string | null, head: string): void {
    const printed: PrintedHead = { dossier, head, printedAt: null };
    this.heads.push(printed);
    this.byHash.set(head, [...(this.byHash.get(head) ?? []), printed]);
  }

  /** Reads lines `code hash`; blank ones and what begins with # are passed over. */
  addLines(text: string, name: string): Problem[] {
    const problems: Problem[] = [];
    text.split('\n').forEach((line, index) => {
      if (/^\s*(#|$)/.test(line)) return;
      const [code = '', given = '', ...rest] = line.trim().split(/[\s,;]+/);
      const head = readHash(given);
      if (head !== null && rest.length === 0) return this.add(code, head);
      problems.push({
        code: 'REQUEST.INVALID',
        place: `${name} line ${index + 1}`,
        text: {
          vi: 'mỗi dòng là mã hồ sơ và mã băm 64 chữ số hex',
          en: 'a line is a dossier code and a hash of 64 hex digits',
        },
      });
    });
    return problems;
  }

  /** An event goes by that is as it was written. */
  see(dossier: string, seq: number, eventHash: string): void {
    for (const printed of this.byHash.get(eventHash) ?? []) {
      if (printed.dossier === null || printed.dossier === dossier) printed.printedAt = seq;
    }
  }
}

import { eventCatalogue } from '@lienthong/contracts';
import { eventHash } from '@lienthong/contracts/temporal';
import type { DossierEvent } from '@lienthong/domain';
import { eventName, type ChainRule, type Finding, type Problem } from './finding';
import type { HeadBook } from './head-book';

/** An object off the input that may be an event; its schema is not asked, so that altered ones are named and not refused. */
export type EventLike = Readonly<Record<string, unknown>>;

/** Where an event stands in the input, and what of its text can be read in two ways. */
export interface EventPlace {
  readonly place: string;
  readonly ambiguity: string | null;
}

/** All that is kept of a dossier while its events go by. */
export interface Chain {
  seq: number;
  head: string;
  broken: Finding | null;
}

const needed = { type: 'string', at: 'string', actor: 'object', cause: 'string', position: 'object', data: 'object' };

/**
 * Checks the hash chains of any number of interleaved dossiers as their events go by; memory grows with the dossiers,
 * not with the events.
 */
export class ChainCheck {
  readonly chains = new Map<string, Chain>();
  readonly findings: Finding[] = [];
  events = 0;

  constructor(
    private readonly heads: HeadBook,
    private readonly onProblem: (problem: Problem) => void,
  ) {}

  take(event: EventLike, at: EventPlace): void {
    this.events += 1;
    const { code } = event;
    if (typeof code !== 'string' || code === '') {
      const text = { vi: 'sự kiện không có mã hồ sơ `code`', en: 'an event without its dossier’s `code`' };
      return this.onProblem({ code: 'REQUEST.INVALID', place: at.place, text });
    }
    const chain = this.chainOf(code);
    if (chain.broken !== null) return turnedUp(chain.broken, event);
    const rule = brokenRule(event, chain, at);
    if (rule !== null) return this.break(chain, { ...brokenEvent(rule, event, chain), dossier: code, ...at });
    chain.seq += 1;
    chain.head = event.hash as string;
    this.heads.see(code, chain.seq, chain.head);
    this.lookAtFields(event, { dossier: code, seq: chain.seq, place: at.place });
  }

  /** The document that a dossier came in says what its last event's hash is. */
  endsWith(code: string, head: string, place: string): void {
    const chain = this.chainOf(code);
    if (chain.broken === null && chain.head !== head) this.headUnknown(code, chain, { head, place });
  }

  /** Looks whether all printed heads were seen; call it once, at the end. */
  finish(): void {
    const only = this.chains.size === 1 ? [...this.chains.keys()][0] : undefined;
    for (const { dossier, head, printedAt } of this.heads.heads) {
      const code = dossier ?? only;
      if (printedAt !== null || code === undefined) continue;
      const chain = this.chains.get(code) ?? { seq: 0, head: '', broken: null };
      if (chain.broken === null) this.headUnknown(code, chain, { head, place: '' });
    }
  }

  private headUnknown(dossier: string, chain: Chain, { head, place }: { head: string; place: string }): void {
    const what = { code: 'CHAIN.HEAD_UNKNOWN', rule: 'head-unknown', found: null, more: head } as const;
    this.break(chain, { ...what, dossier, seq: chain.seq + 1, place });
  }

  private break(chain: Chain, finding: Finding & { ambiguity?: string | null }): void {
    const { ambiguity, ...kept } = finding;
    chain.broken = ambiguity == null ? kept : { ...kept, more: ambiguity };
    this.findings.push(chain.broken);
  }

  private chainOf(code: string): Chain {
    let chain = this.chains.get(code);
    if (chain === undefined) this.chains.set(code, (chain = { seq: 0, head: '', broken: null }));
    return chain;
  }

  /** The chain holds whatever an event says; what this release can't understand is told beside it. */
  private lookAtFields(event: EventLike, at: { dossier: string; seq: number; place: string }): void {
    const name = eventName(at);
    const lacks = Object.entries(needed).filter(([key, type]) => typeof event[key] !== type || event[key] === null);
    if (lacks.length > 0) {
      const fields = lacks.map(([key]) => key).join(', ');
      const text = { vi: `sự kiện ${name} thiếu ${fields}`, en: `event ${name} lacks ${fields}` };
      this.onProblem({ code: 'REQUEST.INVALID', place: at.place, text });
    } else if (!Object.hasOwn(eventCatalogue, event.type as string)) {
      const type = JSON.stringify((event.type as string).slice(0, 60)).replace(/[^\x20-\x7e]/g, '?');
      const text = { vi: `sự kiện ${name} thuộc loại lạ ${type}`, en: `event ${name} is of unknown type ${type}` };
      this.onProblem({ code: 'EVENT.TYPE_UNKNOWN', place: at.place, text });
    }
  }
}

function brokenRule(event: EventLike, chain: Chain, { ambiguity }: EventPlace): ChainRule | null {
  const { seq, hash, prevHash } = event;
  if (ambiguity !== null || eventHash(event as unknown as DossierEvent) !== hash || !Number.isSafeInteger(seq)) {
    return 'altered';
  }
  const number = seq as number;
  if (number !== chain.seq + 1) return number > chain.seq ? 'missing' : 'repeated';
  return prevHash === chain.head ? null : 'not-linked';
}

function brokenEvent(
  rule: ChainRule,
  event: EventLike,
  chain: Chain,
): Pick<Finding, 'code' | 'rule' | 'seq' | 'found'> {
  const found = Number.isSafeInteger(event.seq) ? (event.seq as number) : null;
  const seq = rule === 'repeated' && found !== null ? found : chain.seq + 1;
  return { code: 'CHAIN.BROKEN', rule, seq, found };
}

/** An event that seemed to be missing comes later. */
function turnedUp(broken: Finding, event: EventLike): void {
  if (broken.rule === 'missing' && event.seq === broken.seq) broken.rule = 'out-of-order';
}

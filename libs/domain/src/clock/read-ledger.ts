import { DomainError } from '../errors/domain-error';
import { isoOfLocalMillis, localMillisOf, type LocalMillis } from '../time/instant';
import type { LedgerEntry } from './ledger';

/** Largest amount that is taken for an amount and not for a slip of the pen. */
const largestAmount = 100_000;

/** A stretch in which at least one pause was open; `to` is null while it still is. */
export interface Pause {
  readonly from: LocalMillis;
  readonly to: LocalMillis | null;
  readonly reasons: readonly string[];
}

/** What a ledger comes to: where counting began for the last time, what was added since, and the union of pauses. */
export interface LedgerReading {
  readonly origin: LocalMillis;
  readonly restarts: readonly LocalMillis[];
  readonly added: number;
  readonly pauses: readonly Pause[];
}

/** @throws DomainError CLOCK.AMOUNT_INVALID unless a whole number from 1 to 100000. */
export function checkAmount(amount: unknown, thing: string): void {
  if (Number.isInteger(amount) && (amount as number) >= 1 && (amount as number) <= largestAmount) return;
  const value = typeof amount === 'number' ? String(amount) : (JSON.stringify(amount) ?? 'undefined');
  throw new DomainError('CLOCK.AMOUNT_INVALID', `${thing} ${value} must be a whole number from 1 to ${largestAmount}`);
}

class LedgerReader {
  private readonly open = new Set<string>();
  private reasons: string[] = [];
  private openedAt: LocalMillis = 0;
  private pauses: Pause[] = [];
  private readonly restarts: LocalMillis[] = [];
  private added = 0;
  private stopped = false;
  private last: LocalMillis;

  constructor(private readonly start: LocalMillis) {
    this.last = start;
  }

  take(entry: LedgerEntry, index: number): void {
    const op: unknown = (entry as { op?: unknown } | null)?.op;
    const thing = `ledger entry ${index + 1} (${String(op)})`;
    if (this.stopped) throw this.refuse(thing, 'follows a stop; a stopped clock takes no more entries');
    switch (entry?.op) {
      case 'add':
      case 'extend':
        if (entry.at !== undefined && entry.at !== null) this.advance(entry.at, thing);
        checkAmount(entry.amount, `${thing}: amount`);
        this.added += entry.amount;
        return;
      case 'pause':
        return this.pause(this.advance(entry.at, thing), this.reasonOf(entry, thing) ?? '', thing);
      case 'resume':
        return this.resume(this.advance(entry.at, thing), this.reasonOf(entry, thing), thing);
      case 'restart':
        return this.restart(this.advance(entry.at, thing));
      case 'stop':
        this.advance(entry.at, thing);
        this.stopped = true;
        return;
      default:
        throw this.refuse(thing, 'has no known op; known are pause, resume, restart, add, extend, stop');
    }
  }

  result(): LedgerReading {
    const open: Pause[] = this.open.size > 0 ? [{ from: this.openedAt, to: null, reasons: this.reasons }] : [];
    const origin = this.restarts[this.restarts.length - 1] ?? this.start;
    return { origin, restarts: this.restarts, added: this.added, pauses: [...this.pauses, ...open] };
  }

  private advance(text: string, thing: string): LocalMillis {
    const at = localMillisOf(text);
    if (at < this.last) {
      throw this.refuse(thing, `is at ${text}, before the start or the entry above it; entries stand in order of time`);
    }
    this.last = at;
    return at;
  }

  private reasonOf(entry: { readonly reason?: unknown }, thing: string): string | undefined {
    const reason = entry.reason ?? undefined;
    if (reason === undefined || typeof reason === 'string') return reason;
    throw this.refuse(thing, `has the reason ${JSON.stringify(reason)}; a reason is a text`);
  }

  private pause(at: LocalMillis, reason: string, thing: string): void {
    if (this.open.has(reason)) {
      throw this.refuse(thing, `pauses again for ${JSON.stringify(reason)}, which is already open; resume it first`);
    }
    if (this.open.size === 0) [this.openedAt, this.reasons] = [at, []];
    this.open.add(reason);
    if (!this.reasons.includes(reason)) this.reasons.push(reason);
  }

  private resume(at: LocalMillis, reason: string | undefined, thing: string): void {
    if (reason === undefined ? this.open.size === 0 : !this.open.has(reason)) {
      const which = reason === undefined ? 'any reason' : JSON.stringify(reason);
      throw this.refuse(thing, `resumes at ${isoOfLocalMillis(at)}, but no pause for ${which} is open; pause first`);
    }
    if (reason === undefined) this.open.clear();
    else this.open.delete(reason);
    if (this.open.size === 0) this.pauses.push({ from: this.openedAt, to: at, reasons: this.reasons });
  }

  private restart(at: LocalMillis): void {
    this.restarts.push(at);
    this.open.clear();
    this.pauses = [];
    this.added = 0;
  }

  private refuse(thing: string, rule: string): DomainError {
    return new DomainError('CLOCK.LEDGER_INVALID', `${thing} ${rule}`);
  }
}

/**
 * Reads a ledger in the order it was written. Entries stand in order of time; a pause needs another reason than the
 * open ones; a RESUME must find its pause. A RESTART forgets everything above it, an open pause too, so a RESUME of
 * such a pause afterwards finds nothing and is refused. After STOP nothing may follow.
 * @throws DomainError CLOCK.LEDGER_INVALID, CLOCK.AMOUNT_INVALID, CLOCK.INSTANT_INVALID
 */
export function readLedger(start: LocalMillis, entries: readonly LedgerEntry[]): LedgerReading {
  if (!Array.isArray(entries)) throw new DomainError('CLOCK.LEDGER_INVALID', 'ledger must be a list of entries');
  const reader = new LedgerReader(start);
  entries.forEach((entry: LedgerEntry, index) => reader.take(entry, index));
  return reader.result();
}

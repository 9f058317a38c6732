import type { Model } from 'mongoose';
import { dayAfter, firstDay, isPassed, monthAfter, partsOf } from './key-spans';
import type { Direction } from './key-spans';
import type { KeyOrder } from './row-keys';
import type { StoredRow, ViewDocument } from './view-document';
import type { ViewQuery } from './view-filter';

/** What is walked: which dossiers, in which order. */
export interface WalkRequest {
  readonly query: ViewQuery;
  readonly projection: Readonly<Record<string, 0 | 1>>;
  readonly order: KeyOrder;
  readonly field: 'dueAt' | 'receivedAt' | 'updatedAt' | 'urgentAt';
  readonly direction: Direction;
  /** Instant or date to begin at, itself included. */
  readonly from: string;
  /** Date after which, in the direction walked, there is nothing. */
  readonly until: string;
}

/** A span with more rows than this is walked in finer ones, where there are finer ones. */
const manyInMonth = 400;
const manyInDay = 150;
/** After so many days with no more than so many rows in all, whole months are asked for. */
const sparseDays = 12;
const fewRows = 120;
/** So many spans at most are asked for at once, and more than one only where the one before had few rows. */
const widest = 8;
const thin = 15;

/**
 * Reads rows in the order of an instant without reading all of them, on servers that only search by equality: span by
 * span, days and parts of days where much happened, whole months where little did.
 */
export class ViewWalk {
  private tight = false;

  constructor(
    private readonly model: Model<ViewDocument>,
    private readonly request: WalkRequest,
  ) {}

  /** Batches of rows, each sorted, one after the other in order. The rows of the first may lie before `from`. */
  async *rows(): AsyncGenerator<readonly StoredRow[]> {
    let day: string | null = this.request.from.slice(0, 10);
    while (day !== null && !this.isOver(day)) {
      day = yield* this.days(day);
      if (!this.isOver(day)) day = yield* this.months(day);
    }
  }

  /** Day by day until little is found; answers the day to go on at. */
  private async *days(first: string): AsyncGenerator<readonly StoredRow[], string> {
    const { direction } = this.request;
    const counts: number[] = [];
    let day = first;
    let width = 1;
    while (!this.isOver(day) && (counts.length < sparseDays || sum(counts.slice(-sparseDays)) > fewRows)) {
      let found = 0;
      if (width === 1) found = yield* this.span(day);
      else {
        const days = Array.from({ length: width }, (_, index) => dayAfter(day, direction * index));
        for (const rows of await Promise.all(days.map((one) => this.fetch(one)))) {
          found += rows.length;
          yield rows;
        }
      }
      counts.push(found, ...Array.from({ length: width - 1 }, () => 0));
      day = dayAfter(day, direction * width);
      width = nextWidth(width, found);
    }
    return day;
  }

  /** Month by month until one has much; answers the day to go on at, null at the end. */
  private async *months(day: string): AsyncGenerator<readonly StoredRow[], string | null> {
    const { direction } = this.request;
    let month = day.slice(0, 7);
    let width = 1;
    while (!this.isOver(firstDay(month, direction)) || month === day.slice(0, 7)) {
      const months = Array.from({ length: width }, (_, index) => monthAfter(month, direction * index));
      const batches = await Promise.all(months.map((one) => this.fetch(one, manyInMonth)));
      let found = 0;
      for (const [index, rows] of batches.entries()) {
        const begin = firstDay(months[index] ?? month, direction);
        if (rows === null) return isPassed(begin, day, direction) ? day : begin;
        found += rows.length;
        yield this.beyond(rows, day);
      }
      month = monthAfter(month, direction * width);
      width = nextWidth(width, found);
    }
    return null;
  }

  /** One span, in finer ones if it has many rows; answers how many there were. */
  private async *span(span: string): AsyncGenerator<readonly StoredRow[], number> {
    const { order, direction, from } = this.request;
    const parts = order === 'u' ? partsOf(span, direction) : [];
    if (parts.length === 0) {
      const rows = await this.fetch(span);
      yield rows;
      return rows.length;
    }
    const whole = this.tight && span.length === 10 ? null : await this.fetch(span, manyInDay);
    if (whole !== null) {
      yield whole;
      return whole.length;
    }
    if (span.length === 10) this.tight = true;
    let rows = 0;
    for (const part of parts) if (!isPassed(part, from, direction)) rows += yield* this.span(part);
    return rows;
  }

  private fetch(span: string): Promise<StoredRow[]>;
  /** Null where there are more than `most`. */
  private fetch(span: string, most: number): Promise<StoredRow[] | null>;
  private async fetch(span: string, most?: number): Promise<StoredRow[] | null> {
    const { query, projection, order, field, direction } = this.request;
    const found = this.model.find({ ...query, keys: `${order}${span}` }, projection).lean<StoredRow[]>();
    const rows = await (most === undefined ? found : found.limit(most + 1)).exec();
    if (most !== undefined && rows.length > most) return null;
    const keyOf = (row: StoredRow): string => `${row[field] ?? ''} ${row._id}`;
    return rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -direction : direction));
  }

  private beyond(rows: readonly StoredRow[], day: string): readonly StoredRow[] {
    const { field, direction } = this.request;
    return rows.filter((row) => !isPassed((row[field] ?? '').slice(0, 10), day, direction));
  }

  private isOver(day: string): boolean {
    return isPassed(this.request.until, day, this.request.direction);
  }
}

function nextWidth(width: number, found: number): number {
  return found >= thin ? 1 : Math.min(widest, width * 2);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

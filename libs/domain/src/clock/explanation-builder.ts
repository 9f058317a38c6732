import { isoOfLocalMillis, type LocalMillis } from '../time/instant';
import type { BilingualText, ExplanationKind, ExplanationLine } from './explanation';

/** What a line says, apart from its time. */
export interface LineContent {
  readonly kind: ExplanationKind;
  readonly because: BilingualText;
  readonly ground?: string;
  readonly counted?: number;
}

/** Lays line after line, so that none can leave a gap; lines without length are left out. */
export class ExplanationBuilder {
  readonly lines: ExplanationLine[] = [];
  private written: string;

  constructor(
    public cursor: LocalMillis,
    private readonly unit: ExplanationLine['unit'],
    private readonly limit: LocalMillis,
  ) {
    this.written = isoOfLocalMillis(cursor);
  }

  /** A line from where the last one ended to `to` (never beyond the due instant). */
  until(to: LocalMillis, content: LineContent): void {
    const end = Math.min(to, this.limit);
    if (end > this.cursor) this.lay(end, content);
  }

  /** The line of a pause that is still open: it has a beginning only. */
  stillPaused(at: LocalMillis, content: LineContent): void {
    this.lay(Math.max(at, this.cursor), content);
  }

  private lay(end: LocalMillis, content: LineContent): void {
    const from = this.written;
    this.cursor = end;
    this.written = isoOfLocalMillis(end);
    const to = this.written;
    const { unit } = this;
    const { kind, because, ground, counted = 0 } = content;
    this.lines.push(
      ground === undefined
        ? { from, to, kind, counted, unit, because }
        : { from, to, kind, counted, unit, because, ground },
    );
  }
}

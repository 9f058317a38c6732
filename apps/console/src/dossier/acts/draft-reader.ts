/** What is wrong with a field, as a key of the texts with its values. */
export interface FieldProblem {
  readonly key: 'needed' | 'tooLong' | 'badLetters' | 'notCode' | 'range' | 'choose';
  readonly values?: Readonly<Record<string, string | number>>;
}

export type FieldProblems = Readonly<Record<string, FieldProblem>>;

/** What a draft gives: a command's body, or what must be mended before. */
export type ReadDraft<T> =
  { readonly ok: true; readonly data: T } | { readonly ok: false; readonly problems: FieldProblems };

const codeForm = /^[A-Za-z0-9._-]{1,60}$/;
// What the API refuses in free text; a line break and a tab are none of these.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Reads the fields of a draft by the rules of the wire, so that a mistake is told at its field and not by a refusal.
 * Every problem is found at once.
 */
export class DraftReader {
  private readonly problems: Record<string, FieldProblem> = {};

  /** Runs a reader over a draft. */
  static read<T>(read: (reader: DraftReader) => T): ReadDraft<T> {
    const reader = new DraftReader();
    const data = read(reader);
    return Object.keys(reader.problems).length === 0 ? { ok: true, data } : { ok: false, problems: reader.problems };
  }

  /** Free text of at most `max` letters. */
  text(field: string, raw: string, max: number): string {
    const text = raw.normalize('NFC').trim();
    if (text === '') this.mark(field, { key: 'needed' });
    else if (text.length > max) this.mark(field, { key: 'tooLong', values: { max, length: text.length } });
    else if (controls.test(text)) this.mark(field, { key: 'badLetters' });
    return text;
  }

  /** Free text that may be left out. */
  optionalText(field: string, raw: string, max: number): string | undefined {
    return raw.trim() === '' ? undefined : this.text(field, raw, max);
  }

  code(field: string, raw: string): string {
    const code = raw.trim();
    if (code === '') this.mark(field, { key: 'needed' });
    else if (!codeForm.test(code)) this.mark(field, { key: 'notCode' });
    return code;
  }

  /** Whole number from `min` to `max`. */
  whole(field: string, raw: number | null, { min, max }: { readonly min: number; readonly max: number }): number {
    if (raw === null || !Number.isInteger(raw) || raw < min || raw > max) {
      this.mark(field, raw === null ? { key: 'needed' } : { key: 'range', values: { min, max } });
    }
    return raw ?? min;
  }

  /** One of what can be chosen; a draft may be older than the choice. */
  choice<T extends string>(field: string, raw: string, known: readonly T[]): T {
    const found = known.find((one) => one === raw);
    if (found === undefined) this.mark(field, { key: 'choose' });
    return found ?? (raw as T);
  }

  /** At least one, e.g. of papers. */
  some<T>(field: string, items: readonly T[]): readonly T[] {
    if (items.length === 0) this.mark(field, { key: 'choose' });
    return items;
  }

  private mark(field: string, problem: FieldProblem): void {
    this.problems[field] ??= problem;
  }
}

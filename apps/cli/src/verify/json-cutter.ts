/** Longest line or element that is read, in characters; a longer one is passed over without being kept. */
const longest = 32_000_000;

/** What a cutter finds: whole JSON texts with their number, and what it can't cut. */
export interface CutterSink {
  text(text: string, nth: number): void;
  tooLong(nth: number): void;
  /** An array that does not end, or something after its end. */
  unfinished(nth: number): void;
}

/** Keeps the unfinished rest of one text, up to the limit. */
class Rest {
  private kept = '';
  private over = false;
  nth = 1;

  constructor(
    private readonly sink: CutterSink,
    private readonly limit: number,
  ) {}

  add(piece: string): void {
    this.over ||= this.kept.length + piece.length > this.limit;
    this.kept = this.over ? '' : this.kept + piece;
  }

  get blank(): boolean {
    return !this.over && this.kept.trim() === '';
  }

  finish(): void {
    if (this.over) this.sink.tooLong(this.nth);
    else if (!this.blank) this.sink.text(this.kept, this.nth);
    this.drop();
    this.nth += 1;
  }

  drop(): void {
    this.kept = '';
    this.over = false;
  }
}

/** JSON lines. */
class LineCutter {
  readonly unit = 'line';
  private readonly rest: Rest;

  constructor(sink: CutterSink, limit: number) {
    this.rest = new Rest(sink, limit);
  }

  take(piece: string): void {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      this.rest.add(piece.slice(from, end));
      this.rest.finish();
      from = end + 1;
    }
    this.rest.add(piece.slice(from));
  }

  end(): void {
    this.rest.finish();
  }
}

const [quote, backslash, comma, opening, closing, brace, unbrace] = [0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d];

/** One JSON array, or several one after another: cut between their elements, whatever the lines. */
class ArrayCutter {
  readonly unit = 'element';
  private readonly rest: Rest;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private from = 0;

  constructor(
    private readonly sink: CutterSink,
    limit: number,
  ) {
    this.rest = new Rest(sink, limit);
  }

  take(piece: string): void {
    this.from = 0;
    for (let at = 0; at < piece.length; at += 1) this.step(piece, at);
    this.rest.add(piece.slice(this.from));
  }

  end(): void {
    const open = this.depth > 0;
    if (this.depth === 1 && !this.inString) this.finish();
    if (open || !this.rest.blank) this.sink.unfinished(this.rest.nth);
  }

  private step(piece: string, at: number): void {
    const char = piece.charCodeAt(at);
    if (this.inString) this.stepInString(char);
    else if (char === quote) this.inString = true;
    else if (char === opening || char === brace) this.open(piece, at);
    else if (char === closing || char === unbrace) this.close(piece, at);
    else if (char === comma && this.depth === 1) {
      this.cut(piece, at);
      this.rest.finish();
    }
  }

  private stepInString(char: number): void {
    if (this.escaped) this.escaped = false;
    else if (char === backslash) this.escaped = true;
    else if (char === quote) this.inString = false;
  }

  private open(piece: string, at: number): void {
    this.depth += 1;
    if (this.depth > 1) return;
    this.cut(piece, at);
    if (!this.rest.blank) this.sink.unfinished(this.rest.nth);
    this.rest.drop();
  }

  private close(piece: string, at: number): void {
    if (this.depth === 0) return;
    this.depth -= 1;
    if (this.depth > 0) return;
    this.cut(piece, at);
    this.finish();
  }

  private cut(piece: string, at: number): void {
    this.rest.add(piece.slice(this.from, at));
    this.from = at + 1;
  }

  /** The last element; an empty array has none. */
  private finish(): void {
    if (this.rest.blank) this.rest.drop();
    else this.rest.finish();
  }
}

/** Cuts a stream of text into the JSON texts of events: of an array if it begins with `[`, else of lines. */
export class JsonCutter {
  private cutter: LineCutter | ArrayCutter | null = null;
  private start = '';

  constructor(
    private readonly sink: CutterSink,
    private readonly limit = longest,
  ) {}

  /** What the numbers count. */
  get unit(): 'line' | 'element' {
    return this.cutter?.unit ?? 'line';
  }

  take(piece: string): void {
    if (this.cutter !== null) return this.cutter.take(piece);
    this.start += piece;
    const first = /[^\s\uFEFF]/.exec(this.start)?.[0];
    if (first === undefined) return;
    this.cutter = new (first === '[' ? ArrayCutter : LineCutter)(this.sink, this.limit);
    this.cutter.take(this.start.replace(/^\uFEFF/, ''));
    this.start = '';
  }

  end(): void {
    this.cutter?.end();
  }
}

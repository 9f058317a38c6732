/** Where a bar is drawn. */
export interface BarStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const width = 28;
const redrawMs = 100;

/** Shows how far something is: one line that redraws itself on a terminal, a line each tenth elsewhere. */
export class ProgressBar {
  private done = 0;
  private shown = 0;
  private drawnAt = 0;

  constructor(
    private readonly stream: BarStream,
    private readonly total: number,
    private readonly note: () => string,
  ) {}

  step(): void {
    this.done += 1;
    if (this.stream.isTTY === true) this.redraw();
    else this.tell();
  }

  /** Draws it once more when time has passed without an act. */
  redraw(): void {
    if (this.stream.isTTY !== true || Date.now() - this.drawnAt < redrawMs) return;
    this.drawnAt = Date.now();
    this.draw();
  }

  /** Leaves the bar as it is and goes to the next line. */
  end(): void {
    if (this.stream.isTTY !== true) return;
    this.draw();
    this.stream.write('\n');
  }

  private draw(): void {
    const filled = Math.round(width * this.share);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
    const line = `  ${bar} ${this.done}/${this.total} ${this.note()}`;
    this.stream.write(`\r\u001b[2K${line.slice(0, (this.stream.columns ?? 120) - 1)}`);
  }

  private tell(): void {
    const tenth = Math.floor(this.share * 10);
    if (tenth <= this.shown) return;
    this.shown = tenth;
    this.stream.write(`  ${String(tenth * 10).padStart(3)} %  ${this.done}/${this.total} ${this.note()}\n`);
  }

  private get share(): number {
    return Math.min(1, this.total === 0 ? 1 : this.done / this.total);
  }
}

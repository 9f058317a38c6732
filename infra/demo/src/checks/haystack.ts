import type { Needle } from './personal-needles';

/** Bytes to be searched, each piece with where it comes from. */
export class Haystack {
  private readonly pieces: Buffer[] = [];
  private readonly starts: { readonly at: number; readonly where: string }[] = [];
  private length = 0;
  private joined: Buffer | undefined;

  add(where: string, ...pieces: readonly (Buffer | string)[]): void {
    this.joined = undefined;
    this.starts.push({ at: this.length, where });
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      this.pieces.push(bytes, Buffer.from('\n'));
      this.length += bytes.length + 1;
    }
  }

  get bytes(): number {
    return this.length;
  }

  /** Where a needle lies; null when it is nowhere. */
  find(needle: Pick<Needle, 'bytes'>): string | null {
    this.joined ??= Buffer.concat(this.pieces);
    const at = this.joined.indexOf(needle.bytes);
    if (at < 0) return null;
    return this.starts.findLast((start) => start.at <= at)?.where ?? 'somewhere';
  }
}

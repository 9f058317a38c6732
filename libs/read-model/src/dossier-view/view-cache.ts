import type { DossierView } from '@lienthong/contracts';

/** The last view of a dossier, its history kept as JSON text so that the next write need not write it anew. */
export interface KnownView {
  /** Without its events. */
  readonly view: DossierView;
  readonly history: readonly string[];
}

/** Remembers the views that were written last; the one untouched for longest is forgotten first. */
export class ViewCache {
  private readonly known = new Map<string, KnownView>();

  constructor(private readonly limit: number) {}

  get(code: string): KnownView | undefined {
    return this.known.get(code);
  }

  set(code: string, view: KnownView): void {
    this.known.delete(code);
    this.known.set(code, view);
    if (this.known.size <= this.limit) return;
    const [oldest] = this.known.keys();
    if (oldest !== undefined) this.known.delete(oldest);
  }

  delete(code: string): void {
    this.known.delete(code);
  }
}

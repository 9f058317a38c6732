/** Something that was sent, with the number it had in this process. */
export interface Numbered<T> {
  readonly number: number;
  readonly item: T;
}

/** The last so many items, so that a reader that lost its connection can go on where it was. */
export class EventRing<T> {
  private readonly items: Numbered<T>[] = [];
  private next = 1;

  constructor(private readonly capacity: number) {}

  push(item: T): Numbered<T> {
    const numbered = { number: this.next, item };
    this.next += 1;
    this.items.push(numbered);
    // Dropping in blocks keeps a push cheap.
    if (this.items.length > this.capacity * 2) this.items.splice(0, this.items.length - this.capacity);
    return numbered;
  }

  /** Items after a number; undefined if some of them are gone or the number was never given. */
  after(number: number): readonly Numbered<T>[] | undefined {
    if (number >= this.next) return undefined;
    const first = this.items[0]?.number ?? this.next;
    return number + 1 < first ? undefined : this.items.filter((numbered) => numbered.number > number);
  }
}

/** A clause with those before it on the same line, as "this time" and "the above time" point back to them. */
export interface Clause {
  readonly text: string;
  /** Up to two clauses before it, nearest last. */
  readonly before: readonly string[];
}

/** Ends a clause: semicolon, full stop before a capital letter or a bullet, or the end; not the dots of "4.1.2." or "TT.". */
const END = /(?<=;)\s*|(?<=[^\s\d.][.!?])\s+(?=["“(+*–-]?\s*\p{Lu})|(?<=\d\.)\s+(?=\p{Lu}\p{Ll})|\.(?=\s*$)/u;

/** Cuts a text into lines and those into clauses. */
export function clausesOf(text: string): Clause[] {
  return text.split('\n').flatMap((line) => {
    const parts = line.split(END).map((part) => part.trim());
    const filled = parts.filter((part) => part !== '');
    return filled.map((part, at) => ({ text: part, before: filled.slice(Math.max(0, at - 2), at) }));
  });
}

/** Tokens of a text that is known to be JSON. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]|-?\d[\d.eE+-]*/gs;

/** Whether a number's text says more than the double that it is read as: such texts hash alike and differ. */
function isInexact(text: string): boolean {
  const value = Number(text);
  if (String(value) === text) return false;
  if (!Number.isFinite(value) || Object.is(value, -0)) return true;
  const digits = (text.split(/[eE]/)[0] ?? '').replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  return digits.length > 15 || (value === 0 && digits !== '');
}

/**
 * What in a JSON text can be read in two ways, or null: a key that is given twice, or a number no double holds. The
 * hash is over what was parsed, so that only the text itself tells such an alteration.
 */
export function ambiguityOf(text: string, value: unknown): string | null {
  // What the writers write is read back letter by letter; only other texts are looked through.
  if (JSON.stringify(value) === text.trim()) return null;
  const open: (Set<string> | null)[] = [];
  let last = '';
  for (const [part] of text.matchAll(token)) {
    if (part.startsWith('"')) last = part.includes('\\') ? (JSON.parse(part) as string) : part.slice(1, -1);
    else if (part === '{') open.push(new Set());
    else if (part === '[') open.push(null);
    else if (part === '}' || part === ']') open.pop();
    else if (part === ':') {
      if (open.at(-1)?.has(last) === true) return JSON.stringify(last.slice(0, 60));
      open.at(-1)?.add(last);
    } else if (isInexact(part)) return part.slice(0, 60);
  }
  return null;
}

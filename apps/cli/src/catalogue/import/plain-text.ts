/** Text in one Unicode form with ordinary spaces, so that the same words are found however they were typed. */
export function plainText(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\ufeff]/g, '');
}

/** One line of text without runs of spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** True where the portal itself says that it has nothing. */
export function saysNothing(text: string): boolean {
  return /^(|không có thông tin)\.?$/i.test(text.trim());
}

/** Parts of a list with commas. A name may hold commas of its own, so a new part begins with a capital letter. */
export function listParts(text: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (sign === ';' || (sign === ',' && /^\s*\p{Lu}/u.test(text.slice(at + 1, at + 8))))) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map(oneLine).filter((part) => part !== '');
}

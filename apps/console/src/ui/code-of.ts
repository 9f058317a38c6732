/** Whatever a scanner or a person types: a code, or the look-up address that the QR on a receipt holds. */
export function codeOf(typed: string): string {
  const text = typed.trim();
  const query = text.slice(text.indexOf('?') + 1);
  // A query is read as browsers read it: a percent sign out of place stays what it is.
  const inAddress = text.includes('?') ? new URLSearchParams(query.split('#')[0]).get('code') : null;
  return (inAddress ?? text).toUpperCase();
}

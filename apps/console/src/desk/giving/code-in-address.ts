/** Search part of the page's address: the dossier that is being given out. A code says nothing of its applicant. */
export interface CodeSearch {
  readonly ma?: string;
}

const codeForm = /^[A-Z0-9.]{1,35}-\d{6}-\d{4,}$/;

/** Reads an address that anyone may have typed: what is no code is left out. */
export function codeSearchOf(raw: Readonly<Record<string, unknown>>): CodeSearch {
  const code = typeof raw.ma === 'string' ? raw.ma.toUpperCase() : '';
  return isDossierCode(code) ? { ma: code } : {};
}

/** Whether a text is a whole dossier code: `{agency}-{yyMMdd}-{serial}`. */
export function isDossierCode(text: string): boolean {
  return codeForm.test(text);
}

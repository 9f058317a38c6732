import { queryText } from '../server/ask';
import { fileAddress, saveAs } from './save-file';

/** A slip of a dossier; one that there may be several of is named by the event it was made by. */
export interface AskedSlip {
  readonly form: string;
  readonly seq?: number | null;
}

/**
 * Opens a slip in a tab of its own, from which it is printed.
 * @throws ServerProblem
 */
export async function printSlip(code: string, { form, seq }: AskedSlip): Promise<void> {
  await openPdf(`/dossiers/${encodeURIComponent(code)}/slips/${form}.pdf${queryText({ seq })}`, `${form}-${code}.pdf`);
}

/** As many as the server binds into one file. */
export const mostSlipsAtOnce = 50;

/**
 * Opens one slip of each dossier, at most {@link mostSlipsAtOnce}, as one file.
 * @throws ServerProblem
 */
export async function printSlips(codes: readonly string[], form: string): Promise<void> {
  const asked = new URLSearchParams(codes.map((code) => ['code', code]));
  await openPdf(`/slips/${form}.pdf?${asked.toString()}`, `${form}-${codes.length}.pdf`);
}

/**
 * The tab is opened before its file is asked for: later the browser would take it for an unwanted window. Where it does
 * all the same, the file is saved.
 */
async function openPdf(path: string, name: string): Promise<void> {
  const tab = window.open('', '_blank');
  try {
    const address = await fileAddress(path);
    if (tab === null) saveAs(address, name);
    else tab.location.replace(address);
  } catch (error) {
    tab?.close();
    throw error;
  }
}

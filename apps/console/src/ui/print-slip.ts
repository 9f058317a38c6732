import { queryText } from '../server/ask';
import { fileAddress, saveAs } from './save-file';

/** A slip of a dossier; one that there may be several of is named by the event it was made by. */
export interface AskedSlip {
  readonly form: string;
  readonly seq?: number | null;
}

/**
 * Opens a slip in a tab of its own, from which it is printed. The tab is opened before the slip is asked for: later the
 * browser would take it for an unwanted window. Where it does all the same, the slip is saved as a file.
 * @throws ServerProblem
 */
export async function printSlip(code: string, { form, seq }: AskedSlip): Promise<void> {
  const tab = window.open('', '_blank');
  try {
    const address = await fileAddress(`/dossiers/${encodeURIComponent(code)}/slips/${form}.pdf${queryText({ seq })}`);
    if (tab === null) saveAs(address, `${form}-${code}.pdf`);
    else tab.location.replace(address);
  } catch (error) {
    tab?.close();
    throw error;
  }
}

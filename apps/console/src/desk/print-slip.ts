import { askFile } from '../server/ask';

/** Slips by which the desk speaks to citizens. */
export type DeskSlip = 'receipt' | 'supplement' | 'refusal';

const keptForMs = 60_000;

/**
 * Opens a slip in a tab of its own, from which it is printed. The tab is opened before the slip is asked for: later the
 * browser would take it for an unwanted window. Where it does all the same, the slip is saved as a file.
 * @throws ServerProblem
 */
export async function printSlip(code: string, slip: DeskSlip): Promise<void> {
  const tab = window.open('', '_blank');
  try {
    const file = await askFile(`/dossiers/${encodeURIComponent(code)}/slips/${slip}.pdf`);
    const address = URL.createObjectURL(file);
    setTimeout(() => URL.revokeObjectURL(address), keptForMs);
    if (tab === null) save(address, `${slip}-${code}.pdf`);
    else tab.location.replace(address);
  } catch (error) {
    tab?.close();
    throw error;
  }
}

function save(address: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}

import { askFile } from '../server/ask';

/** A browser may still be reading what it was told to open or save. */
const keptForMs = 60_000;

/** An address under which this tab can open or save a file that was fetched with the token. @throws ServerProblem */
export async function fileAddress(path: string): Promise<string> {
  const address = URL.createObjectURL(await askFile(path));
  setTimeout(() => URL.revokeObjectURL(address), keptForMs);
  return address;
}

/** Has the browser save what is at an address. */
export function saveAs(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

/** Fetches a file with the token, which an address alone would not have, and has the browser save it. @throws ServerProblem */
export async function saveFile(path: string, name: string): Promise<void> {
  saveAs(await fileAddress(path), name);
}

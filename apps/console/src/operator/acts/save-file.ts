import { askFile } from '../../server/ask';

/** Fetches a file with the token and has the browser save it. */
export async function saveFile(path: string, name: string): Promise<void> {
  const address = URL.createObjectURL(await askFile(path));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

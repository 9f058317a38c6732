import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findChromium } from './find-chromium';

/** Without these it looks its makers up at every start, which a closed network answers slowly or never. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-gpu',
  '--disable-dev-shm-usage',
];

/** A headless Chromium. It ends with `close()`, and with this process. @throws Error where none can be had */
export async function launchChromium(progress?: (line: string) => void): Promise<Browser> {
  const executablePath = await findChromium(undefined, progress);
  // Chromium refuses its sandbox to root.
  const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
  return chromium.launch({ executablePath, headless: true, args });
}

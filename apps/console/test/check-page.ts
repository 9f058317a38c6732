import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = join(__dirname, '../../../.lienthong/screenshots');
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** An office's screen, and a telephone. */
const usualWidths = [1440, 390] as const;

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[] }[];
  }[];
}

/**
 * Looks a page over at the width of an office's screen and of a telephone: a picture of each is kept, axe must find
 * nothing, and the page as a whole must not scroll sideways.
 */
export async function checkPage(page: Page, name: string, widths: readonly number[] = usualWidths): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  const problems: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true, animations: 'disabled' });
    problems.push(...(await violationsOf(page)).map((text) => `${name} at ${width}: ${text}`));
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (tooWide > 1) problems.push(`${name} at ${width}: the page is ${tooWide} px wider than the screen`);
  }
  if (before !== null) await page.setViewportSize(before);
  expect(problems).toEqual([]);
}

/** What is still loading would be judged, and pictured, half done. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.ant-skeleton-active, .ant-spin-spinning') === null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // Antd's motions take up to 0.3 s; half-faded text has no contrast.
  await page.waitForTimeout(400);
}

/** What axe finds wrong. The script is run, not put into the page: the page's own policy would refuse it. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run(),
  );
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  );
}

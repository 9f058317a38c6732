import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { marriageDossier } from '../../api/test/desk';
import { ConsoleUnderTest } from './console-under-test';

const folder = resolve(process.env.CONSOLE_DIR ?? join(__dirname, '../../../dist/apps/console'));

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** What a browser must have before a page is there, in bytes as they are sent (gzip): scripts and styles, each once. */
function firstBytes(...entries: readonly string[]): number {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const seen = new Set<string>();
  const files = new Set<string>();
  const add = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`the build has no ${name}`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(add);
  };
  entries.forEach(add);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
}

describe('what must be loaded first', () => {
  it('of the console with the desk’s page: less than 600 KB', () => {
    expect(firstBytes('index.html', 'src/desk/desk-page.tsx')).toBeLessThan(600_000);
  });

  it('of the citizens’ pages: less than 150 KB', () => {
    expect(firstBytes('public.html')).toBeLessThan(150_000);
  });
});

it('what is sent compressed is what was built', () => {
  const assets = join(folder, 'assets');
  const packed = readdirSync(assets).filter((name) => /\.(br|gz)$/.test(name));
  expect(packed.length).toBeGreaterThan(10);
  const differing = packed.filter((name) => {
    const bytes = readFileSync(join(assets, name));
    const unpacked = name.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    return !unpacked.equals(readFileSync(join(assets, name.slice(0, -3))));
  });
  expect(differing).toEqual([]);
});

describe('on a slow telephone', () => {
  const most = 1_000;
  let site: ConsoleUnderTest;
  let address: string;

  beforeAll(async () => {
    site = await ConsoleUnderTest.launch();
    const { desk } = site;
    const { body } = await desk.receive(await desk.token('05431', 'desk-officer'), marriageDossier);
    address = `${site.stack.apiUrl}/tra-cuu?code=${body.code}&check=${body.check}`;
  }, 180_000);
  afterAll(() => site.stop(), 60_000);

  /**
   * One look-up on a processor so many times slower, nothing cached. `answered`: ms from the start of navigation until
   * the answer is painted. `busy`: ms of processor time that the page's main thread took.
   */
  async function lookUp(slower: number): Promise<{ readonly answered: number; readonly busy: number }> {
    const context = await site.browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    try {
      await page.addInitScript(noteWhenAnswered);
      await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
      await devTools.send('Network.setCacheDisabled', { cacheDisabled: true });
      await devTools.send('Emulation.setCPUThrottlingRate', { rate: slower });
      await page.goto(address);
      const noted = await page.waitForFunction(() => (globalThis as { answeredAfter?: number }).answeredAfter);
      const { metrics } = await devTools.send('Performance.getMetrics');
      const busy = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Infinity) * 1_000;
      return { answered: (await noted.jsonValue()) ?? Infinity, busy };
    } finally {
      // Chromium may hang on a renderer that ends while it is slowed down.
      await devTools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await context.close();
    }
  }

  async function quickest(tries: number, measure: () => Promise<number>): Promise<number> {
    let best = Infinity;
    for (let left = tries; left > 0 && best > most; left -= 1) best = Math.min(best, await measure());
    return best;
  }

  /**
   * Other programs on the machine make a try slower, nothing makes it quicker. Where they take all of it, as other specs
   * do, no clock on the wall tells of the page: then its processor time counts, four times.
   */
  it(`the answer of a look-up is there within ${most} ms at a quarter of the speed`, async () => {
    const answered = await quickest(5, async () => (await lookUp(4)).answered);
    const [load = 0] = loadavg();
    const isCrowded = load > availableParallelism();
    const busy = isCrowded ? await quickest(3, async () => (await lookUp(1)).busy * 4) : Infinity;
    process.stderr.write(`  look-up: answered after ${Math.round(answered)} ms, busy for ${Math.round(busy)} ms\n`);
    expect(Math.min(answered, busy)).toBeLessThanOrEqual(most);
  }, 60_000);
});

/** Runs in the page: the frame after the one in which the answer came shows it. */
function noteWhenAnswered(): void {
  const observer = new MutationObserver(() => {
    if (document.getElementById('answer-text') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { answeredAfter: performance.now() })));
  });
  observer.observe(document, { childList: true, subtree: true });
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Role, Simulation } from '@lienthong/domain';
import { launchChromium } from '@lienthong/infra/browser';
import { launchStack } from '@lienthong/infra/stack';
import type { Stack, StackOptions } from '@lienthong/infra/stack';
import { serversOfTheRun, uniqueName } from '@lienthong/testing';
import { Desk } from '../../api/test/desk';

/** Monday 02/03/2020 08:00, as fast as real time: the catalogue of 2020 is in force. */
const monday = (): Simulation => ({
  wallOrigin: Date.now(),
  legalOrigin: Date.parse('2020-03-02T08:00:00+07:00'),
  factor: 1,
});

const screenshots = join(__dirname, '../../../.lienthong/screenshots');
const wide = { width: 1440, height: 900 };

/** What a page is opened with. */
export interface PageOptions {
  readonly width?: number;
  readonly language?: 'vi' | 'en';
}

/** The whole system on the servers of the run, with a real Chromium before it. */
export class ConsoleUnderTest {
  /** What pages said on their consoles as errors; a spec may look that it is empty. */
  readonly pageErrors: string[] = [];
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    private readonly home: string,
    readonly stack: Stack,
    readonly browser: Browser,
    readonly desk: Desk,
  ) {}

  static async launch(options: Partial<StackOptions> = {}): Promise<ConsoleUnderTest> {
    mkdirSync(screenshots, { recursive: true });
    const home = mkdtempSync(join(tmpdir(), 'lienthong-console-'));
    const browser = await launchChromium((line) => process.stderr.write(`  ${line}\n`));
    try {
      const stack = await launchStack({
        name: uniqueName('console'),
        dataDir: home,
        logDir: join(home, 'logs'),
        servers: serversOfTheRun(home),
        simulation: monday(),
        ...options,
      });
      return new ConsoleUnderTest(home, stack, browser, new Desk({ url: stack.apiUrl, issuer: stack.issuer }));
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close().catch(() => undefined)));
    await this.browser.close();
    await this.stack.stop();
    rmSync(this.home, { recursive: true, force: true });
  }

  /** A page of a browser in which no one is signed in. */
  async open(path: string, { width = wide.width, language = 'vi' }: PageOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ viewport: { ...wide, width }, locale: 'vi-VN' });
    this.contexts.push(context);
    await context.addInitScript((chosen) => localStorage.setItem('lienthong.language', chosen), language);
    await context.addInitScript(tellRefusedByPolicy);
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && this.pageErrors.push(message.text()));
    page.on('pageerror', (error) => this.pageErrors.push(String(error)));
    await page.goto(this.stack.apiUrl + path);
    return page;
  }

  /** A page on which a sample officer signed in as people do: on the provider's page. */
  async signIn(subject: string, path = '/', options: PageOptions = {}): Promise<Page> {
    const page = await this.open(path, options);
    await page.locator(`button[value="${subject}"]`).first().click();
    await page.waitForURL((url) => url.origin === this.stack.apiUrl && url.pathname !== '/dang-nhap');
    return page;
  }

  token(unit: string, role: Role, subject?: string): Promise<string> {
    return this.desk.token(unit, role, subject);
  }
}

/** What the page's own policy refused is an error of the page, so that it is in `pageErrors`. */
function tellRefusedByPolicy(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    reportError(new Error(`refused by the policy: ${violatedDirective} ${blockedURI}`));
  });
}

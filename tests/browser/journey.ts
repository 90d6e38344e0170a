import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { storeCase } from './cases.mjs';
import { inDays, record } from './records.mjs';
import { clinicianOf } from './run-server.mjs';

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page complained of; must stay empty. */
  readonly complaints: string[];
}

/** A fresh visitor with nothing remembered. */
export async function visit(
  browser: Browser,
  options: { readonly width?: number; readonly reducedMotion?: boolean } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: options.width ?? 1440, height: 900 },
    reducedMotion: options.reducedMotion === false ? 'no-preference' : 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** Gives a browser the session of the clinician who came in by the door. */
export async function enter(page: Page, url: string): Promise<void> {
  const [name = '', ...value] = clinicianOf(url).cookie.split('=');
  await page.context().addCookies([{ name, value: value.join('='), url, httpOnly: true, sameSite: 'Lax' }]);
}

/** Opens the list of cases as a clinician. */
export async function openCases(page: Page, url: string): Promise<void> {
  await enter(page, url);
  await page.goto(`${url}/plans`);
}

/** Uploads a record by the file button and waits for its plan. */
export async function upload(
  page: Page,
  url: string,
  content: object | string = record(inDays(14)),
): Promise<void> {
  await openCases(page, url);
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  await page.locator('input[type=file]').setInputFiles({
    name: 'record.json',
    mimeType: 'application/json',
    buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  });
}

const shared = new Map<string, Promise<{ readonly id: string }>>();

/** Opens a plan. `own`: of a case stored for this test alone, because it will be changed. */
export async function openPlan(page: Page, url: string, whose: 'shared' | 'own' = 'shared'): Promise<void> {
  const stored = (whose === 'shared' ? shared.get(url) : undefined) ?? storeCase(url);
  if (whose === 'shared') shared.set(url, stored);
  const { id } = await stored;
  await enter(page, url);
  await page.goto(`${url}/cases/${id}`);
  await page.getByRole('heading', { name: 'May we?' }).waitFor();
}

/** What axe finds that is serious or critical, as rule and place. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
}

/** How far the page sticks out to the side, px. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Visit } from './journey.js';

interface Phone extends BrowserContextOptions {
  /** Cookie of the session, as the door gave it. */
  readonly cookie?: string;
}

/** A phone of 360 by 740 with nothing remembered, and somebody signed in when there is a cookie. */
export async function phone(
  browser: Browser,
  url: string,
  { cookie, ...options }: Phone = {},
): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    reducedMotion: 'reduce',
    ...options,
  });
  if (cookie !== undefined) await context.addCookies([cookieFor(url, cookie)]);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { context, page, complaints };
}

export function cookieFor(url: string, cookie: string) {
  const [name = '', ...value] = cookie.split('=');
  return { name, value: value.join('='), url, httpOnly: true, sameSite: 'Lax' as const };
}

/** Opens the page and waits until its worker keeps it, so that it opens without a network. */
export async function openMe(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/me`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while ((await caches.keys()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

/** Answers the question on screen: pain with `score`, anything else with the first answer; then goes on. */
export async function answerAll(page: Page, score = 4): Promise<void> {
  for (;;) {
    const before = await page.getByRole('heading', { level: 1 }).textContent();
    if (await page.getByRole('button', { name: 'Send', exact: true }).isVisible()) return;
    const grid = page.locator('.scores');
    if (await grid.isVisible()) await grid.getByRole('radio').nth(score).check();
    else if (await page.getByLabel('I took no pain medicine').isVisible())
      await page.getByLabel('I took no pain medicine').check();
    else if (await page.locator('.choices.rows').first().isVisible())
      await page.locator('.choices.rows').first().getByRole('radio').first().check();
    await page.getByRole('button', { name: /^(Next|Skip)$/ }).click();
    await page.waitForFunction((text) => document.querySelector('h1')?.textContent !== text, before);
  }
}

/** Begins a report from today’s page, answers it and sends it. */
export async function writeReport(page: Page, score = 4): Promise<void> {
  await page.getByRole('button', { name: /^(Start|Go on|Tell us more)$/ }).click();
  await page.getByRole('heading', { name: 'Who is answering?' }).waitFor();
  await answerAll(page, score);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: 'Back to today' }).click();
  await page.getByRole('button', { name: 'Tell us more' }).waitFor();
}

/** What is kept on the device, as it lies there. */
export function kept(
  page: Page,
): Promise<{ readonly states: readonly string[]; readonly everything: string }> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('cryobridge-me');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(new Error('closed'));
    });
    const all = <T>(shelf: string) =>
      new Promise<T[]>((resolve) => {
        const asked = db.transaction(shelf).objectStore(shelf).getAll();
        asked.onsuccess = () => resolve(asked.result as T[]);
      });
    const pending = await all<{ state: string; sealed: { data: ArrayBuffer } }>('pending');
    const shelved = await all<{ data: ArrayBuffer }>('kept');
    db.close();
    const read = (data: ArrayBuffer) => new TextDecoder('latin1').decode(data);
    return {
      states: pending.map(({ state }) => state),
      everything: [
        ...pending.map((each) => JSON.stringify(each) + read(each.sealed.data)),
        ...shelved.map((each) => JSON.stringify(each) + read(each.data)),
        JSON.stringify({ ...localStorage }),
        JSON.stringify({ ...sessionStorage }),
      ].join('\n'),
    };
  });
}

import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn } from '../door/people.mjs';
import { storeCase } from './cases.mjs';
import { startChromium } from './chromium.mjs';
import { followed, tell } from './courses.mjs';
import { enter, overflow, seriousFaults, visit } from './journey.js';
import { dataFolder, runServer } from './run-server.mjs';

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Awaited<ReturnType<typeof runServer>>;

beforeAll(async () => {
  data = dataFolder();
  [browser, server] = await Promise.all([startChromium(), runServer(data.path)]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  data?.remove();
});

async function asClinician(path = '/') {
  const found = await visit(browser);
  await enter(found.page, server.url);
  await found.page.goto(server.url + path);
  return found;
}

async function fineAtEveryWidth(page: Page): Promise<void> {
  for (const width of [1440, 768, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflow(page), `${width}`).toBeLessThanOrEqual(0);
    expect(await seriousFaults(page), `${width}`).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

const rows = (page: Page) => page.locator('[role=row][data-index]');
const hasFocus = (row: Locator) => row.evaluate((each) => each === document.activeElement);

describe('the worklist', () => {
  it('leads to planning when nobody is in it', async () => {
    const { page, context, complaints } = await asClinician();
    await page.getByText('Nobody is in the programme yet.').waitFor();
    await fineAtEveryWidth(page);
    await page.getByRole('link', { name: 'Plan for the first person' }).press('Enter');
    await page.getByRole('heading', { name: 'From a record to a plan' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows who needs somebody first, finds and filters, all by keyboard', async () => {
    await storeCase(server.url);
    const person = await followed(server);
    await tell(server.url, person.id, { daysAgo: 0, answers: { breathing: 'slow-or-hard' } });
    const { page, context, complaints } = await asClinician();
    await rows(page)
      .first()
      .getByText('Emergency answer')
      .waitFor({ timeout: 20_000 })
      .catch(() => page.reload());
    await rows(page).first().getByText('Emergency answer').waitFor();
    expect(await rows(page).count()).toBe(2);
    const looked = await asClinician();
    await rows(looked.page).first().waitFor();
    await fineAtEveryWidth(looked.page);
    await looked.context.close();

    await page.keyboard.press('ArrowDown');
    await expect.poll(() => hasFocus(rows(page).first())).toBe(true);
    await page.keyboard.press('End');
    await expect.poll(() => hasFocus(rows(page).last())).toBe(true);
    await page.keyboard.press('/');
    await page.keyboard.type('nobody of this name');
    await page.getByText('Nobody fits this filter.').waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show all' }).press('Enter');
    await page.getByRole('button', { name: /^Alert/ }).press('Enter');
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(new URL(page.url()).search).toBe('?need=alert');
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(1);
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await expect.poll(() => hasFocus(rows(page).first())).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/courses/${person.id}`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says whose procedure is today, as it was booked on the plan by keyboard, and tells the second of two', async () => {
    const { id } = await storeCase(server.url);
    const { page, context, complaints } = await asClinician(`/cases/${id}`);
    const second = await asClinician(`/cases/${id}`);
    await second.page.getByRole('button', { name: 'Book a time' }).click();
    await page.getByRole('button', { name: 'Book a time' }).press('Enter');
    await page.getByLabel('Day', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Book', exact: true }).press('Enter');
    await page.getByText('Needed.').first().waitFor();
    const today = await page.evaluate(() => {
      const at = new Date();
      return [at.getFullYear(), at.getMonth() + 1, at.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-');
    });
    for (const each of [page, second.page]) {
      await each.getByLabel('Day', { exact: true }).fill(today);
      await each.getByLabel('From', { exact: true }).fill('09:30');
      await each.getByLabel('Until', { exact: true }).fill('10:15');
    }
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('Until', { exact: true }).press('Enter');
    await page.getByText('09:30 to 10:15').waitFor();
    await fineAtEveryWidth(page);
    await second.page.getByRole('button', { name: 'Book', exact: true }).press('Enter');
    await second.page.getByText('Somebody booked another time meanwhile').waitFor();
    await second.page.getByText('09:30 to 10:15').waitFor();
    await page.goto(`${server.url}/?need=procedure`);
    await rows(page).getByText('Procedure today').waitFor();
    expect(complaints).toEqual([]);
    await second.context.close();
    await context.close();
  });

  it('tells whose it is, and stays whole from right to left and in the dark', async () => {
    const { page, context } = await asClinician('/?owner=mine');
    await page.getByText('Questions to answer').last().waitFor();
    await page.getByText('Clinician', { exact: true }).first().waitFor();
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await page.emulateMedia({ colorScheme: 'dark' });
    await fineAtEveryWidth(page);
    await context.close();
  });

  it('says that the server cannot be reached, and keeps what is there', async () => {
    const { page, context } = await asClinician();
    await rows(page).first().waitFor();
    await page.route('**/api/worklist', (route) => route.abort());
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await page.reload();
    await page.getByText('The server cannot be reached', { exact: false }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.unroute('**/api/worklist');
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await rows(page).first().waitFor();
    await context.close();
  });

  it('is where a nurse begins, and not for who runs the place', async () => {
    const nurse = await comeIn(server.administrator, 'nurse');
    for (const [person, heading] of [
      [nurse, 'Worklist'],
      [server.administrator, 'People and access'],
    ] as const) {
      const { page, context } = await visit(browser);
      const [name = '', ...value] = person.cookie.split('=');
      await context.addCookies([
        { name, value: value.join('='), url: server.url, httpOnly: true, sameSite: 'Lax' },
      ]);
      await page.goto(server.url);
      if (heading === 'Worklist') await page.getByRole('heading', { name: heading }).waitFor();
      else await page.waitForURL('**/users');
      await context.close();
    }
  });
});

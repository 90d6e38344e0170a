import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { comeIn, firstAdministrator } from '../door/people.mjs';
import { startChromium } from './chromium.mjs';
import { answerAll, cookieFor, kept, openMe, phone, writeReport } from './patient.js';
import { day, problem, standIn, usualDay } from './patient-stand-in.mjs';
import { dataFolder, startServer } from './run-server.mjs';

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Awaited<ReturnType<typeof startServer>>;
let front: Awaited<ReturnType<typeof standIn>>;
let people: { readonly ana: string; readonly ben: string };

beforeAll(async () => {
  data = dataFolder();
  [browser, server] = await Promise.all([startChromium(), startServer(data.path)]);
  front = await standIn(server.url, usualDay('pat-1'));
  const administrator = await firstAdministrator(server.url, server.link ?? '');
  const ana = await comeIn(administrator, 'patient', 'pat-1');
  const ben = await comeIn(administrator, 'patient', 'pat-2');
  people = { ana: ana.cookie, ben: ben.cookie };
});

afterAll(async () => {
  await browser?.close();
  await front?.stop();
  await server?.stop();
  data?.remove();
});

beforeEach(() => {
  front.state.reports.clear();
  front.state.puts = 0;
  front.state.today = usualDay('pat-1');
  front.state.trouble = () => null;
});

const sentAll = (count: number) =>
  expect.poll(() => front.state.reports.size, { timeout: 60_000 }).toBe(count);

describe('without a network', () => {
  it('sends ten reports exactly once: three days in the air, a crash, a moved clock, a second device', async () => {
    const first = await phone(browser, front.url, { cookie: people.ana });
    const second = await phone(browser, front.url, { cookie: people.ana });
    await openMe(first.page, front.url);
    await openMe(second.page, front.url);
    await Promise.all([first.context.setOffline(true), second.context.setOffline(true)]);

    // Three days, three reports a day: the day's own and two more. The clock moves as days do, then jumps back.
    const start = Date.now();
    for (const [index, days] of [0, 0, 0, 1, 1, 1, 2, 2].entries()) {
      await first.page.clock.setFixedTime(start + days * 86_400_000);
      await first.page.goto(`${front.url}/me`);
      await writeReport(first.page, index);
    }
    await first.page.clock.setFixedTime(start - 5 * 3_600_000);
    await first.page.goto(`${front.url}/me`);

    // One is half written when the page crashes.
    await first.page.getByRole('button', { name: /^(Start|Tell us more)$/ }).click();
    await first.page.getByRole('button', { name: 'Next' }).click();
    await first.page.locator('.scores').getByRole('radio').nth(9).check();
    await expect
      .poll(async () => (await kept(first.page)).states.filter((state) => state === 'draft').length)
      .toBe(1);
    await first.page.close();
    const again = await first.context.newPage();
    await again.goto(`${front.url}/me`);
    await again.getByText('You have begun this report.').waitFor();
    await again.getByRole('button', { name: 'Go on' }).click();
    expect(await again.locator('.scores').getByRole('radio').nth(9).isChecked()).toBe(true);
    await answerAll(again, 9);
    await again.getByRole('button', { name: 'Send', exact: true }).click();
    await again.getByRole('heading', { name: 'Kept on this phone' }).waitFor();

    await writeReport(second.page, 7);
    expect(front.state.reports.size).toBe(0);
    const { states, everything } = await kept(again);
    expect(states).toHaveLength(9);
    for (const plain of ['pat-1', 'phantomPain', 'Oxycodone', 'residual', 'answers', 'Ana'])
      expect(everything).not.toContain(plain);

    // The network comes back badly: answers are lost on the way, and a second tab sends as well.
    let cuts = 0;
    front.state.trouble = (path: string, method: string) =>
      method === 'PUT' && path.startsWith('/api/me/reports/') && (cuts += 1) % 2 === 1 ? 'cut-after' : null;
    await Promise.all([first.context.setOffline(false), second.context.setOffline(false)]);
    const tab = await first.context.newPage();
    await tab.goto(`${front.url}/me`);
    await sentAll(10);
    await expect
      .poll(async () => (await kept(again)).states.every((state) => state === 'sent'), { timeout: 60_000 })
      .toBe(true);

    expect(front.state.puts).toBeGreaterThan(10);
    const days = [...front.state.reports.values()].map(({ report }) => report.forDate).sort();
    expect(days.filter((each) => each === day(1))).toHaveLength(3);
    expect(days.filter((each) => each === day(2))).toHaveLength(2);
    await Promise.all([first.context.close(), second.context.close()]);
  });

  it('opens, shows what to do and whom to call, and says that nobody can see new answers', async () => {
    const { page, context, complaints } = await phone(browser, front.url, { cookie: people.ana });
    await openMe(page, front.url);
    await context.setOffline(true);
    await page.reload();
    await page.getByText('No network. You can still write your report.').waitFor();
    await page.getByRole('main').getByText('Nobody can see new answers now.').waitFor();
    await page.getByRole('button', { name: 'Get help' }).click();
    expect(await page.getByRole('link', { name: /Emergency: call/ }).getAttribute('href')).toBe('tel:112');
    await page.getByRole('button', { name: 'Close' }).click();
    // Every place of the page opens, and so does a language that was never on screen.
    await page.goto(`${front.url}/me/settings`);
    await page.getByLabel('Language').selectOption('ar');
    await page.getByRole('heading', { name: 'الإعدادات' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED|Failed to load/.test(text))).toEqual([]);
    await context.close();
  });

  it('tells of an emergency at once, with the number, and keeps saying so', async () => {
    const { page, context } = await phone(browser, front.url, { cookie: people.ana });
    await openMe(page, front.url);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Start' }).click();
    while (!(await page.getByRole('heading', { name: /How sleepy/ }).isVisible()))
      await page.getByRole('button', { name: /^(Next|Skip)$/ }).click();
    await page.getByLabel('Hard to wake up').check();
    await page.getByRole('heading', { name: /Call .*112.* now/ }).waitFor();
    expect(await page.getByRole('link', { name: /Emergency: call/ }).getAttribute('href')).toBe('tel:112');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('heading', { name: /Call .*112.* now/ }).waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByLabel('Not sleepy').check();
    await page.getByRole('heading', { name: /Call .*112.* now/ }).waitFor({ state: 'detached' });
    await context.close();
  });
});

describe('a report that cannot be sent', () => {
  it('waits when the session is over, asks to sign in, and goes in the same person’s session only', async () => {
    const { page, context } = await phone(browser, front.url, { cookie: people.ana });
    await openMe(page, front.url);
    await context.setOffline(true);
    await writeReport(page);
    await context.clearCookies();
    await context.setOffline(false);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByText('1 report waits on this phone.').waitFor();
    await page.getByText('Sign in, and it will be sent.').waitFor();

    // Somebody else signs in on this phone: it is not theirs.
    front.state.today = usualDay('pat-2', { givenName: 'Ben' });
    await context.addCookies([cookieFor(front.url, people.ben)]);
    await page.reload();
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await page.waitForTimeout(1000);
    expect(front.state.puts).toBe(0);
    expect(await page.getByText('waits on this phone').count()).toBe(0);

    front.state.today = usualDay('pat-1');
    await context.addCookies([cookieFor(front.url, people.ana)]);
    await page.reload();
    await sentAll(1);
    await context.close();
  });

  it('is kept and shown with the reason when the server does not take it', async () => {
    const { page, context } = await phone(browser, front.url, { cookie: people.ana });
    await openMe(page, front.url);
    front.state.trouble = (_path: string, method: string) =>
      method === 'PUT'
        ? problem(400, 'bad-input', 'The input cannot be read', [
            { path: 'answers.falls', message: 'is too high' },
          ])
        : null;
    await page.getByRole('button', { name: 'Start' }).click();
    await answerAll(page);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('did not take the report').waitFor();
    await page.getByText('answers.falls: is too high').waitFor();
    await page.goto(`${front.url}/me`);
    await page.getByText('It is still on this phone.').waitFor();
    front.state.trouble = () => null;
    await page.getByRole('button', { name: 'Try again' }).click();
    await sentAll(1);
    await page.getByText('It is still on this phone.').waitFor({ state: 'detached' });
    await context.close();
  });

  it('is not taken as sent by a page of a hotel’s network that answers everything with 200', async () => {
    const { page, context } = await phone(browser, front.url, { cookie: people.ana });
    await openMe(page, front.url);
    front.state.trouble = (_path: string, method: string) =>
      method === 'PUT' ? { status: 200, welcome: 'Accept our terms' } : null;
    await page.getByRole('button', { name: 'Start' }).click();
    await answerAll(page);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('heading', { name: 'Kept on this phone' }).waitFor();
    expect((await kept(page)).states).toEqual(['waiting']);
    front.state.trouble = () => null;
    await sentAll(1);
    await page.getByRole('heading', { name: 'Sent. Thank you.' }).waitFor();
    await context.close();
  });
});

describe('two windows and a new version', () => {
  it('lets two windows write one report, and tells the one that was overtaken', async () => {
    const { page, context } = await phone(browser, front.url, { cookie: people.ana });
    await openMe(page, front.url);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('heading', { name: 'Who is answering?' }).waitFor();
    const other = await context.newPage();
    await other.goto(`${front.url}/me`);
    await other.getByRole('button', { name: 'Go on' }).click();
    await answerAll(other, 3);
    await other.getByRole('button', { name: 'Send', exact: true }).click();
    await sentAll(1);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('This report was changed in another window.').waitFor();
    await page.waitForTimeout(500);
    expect(front.state.reports.size).toBe(1);
    await context.close();
  });

  it('keeps a draft through a new version of the worker', async () => {
    const { page, context } = await phone(browser, front.url, { cookie: people.ana });
    await openMe(page, front.url);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.locator('.scores').getByRole('radio').nth(8).check();
    // The same file under another address is another worker: it is installed, waits, and takes over when told.
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/me-worker.js?next', { scope: '/me' });
      const next = await navigator.serviceWorker.getRegistration('/me');
      while (next?.waiting === null) await new Promise((resolve) => setTimeout(resolve, 50));
      next?.waiting?.postMessage('take-over');
      while (!navigator.serviceWorker.controller?.scriptURL.endsWith('?next'))
        await new Promise((resolve) => setTimeout(resolve, 50));
    });
    // No report on screen is torn away.
    expect(await page.locator('.scores').getByRole('radio').nth(8).isChecked()).toBe(true);
    await page.reload();
    await page.locator('.scores').waitFor();
    expect(await page.locator('.scores').getByRole('radio').nth(8).isChecked()).toBe(true);
    await answerAll(page, 8);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await sentAll(1);
    await context.close();
  });
});

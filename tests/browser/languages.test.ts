import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from './chromium.mjs';
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

const worklistTitles = {
  es: 'Lista de trabajo',
  de: 'Arbeitsliste',
  fr: 'Liste de travail',
  ar: 'قائمة العمل',
} as const;

const root = (page: Page) =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

describe('the language of the staff app', () => {
  it('is chosen at the door, by keyboard, and stays on this device', async () => {
    const { page, context, complaints } = await visit(browser);
    await page.goto(server.url);
    const choice = page.getByLabel('Language');
    await choice.waitFor();
    expect(await root(page)).toEqual(['en', 'ltr']);
    await choice.focus();
    await page.keyboard.type('Deu');
    await page.keyboard.press('Enter');
    await page.getByLabel('Sprache').waitFor();
    expect(await root(page)).toEqual(['de', 'ltr']);
    await page.reload();
    expect(await page.getByLabel('Sprache').inputValue()).toBe('de');
    expect(await page.getByText('noch keine Fachperson geprüft').count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each(['es', 'de', 'fr', 'ar'] as const)('is %s on the worklist, in its direction', async (language) => {
    const { page, context, complaints } = await visit(browser);
    await page.goto(server.url);
    await page.getByLabel('Language').selectOption(language);
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
    await enter(page, server.url);
    await page.goto(server.url);
    await page.getByRole('heading', { level: 1, name: worklistTitles[language] }).waitFor();
    expect(await root(page)).toEqual([language, language === 'ar' ? 'rtl' : 'ltr']);
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page), `${width}`).toBeLessThanOrEqual(0);
      expect(await seriousFaults(page), `${width}`).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the appearance', () => {
  it('is chosen on the account page and holds', async () => {
    const { page, context } = await visit(browser);
    await enter(page, server.url);
    await page.goto(`${server.url}/account`);
    const choice = page.getByRole('combobox', { name: 'Appearance' });
    await choice.selectOption('dark-contrast');
    const shown = () =>
      page.evaluate(() => [
        getComputedStyle(document.documentElement).getPropertyValue('--page'),
        getComputedStyle(document.documentElement).getPropertyValue('--card'),
      ]);
    expect(await shown()).toEqual(['#000', '#0a0d10']);
    await page.reload();
    expect(await choice.inputValue()).toBe('dark-contrast');
    expect(await shown()).toEqual(['#000', '#0a0d10']);
    await choice.selectOption('device');
    expect(await shown()).toEqual(['#f5f7f9', '#fff']);
    await context.close();
  });

  it('follows a device that asks for more contrast', async () => {
    const { page, context } = await visit(browser);
    await page.goto(server.url);
    await page.getByLabel('Language').waitFor();
    const quiet = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--quiet'));
    const before = await quiet();
    await page.emulateMedia({ contrast: 'more' });
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-high-contrast'));
    expect(await quiet()).not.toBe(before);
    await context.close();
  });
});

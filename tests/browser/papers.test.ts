import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeCase } from './cases.mjs';
import { startChromium } from './chromium.mjs';
import { enter, overflow, seriousFaults, visit } from './journey.js';
import { dataFolder, runServer } from './run-server.mjs';

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Awaited<ReturnType<typeof runServer>>;
let detail: Awaited<ReturnType<typeof storeCase>>;

beforeAll(async () => {
  data = dataFolder();
  [browser, server] = await Promise.all([startChromium(), runServer(data.path)]);
  detail = await storeCase(server.url);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  data?.remove();
});

describe('documents on the plan page', () => {
  it('are taken in the language and size chosen, by keyboard', async () => {
    const { page, context, complaints } = await visit(browser);
    await enter(page, server.url);
    await page.goto(`${server.url}/cases/${detail.id}`);
    const card = page.getByRole('region', { name: 'Documents' });
    await card.getByLabel('Paper').waitFor();
    expect(await card.getByLabel('Language').inputValue()).toBe('en');
    expect(await card.getByLabel('Paper').inputValue()).toBe('letter');
    await card.getByLabel('Language').selectOption('ar');
    await card.getByLabel('Paper').selectOption('a4');
    for (const [name, kind] of [
      ['One-page plan', 'plan'],
      ['Operator’s card', 'operator-card'],
      ['Letter to the patient', 'letter'],
    ] as const) {
      const link = card.getByRole('link', { name });
      const address = (await link.getAttribute('href')) ?? '';
      expect(address).toBe(`/api/cases/${detail.id}/papers/${kind}.pdf?language=ar&size=a4&version=1`);
      await link.focus();
      expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
      const response = await page.request.get(server.url + address);
      expect([kind, response.status(), response.headers()['content-type']]).toEqual([
        kind,
        200,
        'application/pdf',
      ]);
      expect((await response.body()).subarray(0, 5).toString()).toBe('%PDF-');
    }
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await card.scrollIntoViewIfNeeded();
      if (process.env['PAPERS_SHOTS'] !== undefined)
        await page.screenshot({ path: `${process.env['PAPERS_SHOTS']}/${width}.png` });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await seriousFaults(page)).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

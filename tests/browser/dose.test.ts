import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from './chromium.mjs';
import { openPlan, overflow, seriousFaults, visit } from './journey.js';
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

const panel = (page: Page) => page.getByRole('tabpanel');

describe('the chance of other doses', () => {
  it('is a picture with a sentence and a table', async () => {
    const { page, complaints, context } = await visit(browser, { width: 360 });
    await openPlan(page, server.url);
    await page.getByRole('tab', { name: /^Common fibular/ }).click();
    const chart = panel(page).getByRole('img', { name: /^With (one cycle|\d cycles), / });
    const sentence = (await chart.getAttribute('aria-label')) ?? '';
    expect(await panel(page).getByText(sentence, { exact: true }).isVisible()).toBe(true);
    expect(await chart.getByText(/^\d passes$/).count()).toBeGreaterThan(1);
    await panel(page).getByText('Chart as table').click();
    const rows = panel(page).getByRole('group', { name: 'Chance by dose' }).getByRole('row');
    expect(await rows.count()).toBe(6);
    expect(
      await panel(page)
        .getByText(/ matters most, \d+\s% of the spread/)
        .count(),
    ).toBe(1);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('a measured gap to an artery', () => {
  it('turns the margin from not known into a number, and tells what its warmth takes', async () => {
    const { page, complaints, context } = await visit(browser);
    await openPlan(page, server.url, 'own');
    const figure = (label: RegExp) => panel(page).getByText(label).first().locator('xpath=..');
    expect(await figure(/^artery wall$/).textContent()).toContain('not known');
    await page.getByLabel('Answered by').fill('Dr Example');
    await panel(page).getByText('Measured it? Plan this nerve as it is').click();
    const question = panel(page).locator('[data-question="q:artery-gap-tibial-popliteal"]');
    await question.getByRole('textbox').fill('5');
    await question.getByRole('button', { name: 'Answer' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await figure(/^artery wall$/).textContent()).toMatch(/[−\d]+\u00a0°C$/);
    expect(await figure(/^below −20\u00a0°C beside the warm artery$/).textContent()).toMatch(/\d+\u00a0%$/);
    expect(
      await panel(page)
        .getByText(/^With the warmth of the popliteal artery, 5 mm away/)
        .count(),
    ).toBe(1);
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

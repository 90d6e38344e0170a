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

const section = (page: Page) => page.getByRole('region', { name: 'Explored, not planned' });
const seconds = (page: Page) => page.getByRole('slider', { name: /^Each freeze/ });
const probe = (page: Page) => page.getByRole('application');
const picture = (page: Page) => page.getByRole('img', { name: /^Cross-section/ });

async function explore(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await section(page).getByRole('row').first().waitFor();
}

/** The explored and the planned value of a row. */
async function row(page: Page, label: RegExp): Promise<readonly (string | undefined)[]> {
  const cells = section(page).getByRole('row').filter({ hasText: label }).first().getByRole('cell');
  return (await cells.allTextContents()).map((text) => text.replaceAll('\u00a0', ' '));
}

/** Waits until the picture is that of the slider's value, as finely as a plan's. */
async function settled(page: Page): Promise<void> {
  const value = await seconds(page).inputValue();
  await page.locator(`[data-explored-seconds="${value}"][data-explored-quality="standard"]`).waitFor();
}

const again = async (page: Page, label: RegExp) => (await row(page, label))[0];

/** Text of the lethal contour and of what lies about it. */
const drawn = (page: Page) => picture(page).innerHTML();

describe('exploring a nerve', () => {
  it('starts from the plan’s own numbers and says that it is not the plan', async () => {
    const { page, complaints, context } = await visit(browser);
    await openPlan(page, server.url);
    await explore(page);
    expect(await section(page).getByText('Explored, not planned', { exact: true }).isVisible()).toBe(true);
    for (const label of [/^section below −20/, /^section below −40/, /^section below −60/]) {
      const [explored, planned] = await row(page, label);
      const share = (text = '') => Number(text.replace(' %', ''));
      expect(Math.abs(share(explored) - share(planned))).toBeLessThanOrEqual(1);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('freezes anew when seconds, cycles or blood flow change by keyboard', async () => {
    const { page, complaints, context } = await visit(browser);
    await openPlan(page, server.url);
    await explore(page);
    const before = { drawn: await drawn(page), warmest: await row(page, /^warmest/) };
    await seconds(page).focus();
    await seconds(page).press('Home');
    await settled(page);
    const shortest = await drawn(page);
    expect(shortest).not.toBe(before.drawn);
    await expect.poll(() => again(page, /^warmest/)).not.toBe(before.warmest[0]);
    expect((await row(page, /^warmest/))[1]).toBe(before.warmest[1]);
    await seconds(page).press('End');
    await settled(page);
    expect(await drawn(page)).not.toBe(shortest);
    const most = await seconds(page).inputValue();
    expect(await seconds(page).getAttribute('aria-valuetext')).toContain(`${most} seconds, planned`);
    const long = await drawn(page);
    await page.getByRole('radio', { name: 'low' }).focus();
    await page.getByRole('radio', { name: 'typical' }).press('ArrowLeft');
    await page.waitForFunction((old) => document.querySelector('[role=img]')?.innerHTML !== old, long);
    const told = section(page).locator('[aria-live=polite]');
    await told.getByText(`of ${most} s`).waitFor();
    expect(await told.textContent()).toMatch(/^Explored, not planned: .* Visible ice ends /);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('moves the probe by keyboard, never into the nerve, and Home puts it back', async () => {
    const { page, context } = await visit(browser);
    await openPlan(page, server.url);
    await explore(page);
    const before = { share: await row(page, /^section below −20/), drawn: await drawn(page) };
    const start = await place(page);
    await probe(page).focus();
    await probe(page).press('ArrowDown');
    expect((await place(page)).y).toBeCloseTo(start.y + 0.1, 5);
    for (let n = 0; n < 5; n++) await probe(page).press('Shift+ArrowDown');
    await expect.poll(() => again(page, /^section below −20/)).not.toBe(before.share[0]);
    expect((await row(page, /^section below −20/))[1]).toBe(before.share[1]);
    expect(await drawn(page)).not.toBe(before.drawn);
    expect((await place(page)).y).toBeGreaterThan(start.y + 2);
    for (let n = 0; n < 30; n++) await probe(page).press('Shift+ArrowUp');
    expect((await place(page)).y).toBeGreaterThan(0);
    expect(await probe(page).getAttribute('aria-label')).toMatch(/mm deeper than the middle of the nerve$/);
    await probe(page).press('Home');
    expect(await place(page)).toEqual(start);
    await expect.poll(() => row(page, /^section below −20/)).toEqual(before.share);
    await context.close();
  });

  it('moves the probe by buttons that a thumb can hit, and puts it back', async () => {
    const { page, context } = await visit(browser, { width: 360 });
    await openPlan(page, server.url);
    await explore(page);
    const start = await place(page);
    const buttons = page.getByRole('group', { name: /^Move .* by 0.5 mm$/ }).getByRole('button');
    for (const button of await buttons.all()) {
      const { width, height } = (await button.boundingBox()) ?? { width: 0, height: 0 };
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    await page.getByRole('button', { name: '0.5 mm deeper' }).click();
    await expect.poll(async () => (await place(page)).y).toBeCloseTo(start.y + 0.5, 5);
    await page.getByRole('button', { name: '0.5 mm left' }).click();
    await expect.poll(async () => (await place(page)).x).toBeCloseTo(start.x - 0.5, 5);
    await page.getByRole('button', { name: 'Put back' }).press('Enter');
    await expect.poll(() => place(page)).toEqual(start);
    await context.close();
  });

  it('works the chance out anew when the hand rests, the plan’s own at the plan’s own dose', async () => {
    const { page, complaints, context } = await visit(browser);
    await openPlan(page, server.url);
    await page.getByRole('tab', { name: /^Common fibular/ }).click();
    await explore(page);
    const chance = () => row(page, /^chance that all/);
    await known(page);
    const [own, planned] = await chance();
    expect(Number(planned)).toBeGreaterThan(0.2);
    expect(Math.abs(Number.parseFloat(own ?? '') - Number(planned))).toBeLessThanOrEqual(0.0201);
    await seconds(page).focus();
    await seconds(page).press('Home');
    await page.locator('tr[data-chance=waiting], tr[data-chance=running]').waitFor();
    expect(await section(page).getByRole('progressbar').count()).toBe(1);
    await known(page);
    const [shorter, still] = await chance();
    expect(Number.parseFloat(shorter ?? '')).toBeLessThan(Number.parseFloat(own ?? ''));
    expect(still).toBe(planned);
    const told = section(page).locator('[aria-live=polite]');
    // The interval stands in the table; what is read aloud is the chance.
    await told.getByText(`Chance of full cover ${shorter?.split(' ')[0]}.`).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('goes through the time of the freeze explored, in both sections', async () => {
    const { page, context } = await visit(browser);
    await openPlan(page, server.url);
    await explore(page);
    await settled(page);
    const along = page.getByRole('img', { name: /^The same moment along the nerve, explored/ });
    const time = page.getByRole('slider', { name: 'Time through the freeze explored' });
    const end = { across: await drawn(page), along: await along.innerHTML() };
    expect(await time.getAttribute('aria-valuetext')).toMatch(/freezing$/);
    await time.focus();
    await time.press('Home');
    await expect.poll(() => drawn(page)).not.toBe(end.across);
    await expect.poll(() => along.innerHTML()).not.toBe(end.along);
    expect(await time.getAttribute('aria-valuetext')).toMatch(/^cycle 1 of/);
    await time.press('End');
    expect(await time.getAttribute('aria-valuetext')).toMatch(/thawing$/);
    await seconds(page).focus();
    await seconds(page).press('ArrowLeft');
    await settled(page);
    expect(await time.getAttribute('aria-valuetext')).toMatch(/freezing$/);
    await context.close();
  });

  it('drags the probe with a pointer and stops it at the nerve', async () => {
    const { page, context } = await visit(browser);
    await openPlan(page, server.url);
    await explore(page);
    const start = await place(page);
    const at = await probe(page).boundingBox();
    if (at === null) throw new Error('no probe');
    const middle = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x, middle.y + 40, { steps: 4 });
    expect((await place(page)).y).toBeGreaterThan(start.y + 0.5);
    await page.mouse.move(middle.x, middle.y - 200, { steps: 2 });
    await page.mouse.up();
    expect((await place(page)).y).toBeGreaterThan(0);
    await context.close();
  });

  it('goes back to the plan as it was, with the focus where it came from', async () => {
    const { page, context } = await visit(browser);
    await openPlan(page, server.url);
    const before = await drawn(page);
    await explore(page);
    await seconds(page).focus();
    await seconds(page).press('Home');
    await settled(page);
    await page.getByRole('button', { name: 'Back to the plan' }).click();
    await page.getByRole('slider', { name: 'Time through the procedure' }).waitFor();
    expect(await section(page).count()).toBe(0);
    expect(stable(await drawn(page))).toBe(stable(before));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Explore');
    await context.close();
  });

  it('has nothing serious for axe, at any width and in the dark', async () => {
    const { page, complaints, context } = await visit(browser);
    await openPlan(page, server.url);
    await explore(page);
    for (const width of [1440, 768, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await seriousFaults(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 180_000);
});

/** Waits until the chance is that of what is set. */
async function known(page: Page): Promise<void> {
  await settled(page);
  await page.locator('tr[data-chance=known]').waitFor();
}

async function place(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const [x, y] = await Promise.all(
    ['data-probe-x', 'data-probe-y'].map((name) => probe(page).getAttribute(name)),
  );
  return { x: Number(x), y: Number(y) };
}

/** The picture without the ids that differ from drawing to drawing. */
function stable(svg: string): string {
  return svg.replaceAll(/(id="|url\(#)[^")]*/g, '$1');
}

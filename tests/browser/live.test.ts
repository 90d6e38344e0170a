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
  await page.waitForFunction(() => {
    const shown = document.querySelector<HTMLElement>('[data-explored-seconds]');
    return (
      shown.dataset['exploredSeconds'] === shown.querySelector<HTMLInputElement>('input[type=range]')?.value
    );
  });
}

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
    const [warmer, planned] = await row(page, /^warmest/);
    expect(shortest).not.toBe(before.drawn);
    expect(warmer).not.toBe(before.warmest[0]);
    expect(planned).toBe(before.warmest[1]);
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
    const [explored, planned] = await row(page, /^section below −20/);
    expect(explored).not.toBe(before.share[0]);
    expect(planned).toBe(before.share[1]);
    expect(await drawn(page)).not.toBe(before.drawn);
    expect((await place(page)).y).toBeGreaterThan(start.y + 2);
    for (let n = 0; n < 30; n++) await probe(page).press('Shift+ArrowUp');
    expect((await place(page)).y).toBeGreaterThan(0);
    expect(await probe(page).getAttribute('aria-label')).toMatch(/mm deeper than the middle of the nerve$/);
    await probe(page).press('Home');
    expect(await place(page)).toEqual(start);
    expect(await row(page, /^section below −20/)).toEqual(before.share);
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

  it('tells how long the picture takes to follow', async () => {
    const { page, context } = await visit(browser);
    await openPlan(page, server.url);
    await explore(page);
    await seconds(page).focus();
    await seconds(page).press('Home');
    const times: number[] = [];
    for (let n = 0; n < 30; n++) {
      await settled(page);
      times.push(await followMs(page));
    }
    const sorted = times.toSorted((a, b) => a - b);
    const [median, p95] = [sorted[15] ?? 0, sorted[28] ?? 0];
    console.log(
      `slider to picture: median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms of ${times.length}`,
    );
    expect(times.every((each) => each > 0)).toBe(true);
    await context.close();
  });
});

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

/** From the key that moves the slider to the frame that shows its freeze, still coarse, ms. */
async function followMs(page: Page): Promise<number> {
  const armed = await page.evaluateHandle(() => {
    let from = Number.NaN;
    addEventListener('keydown', () => (from = performance.now()), { once: true, capture: true });
    const shown = document.querySelector('[data-explored-seconds]');
    const followed = new Promise<number>((resolve) => {
      const watch = new MutationObserver(() => {
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
      });
      if (shown !== null) watch.observe(shown, { attributeFilter: ['data-explored-seconds'] });
    });
    return { followed };
  });
  await page.keyboard.press('ArrowRight');
  return armed.evaluate(({ followed }) => followed);
}

import type { Browser, Locator, Page } from 'playwright-core';
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

async function explore(page: Page): Promise<void> {
  await openPlan(page, server.url);
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.locator('tr[data-chance=known]').waitFor();
}

describe('the chance of what is explored', () => {
  it('has an interval, says what it was computed for and what matters most', async () => {
    const { page, complaints, context } = await visit(browser);
    await explore(page);
    const cell = section(page).locator('tr[data-chance=known] td').first();
    expect(await cell.textContent()).toMatch(/^[01]\.\d\d \([01]\.\d\d to [01]\.\d\d\)$/);
    const note = section(page).locator('[data-chance-note]');
    const before = await note.textContent();
    expect(before).toMatch(/^What matters most: .+ of the spread \(.+\).*Computed for .+ blood flow, probe /);
    await seconds(page).focus();
    await seconds(page).press('Home');
    await note.getByText(`of ${await seconds(page).inputValue()}\u00a0s, typical`).waitFor();
    expect(await note.textContent()).not.toBe(before);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

/** The ice in millimetres; how large the picture is may change when its neighbour comes. */
const iceIn = (picture: Locator) =>
  picture
    .locator('path[class*=_edge_], path[class*=_lethal_]')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));

describe('two doses side by side', () => {
  it('keeps A by keyboard, and B goes on changing, at every width', async () => {
    for (const width of [1440, 360]) {
      const { page, complaints, context } = await visit(browser, { width });
      await explore(page);
      await section(page).getByRole('button', { name: 'Keep this as A' }).focus();
      await page.keyboard.press('Enter');
      const both = section(page).getByRole('region', { name: 'A and B side by side' });
      const pictures = both.getByRole('img', { name: /^Cross-section at [AB], / });
      const kept = await iceIn(pictures.first());
      await seconds(page).focus();
      await seconds(page).press('Home');
      const lines = both.getByRole('row');
      const freezing = lines.filter({ hasText: /^freezing in all/ });
      await expect.poll(() => freezing.textContent()).toMatch(/−[\d,]+\u00a0s$/);
      const radius = lines.filter({ hasText: /^ice radius/ });
      await expect.poll(() => radius.textContent()).toMatch(/−\d\.\d\u00a0mm$/);
      await expect
        .poll(() => lines.filter({ hasText: /^chance of/ }).textContent())
        .toMatch(/to [01]\.\d\d\).+to/);
      expect(await iceIn(pictures.first())).toEqual(kept);
      expect(await iceIn(pictures.last())).not.toEqual(kept);
      const [a, b] = await Promise.all([pictures.nth(0).boundingBox(), pictures.nth(1).boundingBox()]);
      if (width === 360) expect(b?.y).toBeGreaterThan((a?.y ?? 0) + (a?.height ?? 0));
      else expect(b?.x).toBeGreaterThan((a?.x ?? 0) + (a?.width ?? 0));
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await seriousFaults(page)).toEqual([]);
      await section(page).getByRole('button', { name: 'Forget A' }).click();
      expect(await both.count()).toBe(0);
      expect(complaints).toEqual([]);
      await context.close();
    }
  });
});

describe('the ultrasound-like view', () => {
  it('is dark behind the ice, changes with the probe, and says that it is drawn', async () => {
    const { page, complaints, context } = await visit(browser, { width: 360 });
    await explore(page);
    await section(page).getByRole('radio', { name: 'ultrasound-like' }).check();
    await section(page).getByText('it is not an image of the patient').waitFor();
    const canvas = page.locator('canvas[data-ultrasound]');
    const pixels = () =>
      canvas.evaluate((element) => {
        const { width, height } = element as HTMLCanvasElement;
        const { data = [] } =
          (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? {};
        const greys = Array.from({ length: width * height }, (_, n) => data[4 * n] ?? 0);
        return {
          bright: greys.filter((grey) => grey > 200).length / greys.length,
          shadow: greys.slice(-width).filter((grey) => grey < 16).length / width,
          sum: greys.reduce((sum, grey) => sum + grey, 0),
        };
      });
    const before = await pixels();
    expect(before.bright).toBeGreaterThan(0.01);
    expect(before.shadow).toBeGreaterThan(0.1);
    expect(before.shadow).toBeLessThan(0.9);
    await page.getByRole('application').focus();
    for (let n = 0; n < 3; n++) await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(async () => (await pixels()).sum).not.toBe(before.sum);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

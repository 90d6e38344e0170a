import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeCase } from './cases.mjs';
import { startChromium } from './chromium.mjs';
import { enter, openPlan, overflow, seriousFaults, visit } from './journey.js';
import { clinicianOf, dataFolder, runServer } from './run-server.mjs';

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Awaited<ReturnType<typeof runServer>>;
/** A plan whose artery was measured. */
let measured: string;

beforeAll(async () => {
  data = dataFolder();
  [browser, server] = await Promise.all([startChromium(), runServer(data.path)]);
  const { id } = await storeCase(server.url);
  const answers = [{ question: 'q:artery-gap-tibial-popliteal', value: 5, by: 'Dr Example' }];
  const response = await clinicianOf(server.url).fetch(`/api/cases/${id}/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ answers }),
  });
  expect(response.status).toBe(200);
  measured = id;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  data?.remove();
});

const section = (page: Page) => page.getByRole('region', { name: 'Explored, not planned' });
const inSpace = (page: Page) => section(page).getByRole('radio', { name: '3-D' });
const picture = (page: Page) => section(page).locator('canvas[data-space-view]');
const state = (page: Page, kind: string) => page.locator(`[data-space-state=${kind}]`).waitFor();

async function explore(page: Page, id: string): Promise<void> {
  await enter(page, server.url);
  await page.goto(`${server.url}/cases/${id}`);
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.locator('[data-explored-quality=standard]').waitFor();
}

/** What is drawn: how many pixels hold something, and how many are as blue as ice, red and yellow. */
const colours = (page: Page) =>
  picture(page).evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const flat = new OffscreenCanvas(width, height).getContext('2d');
    if (flat === null) throw new Error('no canvas to read on');
    flat.drawImage(canvas as HTMLCanvasElement, 0, 0);
    const { data: of } = flat.getImageData(0, 0, width, height);
    const found = { drawn: 0, blue: 0, red: 0, yellow: 0, sum: 0 };
    for (let n = 0; n < of.length; n += 4) {
      const [r = 0, g = 0, b = 0, alpha = 0] = of.subarray(n, n + 4);
      if (alpha < 128) continue;
      found.drawn++;
      found.sum = (found.sum * 31 + r + 256 * g + 65_536 * b) % 1e12;
      if (b > r + 30) found.blue++;
      if (r > g + 80 && r > b + 80) found.red++;
      if (r > b + 90 && g > b + 70) found.yellow++;
    }
    return found;
  });

describe('the view in space', () => {
  it('is loaded only when it is asked for, and shows nerve, artery and ice to scale', async () => {
    const { page, complaints, context } = await visit(browser);
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
    await explore(page, measured);
    expect(scripts.filter((path) => /space-?(view|worker)/i.test(path))).toEqual([]);
    await inSpace(page).check();
    await state(page, 'shown');
    expect(scripts.some((path) => /SpaceView/.test(path))).toBe(true);
    const { drawn, blue, red, yellow } = await colours(page);
    for (const count of [blue, red, yellow]) expect(count / drawn).toBeGreaterThan(0.005);
    expect(await picture(page).getAttribute('aria-label')).toMatch(
      /^Nerve, probe and ice in space\. Ice reaches \d+\.\d\s?mm/,
    );
    const table = section(page).locator('[data-space-table]');
    expect(
      await table
        .getByRole('row')
        .filter({ hasText: /^farthest/ })
        .textContent(),
    ).toMatch(/\d\.\d/);
    expect(
      await table
        .getByRole('row')
        .filter({ hasText: /popliteal artery/ })
        .textContent(),
    ).toMatch(/(\d\.\d|touches it).*\d\.\d/);
    expect(await section(page).getByText('computed with the warmth of the popliteal artery').count()).toBe(1);
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('turns by keyboard, pointer and buttons, and follows the time slider', async () => {
    const { page, complaints, context } = await visit(browser, { width: 360 });
    await explore(page, measured);
    await inSpace(page).check();
    await state(page, 'shown');
    const changes = async (act: () => Promise<unknown>) => {
      const before = (await colours(page)).sum;
      await act();
      await expect.poll(async () => (await colours(page)).sum).not.toBe(before);
    };
    await picture(page).focus();
    for (const key of ['ArrowLeft', 'ArrowUp', '+', '-', 'ArrowDown'])
      await changes(() => page.keyboard.press(key));
    await page.keyboard.press('Home');
    await expect.poll(() => picture(page).getAttribute('data-space-view')).toBe('28 24 1.00');
    await changes(async () => {
      const box = await picture(page).boundingBox();
      await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 100);
      await page.mouse.down();
      await page.mouse.move((box?.x ?? 0) + 130, (box?.y ?? 0) + 100, { steps: 4 });
      await page.mouse.up();
    });
    await changes(() => section(page).getByRole('button', { name: 'from the skin' }).click());
    await changes(() => section(page).getByRole('button', { name: 'as the cross-section' }).click());
    const row = section(page)
      .locator('[data-space-table]')
      .getByRole('row')
      .filter({ hasText: /^volume/ });
    const before = await row.textContent();
    await changes(() =>
      section(page)
        .getByRole('slider', { name: /^Time through/ })
        .press('Home'),
    );
    expect(await row.textContent()).not.toBe(before);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('freezes off the page, which goes on, and can be cancelled and asked again', async () => {
    const { page, complaints, context } = await visit(browser);
    await explore(page, measured);
    await inSpace(page).check();
    await state(page, 'computing');
    const turns = await page.evaluate(async () => {
      const computing = () => document.querySelector('[data-space-state=computing]') !== null;
      let count = 0;
      for (; computing(); count++) await new Promise((resolve) => setTimeout(resolve));
      return count;
    });
    expect(turns).toBeGreaterThan(10);
    await state(page, 'shown');
    const seconds = page.getByRole('slider', { name: /^Each freeze/ });
    await seconds.focus();
    await seconds.press('ArrowRight');
    await state(page, 'computing');
    await section(page).getByRole('button', { name: 'Cancel' }).click();
    await state(page, 'cancelled');
    expect(await section(page).getByText('The ice shown is of what was set before.').count()).toBe(1);
    await section(page).getByRole('button', { name: 'Compute the ice' }).click();
    await state(page, 'shown');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says that an artery whose distance is not known is not drawn and not in the ice', async () => {
    const { page, complaints, context } = await visit(browser);
    await openPlan(page, server.url);
    await page.getByRole('button', { name: 'Explore', exact: true }).click();
    await inSpace(page).check();
    await state(page, 'shown');
    const { drawn, red } = await colours(page);
    expect(red / drawn).toBeLessThan(0.001);
    expect(
      await section(page)
        .getByText(/popliteal artery is not known: its warmth is not in/)
        .count(),
    ).toBe(1);
    expect(
      await section(page)
        .getByText(/^Not drawn, because .*popliteal artery/)
        .count(),
    ).toBe(1);
    expect(
      await section(page)
        .getByRole('row')
        .filter({ hasText: /wall of the popliteal artery/ })
        .textContent(),
    ).toContain('not known');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says so where the browser cannot, and keeps the cross-section', async () => {
    const { page, complaints, context } = await visit(browser);
    await page.addInitScript(() => {
      const own = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
        return kind.startsWith('webgl') ? null : (own.call(this, kind) as never);
      } as never;
    });
    await explore(page, measured);
    await inSpace(page).check();
    await section(page).getByText('This browser cannot draw in 3-D').waitFor();
    expect(
      await section(page)
        .getByRole('img', { name: /^Cross-section at / })
        .count(),
    ).toBe(1);
    expect(await page.getByRole('application', { name: /^Move / }).count()).toBe(1);
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

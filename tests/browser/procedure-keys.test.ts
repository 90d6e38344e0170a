import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeCase } from './cases.mjs';
import { startChromium } from './chromium.mjs';
import { begin } from './courses.mjs';
import { enter, visit } from './journey.js';
import { fine, forGloves, freezesOf, keptForLater } from './procedure-page.js';
import { clinicianOf, dataFolder, runServer } from './run-server.mjs';

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

const mostTabs = 150;

/** Goes on with Tab until the keyboard is at a button of that name, and sees that this can be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: true });
  await wanted.first().waitFor();
  for (let n = 0; n < mostTabs; n += 1) {
    await page.keyboard.press('Tab');
    if (!(await wanted.first().evaluate((each) => each === document.activeElement))) continue;
    const outline = await wanted.first().evaluate((each) => getComputedStyle(each).outlineStyle);
    expect(outline).not.toBe('none');
    return;
  }
  throw new Error(`“${name}” is not reached by keyboard`);
}

async function press(page: Page, name: string, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** Answers every line with yes, one after another as the keyboard comes by. */
async function answerAll(page: Page): Promise<void> {
  await page.locator('[data-word=yes]').first().waitFor();
  for (let n = 0; n < mostTabs; n += 1) {
    await page.keyboard.press('Tab');
    const isOpenYes = await page.evaluate(
      () => document.activeElement?.matches('[data-word=yes][aria-pressed=false]') ?? false,
    );
    if (isOpenYes) await page.keyboard.press('Space');
    if ((await page.getByText('Everything is checked').count()) > 0) return;
  }
  throw new Error('the list is not finished by keyboard');
}

/** Counts what a person hears, and whether the screen is kept on. */
function listen(): void {
  const heard = { tones: 0, locks: 0 };
  Object.assign(window, { heard });
  const create = AudioContext.prototype.createOscillator;
  AudioContext.prototype.createOscillator = function (this: AudioContext) {
    heard.tones += 1;
    return create.call(this);
  };
  Object.defineProperty(navigator, 'wakeLock', {
    value: {
      request: async () => {
        heard.locks += 1;
        return {
          release: async () => {
            heard.locks -= 1;
          },
        };
      },
    },
  });
}

const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { readonly heard: { tones: number; locks: number } }).heard);

describe('the procedure by keyboard alone', () => {
  it('is checked, frozen, captured and sent, with sounds and the screen kept on', async () => {
    const found = await begin(server, await storeCase(server.url));
    const { page, context, complaints } = await visit(browser, { width: 768 });
    await page.addInitScript(listen);
    await enter(page, server.url);
    await page.clock.install();
    await page.goto(`${server.url}/courses/${found.id}/day`);
    await answerAll(page);
    await fine(page);
    await forGloves(page);
    await press(page, 'On to the freeze');

    await press(page, 'Start the freeze');
    await page.getByText('Freeze 1 has begun.').waitFor();
    await expect.poll(() => heard(page)).toEqual({ tones: 0, locks: 1 });
    await fine(page);
    await forGloves(page);
    const { freezeSeconds, thawSeconds, cycles } = found.plan.doses[0].dose;
    await page.clock.fastForward(freezeSeconds * 1000);
    await page.getByText('Freeze 1 is over. Gas off. Thaw has begun.').waitFor();
    await expect.poll(() => heard(page)).toEqual({ tones: 3, locks: 1 });
    await press(page, 'Sound off');
    await page.clock.fastForward(((freezeSeconds + thawSeconds) * cycles + 60) * 1000);
    await page.getByText('The placement is over.').waitFor();
    await expect.poll(() => heard(page)).toEqual({ tones: 3, locks: 0 });

    await press(page, 'Gas ran out', 'Space');
    await press(page, 'More: Near side, mm');
    await press(page, 'On to the end');
    await fine(page);
    await forGloves(page);
    await press(page, 'Finish and send');
    await page.getByText(/^\W*Sent /).waitFor();
    const [kept, ...more] = await freezesOf(server.url, found.id);
    expect(more).toEqual([]);
    const { freeze } = await (
      await clinicianOf(server.url).fetch(`/api/courses/${found.id}/freezes/${kept?.id}`)
    ).json();
    expect(freeze.nerves).toHaveLength(1);
    expect(freeze.nerves[0].placements[0].cycles).toHaveLength(cycles);
    expect(freeze.nerves[0].iceSeen.nearMm).toBe(0);
    expect(freeze.deviations.map(({ what }: { readonly what: string }) => what)).toContain('gas-ran-out');
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the procedure in Arabic', () => {
  it.each([360, 768, 1440])('stays within the page at %i px, with room for gloves', async (width) => {
    const found = await begin(server, await storeCase(server.url));
    const { page, context } = await visit(browser, { width });
    await page.addInitScript(() => localStorage.setItem('cryobridge.language', 'ar'));
    await enter(page, server.url);
    await page.goto(`${server.url}/courses/${found.id}/day`);
    await page.locator('[data-check=gas] [data-word=no]').click();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    const steps = page.locator('main nav').first().getByRole('button');
    for (const n of [0, 1, 2]) {
      await steps.nth(n).click();
      await page.locator('main section[tabindex="-1"]:focus').waitFor();
      await fine(page);
      await forGloves(page);
    }
    // The words of the language are kept with the page.
    await keptForLater(page);
    await context.setOffline(true);
    await page.reload();
    await page.locator('[data-check=gas][data-standing=undecided]').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/[\u0600-\u06ff]/);
    await context.close();
  });
});

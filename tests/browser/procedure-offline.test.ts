import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn } from '../door/people.mjs';
import { storeCase } from './cases.mjs';
import { startChromium } from './chromium.mjs';
import { begin } from './courses.mjs';
import { enter, visit } from './journey.js';
import { checkAll, fine, freezesOf, inClear, keptForLater, shelfSizes } from './procedure-page.js';
import { clinicianOf, dataFolder, runServer } from './run-server.mjs';

/** One port, so that a server that comes back is the same place for the browser. */
const port = String(20_000 + (process.pid % 20_000));

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Awaited<ReturnType<typeof runServer>>;
/** Of the first start: a later one lets nobody in. */
let administrator: Awaited<ReturnType<typeof runServer>>['administrator'];

beforeAll(async () => {
  data = dataFolder();
  [browser, server] = await Promise.all([startChromium(), runServer(data.path, { PORT: port })]);
  administrator = server.administrator;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  data?.remove();
});

async function person() {
  return begin({ url: server.url, administrator }, await storeCase(server.url));
}

async function open(path: string) {
  const found = await visit(browser);
  await enter(found.page, server.url);
  await found.page.goto(server.url + path);
  return found;
}

const pngBytes = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the server gone in the middle of a freeze', () => {
  it('goes on, opens anew, is closed and opened, and is sent once when the server is back', async () => {
    const found = await person();
    const path = `/courses/${found.id}/day`;
    const { page, context } = await open(path);
    await page.clock.install();
    await page.reload();
    await checkAll(page);
    await page.getByRole('button', { name: 'On to the freeze' }).click();
    await keptForLater(page);
    await page.getByRole('button', { name: 'Start the freeze' }).click();
    await page.getByText('Freeze 1 has begun.').waitFor();
    await server.kill();

    await page.reload();
    await page.getByText('Freeze 1 has begun.').waitFor();
    await page.getByText('Kept on this device, not yet sent.').waitFor();
    await fine(page);
    // An hour, with a hand on it now and then.
    for (const minutes of [20, 20, 20]) {
      await page.clock.fastForward(minutes * 60_000);
      await page.getByRole('button', { name: 'Gas ran out' }).click();
    }
    await page.getByRole('button', { name: 'On to the end' }).click();
    await page.locator('input[type=file]').setInputFiles([
      { name: 'ice.png', mimeType: 'image/png', buffer: pngBytes },
      { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture at all') },
    ]);
    await page.getByText('notes.png is no JPEG, PNG or WebP picture.').waitFor();
    await page.getByText('ice.png, 1 kB').waitFor();
    await page.getByRole('button', { name: 'Finish and send' }).click();
    await page.getByText('It is sent as soon as the server answers.').waitFor();
    const held = await inClear(page);
    for (const plain of [found.label, found.id, 'tibial', 'site-marked', 'gas-ran-out', '/api/', 'PNG'])
      expect(held.includes(plain), plain).toBe(false);
    await page.close();

    // Closed and opened again, still without a server.
    const again = await context.newPage();
    again.setDefaultTimeout(30_000);
    await again.goto(server.url + path);
    await again.getByText('It is sent as soon as the server answers.').waitFor();
    await fine(again);
    server = await runServer(data.path, { PORT: port });
    await again.getByText(/^\W*Sent /).waitFor({ timeout: 60_000 });

    const kept = await freezesOf(server.url, found.id);
    expect(kept).toHaveLength(1);
    const asked = async (address: string) => (await clinicianOf(server.url).fetch(address)).json();
    const { freeze } = await asked(`/api/courses/${found.id}/freezes/${kept[0]?.id}`);
    const [dose] = found.plan.doses;
    expect(freeze.nerves).toHaveLength(1);
    expect(freeze.nerves[0].nerveSite).toBe(dose.nerveSite);
    expect(freeze.nerves[0].placements).toHaveLength(1);
    expect(freeze.nerves[0].placements[0].cycles).toEqual(
      Array.from({ length: dose.dose.cycles }, () => ({
        freezeSeconds: dose.dose.freezeSeconds,
        thawSeconds: dose.dose.thawSeconds,
      })),
    );
    expect(freeze.checks).toHaveLength(10);
    expect(freeze.deviations.map(({ what }: { readonly what: string }) => what).toSorted()).toEqual(
      ['gas-ran-out', ...found.plan.doses.slice(1).map(() => 'not-done')].toSorted(),
    );
    const [reference] = freeze.images as readonly string[];
    const document = await asked(`/fhir/${reference}`);
    expect(document.content[0].attachment).toMatchObject({ contentType: 'image/png', size: pngBytes.length });
    await again.reload();
    await again.getByText(/^\W*Sent /).waitFor();
    // Of what was done nothing stays here, sealed or not.
    expect(await shelfSizes(again)).toEqual({ days: 1, images: 0 });
    await again.getByRole('link', { name: 'See it against the plan' }).click();
    const picture = again.getByRole('img', { name: /^Picture 1 of 1 / });
    await picture.waitFor();
    await expect.poll(() => picture.evaluate((each) => (each as HTMLImageElement).naturalWidth)).toBe(1);
    await fine(again);
    await context.close();
  });

  it('is noticed elsewhere, and sent from there', async () => {
    const found = await person();
    const { page, context } = await open(`/courses/${found.id}/day`);
    await checkAll(page);
    await page.getByRole('button', { name: 'Finish', exact: true }).click();
    await context.route('**/freezes/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Finish and send' }).click();
    await page.getByText('It is sent as soon as the server answers.').waitFor();

    for (const elsewhere of [`/courses/${found.id}`, '/']) {
      await page.goto(server.url + elsewhere);
      await page.getByText('A procedure on this device is not sent yet.').waitFor();
      await fine(page);
    }
    const another = await person();
    await page.goto(`${server.url}/courses/${another.id}`);
    await page.getByRole('heading', { name: another.label }).waitFor();
    await page.waitForTimeout(500);
    expect(await page.getByText('A procedure on this device').count()).toBe(0);

    await page.goto(server.url);
    await page.getByText('A procedure on this device is not sent yet.').waitFor();
    await context.unroute('**/freezes/**');
    await page.getByText('A procedure that waited on this device is sent.').waitFor({ timeout: 60_000 });
    expect(await freezesOf(server.url, found.id)).toHaveLength(1);
    await page.getByRole('link', { name: `Open it: ${found.label}` }).click();
    await page.getByText(/^\W*Sent /).waitFor();
    await page.goto(server.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(500);
    expect(await page.getByText('A procedure on this device').count()).toBe(0);
    await context.close();
  });
});

describe('a session that ends in the middle of a freeze', () => {
  it('takes nothing off the screen until the freeze is over, and then asks to sign in', async () => {
    const found = await person();
    const { page, context } = await open(`/courses/${found.id}/day`);
    await page.clock.install();
    await page.reload();
    await checkAll(page);
    await page.getByRole('button', { name: 'On to the freeze' }).click();
    await page.getByRole('button', { name: 'Start the freeze' }).click();
    await page.getByText('Freeze 1 has begun.').waitFor();
    const own = await context.cookies();
    await context.clearCookies();
    // The page asks again who is signed in, and hears: nobody.
    const asked = page.waitForResponse((response) => response.url().endsWith('/api/session'));
    await page.clock.fastForward(61_000);
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    expect(((await (await asked).json()) as { readonly user: unknown }).user).toBeNull();
    await page.clock.fastForward(20 * 60_000);
    await page.getByRole('button', { name: 'Gas ran out' }).click();
    await page.getByRole('button', { name: 'On to the end' }).click();
    await page.getByRole('button', { name: 'Finish and send' }).click();
    await page.getByText('Sign in again in another tab, then it is sent.').waitFor();
    await fine(page);
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await freezesOf(server.url, found.id)).toEqual([]);
    await context.addCookies(own);
    await page.reload();
    await page.getByText(/^\W*Sent /).waitFor();
    expect(await freezesOf(server.url, found.id)).toHaveLength(1);
    await context.close();
  });
});

describe('what was begun on a shared device', () => {
  it('opens for whoever began it, for nobody who is signed out, and for nobody else', async () => {
    const found = await person();
    const path = `/courses/${found.id}/day`;
    const { page, context } = await open(path);
    const gas = page.locator('[data-check=gas]');
    await gas.getByRole('button', { name: 'No', exact: true }).click();
    await page.getByText('Kept on this device, not yet sent.').waitFor();
    await keptForLater(page);
    const own = await context.cookies();

    // The server does not answer: the same person goes on.
    await withoutServer(context);
    await page.reload();
    await page.getByText('Kept on this device, not yet sent.').waitFor();
    expect(await gas.getAttribute('data-standing')).toBe('undecided');
    await context.unroute('**/api/**');

    // The session ends; then the server is gone: nobody goes on.
    await context.clearCookies();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await withoutServer(context);
    await page.reload();
    await page.getByText('nobody is signed in on this page').waitFor();
    expect(await page.getByText(found.label).count()).toBe(0);
    await fine(page);
    await context.unroute('**/api/**');

    const other = await comeIn(administrator, 'operator');
    await signIn(context, other.cookie);
    await page.reload();
    await page.getByText('Nothing is written down yet.').waitFor();
    expect(await gas.getAttribute('data-standing')).toBe('open');
    await withoutServer(context);
    await page.reload();
    await page.getByRole('heading', { name: /^Procedure:/ }).waitFor();
    expect(await gas.getAttribute('data-standing')).toBe('open');
    await context.unroute('**/api/**');

    await context.clearCookies();
    await context.addCookies(own);
    await page.reload();
    await page.getByText('Kept on this device, not yet sent.').waitFor();
    expect(await gas.getAttribute('data-standing')).toBe('undecided');
    await context.close();
  });
});

async function withoutServer(context: BrowserContext): Promise<void> {
  await context.route('**/api/**', (route) => route.abort());
}

async function signIn(context: BrowserContext, cookie: string): Promise<void> {
  const [name = '', ...value] = cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), url: server.url }]);
}

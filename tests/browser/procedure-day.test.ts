import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeCase } from './cases.mjs';
import { startChromium } from './chromium.mjs';
import { begin } from './courses.mjs';
import { enter, visit } from './journey.js';
import { checkAll, fine, freezesOf, runPlacement } from './procedure-page.js';
import { clinicianOf, dataFolder, runServer } from './run-server.mjs';

const port = String(20_000 + (process.pid % 20_000));
const pictures = process.env['DAY_PICTURES'];

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

async function open(path: string, width = 1440) {
  const found = await visit(browser, { width });
  await enter(found.page, server.url);
  await found.page.goto(server.url + path);
  return found;
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: `${pictures}/${name}-${scheme}.png`, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

describe.each([1440, 360])('the procedure at %i px', (width) => {
  it('is checked, frozen, captured and kept once, beside its plan', async () => {
    const found = await person();
    const before = (await freezesOf(server.url, found.id)).length;
    const { page, context, complaints } = await open(`/courses/${found.id}/day`, width);
    await page.clock.install();
    await page.reload();
    await page.getByRole('heading', { name: /^Procedure:/ }).waitFor();
    await fine(page);

    // A no that may be decided, and one that nothing decides.
    const line = (id: string) => page.locator(`[data-check=${id}]`);
    await page.getByRole('button', { name: 'Freeze', exact: true }).click();
    expect(await page.getByRole('button', { name: 'Start the freeze' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await checkAll(page);
    await line('consent').getByRole('button', { name: 'Not known' }).click();
    await page.getByText('Stopped. The timer stays locked').waitFor();
    expect(await page.getByRole('button', { name: 'On to the freeze' }).isDisabled()).toBe(true);
    await line('consent').getByRole('button', { name: 'Yes' }).click();
    await line('gas').getByRole('button', { name: 'No', exact: true }).click();
    await page.getByText('One line is left.').waitFor();
    await line('gas').getByLabel('Why it goes on all the same').fill('A spare bottle is in the next room.');
    await line('gas').getByRole('button', { name: 'Record the decision' }).click();
    await page.getByText('Everything is checked').waitFor();
    await fine(page);
    await picture(page, `check-${width}`);

    await page.getByRole('button', { name: 'On to the freeze' }).click();
    await page.getByRole('button', { name: 'Start the freeze' }).click();
    await page.getByText('Freeze 1 has begun.').waitFor();
    await fine(page);
    await picture(page, `freeze-${width}`);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: '+15 s' }).click();
    await page.clock.fastForward(20 * 60_000);
    await page.getByText('The placement is over.').waitFor();
    expect(await page.getByRole('button', { name: 'Longer freeze' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await page.getByRole('button', { name: 'More: Near side, mm' }).click();
    for (let n = 0; n < 3; n += 1) await page.getByRole('button', { name: 'More: Near side, mm' }).click();
    for (const size of ['Width, mm', 'Height, mm', 'Depth of its middle, mm'])
      await page.getByRole('button', { name: `More: ${size}` }).click();
    while ((await page.getByRole('button', { name: /^Next:/ }).count()) > 0) {
      await page.getByRole('button', { name: /^Next:/ }).click();
      await runPlacement(page);
    }
    await page.getByText('Every placement has run.').waitFor();
    await page.getByRole('button', { name: 'On to the end' }).click();
    await fine(page);
    await picture(page, `finish-${width}`);
    await page.getByRole('button', { name: 'Finish and send' }).click();
    await page.getByText(/^\W*Sent /).waitFor();
    await fine(page);
    await picture(page, `sent-${width}`);
    const kept = await freezesOf(server.url, found.id);
    expect(kept.length - before).toBe(1);
    await page.getByRole('link', { name: 'See it against the plan' }).click();
    await page.getByRole('heading', { name: 'As done against planned' }).waitFor();
    const view = await (
      await clinicianOf(server.url).fetch(`/api/courses/${found.id}/freezes/${kept.at(-1)?.id}`)
    ).json();
    expect(view.freeze.checks).toHaveLength(10);
    expect(view.freeze.nerves).toHaveLength(found.plan.doses.length);
    expect(view.freeze.nerves[0].iceSeen.nearMm).toBe(1.5);
    expect(view.freeze.nerves[0].section).toEqual({ widthMm: 5, heightMm: 3, depthMm: 15 });
    expect(view.freeze.nerves[0].placements[0].cycles[0].freezeSeconds).toBe(
      found.plan.doses[0].dose.freezeSeconds + 15,
    );
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the training of who holds the probe', () => {
  it('is said as the programme’s records have it, and as not known where there is none', async () => {
    const found = await person();
    const operator = clinicianOf(server.url);
    const { page, context } = await open(`/courses/${found.id}/day`);
    const line = page.locator('[data-check=operator]');
    await line.getByText('not known. No training record was found here').waitFor();

    const subjects = new Set([
      ...found.plan.doses.map(({ dose }: { readonly dose: { readonly probe: string } }) => dose.probe),
      ...found.plan.doses.map(({ nerveSite }: { readonly nerveSite: string }) => nerveSite),
    ]);
    const [first, ...others] = [...subjects].map((subject) => ({ id: randomUUID(), subject }));
    const sign = async (by: typeof operator, { id, subject }: typeof first, part: object) => {
      const record = {
        operatorId: operator.user.id,
        subject,
        on: '2026-01-10',
        expiresOn: '2999-01-10',
        evidence: 'training folder',
      };
      const content = { record: { ...record, ...part }, signedBy: by.user.name };
      const basedOnVersion = by === operator ? 0 : 1;
      const answer = await by.send('PUT', `/api/training/${id}`, { ...content, basedOnVersion });
      expect(answer.status).toBe(200);
    };
    await sign(operator, first, { state: 'recorded', expiresOn: '2026-02-10' });
    for (const each of others) await sign(operator, each, { state: 'recorded' });
    await page.reload();
    await line.getByText('training has lapsed since 2026-02-10').waitFor();
    await line.getByText('not known. Nobody else has confirmed the training').waitFor();
    for (const each of others) await sign(administrator, each, { state: 'confirmed' });
    await page.reload();
    await line.getByText('training is current until 2999-01-10').waitFor();
    await line.getByText('training has lapsed since 2026-02-10').waitFor();
    await context.close();
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from './chromium.mjs';
import { followed } from './courses.mjs';
import { enter, overflow, seriousFaults, visit } from './journey.js';
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

async function asClinician(path: string) {
  const found = await visit(browser);
  await enter(found.page, server.url);
  await found.page.goto(server.url + path);
  return found;
}

/** No sideways scrolling and nothing serious for axe, at a desk and on a phone, in light and in dark. */
async function fineEverywhere(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1440, 360]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await seriousFaults(page)).toEqual([]);
    }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
}

describe('a procedure', () => {
  it('is written down from the plan, kept once over retries, and stands beside the plan and in the bridge', async () => {
    const person = await followed(server, { amputatedDaysAgo: 0 });
    const { page, context } = await asClinician(`/courses/${person.id}`);
    await page.getByRole('link', { name: 'Procedure as done' }).click();
    await page.getByText('Filled in from the plan.').waitFor();
    await fineEverywhere(page);
    await page.getByLabel('Freeze, s').first().fill('0');
    await page.getByRole('button', { name: 'Save the procedure' }).click();
    await page.getByText('One entry needs a look.').waitFor();
    await page.getByText('Between 1 and 3600.').waitFor();
    await page.getByLabel('Freeze, s').first().fill('60');
    await page.getByRole('button', { name: 'Shorter freeze' }).first().press('Enter');
    await page.getByLabel('In words').fill('It hurt.');

    let sent = 0;
    await page.route('**/freezes/*', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      sent += 1;
      await route.fetch({ timeout: 60_000 });
      return sent === 1 ? route.abort() : route.continue();
    });
    await page.getByRole('button', { name: 'Save the procedure' }).click();
    await page.getByRole('button', { name: 'Save again' }).click({ timeout: 90_000 });
    await page.getByRole('heading', { name: 'As done against planned' }).waitFor({ timeout: 90_000 });
    await page.getByText('Shorter freeze').first().waitFor();
    await fineEverywhere(page);

    await page.getByRole('link', { name: 'Back to the course' }).click();
    await page.getByText('Expected to week').waitFor();
    await fineEverywhere(page);
    const view = await (await clinicianOf(server.url).fetch(`/api/courses/${person.id}`)).json();
    expect(view.episodes[0].freezes).toHaveLength(1);

    await page.getByRole('link', { name: 'Bridge', exact: true }).click();
    await page.getByRole('heading', { name: /^The bridge of/ }).waitFor();
    await fineEverywhere(page);
    await context.close();
  }, 360_000);
});

describe('a question of the bridge', () => {
  it('is answered where it is asked: by an event, a report, or a plan made anew', async () => {
    const person = await followed(server);
    const { page, context } = await asClinician('/watch');
    // What is asked depends on months of a course; the answers go to the server as they are.
    await page.route('**/api/courses/*/bridge', async (route) => {
      const answer = await route.fetch();
      const view = await answer.json();
      const { bridge } = view.episodes[0];
      const asks = ['operation', 'agreement', 'reports', 'established'].map((name) => ({
        id: `q:handover-${name}`,
        asks: 'surgeon',
        blocks: true,
        text: { id: `say:handover.ask-${name}`, facts: {}, claims: [] },
        why: { id: `say:handover.why-${name}`, facts: {}, claims: [] },
      }));
      Object.assign(bridge, { advice: 'ask', questions: asks });
      await route.fulfill({ response: answer, json: view });
    });
    await page.goto(`${server.url}/courses/${person.id}/bridge`);
    await page.getByRole('link', { name: 'Write a report by telephone' }).waitFor();
    const plan = page.getByRole('link', { name: 'Open the plan, to make it anew' });
    expect(await plan.getAttribute('href')).toBe(`/cases/${person.episode}`);
    await fineEverywhere(page);
    const form = page.locator('form').nth(1);
    expect(await form.getByLabel('What happened').inputValue()).toBe('surgeon-agreement');
    await form.getByLabel('Surgeon', { exact: true }).fill('Dr S. Urgeon');
    await form.getByRole('radio', { name: 'Agrees' }).press('Space');
    await form.getByLabel('Why, in the surgeon’s words').fill('The coaptation has taken.');
    await form.getByRole('button', { name: 'Record it' }).click();
    await form.getByText('Recorded:').waitFor();
    const view = await (await clinicianOf(server.url).fetch(`/api/courses/${person.id}`)).json();
    expect(view.events).toContainEqual(
      expect.objectContaining({ kind: 'surgeon-agreement', by: 'Dr S. Urgeon', episode: person.episode }),
    );
    await context.close();
  }, 360_000);
});

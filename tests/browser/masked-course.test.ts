import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked, comeIn } from '../door/people.mjs';
import { maskedStudyExtension } from '../../packages/server/src/access/masking.js';
import { startChromium } from './chromium.mjs';
import { followed, freezeAsPlanned, tellQuietly } from './courses.mjs';
import { overflow, seriousFaults, visit } from './journey.js';
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

async function asPerson({ cookie }: Awaited<ReturnType<typeof comeIn>>, path: string) {
  const found = await visit(browser);
  const [name = '', ...value] = cookie.split('=');
  await found.context.addCookies([
    { name, value: value.join('='), url: server.url, httpOnly: true, sameSite: 'Lax' },
  ]);
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

describe('a masked course', () => {
  it('shows a masked nurse no arm, on no page and in no answer of the server', async () => {
    const person = await followed(server, { amputatedDaysAgo: 10 });
    const { freeze } = await freezeAsPlanned(server.url, person, { daysAgo: 12 });
    await tellQuietly(server.url, person.id, { days: 3 });
    const nurse = await comeIn(server.administrator, 'nurse');
    const course = `/courses/${person.id}`;
    const pages = [
      course,
      `${course}/freezes/${freeze.id}`,
      `${course}/freeze?episode=${person.episode}`,
      `${course}/bridge`,
    ];

    const open = await asPerson(nurse, course);
    await open.page.getByText('day 12 after the freeze').waitFor();
    await open.page.getByText('Expected to week').waitFor();
    await open.context.close();

    await mask(person.id);
    const { page, context } = await asPerson(nurse, '/watch');
    const heard: Promise<string>[] = [];
    page.on('response', (answer) => {
      if (answer.url().includes('/api/')) heard.push(answer.text());
    });
    await page.goto(server.url + course);
    await page.getByText('You are masked.').waitFor();
    await fineEverywhere(page);
    expect(await page.getByText(/after the freeze|Expected to week|No forecast|nothing frozen/).count()).toBe(
      0,
    );
    for (const name of ['Procedure as done', 'As done against planned', 'Bridge'])
      expect(await page.getByRole('link', { name, exact: true }).count()).toBe(0);
    await page.getByText('The course as a table').click();
    expect(
      await page
        .getByRole('table')
        .getByText(/freeze|cover/)
        .count(),
    ).toBe(0);
    for (const path of pages.slice(1)) {
      await page.goto(server.url + path);
      await page.getByRole('alert').waitFor();
      expect(await page.locator('main').innerText()).not.toMatch(/°C|Dr Op|placement|week \d/i);
      await fineEverywhere(page);
    }
    await page.goto(`${server.url}/courses`);
    const row = page.locator('[data-row]').filter({ hasText: person.label });
    await row.waitFor();
    expect(await row.innerText()).not.toMatch(/freeze/);
    const told = (await Promise.all(heard)).join('\n');
    expect(told).toContain(person.id);
    expect(told).not.toMatch(new RegExp(`${freeze.id}|Dr Op|"coverEndsDay"|"freezeSeconds"`));
    await context.close();
  });
});

/** Somebody who keeps the allocation puts the person into a masked trial. */
async function mask(patientId: string): Promise<void> {
  const pharmacist = await comeIn(server.administrator, 'trial-pharmacist');
  const extension = [{ url: maskedStudyExtension, valueBoolean: true }];
  const study = { resourceType: 'ResearchStudy', id: 'trial', status: 'active', extension };
  const subject = {
    resourceType: 'ResearchSubject',
    id: 'subject',
    status: 'on-study',
    study: { reference: 'ResearchStudy/trial' },
    individual: { reference: `Patient/${patientId}` },
  };
  for (const each of [study, subject])
    await asked(await pharmacist.send('PUT', `/fhir/${each.resourceType}/${each.id}`, each));
}

import type { WatchSettingsView } from '@cryobridge/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn } from '../door/people.mjs';
import { startChromium } from './chromium.mjs';
import { overflow, seriousFaults, visit } from './journey.js';
import { clinicianOf, dataFolder, runServer } from './run-server.mjs';

type Person = Awaited<ReturnType<typeof comeIn>>;

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Awaited<ReturnType<typeof runServer>>;
let nurse: Person;
let night: Person;
/** For whoever wants to look at the pages. */
const pictures = process.env['ROUTING_PICTURES'];

beforeAll(async () => {
  data = dataFolder();
  [browser, server] = await Promise.all([startChromium(), runServer(data.path)]);
  nurse = await comeIn(server.administrator, 'nurse');
  night = await comeIn(server.administrator, 'clinician');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  data?.remove();
});

async function as(person: Person) {
  const found = await visit(browser);
  const [name = '', ...value] = person.cookie.split('=');
  await found.context.addCookies([
    { name, value: value.join('='), url: server.url, httpOnly: true, sameSite: 'Lax' },
  ]);
  await found.page.goto(`${server.url}/watch/settings`);
  return found;
}

async function fineAtEveryWidth(page: Page, name: string): Promise<void> {
  for (const width of [1440, 360])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      if ((width === 360) === (colorScheme === 'dark')) expect(await seriousFaults(page)).toEqual([]);
      if (pictures !== undefined)
        await page.screenshot({ path: `${pictures}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

const nameOf = (person: Person) => String(person.user?.name);
const tried = (page: Page) => page.getByRole('status').filter({ hasText: 'goes to:' });

describe('who is reached, and when', () => {
  it('is edited by keyboard, tried out and signed: another at the weekend', async () => {
    const { page, complaints, context } = await as(clinicianOf(server.url) as Person);
    await page.getByText('Nobody of the staff is “pain physician”', { exact: false }).first().waitFor();
    await tried(page).getByText('Nurse', { exact: false }).waitFor();
    const add = page.getByRole('button', { name: 'Add hours with other people' });
    await add.press('Enter');
    await page.getByLabel('Name of these hours').waitFor();
    await add.press('Enter');
    const weekend = page.getByRole('region', { name: 'Hours: Weekend' });
    await weekend
      .getByLabel('Who is reached: Today', { exact: true })
      .selectOption({ label: 'Other people' });
    const ladder = weekend.getByRole('group', { name: 'Weekend, Who is reached: Today' });
    await ladder.getByLabel('Reached as number 1').selectOption({ label: nameOf(night) });
    await ladder.getByLabel('Minutes until the next, number 1').fill('20');
    await tried(page)
      .getByText(new RegExp(`${nameOf(night)}, Sunday 03:00`, 'i'))
      .waitFor();
    await tried(page).getByText('Sunday 03:20', { exact: false }).waitFor();
    await page.getByLabel('Day', { exact: true }).selectOption({ label: 'Wednesday' });
    await page.getByLabel('Time, HH:MM').fill('12:00');
    await tried(page).getByText('Wednesday', { exact: false }).first().waitFor();
    expect(await tried(page).getByText(nameOf(night)).count()).toBe(0);
    await fineAtEveryWidth(page, 'routing');

    const emptied = page.getByRole('group', { name: 'Who is reached for: Soon', exact: true });
    while ((await emptied.getByRole('button', { name: /^Remove / }).count()) > 0)
      await emptied
        .getByRole('button', { name: /^Remove / })
        .first()
        .press('Enter');
    await emptied.getByText('An alert must reach somebody.').waitFor();
    await page.getByRole('button', { name: 'Sign these settings' }).press('Enter');
    await page.getByText('settings.ladders.soon').waitFor();
    await emptied.getByRole('button', { name: /^Add somebody/ }).press('Enter');
    await page.getByRole('button', { name: 'Sign these settings' }).press('Enter');
    await page.getByText(/^Signed by .* Version 1\.$/).waitFor();
    const view = (await (await nurse.fetch('/api/watch/settings')).json()) as WatchSettingsView;
    expect(view.settings.shifts?.map(({ name }) => name)).toEqual(['Night', 'Weekend']);
    expect(view.settings.shifts?.[1]?.ladders.today?.[0]).toEqual({
      role: 'clinician',
      name: nameOf(night),
      accountId: night.user?.id,
      takeMinutes: 20,
    });
    // The server said no to the empty ladder once.
    expect(complaints.every((text) => text.includes('400'))).toBe(true);
    await context.close();
  });

  it('is only read by a nurse', async () => {
    const { page, complaints, context } = await as(nurse);
    await page.getByText('Only a clinician can change and sign them.').waitFor();
    expect(await page.getByRole('button', { name: /^(Add|Remove)/ }).count()).toBe(0);
    expect(await page.getByLabel('Reached as number 1').first().isDisabled()).toBe(true);
    await tried(page)
      .getByText(new RegExp(nameOf(night), 'i'))
      .waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

import type { CaseDetail, FormularyView } from '@cryobridge/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, comeIn } from '../door/people.mjs';
import { storeCase } from './cases.mjs';
import { startChromium } from './chromium.mjs';
import { overflow, seriousFaults, visit } from './journey.js';
import { clinicianOf, dataFolder, runServer } from './run-server.mjs';

type Person = Awaited<ReturnType<typeof comeIn>>;

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Awaited<ReturnType<typeof runServer>>;
let pharmacist: Person;
let other: Person;

beforeAll(async () => {
  data = dataFolder();
  [browser, server] = await Promise.all([startChromium(), runServer(data.path)]);
  other = await comeIn(server.administrator, 'pharmacist');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  data?.remove();
});

async function as(person: Person, path: string) {
  const found = await visit(browser);
  const [name = '', ...value] = person.cookie.split('=');
  await found.context.addCookies([
    { name, value: value.join('='), url: server.url, httpOnly: true, sameSite: 'Lax' },
  ]);
  await found.page.goto(server.url + path);
  return found;
}

async function fineAtEveryWidth(page: Page): Promise<void> {
  for (const width of [1440, 360])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      if ((width === 360) === (colorScheme === 'dark')) expect(await seriousFaults(page)).toEqual([]);
    }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

const drug = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const acetaminophen = 'Acetaminophen (paracetamol)';
const nameOf = (person: Person) => String(person.user?.name);
const signing = (page: Page) => page.getByRole('button', { name: 'Sign this version' });

/** Opens a drug with the keyboard alone. */
async function edit(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name: `Change ${name}` });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Done with ${name}` }).waitFor();
}

describe('the formulary', () => {
  it('lets the administrator invite a pharmacist, who comes to it and to nothing of a patient', async () => {
    const { page, complaints, context } = await as(server.administrator as Person, '/users');
    await page.getByLabel('Name', { exact: true }).fill('Rosa Pharm');
    await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Pharmacist' });
    await page.getByRole('button', { name: 'Make an invitation' }).press('Enter');
    const link = await page.locator('code').first().innerText();
    await context.close();
    expect(complaints).toEqual([]);
    pharmacist = (await accept(server.url, { link, login: 'rosa@ward.example' })) as Person;
    const hers = await as(pharmacist, '/');
    await hers.page.getByText('Nobody has signed a formulary').waitFor();
    expect(hers.page.url()).toBe(`${server.url}/admin/formulary`);
    for (const name of ['Worklist', 'Watch', 'People', 'Plans', 'Equipment', 'Audit trail'])
      expect(await hers.page.getByRole('link', { name, exact: true }).count(), name).toBe(0);
    expect(hers.complaints).toEqual([]);
    await hers.context.close();
  });

  it('is searched, edited in place by keyboard, compared and signed', async () => {
    const { page, complaints, context } = await as(pharmacist, '/admin/formulary');
    await page.getByLabel('Search drugs and values').fill('paracet');
    await page.getByText('1 drug', { exact: true }).waitFor();
    await edit(page, acetaminophen);
    const field = page.getByLabel(/^Here: .*, most in a day$/);
    await field.fill('5000');
    await drug(page, acetaminophen).getByText('looser than any source allows').waitFor();
    await field.fill('2600');
    await signing(page).press('Enter');
    await page.getByText('Before it can be signed:').waitFor();
    await page.getByLabel(/^Where it comes from: .*most in a day$/).fill('House standard 12, table 3');
    await fineAtEveryWidth(page);
    await page.getByText('2,600 mg/day · House standard 12, table 3').waitFor();
    await signing(page).press('Enter');
    await page.getByText('Signed. Version 1 is in use from now on.').waitFor();
    await page.getByLabel('Search drugs and values').fill('');
    await edit(page, 'Oxycodone, immediate release');
    const here = drug(page, 'Oxycodone, immediate release');
    await here.getByLabel('Available here').press('Space');
    await here.getByLabel('To take instead').selectOption({ label: 'hydromorphone, immediate release' });
    await here.getByLabel('Note').fill('out of stock until June');
    await signing(page).press('Enter');
    await page.getByText('Signed. Version 2 is in use from now on.').waitFor();
    await page.getByText('Show every version').click();
    await page.getByRole('heading', { name: /^Version 1, Rosa Pharm/ }).waitFor();
    await page.getByLabel('Search drugs and values').fill('oxycodone');
    await fineAtEveryWidth(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows its value, source and signature on a plan, and tells an older plan of a newer one', async () => {
    const { id } = (await storeCase(server.url)) as CaseDetail;
    const clinician = clinicianOf(server.url) as Person;
    const { page, complaints, context } = await as(clinician, `/cases/${id}`);
    page.setDefaultTimeout(60_000);
    const main = page.locator('#main');
    await main.getByText('At most 2600 mg in 24 hours').waitFor();
    await main.getByText('A value of this hospital, most in a day: 2600 mg/day').waitFor();
    await main.getByText('signed by Rosa Pharm').first().waitFor();
    await page
      .getByRole('button', { name: /source: A value of this hospital, most in a day/ })
      .press('Enter');
    await page.getByRole('group', { name: 'Sources' }).getByText('House standard 12, table 3').waitFor();
    await page.keyboard.press('Escape');
    await main.getByText('formulary 2').waitFor();
    expect(await main.getByText('Not on the formulary of this hospital').count()).toBe(1);
    expect(await page.getByText('holds now').count()).toBe(0);

    const now = (await (await other.fetch('/api/formulary')).json()) as FormularyView;
    const { ['drug:oxycodone']: _oxycodone, ...drugs } = now.formulary?.drugs ?? {};
    const plain = Object.fromEntries(
      Object.entries(drugs).map(([key, { signOff: _signOff, ...entry }]) => [key, entry]),
    );
    const sent = { drugs: plain, basedOnVersion: 2, signedBy: nameOf(other) };
    expect((await other.send('PUT', '/api/formulary', sent)).status).toBe(200);
    await page.reload();
    await page.getByText('made with version 2 of the formulary. Version 3').waitFor();
    await page.getByRole('button', { name: 'Plan again with it' }).press('Enter');
    await main.getByText('formulary 3').waitFor();
    expect(await page.getByText('holds now').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is only read by a clinician', async () => {
    const { page, complaints, context } = await as(clinicianOf(server.url) as Person, '/admin/formulary');
    await page.getByText('Only a pharmacist changes and signs it.').waitFor();
    await page.getByText('House standard 12, table 3').waitFor();
    expect(await page.getByRole('button', { name: /^Change / }).count()).toBe(0);
    expect(await signing(page).count()).toBe(0);
    await page.getByLabel('Search drugs and values').fill('ropivacaine');
    await fineAtEveryWidth(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('tells the second of two who sign; the changes of both are kept', async () => {
    const first = await as(pharmacist, '/admin/formulary');
    const second = await as(other, '/admin/formulary');
    for (const [{ page }, most, note] of [
      [first, '2400', 'from the first'],
      [second, '2200', 'from the second'],
    ] as const) {
      await edit(page, acetaminophen);
      await page.getByLabel(/^Here: .*, most in a day$/).fill(most);
      await page.getByRole('button', { name: `Done with ${acetaminophen}` }).press('Enter');
      const name = most === '2400' ? 'Ketamine' : 'Tramadol';
      await edit(page, name);
      await drug(page, name).getByLabel('Note').fill(note);
    }
    await signing(first.page).press('Enter');
    await first.page.getByText('Signed. Version 4').waitFor();
    await signing(second.page).press('Enter');
    await second.page.getByText('Rosa Pharm signed version 4 meanwhile.').waitFor();
    await second.page.getByText(/^theirs: 2,400\smg/).waitFor();
    await second.page.getByText(/^yours: 2,200\smg/).waitFor();
    expect(await drug(second.page, 'Ketamine').getByText('from the first').count()).toBe(1);
    await second.page.getByLabel('Search drugs and values').fill('acetaminophen');
    await fineAtEveryWidth(second.page);
    await second.page.getByRole('button', { name: /^Take theirs: / }).press('Enter');
    await signing(second.page).press('Enter');
    await second.page.getByText('Signed. Version 5').waitFor();
    const { formulary } = (await (await other.fetch('/api/formulary')).json()) as FormularyView;
    expect(formulary?.drugs).toMatchObject({
      'drug:acetaminophen': { values: { dayMaxMg: { value: 2400 } }, signOff: { name: 'Rosa Pharm' } },
      'drug:ketamine': { note: 'from the first' },
      'drug:tramadol': { note: 'from the second', signOff: { name: nameOf(other) } },
    });
    // The server said no to the second once; that is what it complained of.
    expect(first.complaints).toEqual([]);
    expect(second.complaints.every((text) => text.includes('409'))).toBe(true);
    await first.context.close();
    await second.context.close();
  });
});

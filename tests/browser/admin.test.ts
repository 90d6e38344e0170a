import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn } from '../door/people.mjs';
import { startChromium } from './chromium.mjs';
import { overflow, seriousFaults, visit } from './journey.js';
import { dataFolder, runServer } from './run-server.mjs';

type Person = Awaited<ReturnType<typeof comeIn>>;

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Awaited<ReturnType<typeof runServer>>;
let operator: Person;
let nurse: Person;
/** For whoever wants to look at the pages. */
const pictures = process.env['ADMIN_PICTURES'];

beforeAll(async () => {
  data = dataFolder();
  [browser, server] = await Promise.all([startChromium(), runServer(data.path)]);
  operator = await comeIn(server.administrator, 'operator');
  nurse = await comeIn(server.administrator, 'nurse');
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
const asAdministrator = (path: string) => as(server.administrator as Person, path);

async function fineAtEveryWidth(page: Page, name: string): Promise<void> {
  for (const width of [1440, 360])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await seriousFaults(page)).toEqual([]);
      if (pictures !== undefined)
        await page.screenshot({ path: `${pictures}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

describe('the programme', () => {
  it('shows its audit trail to the administrator: filtered, verified, exported, nothing in the address', async () => {
    const { page, complaints, context } = await asAdministrator('/admin');
    await page.getByText('nobody has verified it yet').waitFor();
    await page.getByRole('button', { name: 'Verify now' }).press('Enter');
    await page.getByText('Whole when last verified').waitFor();
    await page.getByLabel('Action').selectOption('audit-verify');
    await page.getByRole('button', { name: 'Show', exact: true }).press('Enter');
    await page.getByRole('cell', { name: 'audit-verify' }).waitFor();
    expect(await page.getByRole('cell', { name: 'audit-read' }).count()).toBe(0);
    await fineAtEveryWidth(page, 'audit');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).press('Enter');
    expect((await download).suggestedFilename()).toBe('audit-trail.csv');
    await page.getByText('1 lines exported.').waitFor();
    await page.getByLabel('Patient id').fill('nobody-of-this-id');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing in the trail fits this filter.').waitFor();
    expect(page.url()).toBe(`${server.url}/admin/audit`);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says that no backup is known, and lets the administrator sign a goal', async () => {
    const { page, complaints, context } = await asAdministrator('/admin/backup');
    await page.getByText('? Not known').first().waitFor();
    await page.getByText('Nobody has signed this goal.').waitFor();
    await fineAtEveryWidth(page, 'backup');
    await page.getByLabel('Made within, hours').fill('12');
    await page.getByRole('button', { name: 'Sign this goal' }).press('Enter');
    await page.getByText('Version 1, signed by Ada Min').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('keeps probes in stock by keyboard, and only shows them to a nurse', async () => {
    const { page, complaints, context } = await as(operator, '/admin/equipment');
    await page.getByText('Nothing is recorded yet.').waitFor();
    await page.getByRole('button', { name: 'Sign and keep' }).press('Enter');
    await page.getByText('Give the serial or lot number.').waitFor();
    await page.getByLabel('Model').selectOption('probe:n2o-14g');
    await page.getByLabel('Serial or lot number').fill('SN 77');
    await page.keyboard.press('Enter');
    await page.getByText('Version 1, signed by').waitFor();
    await page.getByRole('button', { name: 'Change SN 77' }).press('Enter');
    await page.getByLabel('State').first().selectOption('quarantined');
    await page.getByLabel('Full cylinders of its gas').first().fill('3');
    await page.getByRole('button', { name: 'Sign and keep' }).first().press('Enter');
    await page.getByText('Version 2, signed by').waitFor();
    await page.getByText('N2O, 3 full').waitFor();
    await fineAtEveryWidth(page, 'equipment');
    expect(complaints).toEqual([]);
    await context.close();
    const looking = await as(nurse, '/admin/equipment');
    await looking.page.getByText('SN 77').waitFor();
    expect(await looking.page.getByRole('button', { name: 'Sign and keep' }).count()).toBe(0);
    await looking.page.goto(`${server.url}/admin/audit`);
    await looking.page.getByText('Nothing is here').waitFor();
    await looking.context.close();
  });

  it('counts a training once somebody else has confirmed it', async () => {
    const { page, context } = await as(operator, '/admin/training');
    await page.getByText('No training is recorded').waitFor();
    await page.getByLabel('In what').selectOption('probe:n2o-14g');
    await page.getByLabel('On', { exact: true }).fill('2026-01-10');
    await page.getByLabel('Holds until').fill('2099-01-10');
    await page.getByLabel('Where the certificate is').fill('Course certificate, training folder');
    await page.getByRole('button', { name: 'Sign and record' }).press('Enter');
    await page.getByText('waits to be confirmed by somebody else').waitFor();
    expect(await page.getByRole('button', { name: /^Confirm/ }).count()).toBe(0);
    await context.close();
    const confirming = await asAdministrator('/admin/training');
    await confirming.page.getByRole('button', { name: /^Confirm:/ }).press('Enter');
    await confirming.page.getByText('✓ Holds').waitFor();
    await fineAtEveryWidth(confirming.page, 'training');
    await confirming.context.close();
  });
});

describe('a page that nobody touches', () => {
  /** An hour of waiting in a moment; each person keeps a code of their app for it. */
  async function left(person: Person, path: string) {
    const found = await visit(browser);
    await found.page.clock.install();
    const [name = '', ...value] = person.cookie.split('=');
    await found.context.addCookies([
      { name, value: value.join('='), url: server.url, httpOnly: true, sameSite: 'Lax' },
    ]);
    await found.page.goto(server.url + path);
    return found;
  }
  async function signIn(page: Page, person: Person, code: string) {
    await page.getByText('Password and code instead').click();
    await page.getByLabel('Sign-in name').fill(person.login);
    await page.getByLabel('Password', { exact: true }).fill(person.password);
    await page.getByLabel('Code').fill(code);
    await page.keyboard.press('Enter');
  }
  const locks = async (page: Page) => {
    await page.clock.runFor(15 * 60_000 + 2_000);
    await page.getByRole('heading', { name: 'Locked' }).waitFor();
  };

  it('warns, stays for whoever is there, then locks, and comes back as it was for the same person', async () => {
    const { page, context } = await left(operator, '/admin/equipment');
    await page.getByLabel('Serial or lot number').last().fill('half typed');
    await page.clock.runFor(14 * 60_000 + 10_000);
    await page.getByRole('button', { name: 'Keep working' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep working' }).press('Enter');
    await page.getByRole('button', { name: 'Keep working' }).waitFor({ state: 'detached' });
    const ended = page.waitForResponse((response) => response.url().endsWith('/api/session/idle-end'));
    await locks(page);
    expect((await ended).status()).toBe(204);
    expect(await page.getByText('SN 77').isVisible()).toBe(false);
    expect(await page.title()).toBe('Locked · cryobridge');
    expect((await operator.fetch('/api/equipment')).status).toBe(401);
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await seriousFaults(page)).toEqual([]);
      if (pictures !== undefined) await page.screenshot({ path: `${pictures}/locked-${width}.png` });
    }
    await signIn(page, operator, operator.recoveryCodes[0] ?? '');
    await page.getByText('SN 77').waitFor();
    expect(await page.getByLabel('Serial or lot number').last().inputValue()).toBe('half typed');
    expect(new URL(page.url()).pathname).toBe('/admin/equipment');
    await page.getByRole('button', { name: 'Sign and keep' }).last().press('Enter');
    await page.getByText('half typed').waitFor();
    await context.close();
  });

  it('is a clean one for anybody else', async () => {
    const person = await comeIn(server.administrator, 'operator');
    const { page, context } = await left(person, '/admin/equipment');
    await page.getByLabel('Serial or lot number').last().fill('not for others');
    await locks(page);
    await signIn(page, nurse, nurse.recoveryCodes[0] ?? '');
    await page.getByText('Nobody is in the programme yet.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.content()).not.toContain('not for others');
    await page.goBack().catch(() => null);
    expect(await page.content()).not.toContain('not for others');
    await context.close();
  });
});

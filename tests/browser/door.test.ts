import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appCode } from '../door/people.mjs';
import { startChromium } from './chromium.mjs';
import { overflow, seriousFaults, visit } from './journey.js';
import { dataFolder, startServer } from './run-server.mjs';

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Awaited<ReturnType<typeof startServer>>;
/** The administrator's browser, signed in by the first test and used by the others. */
let office: Awaited<ReturnType<typeof visit>>;

beforeAll(async () => {
  data = dataFolder();
  [browser, server] = await Promise.all([startChromium(), startServer(data.path)]);
  office = await visit(browser);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  data?.remove();
});

/** Gives a page's browser a device that holds passkeys and says yes. */
async function withDevice(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Invites in the administrator's browser and reads what it shows once. */
async function invite(name: string, role: string, patientId?: string): Promise<readonly string[]> {
  const { page } = office;
  await page.goto(`${server.url}/users`);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Role', { exact: true }).selectOption(role);
  if (patientId !== undefined) await page.getByLabel('Id of the Patient record').fill(patientId);
  await page.getByRole('button', { name: 'Make an invitation' }).click();
  const shown = page.getByRole('status').filter({ hasText: `Send this link to ${name}` });
  await shown.waitFor();
  return shown.locator('code').allTextContents();
}

async function fine(page: Page): Promise<void> {
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await seriousFaults(page)).toEqual([]);
  }
}

describe('the first run', () => {
  it('shows no page to somebody who is not signed in', async () => {
    const { page, complaints, context } = await visit(browser);
    for (const path of ['/', '/cases/6f9619ff-8b86-4d01-b42d-00c04fc964ff', '/users', '/account']) {
      await page.goto(server.url + path);
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    }
    await page.getByText('Nobody administers this server yet.').waitFor();
    await fine(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('makes the administrator by the printed link, with a passkey; the link then is over', async () => {
    const { page, complaints } = office;
    await withDevice(page);
    await page.goto(server.link ?? '');
    await page.getByRole('heading', { name: 'Set up this server' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await fine(page);
    await page.getByLabel('Your name').fill('Ada Min');
    await page.getByRole('button', { name: 'Make a passkey' }).click();
    await page.getByRole('heading', { name: 'People' }).waitFor();
    await fine(page);
    expect(complaints).toEqual([]);

    const late = await visit(browser);
    await late.page.goto(server.link ?? '');
    await late.page.getByRole('heading', { name: 'This link does not work' }).waitFor();
    expect(await seriousFaults(late.page)).toEqual([]);
    await late.context.close();
  });
});

describe('a clinician', () => {
  it('comes by invitation, makes a passkey, signs out, comes back with it, and plans', async () => {
    const [link = ''] = await invite('Dr Cli Nician', 'clinician');
    const { page, complaints, context } = await visit(browser);
    await withDevice(page);
    await page.goto(link);
    await page.getByRole('heading', { name: 'Welcome, Dr Cli Nician' }).waitFor();
    await page.getByRole('button', { name: 'Make a passkey' }).click();
    await page.getByRole('heading', { name: 'Worklist' }).waitFor();

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('link', { name: 'Plan for the first person' }).click();
    await page.getByText('No case yet.').waitFor();

    await page.getByLabel('Level').selectOption('transtibial');
    await page.getByLabel('Side').selectOption('right');
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.getByRole('heading', { name: 'May we?' }).waitFor();
    const plan = page.url();

    // Signed out, the plan's address asks to sign in, and then shows the plan.
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.goto(plan);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('heading', { name: 'May we?' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('can use password and app instead, by keyboard alone, and a recovery code when the app is away', async () => {
    const [link = ''] = await invite('Dr Pass Word', 'clinician');
    const { page, complaints, context } = await visit(browser);
    await page.goto(link);
    await page.getByRole('button', { name: 'Password and authenticator app instead' }).press('Enter');
    await page.getByRole('heading', { name: 'Password and authenticator app' }).waitFor();
    await fine(page);
    const secret = (await page.locator('code').textContent()) ?? '';
    await type(page, 'Sign-in name', 'dr.word');
    await type(page, 'Password', 'four plain words here');
    await type(page, 'Code from the app', appCode(secret));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Recovery codes' }).waitFor();
    const codes = await page.getByRole('listitem').allTextContents();
    expect(codes).toHaveLength(8);
    await fine(page);
    await page.getByRole('button', { name: 'I have kept them' }).press('Enter');
    await page.getByRole('heading', { name: 'Worklist' }).waitFor();

    await page.getByRole('button', { name: 'Sign out' }).press('Enter');
    await page.getByText('Password and code instead').press('Enter');
    await fine(page);
    await type(page, 'Sign-in name', 'dr.word');
    await type(page, 'Password', 'not the right words');
    await type(page, 'Code', appCode(secret, 1));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('That was not accepted').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await type(page, 'Password', 'four plain words here');
    await type(page, 'Code', codes[0] ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Worklist' }).waitFor();
    // The browser itself notes the refused try.
    expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
    await context.close();
  });

  it('sees where they are signed in, and ends the other browser’s session', async () => {
    const [link = ''] = await invite('Dr Two Places', 'clinician');
    const [ward, home] = [await visit(browser), await visit(browser)];
    await withDevice(ward.page);
    await ward.page.goto(link);
    await ward.page.getByRole('button', { name: 'Make a passkey' }).click();
    await ward.page.getByRole('heading', { name: 'Worklist' }).waitFor();
    await ward.page.goto(`${server.url}/account`);
    await ward.page.getByRole('button', { name: 'Set a password' }).click();
    const secret = (await ward.page.locator('code').textContent()) ?? '';
    await ward.page.getByLabel('Sign-in name').fill('dr.places');
    await ward.page.getByLabel('Password', { exact: true }).fill('four plain words here');
    await ward.page.getByLabel('Code from the app').fill(appCode(secret));
    await ward.page.getByRole('button', { name: 'Set password' }).click();
    await ward.page.getByRole('button', { name: 'I have kept them' }).click();
    await ward.page.getByText('Recovery codes left: 8.').waitFor();

    await home.page.goto(server.url);
    await home.page.getByText('Password and code instead').click();
    await home.page.getByLabel('Sign-in name').fill('dr.places');
    await home.page.getByLabel('Password', { exact: true }).fill('four plain words here');
    await home.page.getByLabel('Code', { exact: true }).fill(appCode(secret, 1));
    await home.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await home.page.getByRole('heading', { name: 'Worklist' }).waitFor();

    await ward.page.reload();
    await ward.page.getByRole('button', { name: /^End the session on/ }).waitFor();
    await fine(ward.page);
    await ward.page.getByRole('button', { name: /^End the session on/ }).click();
    await ward.page.getByRole('button', { name: /^End the session on/ }).waitFor({ state: 'detached' });
    await home.page.getByRole('link', { name: 'Dr Two Places' }).click();
    await home.page.getByRole('heading', { name: 'Sign in' }).waitFor();

    await ward.page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await ward.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await Promise.all([ward.context.close(), home.context.close()]);
  });
});

describe('a patient', () => {
  it('comes with link and code, saves a key, and comes back with it', async () => {
    const [link = '', code = ''] = await invite('Pat Ient', 'patient', 'pat-1');
    const { page, complaints, context } = await visit(browser, { width: 360 });
    await withDevice(page);
    await page.goto(link);
    await page.getByRole('heading', { name: /^Hello, .*Pat Ient/ }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/me/welcome');
    await fine(page);
    await page.getByLabel('Your code').fill('WRONG234');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').getByText('That was not accepted').waitFor();
    await page.getByLabel('Your code').fill(`${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'You are in' }).waitFor();
    await fine(page);
    await page.getByRole('button', { name: 'Save a key on this phone' }).click();
    await page.waitForURL(`${server.url}/me`);
    await page.getByRole('button', { name: 'Get help' }).waitFor();
    await fine(page);
    expect(await page.getByRole('link', { name: 'Cases' }).count()).toBe(0);
    await page.goto(`${server.url}/users`);
    await page.getByRole('heading', { name: 'Nothing is here' }).waitFor();

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.goto(`${server.url}/me`);
    await page.getByRole('button', { name: 'Use your face, finger or screen lock' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor({ state: 'detached' });
    // The browser itself notes the calls that were refused.
    expect(complaints.filter((text) => !/40[14]/.test(text))).toEqual([]);
    await context.close();
  });
});

describe('the administrator', () => {
  it('disables somebody, who is out at once, and makes a token that is shown once', async () => {
    const { page, complaints } = office;
    const [link = ''] = await invite('Dr Leaving', 'operator');
    const leaving = await visit(browser);
    await withDevice(leaving.page);
    await leaving.page.goto(link);
    await leaving.page.getByRole('button', { name: 'Make a passkey' }).click();
    await leaving.page.getByRole('heading', { name: 'Worklist' }).waitFor();
    // An operator reads plans, and makes none.
    await leaving.page.getByRole('link', { name: 'Plans' }).click();
    await leaving.page
      .getByText('No case yet.')
      .or(leaving.page.getByRole('listitem').first())
      .first()
      .waitFor();
    expect(await leaving.page.getByRole('button', { name: 'Choose a file' }).count()).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: 'Disable Dr Leaving' }).click();
    await page.getByRole('button', { name: 'Enable Dr Leaving' }).waitFor();
    await leaving.page.goto(server.url);
    await leaving.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await leaving.context.close();

    await page.getByLabel('What it is for').fill('Registry export');
    await page.getByRole('button', { name: 'Make a token' }).click();
    const token = await page.getByText(/^cbt_/).textContent();
    expect(token).toMatch(/^cbt_[\w-]{43}$/);
    await fine(page);
    await page.reload();
    await page.getByText('Registry export').waitFor();
    expect(await page.getByText(/^cbt_/).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

/** Reaches a field by Tab and types. */
async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  for (let presses = 0; presses < 60; presses++) {
    if (await field.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`the focus never came to ${label}`);
}

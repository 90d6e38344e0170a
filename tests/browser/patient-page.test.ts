import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { comeIn, invite } from '../door/people.mjs';
import { startChromium } from './chromium.mjs';
import { overflow, seriousFaults } from './journey.js';
import { answerAll, openMe, phone } from './patient.js';
import { day, standIn, usualDay } from './patient-stand-in.mjs';
import { clinicianOf, dataFolder, runServer } from './run-server.mjs';

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Awaited<ReturnType<typeof runServer>>;
let front: Awaited<ReturnType<typeof standIn>>;
let ana: string;

beforeAll(async () => {
  data = dataFolder();
  [browser, server] = await Promise.all([startChromium(), runServer(data.path)]);
  front = await standIn(server.url, usualDay('pat-1'));
  ana = (await comeIn(server.administrator, 'patient', 'pat-1')).cookie;
});

afterAll(async () => {
  await browser?.close();
  await front?.stop();
  await server?.stop();
  data?.remove();
});

beforeEach(() => {
  front.state.reports.clear();
  front.state.today = usualDay('pat-1');
  front.state.past = [];
  front.state.trouble = () => null;
});

const longDay = () => usualDay('pat-1', { due: { kind: 'weekly', forDate: day() } });

/** axe, width, and help: what must hold of every state. Help is above the fold without scrolling. */
async function holds(page: Page): Promise<void> {
  expect(await seriousFaults(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  const help = await page.locator('.help-button').boundingBox();
  expect(help?.y).toBeGreaterThanOrEqual(0);
  expect((help?.y ?? 999) + (help?.height ?? 0)).toBeLessThan(200);
  expect(await smallTargets(page)).toEqual([]);
}

/** Whatever can be tapped and is less than 44 px high or wide; words within a text may be. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, select, textarea, .choices label, .choice-row, a.call, nav a, .place',
      ),
    ]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(
        ({ element, box }) => `${element.textContent ?? ''} ${element.className} ${box.width}×${box.height}`,
      ),
  );
}

const states: readonly (readonly [string, () => object, string])[] = [
  ['today', () => usualDay('pat-1'), '/me'],
  ['consent', () => usualDay('pat-1', { consent: 'needed' }), '/me'],
  ['nobody reads', () => usualDay('pat-1', { help: closed() }), '/me'],
  ['withdrawn', () => usualDay('pat-1', { consent: 'withdrawn', ended: 'withdrawal', due: null }), '/me'],
  ['in hospital', () => usualDay('pat-1', { paused: 'admission', due: null }), '/me'],
  ['masked and before all', () => usualDay('pat-1', { episodes: [unknown()], medicines: [] }), '/me'],
  ['no report yet', () => usualDay('pat-1'), '/me/reports'],
  ['settings', () => usualDay('pat-1'), '/me/settings'],
];

function closed() {
  const { help } = usualDay('pat-1');
  const next = new Date(Date.now() + 40 * 3_600_000).toISOString();
  return { ...help, staffed: { ...help.staffed, isNow: false, next } };
}

function unknown() {
  return {
    id: 'episode-1',
    level: null,
    side: null,
    freezeDate: null,
    amputationDate: null,
    repairDate: null,
    day: null,
    frozen: [],
  };
}

describe.each(['en-US', 'ar', 'de'])('every state in %s', (locale) => {
  it.each(states)('%s', async (_name, today, path) => {
    front.state.today = today();
    const { page, context, complaints } = await phone(browser, front.url, { cookie: ana, locale });
    await page.goto(front.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      locale.slice(0, 2),
      locale === 'ar' ? 'rtl' : 'ltr',
    ]);
    await holds(page);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe.each(['en-US', 'ar'])('a report in %s', (locale) => {
  it('holds on every question of the longest one, and after it', async () => {
    front.state.today = longDay();
    const { page, context, complaints } = await phone(browser, front.url, { cookie: ana, locale });
    await page.goto(`${front.url}/me`);
    await page.locator('.card .primary').click();
    await page.locator('.question').waitFor();
    let screens = 0;
    for (; (await page.locator('.review').count()) === 0 && screens < 40; screens += 1) {
      const title = (await page.locator('.question').textContent()) ?? '';
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('question');
      await holds(page);
      await page.locator('.moves button').nth(1).click();
      await page.waitForFunction((text) => document.querySelector('h1')?.textContent !== text, title);
    }
    expect(screens).toBeGreaterThan(20);
    await holds(page);
    await page.locator('.moves button').nth(1).click();
    await expect.poll(() => front.state.reports.size).toBe(1);
    await page.waitForLoadState('networkidle');
    await holds(page);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('by keyboard alone', () => {
  it('answers with arrows and space, and taps the body with arrows and Enter', async () => {
    front.state.today = longDay();
    const { page, context } = await phone(browser, front.url, { cookie: ana });
    await page.goto(`${front.url}/me`);
    await page.getByRole('button', { name: 'Start' }).press('Enter');
    await page.getByRole('button', { name: 'Next' }).press('Enter');
    await page.locator('.scores').getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    for (let count = 0; count < 7; count += 1) await page.keyboard.press('ArrowRight');
    expect(await page.locator('.scores').getByRole('radio').nth(7).isChecked()).toBe(true);
    // A second press takes the answer back, and the way on says that the question is skipped.
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Skip' }).waitFor();
    await page.keyboard.press('Space');
    while ((await page.locator('.body-map').count()) === 0)
      await page.getByRole('button', { name: /^(Next|Skip)$/ }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('question');
    await page.locator('.place[tabindex="0"]').focus();
    const names: (string | null)[] = [];
    for (let count = 0; count < 4; count += 1) {
      names.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null));
      await page.keyboard.press('ArrowDown');
    }
    expect(names[0]).toContain('Groin, right');
    expect(new Set(names).size).toBe(4);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('listitem').filter({ hasText: 'left: Pain in the part that is gone' }).waitFor();
    await answerAll(page);
    await page.getByRole('button', { name: 'Send', exact: true }).press('Enter');
    await expect.poll(() => front.state.reports.size).toBe(1);
    const [{ report }] = [...front.state.reports.values()];
    expect(report.answers.limbToBeRemovedPain ?? report.answers.residualLimbPain).toMatchObject({ worst: 7 });
    expect(report.answers.bodyMap).toEqual([{ region: 'left-lower-shin-front', kind: 'phantom-pain' }]);
    await context.close();
  });
});

describe('what is told', () => {
  it('goes as it was told: by a relative, of yesterday, with doses and what else was taken', async () => {
    const { page, context } = await phone(browser, front.url, { cookie: ana });
    await page.goto(`${front.url}/me`);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByLabel('I answer for a family member or friend').check();
    await page.getByLabel('Your name').fill('Maria');
    await page.getByLabel('Yesterday').check();
    while (!(await page.getByLabel('I took no pain medicine').isVisible()))
      await page.getByRole('button', { name: /^(Next|Skip)$/ }).click();
    await page.getByRole('group', { name: 'Oxycodone 5 mg' }).getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Another medicine' }).click();
    await page.getByLabel('Medicine', { exact: true }).fill('Aspirin');
    await page.getByLabel('How many').fill('0.5');
    await page.getByLabel(/^Kind/).fill('tablet');
    await page.getByRole('button', { name: 'Add' }).click();
    while (!(await page.getByRole('button', { name: 'Send', exact: true }).isVisible()))
      await page.getByRole('button', { name: /^(Next|Skip)$/ }).click();
    expect(await page.getByText('Not told').count()).toBeGreaterThan(3);
    await page.getByText('Oxycodone 5 mg').waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect.poll(() => front.state.reports.size).toBe(1);
    const [{ report }] = [...front.state.reports.values()];
    expect(report).toMatchObject({
      kind: 'daily',
      forDate: day(-1),
      language: 'en',
      questionnaire: 'cryobridge-daily|1',
    });
    expect(report.by).toEqual({ reporter: 'relative', name: 'Maria' });
    // Skipped is not told: nothing else stands in the answers.
    expect(report.answers).toEqual({
      doses: [
        { medicine: 'medicine-2', text: 'Oxycodone 5 mg', count: 1, unit: 'tablets', at: null },
        { medicine: null, text: 'Aspirin', count: 0.5, unit: 'tablet', at: null },
      ],
    });
    await context.close();
  });

  it('is held until it can be so: worst pain below the average is asked again', async () => {
    const { page, context } = await phone(browser, front.url, { cookie: ana });
    await page.goto(`${front.url}/me`);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.locator('.scores').getByRole('radio').nth(2).check();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('heading', { name: /most of the time/ }).waitFor();
    await page.locator('.scores').getByRole('radio').nth(6).check();
    await page.getByText('This is more than the worst pain you told us.').waitFor();
    while ((await page.locator('.review').count()) === 0)
      await page.getByRole('button', { name: /^(Next|Skip)$/ }).click();
    expect(await page.getByRole('button', { name: 'Send', exact: true }).isDisabled()).toBe(true);
    await page
      .getByRole('button', { name: /^Change: .*most of the time/ })
      .first()
      .click();
    await page.locator('.scores').getByRole('radio').nth(1).check();
    while ((await page.locator('.review').count()) === 0)
      await page.getByRole('button', { name: /^(Next|Skip)$/ }).click();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect.poll(() => front.state.reports.size).toBe(1);
    await context.close();
  });
});

describe('consent', () => {
  it('comes before the first report, may be refused, and can be taken back', async () => {
    front.state.today = usualDay('pat-1', { consent: 'needed' });
    const { page, context } = await phone(browser, front.url, { cookie: ana });
    await page.goto(`${front.url}/me`);
    await page.getByRole('button', { name: 'I do not agree' }).click();
    await page.getByText('your care stays the same').waitFor();
    expect(await page.getByRole('button', { name: 'Start' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Read it again' }).click();
    await page.getByLabel('Your full name').fill('Ana Ejemplo');
    await page.getByRole('button', { name: 'I agree' }).click();
    await page.getByRole('button', { name: 'Start' }).waitFor();
    expect(front.state.today.consent).toBe('given');

    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Stop taking part' }).click();
    await page.getByRole('button', { name: 'Yes, stop' }).click();
    await page.getByText('We ask no more questions.').waitFor();
    expect(front.state.today.consent).toBe('withdrawn');
    await context.close();
  });
});

describe('own data and reminders', () => {
  it('gives a copy, takes the wish to erase, keeps reminders, and stops them', async () => {
    const { page, context } = await phone(browser, front.url, { cookie: ana });
    await page.goto(`${front.url}/me/settings`);
    const [copy] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Get a copy of my data' }).click(),
    ]);
    expect(copy.suggestedFilename()).toBe('cryobridge.json');
    await page.getByRole('button', { name: 'Ask to erase my data' }).click();
    await page.getByRole('button', { name: 'Send this request' }).click();
    await page.getByText('Your clinic has your request since').waitFor();
    await page.getByLabel('Remind me at').fill('19:30');
    await page.getByLabel('E-mail', { exact: true }).check();
    await page.getByLabel('E-mail address').fill('ana@example.org');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    expect(front.state.reminders).toMatchObject({ at: '19:30', email: 'ana@example.org', push: false });
    await page.getByRole('button', { name: 'Stop all reminders' }).click();
    await page.getByText('Reminders are off.').waitFor();
    expect(front.state.reminders).toMatchObject({ email: null, push: false });
    await context.close();
  });

  it('shows what was told as a picture, a sentence and a table', async () => {
    front.state.past = Array.from({ length: 12 }, (_, count) => ({
      id: `report-${count}`,
      receivedAt: new Date(Date.now() - count * 86_400_000).toISOString(),
      kind: 'daily',
      forDate: day(-count),
      reporter: count === 2 ? 'relative' : 'patient',
      answers: {
        residualLimbPain: { worst: count % 8 },
        ...(count === 0 ? { phantomPain: { worst: 4 } } : {}),
      },
    }));
    for (const locale of ['en-US', 'ar']) {
      const { page, context } = await phone(browser, front.url, { cookie: ana, locale });
      await page.goto(`${front.url}/me/reports`);
      await page.getByRole('table').waitFor();
      expect(await page.getByRole('row').count()).toBe(13);
      if (locale === 'en-US') {
        await page.getByText(/Last time, on .*: Stump 0, Part that is gone 4\./).waitFor();
        await page.getByText('By family or a friend').waitFor();
      }
      // Time runs from left to right in every language.
      const [first, last] = await page
        .locator('.line.residualLimbPain circle')
        .evaluateAll((dots) => [
          dots[0]?.getBoundingClientRect().x ?? 0,
          dots.at(-1)?.getBoundingClientRect().x ?? 0,
        ]);
      expect(last).toBeGreaterThan(first ?? 0);
      await holds(page);
      await context.close();
    }
  });
});

describe('who may not, and what is not there', () => {
  it('sends staff to their own page, and patients from the team’s page to theirs', async () => {
    const staff = await phone(browser, front.url, { cookie: clinicianOf(server.url).cookie });
    await staff.page.goto(`${front.url}/me`);
    await staff.page.getByRole('heading', { name: 'This page is for patients.' }).waitFor();
    await holds(staff.page);
    await staff.context.close();
    const patient = await phone(browser, front.url, { cookie: ana });
    await patient.page.goto(front.url);
    await patient.page.waitForURL(`${front.url}/me`);
    await patient.page.getByRole('button', { name: 'Start' }).waitFor();
    await patient.context.close();
  });

  it('says that nothing is kept yet, and that the server does not answer, and opens as soon as it does', async () => {
    const { page, context } = await phone(browser, front.url, { cookie: ana });
    front.state.trouble = (path: string) => (path === '/api/me/today' ? 'cut' : null);
    await page.goto(`${front.url}/me`);
    await page.getByText('There is no network, and nothing is kept').waitFor();
    await holds(page);
    front.state.trouble = (path: string) =>
      path === '/api/me/today' ? { status: 503, type: 'about:blank' } : null;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('does not answer just now. Try again in a minute.').waitFor();
    front.state.trouble = () => null;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await context.close();
  });

  it('forgets what was shown when they sign out', async () => {
    const leaving = await comeIn(server.administrator, 'patient', 'pat-3');
    const { page, context } = await phone(browser, front.url, { cookie: leaving.cookie });
    await openMe(page, front.url);
    await page.goto(`${front.url}/me/settings`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await context.setOffline(true);
    await page.reload();
    await page.getByText('There is no network, and nothing is kept').waitFor();
    await context.close();
  });

  it('opens a patient’s link of the old form too, and never keeps its secret in the address', async () => {
    const { link } = await invite(server.administrator, {
      name: 'Pat Ient',
      role: 'patient',
      patientId: 'pat-4',
    });
    expect(new URL(link).pathname).toBe('/me/welcome');
    const { page, context } = await phone(browser, front.url, { locale: 'es-ES' });
    await page.goto(`${front.url}/welcome${new URL(link).hash}`);
    await page.getByRole('heading', { name: /^Hola, / }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await holds(page);
    await context.close();
  });
});

describe('however it is looked at', () => {
  it('holds at 200 % zoom, in the dark and with more contrast', async () => {
    front.state.today = longDay();
    const zoomed = await phone(browser, front.url, { cookie: ana, viewport: { width: 180, height: 370 } });
    await zoomed.page.goto(`${front.url}/me`);
    await zoomed.page.getByRole('button', { name: 'Start' }).click();
    await zoomed.page.getByRole('button', { name: 'Next' }).click();
    expect(await overflow(zoomed.page)).toBeLessThanOrEqual(0);
    await zoomed.page.getByRole('button', { name: 'Get help' }).waitFor();
    await zoomed.context.close();
    for (const options of [
      { colorScheme: 'dark' },
      { colorScheme: 'dark', contrast: 'more' },
      { forcedColors: 'active' },
    ] as const) {
      const { page, context } = await phone(browser, front.url, { cookie: ana, ...options });
      await page.goto(`${front.url}/me`);
      await page.getByRole('button', { name: 'Start' }).click();
      await page.getByRole('button', { name: 'Next' }).click();
      await page.locator('.scores').getByRole('radio').nth(4).check();
      await holds(page);
      await context.close();
    }
  });
});

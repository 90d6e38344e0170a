import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWords } from '../../packages/web/src/clinician/course/person/person-words.js';
import { planWords } from '../../packages/web/src/clinician/plan/plan-words.js';
import { worklistWords } from '../../packages/web/src/clinician/worklist/worklist-words.js';
import { identityWords } from '../../packages/web/src/identity/identity-words.js';
import { claimLabel } from '../../packages/web/src/parts/claim-label.js';
import { loadPack } from '../../packages/web/src/words/load-pack.js';
import { answerAll, storeCase } from './cases.mjs';
import { startChromium } from './chromium.mjs';
import { begin, tellQuietly } from './courses.mjs';
import { enter, overflow, seriousFaults, visit } from './journey.js';
import { dataFolder, runServer } from './run-server.mjs';

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let plan: { readonly id: string; readonly plan: { readonly assumed: readonly { readonly label: string }[] } };
let person: { readonly id: string };
let server: Awaited<ReturnType<typeof runServer>>;

beforeAll(async () => {
  data = dataFolder();
  [browser, server] = await Promise.all([startChromium(), runServer(data.path)]);
  plan = await answerAll(server.url, await storeCase(server.url));
  claims = plan.plan.assumed.map(({ label }) => claimLabel(label));
  person = await begin(server, plan);
  await tellQuietly(server.url, person.id, { days: 3 });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  data?.remove();
});

const languages = ['en', 'es', 'de', 'fr', 'ar'] as const;

/** What each page is known by. */
async function headings(language: (typeof languages)[number]) {
  const pack = await loadPack(language);
  return {
    worklist: (pack?.worklist ?? worklistWords).title,
    account: (pack?.identity ?? identityWords).accountPage.yourAccount,
    person: (pack?.person ?? personWords).changed.title,
    plan: (pack?.plan ?? planWords).mayWeCard.mayWe,
  };
}

const root = (page: Page) =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

/** Words that stand in English sentences, and in none of the other four languages' as they are written here. */
const english = /\b(the|and|of|not|with|this|which|until|before|after)\b/;

/** Texts that are read, seen or heard, without what is marked as English or was typed by people. */
function readTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const marked = (element: Element | null) =>
      element?.closest('[lang=en]:not(html), option, script, style, noscript') ?? null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (marked(node.parentElement) === null) found.add((node.textContent ?? '').trim());
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      for (const element of document.querySelectorAll(`[${name}]`))
        if (marked(element) === null) found.add(element.getAttribute(name) ?? '');
    found.delete('');
    return [...found];
  });
}

const typed = 'Discussed with the person and the team.';
/** Names of claims, which the knowledge gives in English; beside a button they are part of its name. */
let claims: readonly string[] = [];

async function englishOn(page: Page): Promise<readonly string[]> {
  const texts = await readTexts(page);
  const given = [typed, ...claims].toSorted((a, b) => b.length - a.length);
  return texts.filter((text) => english.test(given.reduce((rest, one) => rest.replaceAll(one, ''), text)));
}

const pictures = process.env['CRYOBRIDGE_PICTURES'];

async function look(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

describe('the language of the staff app', () => {
  it('is chosen at the door, by keyboard, and stays on this device', async () => {
    const { page, context, complaints } = await visit(browser);
    await page.goto(server.url);
    const choice = page.getByLabel('Language');
    await choice.waitFor();
    expect(await root(page)).toEqual(['en', 'ltr']);
    await choice.focus();
    await page.keyboard.type('Deu');
    await page.keyboard.press('Enter');
    await page.getByLabel('Sprache').waitFor();
    expect(await root(page)).toEqual(['de', 'ltr']);
    await page.reload();
    expect(await page.getByLabel('Sprache').inputValue()).toBe('de');
    expect(await page.getByText('noch keine Fachperson geprüft').count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each(languages)(
    'is %s on every page, in its direction, and nothing sticks out on a telephone',
    async (language) => {
      const { page, context, complaints } = await visit(browser);
      await page.goto(server.url);
      await page.getByLabel('Language').selectOption(language);
      await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
      await look(page, `door-${language}`);
      await enter(page, server.url);
      const known = await headings(language);
      const pages = [
        ['worklist', '/'],
        ['account', '/account'],
        ['person', `/courses/${person.id}`],
        ['plan', `/cases/${plan.id}`],
      ] as const;
      const faults: string[] = [];
      for (const [name, path] of pages) {
        await page.goto(server.url + path);
        await page.getByRole('heading', { name: known[name], exact: true }).first().waitFor();
        expect(await root(page)).toEqual([language, language === 'ar' ? 'rtl' : 'ltr']);
        await look(page, `${name}-${language}-1440`);
        if (language !== 'en') faults.push(...(await englishOn(page)).map((text) => `${name}: ${text}`));
        await page.setViewportSize({ width: 360, height: 900 });
        await look(page, `${name}-${language}-360`);
        const outPx = await overflow(page);
        if (outPx > 0) faults.push(`${name}: ${outPx} px too wide`);
        if (language === 'de' || language === 'ar')
          faults.push(...(await seriousFaults(page)).map((fault) => `${name}: ${fault}`));
        await page.setViewportSize({ width: 1440, height: 900 });
      }
      expect(faults).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it('would be found in English if it were', async () => {
    const { page, context } = await visit(browser);
    await enter(page, server.url);
    await page.goto(`${server.url}/account`);
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    expect((await englishOn(page)).length).toBeGreaterThan(0);
    await context.close();
  });
});

describe('the appearance', () => {
  it('is chosen on the account page and holds', async () => {
    const { page, context } = await visit(browser);
    await enter(page, server.url);
    await page.goto(`${server.url}/account`);
    const choice = page.getByRole('combobox', { name: 'Appearance' });
    await choice.selectOption('dark-contrast');
    const shown = () =>
      page.evaluate(() => [
        getComputedStyle(document.documentElement).getPropertyValue('--page'),
        getComputedStyle(document.documentElement).getPropertyValue('--card'),
      ]);
    expect(await shown()).toEqual(['#000', '#0a0d10']);
    await page.reload();
    expect(await choice.inputValue()).toBe('dark-contrast');
    expect(await shown()).toEqual(['#000', '#0a0d10']);
    await choice.selectOption('device');
    expect(await shown()).toEqual(['#f5f7f9', '#fff']);
    await context.close();
  });

  it('follows a device that asks for more contrast', async () => {
    const { page, context } = await visit(browser);
    await page.goto(server.url);
    await page.getByLabel('Language').waitFor();
    const quiet = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--quiet'));
    const before = await quiet();
    await page.emulateMedia({ contrast: 'more' });
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-high-contrast'));
    expect(await quiet()).not.toBe(before);
    await context.close();
  });
});

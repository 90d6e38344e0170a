import type { CaseDetail } from '@cryobridge/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked, comeIn } from '../door/people.mjs';
import { answerAll, storeCase } from './cases.mjs';
import { startChromium } from './chromium.mjs';
import { overflow, seriousFaults, visit } from './journey.js';
import { clinicianOf, dataFolder, runServer } from './run-server.mjs';

type Person = Awaited<ReturnType<typeof comeIn>>;

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Awaited<ReturnType<typeof runServer>>;
let [first, second]: Person[] = [];
let plan: CaseDetail;

beforeAll(async () => {
  data = dataFolder();
  [browser, server] = await Promise.all([startChromium(), runServer(data.path)]);
  first = clinicianOf(server.url) as Person;
  second = await comeIn(server.administrator, 'clinician');
  plan = (await answerAll(server.url, await storeCase(server.url))) as CaseDetail;
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  data?.remove();
});

const one = (person: Person | undefined): Person => {
  if (person === undefined) throw new Error('nobody came in');
  return person;
};
const nameOf = (person: Person | undefined) => String(one(person).user?.name);

/** A browser of its own with somebody's session. */
async function as(person: Person | undefined, path: string) {
  const found = await visit(browser);
  // The first look at a plan waits for the page's code too.
  found.page.setDefaultTimeout(90_000);
  const [name = '', ...value] = one(person).cookie.split('=');
  await found.context.addCookies([
    { name, value: value.join('='), url: server.url, httpOnly: true, sameSite: 'Lax' },
  ]);
  await found.page.goto(server.url + path);
  return found;
}

async function fineAt(page: Page): Promise<void> {
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await seriousFaults(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

const bar = (page: Page) => page.getByRole('region', { name: 'Version and signature' });

/** As when somebody comes back to the page. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));

/** Types into the field of a number question, wherever it is folded. */
async function fill(page: Page, question: string, text: string) {
  const item = page.locator(`[data-question="${question}"]`).first();
  await item.evaluate((each) => {
    for (let at: Element | null = each; at !== null; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
  });
  await item.getByRole('textbox').fill(text);
  return item;
}

const numberQuestions = () => plan.questions.filter(({ kind, blocks }) => kind === 'number' && !blocks);

describe('a plan and its versions', () => {
  it('is signed under one’s own name, on the page and on paper', async () => {
    expect(plan.verdict).toBe('proceed');
    const { page, complaints, context } = await as(first, `/cases/${plan.id}`);
    await bar(page).getByText('draft, not signed').waitFor();
    await bar(page)
      .getByRole('button', { name: `Sign version ${plan.version}` })
      .click();
    await bar(page)
      .getByText(`You sign version ${plan.version} as ${nameOf(first)}.`)
      .waitFor();
    await page.keyboard.press('Enter');
    await bar(page)
      .getByText(`signed by ${nameOf(first)}`)
      .waitFor();
    await fineAt(page);
    await page.emulateMedia({ media: 'print' });
    await page.getByText(`Version ${plan.version}, signed by ${nameOf(first)}`).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('tells the second of two what the first saved, keeps the answer, and saves it on top', async () => {
    const [theirs, mine] = numberQuestions();
    if (theirs === undefined || mine === undefined) throw new Error('two measurements are not asked');
    const mineAt = await as(first, `/cases/${plan.id}`);
    const { page } = mineAt;
    const item = await fill(page, mine.id, String(mine.minimum));
    await page.getByLabel('Answered by').first().fill('Dr First');
    plan = await asked(
      await one(second).post(`/api/cases/${plan.id}/answers`, {
        answers: [{ question: theirs.id, value: theirs.minimum, by: 'Dr Second' }],
        onTopOf: plan.version,
      }),
    );
    await comeBack(page);
    await page.getByText(`${nameOf(second)} saved version ${plan.version} meanwhile.`).waitFor();
    await page.getByText('What changed', { exact: true }).click();
    await page.locator('[data-changed="answers"]').getByText('(Dr Second)').waitFor();
    expect(await item.getByRole('textbox').inputValue()).toBe(String(mine.minimum));

    await item.getByRole('button', { name: 'Answer' }).click();
    const kept = page.getByRole('alert').filter({ hasText: 'Your answer is not saved yet' });
    await kept
      .getByText(`${nameOf(second)} saved version ${plan.version} while you were answering.`)
      .waitFor();
    await kept.locator('[data-changed="answers"]').getByText('(Dr Second)').waitFor();
    await bar(page).getByText(`is signed; you are looking at version ${plan.version}, a draft.`).waitFor();
    await fineAt(page);
    await kept.getByRole('button', { name: 'Save my answer on top' }).click();
    await kept.waitFor({ state: 'detached' });
    plan = await asked(await one(first).fetch(`/api/cases/${plan.id}`));
    expect(plan.plan.answers.slice(-2).map(({ by }) => by)).toEqual(['Dr Second', 'Dr First']);
    // The refusal of the stale answer is what the browser itself notes.
    expect(mineAt.complaints.filter((text) => !text.includes('409'))).toEqual([]);
    await mineAt.context.close();
  });

  it('drops an answer when its giver says so, and keeps half-typed ones while the page is left', async () => {
    const [, , question] = numberQuestions();
    const shut = plan.plan.answers.at(-1);
    if (question === undefined || shut === undefined) throw new Error('a third measurement is not asked');
    const { page, context } = await as(first, `/cases/${plan.id}`);
    const item = await fill(page, question.id, String(question.minimum));
    await bar(page).getByRole('link', { name: 'All versions' }).click();
    await page.getByRole('heading', { name: 'Versions, newest first' }).waitFor();
    await page.getByRole('link', { name: 'To the plan' }).click();
    await bar(page).waitFor();
    await expect.poll(() => item.locator('input').inputValue()).toBe(String(question.minimum));
    const stored = () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
    expect(await page.evaluate(stored)).not.toContain(question.id);

    await fill(page, question.id, String(question.minimum));
    await page.getByLabel('Answered by').first().fill('Dr First');
    plan = await asked(
      await one(second).post(`/api/cases/${plan.id}/answers`, {
        answers: [{ question: shut.question, value: null, by: 'Dr Second' }],
        onTopOf: plan.version,
      }),
    );
    await item.getByRole('button', { name: 'Answer' }).click();
    const kept = page.getByRole('alert').filter({ hasText: 'Your answer is not saved yet' });
    await kept.getByRole('button', { name: 'Drop my answer' }).click();
    await kept.waitFor({ state: 'detached' });
    expect(await item.getByRole('textbox').inputValue()).toBe(String(question.minimum));
    expect(await asked(await one(first).fetch(`/api/cases/${plan.id}/latest`))).toMatchObject({
      version: plan.version,
    });
    await context.close();
  });

  it('goes back by Ctrl+Z to an earlier version, by a new one', async () => {
    const { page, complaints, context } = await as(first, `/cases/${plan.id}`);
    await bar(page).waitFor();
    await page.keyboard.press('Control+z');
    await bar(page)
      .getByText(`Undone. This is version ${plan.version + 1}`)
      .waitFor();
    await bar(page).getByRole('link', { name: 'All versions' }).click();
    await page
      .locator(`[data-version="${plan.version + 1}"]`)
      .getByText('same answers as')
      .waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('lists its versions, compares any two, and opens an old one to read only', async () => {
    const { page, complaints, context } = await as(second, `/cases/${plan.id}/versions`);
    const signed = page.getByRole('row').filter({ hasText: `signed by ${nameOf(first)}` });
    await signed.waitFor();
    // The latest was undone to what was signed.
    await page.getByText('Nothing that is shown changed.').waitFor();
    await page.getByLabel('To', { exact: true }).selectOption('3');
    await page.locator('[data-changed="answers"]').first().waitFor();
    await fineAt(page);
    await page.getByLabel('From', { exact: true }).selectOption('1');
    await page
      .locator('[data-changed="decision"]')
      .getByRole('row', { name: /^Verdict cannot tell proceed/ })
      .waitFor();
    await page.getByLabel('To', { exact: true }).selectOption('1');
    await page.getByText('Nothing that is shown changed.').waitFor();
    await signed.getByRole('link').click();
    await page.getByText('read only').first().waitFor();
    await bar(page)
      .getByText(`signed by ${nameOf(first)}`)
      .waitFor();
    expect(await page.getByRole('button', { name: 'Answer', exact: true }).count()).toBe(0);
    await page.getByText('What changed until version').click();
    await page.getByText('Nothing that is shown changed.').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

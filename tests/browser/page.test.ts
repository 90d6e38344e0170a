import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked } from '../door/people.mjs';
import { startChromium } from './chromium.mjs';
import { enter, openCases, openPlan, overflow, seriousFaults, upload, visit } from './journey.js';
import { brokenRecord, inDays } from './records.mjs';
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

describe('starting', () => {
  it('shows an empty list, the upload and the form', async () => {
    const { page, complaints, context } = await visit(browser);
    await openCases(page, server.url);
    await page.getByText('No case yet.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says where a bad file is at fault, and stores nothing', async () => {
    const { page, context } = await visit(browser);
    await upload(page, server.url, brokenRecord());
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('birthDate');
    expect(await seriousFaults(page)).toEqual([]);
    await upload(page, server.url, '{"resourceType": "Bundle", "entry": [');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('$');
    expect(await (await clinicianOf(server.url).fetch('/api/cases')).json()).toEqual([]);
    await context.close();
  });

  it('checks the short form where it is filled in', async () => {
    const { page, context } = await visit(browser);
    await openCases(page, server.url);
    await page.getByLabel('Weight, kg').fill('5');
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.getByText('Not below 20.').waitFor();
    expect(await page.getByLabel('Weight, kg').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    await context.close();
  });

  it('plans from the short form', async () => {
    const { page, context } = await visit(browser);
    await openCases(page, server.url);
    await page.getByLabel('Level').selectOption('transtibial');
    await page.getByLabel('Side').selectOption('right');
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.getByRole('heading', { name: 'May we?' }).waitFor();
    expect(await page.getByText('Right, transtibial').first().isVisible()).toBe(true);
    await context.close();
  });
});

describe('a record on this server', () => {
  it('is found as one types, by keyboard, and becomes a plan; the name stands in no address', async () => {
    const clinician = clinicianOf(server.url);
    const name = [{ family: 'Quimby', given: ['Zoe'] }];
    for (const resource of [
      { resourceType: 'Patient', id: 'zoe', name, gender: 'female', birthDate: '1961-05-17' },
      {
        resourceType: 'Procedure',
        id: 'zoe-a',
        status: 'preparation',
        subject: { reference: 'Patient/zoe' },
        code: { coding: [{ system: 'http://snomed.info/sct', code: '88312006' }] },
        bodySite: [{ coding: [{ system: 'http://snomed.info/sct', code: '7771000' }] }],
        performedDateTime: inDays(14),
      },
    ])
      await asked(await clinician.send('PUT', `/fhir/${resource.resourceType}/${resource.id}`, resource));
    const { page, complaints, context } = await visit(browser, { width: 360 });
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await openCases(page, server.url);
    await page.getByLabel('Name, number or date of birth').focus();
    await page.keyboard.type('nobody of this name');
    await page.getByText('Nobody on record fits.').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('quim');
    await page.getByText('One person fits.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'May we?' }).waitFor();
    expect(await page.getByText('Left, transtibial').first().isVisible()).toBe(true);
    expect([...addresses, page.url()].join()).not.toMatch(/quim|zoe/i);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the plan', () => {
  it('opens from an upload, with nothing serious for axe at any width', async () => {
    const { page, complaints, context } = await visit(browser);
    await upload(page, server.url);
    await page.getByRole('heading', { name: 'May we?' }).waitFor();
    for (const width of [1440, 768, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await seriousFaults(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 180_000);

  it('plans again when a question is answered', async () => {
    const { page, context } = await visit(browser);
    await openPlan(page, server.url, 'own');
    const question = page.locator('[data-question="q:cold-disease"]');
    await question.getByRole('button', { name: 'None' }).click();
    await page.getByText('Please give your name first.').waitFor();
    await page.getByLabel('Answered by').fill('Dr Example');
    await question.getByRole('button', { name: 'None' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await page.getByText('1 answer given').isVisible()).toBe(true);
    const held = page.locator('[data-question="q:probe-site-infection"]');
    await held.getByRole('button', { name: 'Present' }).click();
    await page.getByText('Hold: do not freeze').waitFor();
    expect(await page.getByRole('heading', { name: 'Dose', exact: true }).count()).toBe(0);
    expect(await page.getByRole('slider').count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await context.close();
  });

  it('moves through time by keyboard, and the picture follows', async () => {
    const { page, context } = await visit(browser);
    await openPlan(page, server.url);
    const slider = page.getByRole('slider', { name: 'Time through the procedure' });
    const picture = page.getByRole('img', { name: /^Cross-section/ });
    await slider.focus();
    const before = await picture.innerHTML();
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/cycle \d of \d, \d+ s, freezing/);
    await slider.press('Home');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/cycle 1 of \d/);
    const first = await picture.innerHTML();
    expect(first).not.toBe(before);
    await slider.press('ArrowRight');
    expect(await picture.innerHTML()).not.toBe(first);
    await slider.press('PageUp');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/freezing$/);
    await slider.press('End');
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/thawing$/);
    await context.close();
  });

  it('plays, and under reduced motion steps instead', async () => {
    const moving = await visit(browser, { reducedMotion: false });
    await openPlan(moving.page, server.url);
    const slider = moving.page.getByRole('slider');
    await slider.press('Home');
    await moving.page.getByRole('button', { name: 'Play' }).click();
    await moving.page.waitForFunction(
      () => (document.querySelector<HTMLInputElement>('input[type=range]')?.valueAsNumber ?? 0) > 2,
    );
    await moving.page.getByRole('button', { name: 'Pause' }).click();
    await moving.context.close();
    const still = await visit(browser);
    await openPlan(still.page, server.url);
    await still.page.getByRole('slider').press('Home');
    await still.page.getByRole('button', { name: 'Next end of freeze or thaw' }).click();
    expect(await still.page.getByRole('slider').inputValue()).not.toBe('0');
    await still.context.close();
  });

  it('shows what stands behind a sentence one click away', async () => {
    const { page, context } = await visit(browser);
    await openPlan(page, server.url);
    await page.getByRole('button', { name: 'Why this evidence grade' }).click();
    await page.getByRole('group', { name: 'Studies' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('group', { name: 'Studies' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^probe data:/ }).click();
    const sources = page.getByRole('group', { name: 'Sources' });
    await sources.waitFor();
    expect(await sources.textContent()).toMatch(/assumed|measured/);
    expect(await seriousFaults(page)).toEqual([]);
    await context.close();
  });

  it('prints the whole plan with grade and draft mark, without controls', async () => {
    const { page, context } = await visit(browser);
    await openPlan(page, server.url);
    const nerves = await page.getByRole('tab').count();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(8);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('img', { name: /^Cross-section/ }).count()).toBe(nerves);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(
      await page
        .getByText(/^Evidence:/)
        .locator('visible=true')
        .isVisible(),
    ).toBe(true);
    expect(await page.getByText(/^DRAFT/).isVisible()).toBe(true);
    await context.close();
  });

  it('can be used by keyboard alone', async () => {
    const { page, context } = await visit(browser);
    await openPlan(page, server.url, 'own');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    await reach(
      page,
      () => document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'text',
    );
    await page.keyboard.type('Dr Keyboard');
    await reach(page, () => document.activeElement?.closest('[data-question="q:cold-disease"]') !== null);
    await page.keyboard.press('Enter');
    await page.locator('[data-question="q:cold-disease"]').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-question') === true);
    await reach(page, () => document.activeElement?.getAttribute('role') === 'tab');
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(first);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-selected'))).toBe('true');
    await context.close();
  });

  it('keeps patient data out of the address and out of storage', async () => {
    const { page, context } = await visit(browser);
    await openPlan(page, server.url);
    expect(new URL(page.url()).pathname).toMatch(/^\/cases\/[0-9a-f-]{36}$/);
    expect(new URL(page.url()).search).toBe('');
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => !key.startsWith('mantine'))),
    ).toEqual([]);
    await context.close();
  });

  it('says when there is no connection, and when a case is not there', async () => {
    const { page, context } = await visit(browser);
    await enter(page, server.url);
    await page.goto(`${server.url}/cases/00000000-0000-4000-8000-000000000000`);
    await page.getByRole('alert').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await openPlan(page, server.url);
    await context.setOffline(true);
    await page.getByText('No connection.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await context.close();
  });
});

describe('a restart', () => {
  it('keeps every case', async () => {
    const { page, context } = await visit(browser);
    await openPlan(page, server.url);
    const address = new URL(page.url()).pathname;
    await server.stop();
    server = await runServer(data.path);
    await openCases(page, server.url);
    await page.locator(`a[href="${address}"]`).click();
    await page.getByRole('heading', { name: 'May we?' }).waitFor();
    await context.close();
  });
});

/** Presses Tab until the focus is where it should be. */
async function reach(page: Awaited<ReturnType<typeof visit>>['page'], there: () => boolean): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    if (await page.evaluate(there)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the focus never came there');
}

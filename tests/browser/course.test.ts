import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn } from '../door/people.mjs';
import { storeCase } from './cases.mjs';
import { startChromium } from './chromium.mjs';
import { followed, tell, tellQuietly } from './courses.mjs';
import { enter, overflow, seriousFaults, visit } from './journey.js';
import { inDays } from './records.mjs';
import { clinicianOf, dataFolder, runServer } from './run-server.mjs';

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Awaited<ReturnType<typeof runServer>>;
let nurse: Awaited<ReturnType<typeof comeIn>>;

beforeAll(async () => {
  data = dataFolder();
  [browser, server] = await Promise.all([startChromium(), runServer(data.path)]);
  nurse = await comeIn(server.administrator, 'nurse');
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  data?.remove();
});

/** A browser with the nurse's session. */
async function asNurse(path: string) {
  const found = await visit(browser);
  const [name = '', ...value] = nurse.cookie.split('=');
  await found.context.addCookies([
    { name, value: value.join('='), url: server.url, httpOnly: true, sameSite: 'Lax' },
  ]);
  await found.page.goto(server.url + path);
  return found;
}

async function asClinician(path: string) {
  const found = await visit(browser);
  await enter(found.page, server.url);
  await found.page.goto(server.url + path);
  return found;
}

async function fineAtEveryWidth(page: Page): Promise<void> {
  for (const width of [1440, 768, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await seriousFaults(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

describe('the watch', () => {
  it('is calm when nobody waits', async () => {
    const { page, complaints, context } = await asNurse('/watch');
    await page.getByText('Nobody waits for you.').waitFor();
    await page.getByText('Nobody has signed the settings of this watch').waitFor();
    await fineAtEveryWidth(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('tells what, whose and until when; one takes it, the second is told who has it; it is closed with an outcome', async () => {
    const person = await followed(server);
    await tellQuietly(server.url, person.id, { days: 3 });
    await tell(server.url, person.id, { daysAgo: 0, answers: { drowsiness: 'hard-to-wake', falls: 0 } });
    const first = await asNurse('/watch');
    const second = await asClinician('/watch');
    const row = (page: Page) => page.locator('[data-row]').filter({ hasText: 'Emergency answer' });
    await row(second.page).waitFor();
    await row(first.page).getByText('due in').waitFor();
    await fineAtEveryWidth(first.page);

    // By keyboard alone: j walks down the rows, t takes the one that is reached.
    await first.page.keyboard.press('j');
    while (!(await row(first.page).evaluate((each) => each === document.activeElement)))
      await first.page.keyboard.press('j');
    await first.page.keyboard.press('t');
    await row(first.page).getByText('You have it').waitFor();
    await row(second.page)
      .getByRole('button', { name: /^Take it:/ })
      .click();
    await row(second.page).getByRole('alert').getByText(`${nurse.user.name} has it`).waitFor();
    await row(second.page).getByText(`${nurse.user.name} has it`).first().waitFor();

    await row(first.page)
      .getByRole('button', { name: /^Close:/ })
      .press('Enter');
    await row(first.page).getByRole('button', { name: 'Close the alert' }).press('Enter');
    await row(first.page).getByText('Say it in a few words').waitFor();
    await row(first.page).getByText('Choose one.').waitFor();
    await fineAtEveryWidth(first.page);
    await row(first.page).getByLabel('What was found').fill('Naloxone given at home, ambulance came.');
    await row(first.page).getByRole('radio', { name: 'Yes, somebody had to act' }).press('Space');
    await row(first.page).getByRole('button', { name: 'Close the alert' }).press('Enter');
    await row(first.page).waitFor({ state: 'detached' });
    expect(first.complaints).toEqual([]);
    await first.context.close();
    await second.context.close();
  });

  it('finds as you type, and says when nothing fits', async () => {
    const person = await followed(server);
    await tell(server.url, person.id, { daysAgo: 0, answers: { wound: 'bleeding-heavily' } });
    const { page, context } = await asNurse('/watch');
    await page.locator('[data-row]').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('nobody of this name');
    await page.getByText('No alert fits this filter.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show all' }).press('Enter');
    await page.locator('[data-row]').first().waitFor();
    await page.getByLabel('Whose').selectOption('mine');
    await page.getByText('No alert fits this filter.').waitFor();
    await context.close();
  });

  it('hands an alert over with a word about it', async () => {
    const { page, context } = await asNurse('/watch');
    const row = page.getByRole('listitem', { name: 'Emergency answer' }).first();
    await row.getByRole('button', { name: /^Hand over:/ }).click();
    await row.getByLabel('To whom').selectOption('clinician');
    await row.getByLabel('What they should know').fill('Ask about the dressing.');
    expect(await seriousFaults(page)).toEqual([]);
    await row.getByRole('button', { name: 'Hand it over' }).click();
    await row.getByText('Waits for: clinician', { exact: false }).waitFor();
    await context.close();
  });

  it('is signed by a named clinician, with the basis of each limit one click away', async () => {
    const nurses = await asNurse('/watch/settings');
    await nurses.page.getByText('Only a clinician can change and sign them.').waitFor();
    await nurses.context.close();

    const { page, context, complaints } = await asClinician('/watch/settings');
    await page.getByText('Nobody has signed these settings.').waitFor();
    await fineAtEveryWidth(page);
    await page.getByRole('button', { name: /^source: Worst pain that needs nobody/ }).click();
    await page.getByText('measured', { exact: true }).first().waitFor();
    await page.keyboard.press('Escape');
    const severe = page.getByRole('textbox', {
      name: 'Worst pain for which somebody is asked on the same day',
    });
    await severe.fill('99');
    await page.getByText('Between 4 and 10.').waitFor();
    await severe.fill('8');
    const own = clinicianOf(server.url).user.name;
    await page.getByLabel('Name of the clinician').fill('Dr Some Body Else');
    await page.getByRole('button', { name: 'Sign these settings' }).click();
    await page.getByText('must be your own name').waitFor();
    await page.getByLabel('Name of the clinician').fill(own);
    await page.getByRole('button', { name: 'Sign these settings' }).click();
    await page.getByText(`Signed by ${own}`).waitFor();
    await page.getByRole('link', { name: 'Watch', exact: true }).click();
    await page.getByText(`Settings signed by ${own}`).waitFor();
    // The browser itself notes the refused signature.
    expect(complaints.filter((text) => !text.includes('400'))).toEqual([]);
    await context.close();
  });
});

describe('a course', () => {
  it('begins on the plan of a case, and takes events and an end that is asked for twice', async () => {
    const { id } = await storeCase(server.url);
    const { page, context, complaints } = await asClinician(`/cases/${id}`);
    await page.getByRole('link', { name: 'Follow the course' }).click();
    await page.getByLabel('Time zone where they live').fill('Nowhere/Atlantis');
    await page.getByText('This is no time zone.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('Time zone where they live').fill('Europe/Berlin');
    await page.getByRole('button', { name: 'Start the course' }).click();
    await page.getByText('nothing frozen yet').waitFor();
    await page.getByText('Consent is not given yet').waitFor();
    await fineAtEveryWidth(page);

    await page.getByRole('link', { name: 'Events and medicines' }).click();
    await page.getByLabel('What happened').selectOption('amputation');
    await page.getByLabel('Day', { exact: true }).fill(inDays(3));
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('This day has not come yet.').waitFor();
    await page.getByLabel('Day', { exact: true }).fill(inDays(-3));
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('Recorded: Amputation done').waitFor();
    await fineAtEveryWidth(page);

    await page.getByLabel('What happened').selectOption('death');
    await page.getByLabel('Day', { exact: true }).fill(inDays(-1));
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('Reminders stop now').waitFor();
    await page.getByRole('button', { name: 'Yes, record it' }).click();
    await page.getByText('Recorded: Death').waitFor();
    await page.getByRole('link', { name: 'Back to the course' }).click();
    await page.getByText('The course has ended: died.').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('explains every day by keyboard, and stands in a table', async () => {
    const person = await followed(server);
    await tellQuietly(server.url, person.id, { days: 5 });
    const { page, context, complaints } = await asNurse(`/courses/${person.id}`);
    const slider = page.getByRole('slider', { name: 'Day of the course' });
    await slider.waitFor();
    await fineAtEveryWidth(page);
    await slider.focus();
    await page.keyboard.press('End');
    const today = Number(await slider.getAttribute('aria-valuenow'));
    expect(await slider.getAttribute('aria-valuetext')).not.toContain('Residual limb');
    await page.keyboard.press('ArrowLeft');
    expect(Number(await slider.getAttribute('aria-valuenow'))).toBe(today - 1);
    expect(await slider.getAttribute('aria-valuetext')).toContain('Residual limb, worst: 2');
    await page.keyboard.press('PageDown');
    expect(Number(await slider.getAttribute('aria-valuenow'))).toBe(today - 8);
    await page.getByText('The course as a table').click();
    await page
      .getByRole('table')
      .getByText(/phantom pain/)
      .first()
      .waitFor();
    await page.getByRole('radio', { name: 'Last 4 weeks' }).press('Space');
    await page.getByLabel('Average too').check();
    await fineAtEveryWidth(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is found among people', async () => {
    const { page, context, complaints } = await asNurse('/courses');
    await page.locator('[data-row]').first().waitFor();
    await fineAtEveryWidth(page);
    await page.keyboard.press('/');
    await page.keyboard.type('zzz');
    await page.getByText('Nobody fits.').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('a report by telephone', () => {
  it('is written by keyboard alone, says at once what cannot wait, and is kept once however often it is sent', async () => {
    const person = await followed(server);
    const { page, context } = await asNurse(`/courses/${person.id}/telephone`);
    await page.getByText('nurse by telephone').waitFor();
    await fineAtEveryWidth(page);
    await page.getByLabel('Which report').selectOption('daily');
    const score = (name: RegExp) => page.getByRole('radiogroup', { name });
    await score(/still have: how bad was the pain at its worst/)
      .getByRole('radio')
      .first()
      .focus();
    await page.keyboard.press('1');
    await page.keyboard.press('0');
    expect(
      await score(/still have: how bad was the pain at its worst/)
        .getByRole('radio', { name: '10' })
        .isChecked(),
    ).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('4');
    expect(
      await score(/still have: how bad was the pain most/)
        .getByRole('radio', { name: '4' })
        .isChecked(),
    ).toBe(true);
    await page.keyboard.press('Delete');
    expect(
      await score(/still have: how bad was the pain most/)
        .getByRole('radio', { name: '4' })
        .isChecked(),
    ).toBe(false);
    await score(/How sleepy/)
      .getByRole('radio')
      .first()
      .focus();
    await page.keyboard.press('4');
    await page.getByRole('alert').getByText('Tell them now: Call the emergency number now.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    // The answer is lost on its way back: the server has the report, the page does not know.
    let sent = 0;
    await page.route('**/reports/*', async (route) => {
      sent += 1;
      await route.fetch();
      await (sent === 1 ? route.abort() : route.continue());
    });
    await page.getByRole('button', { name: 'Send the report' }).press('Enter');
    await page.getByRole('alert').getByText('The server cannot be reached').waitFor();
    await page.getByRole('button', { name: 'Send again' }).press('Enter');
    await page.getByText('Kept.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const view = await (await nurse.fetch(`/api/courses/${person.id}`)).json();
    expect(view.reports).toHaveLength(1);
    expect(view.reports[0].by.reporter).toBe('nurse-by-telephone');
    expect(view.reports[0].answers.residualLimbPain).toEqual({ worst: 10 });
    await page.getByRole('link', { name: 'Back to the course' }).press('Enter');
    await page.getByText('Emergency answer').first().waitFor();
    await context.close();
  });
});

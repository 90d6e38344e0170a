import { episodeToFhir } from '@cryobridge/fhir/mapping';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn } from '../door/people.mjs';
import { startChromium } from './chromium.mjs';
import { seriousFaults } from './journey.js';
import { answerAll, kept, openMe, phone, writeReport } from './patient.js';
import { day, standIn } from './patient-stand-in.mjs';
import { clinicianOf, dataFolder, runServer } from './run-server.mjs';

let browser: Browser;
let data: ReturnType<typeof dataFolder>;
let server: Awaited<ReturnType<typeof runServer>>;
/** The real server behind a line that can be cut. */
let line: Awaited<ReturnType<typeof standIn>>;

beforeAll(async () => {
  data = dataFolder();
  [browser, server] = await Promise.all([startChromium(), runServer(data.path)]);
  line = await standIn(server.url);
});

afterAll(async () => {
  await browser?.close();
  await line?.stop();
  await server?.stop();
  data?.remove();
});

/** Somebody who is followed, with a way in. */
async function followed(patientId: string): Promise<string> {
  const clinician = clinicianOf(server.url);
  const put = async (resource: { readonly resourceType: string; readonly id?: string }) => {
    const answer = await clinician.send(
      'PUT',
      `/fhir/${resource.resourceType}/${resource.id ?? ''}`,
      resource,
    );
    expect(answer.status).toBe(201);
  };
  await put({ resourceType: 'Patient', id: patientId });
  await put(
    episodeToFhir({
      id: `${patientId}-leg`,
      patientId,
      caseId: null,
      timeZone: 'UTC',
      language: 'en',
      level: 'transtibial',
      side: 'left',
      startedOn: day(-3),
    }),
  );
  return (await comeIn(server.administrator, 'patient', patientId)).cookie;
}

async function stored(patientId: string) {
  const answer = await clinicianOf(server.url).fetch(
    `/fhir/QuestionnaireResponse?subject=Patient/${patientId}&_count=100`,
  );
  const { entry = [] } = (await answer.json()) as {
    readonly entry?: readonly { readonly resource: { readonly id: string } }[];
  };
  return entry.map(({ resource }) => resource.id);
}

describe('with the real server', () => {
  it('keeps exactly ten reports: consent first, three days in the air, a crash, a moved clock, two devices, lost answers', async () => {
    const cookie = await followed('ana');
    const first = await phone(browser, line.url, { cookie });
    await openMe(first.page, line.url);
    await first.page.getByLabel('Your full name').fill('Ana Ejemplo');
    await first.page.getByRole('button', { name: 'I agree' }).click();
    await first.page.getByRole('button', { name: 'Start' }).waitFor();
    expect(await seriousFaults(first.page)).toEqual([]);
    const second = await phone(browser, line.url, { cookie });
    await openMe(second.page, line.url);
    await second.page.getByRole('button', { name: 'Start' }).waitFor();
    await Promise.all([first.context.setOffline(true), second.context.setOffline(true)]);

    const start = Date.now();
    for (const [index, days] of [0, 0, 0, 1, 1, 2, 2, 2].entries()) {
      await first.page.clock.setFixedTime(start + days * 86_400_000);
      await first.page.goto(`${line.url}/me`);
      await writeReport(first.page, index);
    }
    await first.page.clock.setFixedTime(start - 5 * 3_600_000);
    await first.page.goto(`${line.url}/me`);
    await first.page.getByRole('button', { name: /^(Start|Tell us more)$/ }).click();
    await first.page.getByRole('button', { name: 'Next' }).click();
    await first.page.locator('.scores').getByRole('radio').nth(9).check();
    await expect
      .poll(async () => (await kept(first.page)).states.filter((state) => state === 'draft'))
      .toHaveLength(1);
    await first.page.close();
    const again = await first.context.newPage();
    await again.goto(`${line.url}/me`);
    await again.getByRole('button', { name: 'Go on' }).click();
    await answerAll(again, 9);
    await again.getByRole('button', { name: 'Send', exact: true }).click();
    await again.getByRole('heading', { name: 'Kept on this phone' }).waitFor();
    await writeReport(second.page, 7);
    expect(await stored('ana')).toEqual([]);

    let puts = 0;
    line.state.trouble = (path: string, method: string) =>
      method === 'PUT' && path.startsWith('/api/me/reports/') && (puts += 1) % 2 === 1 ? 'cut-after' : null;
    await Promise.all([first.context.setOffline(false), second.context.setOffline(false)]);
    const tab = await first.context.newPage();
    await tab.goto(`${line.url}/me`);
    await expect.poll(async () => (await stored('ana')).length, { timeout: 90_000 }).toBe(10);
    for (const page of [again, second.page])
      await expect
        .poll(async () => (await kept(page)).states.every((state) => state === 'sent'), { timeout: 90_000 })
        .toBe(true);
    expect(puts).toBeGreaterThan(10);
    expect(new Set(await stored('ana')).size).toBe(10);
    line.state.trouble = () => null;

    // What was told comes back as their own history, and as a copy of their record.
    await again.goto(`${line.url}/me/reports`);
    await again.getByRole('table').waitFor();
    expect(await again.getByRole('row').count()).toBe(11);
    await again.goto(`${line.url}/me/settings`);
    const [copy] = await Promise.all([
      again.waitForEvent('download'),
      again.getByRole('button', { name: 'Get a copy of my data' }).click(),
    ]);
    expect(copy.suggestedFilename()).toBe('cryobridge.json');
    await again.getByRole('button', { name: 'Ask to erase my data' }).click();
    await again.getByRole('button', { name: 'Send this request' }).click();
    await again.getByText('Your clinic has your request since').waitFor();
    await again.getByRole('button', { name: 'Stop taking part' }).click();
    await again.getByRole('button', { name: 'Yes, stop' }).click();
    await again.getByText('We ask no more questions.').waitFor();
    await Promise.all([first.context.close(), second.context.close()]);
  });

  it('holds a report that was written before a withdrawal elsewhere, and shows it', async () => {
    const cookie = await followed('ben');
    const { page, context } = await phone(browser, line.url, { cookie });
    await openMe(page, line.url);
    await page.getByLabel('Your full name').fill('Ben Beispiel');
    await page.getByRole('button', { name: 'I agree' }).click();
    await page.getByRole('button', { name: 'Start' }).waitFor();
    await context.setOffline(true);
    await writeReport(page);
    const other = await phone(browser, line.url, { cookie });
    await other.page.goto(`${line.url}/me/settings`);
    await other.page.getByRole('button', { name: 'Stop taking part' }).click();
    await other.page.getByRole('button', { name: 'Yes, stop' }).click();
    await other.page.getByText('We ask no more questions.').waitFor();
    await context.setOffline(false);
    await page.getByText('You have taken back your agreement.').waitFor();
    await page.getByText('It is not sent, as you have not agreed to it.').waitFor();
    expect(await stored('ben')).toEqual([]);
    expect((await kept(page)).states).toEqual(['waiting']);
    await Promise.all([context.close(), other.context.close()]);
  });

  it('tells somebody whom nobody follows that there is nothing to do', async () => {
    const { cookie } = await comeIn(server.administrator, 'patient', 'nobody');
    const { page, context } = await phone(browser, line.url, { cookie });
    await page.goto(`${line.url}/me`);
    await page.getByText('Your clinic has not started your reports yet.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await context.close();
  });
});

import { comeIn } from '../tests/door/people.mjs';
import { day, standIn, usualDay } from '../tests/browser/patient-stand-in.mjs';

/** Pictures of the patient's page on a phone, in languages of both directions, from days that a stand-in answers. */
export async function patientScreens({ server, shootPhone }) {
  const cookie = (await comeIn(server.administrator, 'patient', 'pat-1')).cookie;
  const front = await standIn(server.url, usualDay('pat-1'));
  const shoot = async ({ name, path = '/me', act, today = {}, locales = ['en-US'] }) => {
    for (const locale of locales) {
      front.state.reports.clear();
      front.state.today = usualDay('pat-1', today);
      const named = locale === 'en-US' ? name : `${name}-${locale}`;
      await shootPhone({ name: named, url: front.url + path, cookie, locale, act });
    }
  };
  try {
    const both = ['en-US', 'ar'];
    await shoot({ name: 'patient-today', locales: ['en-US', 'es', 'de', 'fr', 'ar'] });
    await shoot({ name: 'patient-consent', today: { consent: 'needed' } });
    await shoot({ name: 'patient-nobody-reads', today: { help: closed() } });
    await shoot({ name: 'patient-hospital', today: { paused: 'admission', due: null } });
    await shoot({ name: 'patient-score', act: toScore, locales: both });
    const weekly = { due: { kind: 'weekly', forDate: day() } };
    await shoot({ name: 'patient-body', today: weekly, act: toBody, locales: both });
    await shoot({ name: 'patient-offline', act: (page) => page.context().setOffline(true) });
    await shoot({ name: 'patient-help', act: (page) => page.locator('.help-button').click() });
    await shoot({ name: 'patient-settings', path: '/me/settings' });
  } finally {
    await front.stop();
  }
}

function closed() {
  const { help } = usualDay('pat-1');
  const next = new Date(Date.now() + 40 * 3_600_000).toISOString();
  return { ...help, staffed: { ...help.staffed, isNow: false, next } };
}

async function toScore(page) {
  await page.locator('.card .primary').click();
  await nextUntil(page, '.scores');
  await page.locator('.scores').getByRole('radio').nth(6).check();
}

async function toBody(page) {
  await page.locator('.card .primary').click();
  await nextUntil(page, '.body-map');
}

async function nextUntil(page, selector) {
  await page.locator('.question').waitFor();
  while ((await page.locator(selector).count()) === 0) {
    const title = await page.locator('h1').textContent();
    await page.locator('.moves button').nth(1).click();
    await page.waitForFunction((text) => document.querySelector('h1')?.textContent !== text, title);
  }
}

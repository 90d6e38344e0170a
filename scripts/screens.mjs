/** Takes a picture of every screen at three widths into docs/screens, from the built page and server. */
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answerAll, storeCase } from '../tests/browser/cases.mjs';
import { startChromium } from '../tests/browser/chromium.mjs';
import { brokenRecord } from '../tests/browser/records.mjs';
import { invite } from '../tests/door/people.mjs';
import { courseScreens } from './course-screens.mjs';
import { languageScreens } from './language-screens.mjs';
import { patientScreens } from './patient-screens.mjs';
import { programmeScreens } from './programme-screens.mjs';
import { clinicianOf, dataFolder, runServer } from '../tests/browser/run-server.mjs';

const widths = [1440, 768, 360];
const mostPx = 1600;
const folder = fileURLToPath(new URL('../docs/screens/', import.meta.url));

const data = dataFolder();
const server = await runServer(data.path);
const browser = await startChromium();
try {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await shoot('start-empty', '/plans');
  await shoot('start-bad-file', '/plans', uploadBroken);
  const draft = await storeCase(server.url, example('transtibial-diabetes'));
  const ready = await answerAll(server.url, await storeCase(server.url, example('transtibial-diabetes')));
  const thigh = await storeCase(server.url, example('transfemoral-trauma'));
  const held = await storeCase(server.url, example('transtibial-raynaud'));
  await shoot('start', '/plans');
  await shoot('plan-draft', `/cases/${draft.id}`);
  await shoot('plan-proceed', `/cases/${ready.id}`);
  await shoot('plan-above-knee', `/cases/${thigh.id}`);
  await shoot('plan-hold', `/cases/${held.id}`);
  await shoot('plan-source', `/cases/${ready.id}`, openSource);
  await shoot('plan-explore', `/cases/${ready.id}`, explore);
  await shoot('plan-offline', `/cases/${draft.id}`, (page) => page.context().setOffline(true));
  await shoot('plan-opening', `/cases/${draft.id}`, undefined, (page) =>
    page.route('**/api/cases/*', () => {}),
  );
  await shoot('not-found', '/nothing');
  await shoot('account', '/account');
  await shootAs(null, 'sign-in', '/');
  await shootAs(server.administrator.cookie, 'people', '/users');
  const staff = await invite(server.administrator, { name: 'Nora Ward', role: 'nurse' });
  await shootAs(null, 'welcome-staff', pathOf(staff.link));
  const patient = await invite(server.administrator, {
    name: 'Pat Ient',
    role: 'patient',
    patientId: 'example',
  });
  await shootAs(null, 'welcome-patient', pathOf(patient.link));
  const followed = await courseScreens({ server, shoot, shootAs });
  const begun = await programmeScreens({ server, shoot, shootAs });
  const pages = { worklist: '/', plan: `/cases/${ready.id}`, person: followed, 'procedure-day': begun };
  await languageScreens({ shoot, pages });
  await patientScreens({ server, shootPhone });
  await paper(`/cases/${draft.id}`);
} finally {
  await browser.close();
  await server.stop();
  data.remove();
}

async function shoot(name, path, then, before) {
  await shootAs(clinicianOf(server.url).cookie, name, path, then, before);
}

async function shootAs(cookie, name, path, then, before) {
  for (const width of widths) {
    const context = await browser.newContext({
      locale: 'en-US',
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    if (cookie !== null) await context.addCookies([cookieFor(cookie)]);
    const page = await context.newPage();
    await before?.(page);
    await page.goto(server.url + path);
    if (before === undefined) await page.waitForLoadState('networkidle');
    await then?.(page);
    await page.waitForTimeout(500);
    if (then !== openSource) await stretch(page, width);
    await page.screenshot({ path: `${folder}${name}-${width}.png` });
    await context.close();
  }
}

async function shootPhone({ name, url, cookie, locale, act }) {
  const context = await browser.newContext({
    locale,
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  await context.addCookies([cookieFor(cookie, url)]);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await act?.(page);
  await page.waitForTimeout(500);
  await stretch(page, 360);
  await page.screenshot({ path: `${folder}${name}-360.png` });
  await context.close();
}

/** Makes the window as tall as the page, up to what a reader wants to scroll in a picture. */
async function stretch(page, width) {
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(tall, mostPx) });
  await page.waitForTimeout(300);
}

async function uploadBroken(page) {
  await page.locator('input[type=file]').setInputFiles({
    name: 'record.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(brokenRecord())),
  });
  await page.getByRole('alert').waitFor();
}

async function openSource(page) {
  await page.getByRole('button', { name: /^probe data:/ }).click();
}

async function explore(page) {
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.waitForTimeout(1500);
}

function pathOf(link) {
  const { pathname, hash } = new URL(link);
  return pathname + hash;
}

function cookieFor(cookie, url = server.url) {
  const [name, ...value] = cookie.split('=');
  return { name, value: value.join('='), url, httpOnly: true, sameSite: 'Lax' };
}

function example(name) {
  return { from: 'example', example: name };
}

async function paper(path) {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 688, height: 1000 } });
  await context.addCookies([cookieFor(clinicianOf(server.url).cookie)]);
  const page = await context.newPage();
  await page.goto(server.url + path);
  await page.waitForLoadState('networkidle');
  await page.pdf({ path: `${folder}plan-print.pdf`, preferCSSPageSize: true });
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: `${folder}plan-print.png`, fullPage: true });
}

/** Takes a picture of every screen at three widths into docs/screens, from the built page and server. */
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answerAll, storeCase } from '../tests/browser/cases.mjs';
import { startChromium } from '../tests/browser/chromium.mjs';
import { brokenRecord } from '../tests/browser/records.mjs';
import { dataFolder, runServer } from '../tests/browser/run-server.mjs';

const widths = [1440, 768, 360];
const folder = fileURLToPath(new URL('../docs/screens/', import.meta.url));

const data = dataFolder();
const server = await runServer(data.path);
const browser = await startChromium();
try {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await shoot('start-empty', '/');
  await shoot('start-bad-file', '/', uploadBroken);
  const draft = await storeCase(server.url);
  const ready = await answerAll(server.url, await storeCase(server.url));
  const held = await hold(await storeCase(server.url));
  await shoot('start', '/');
  await shoot('plan-draft', `/cases/${draft.id}`);
  await shoot('plan-proceed', `/cases/${ready.id}`);
  await shoot('plan-hold', `/cases/${held.id}`);
  await shoot('plan-source', `/cases/${ready.id}`, openSource);
  await shoot('plan-offline', `/cases/${draft.id}`, (page) => page.context().setOffline(true));
  await shoot('plan-opening', `/cases/${draft.id}`, undefined, (page) =>
    page.route('**/api/cases/*', () => {}),
  );
  await shoot('not-found', '/nothing');
  await paper(`/cases/${draft.id}`);
} finally {
  await browser.close();
  await server.stop();
  data.remove();
}

async function shoot(name, path, then, before) {
  for (const width of widths) {
    const context = await browser.newContext({
      locale: 'en-US',
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await before?.(page);
    await page.goto(server.url + path);
    if (before === undefined) await page.waitForLoadState('networkidle');
    await then?.(page);
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${folder}${name}-${width}.png`, fullPage: then !== openSource });
    await context.close();
  }
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

async function hold(found) {
  const stops = found.questions.find(({ options }) => options.some((option) => option.effect === 'hold'));
  const value = stops.options.find((option) => option.effect === 'hold').value;
  const answers = [{ question: stops.id, value, by: 'Dr Example', reason: 'As the record says.' }];
  const response = await fetch(`${server.url}/api/cases/${found.id}/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ answers }),
  });
  return response.json();
}

async function paper(path) {
  const page = await (
    await browser.newContext({ locale: 'en-US', viewport: { width: 688, height: 1000 } })
  ).newPage();
  await page.goto(server.url + path);
  await page.waitForLoadState('networkidle');
  await page.pdf({ path: `${folder}plan-print.pdf`, preferCSSPageSize: true });
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: `${folder}plan-print.png`, fullPage: true });
}

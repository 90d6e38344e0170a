/**
 * The patient's page on a phone at a bad line: how much the first visit loads, and when a report can be begun. The link
 * is that of Chromium's "Fast 3G": 562 ms for each round trip, 1.44 Mbit/s down, 0.675 Mbit/s up; the processor is slowed
 * four times. The page and its files come from the real server; the day comes from the stand-in of the tests.
 */
import { performance } from 'node:perf_hooks';
import { startChromium } from '../tests/browser/chromium.mjs';
import { standIn, usualDay } from '../tests/browser/patient-stand-in.mjs';
import { firstLoad, totalBytes } from '../tests/browser/patient-size.mjs';
import { dataFolder, startServer } from '../tests/browser/run-server.mjs';
import { comeIn, firstAdministrator } from '../tests/door/people.mjs';

const goals = { loadKb: 100, interactiveSeconds: 3 };
const rounds = 5;
const link = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.44 * 1024 * 1024) / 8,
  uploadThroughput: (0.675 * 1024 * 1024) / 8,
};

for (const language of ['en', 'es', 'de', 'fr', 'ar']) {
  const kb = totalBytes(firstLoad(language)) / 1000;
  print(
    `first load, ${language}`,
    `${kb.toFixed(1)} kB gzip (goal: at most ${goals.loadKb})`,
    kb <= goals.loadKb,
  );
}

const data = dataFolder();
const server = await startServer(data.path);
const browser = await startChromium();
try {
  const administrator = await firstAdministrator(server.url, server.link);
  const { cookie } = await comeIn(administrator, 'patient', 'pat-1');
  const front = await standIn(server.url, usualDay('pat-1'));
  const seconds = [];
  for (let round = 0; round < rounds; round += 1) seconds.push(await visit(front.url, cookie));
  seconds.sort((a, b) => a - b);
  const middle = seconds[Math.floor(rounds / 2)];
  print(
    'first visit on 3G until “Start” answers',
    `median ${middle.toFixed(2)} s, worst ${seconds.at(-1).toFixed(2)} s of ${rounds} (goal: at most ${goals.interactiveSeconds})`,
    middle <= goals.interactiveSeconds,
  );
  await front.stop();
} finally {
  await browser.close();
  await server.stop();
  data.remove();
}

/** Seconds from asking for the page, nothing remembered, until a tap on “Start” shows the first question. */
async function visit(url, cookie) {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 360, height: 740 } });
  const [name, ...value] = cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), url, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', link);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const start = performance.now();
  await page.goto(`${url}/me`, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('heading', { name: 'Who is answering?' }).waitFor();
  const seconds = (performance.now() - start) / 1000;
  await context.close();
  return seconds;
}

function print(what, figure, isMet) {
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what}: ${figure}`);
}

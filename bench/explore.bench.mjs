/**
 * From a hand to the picture in Chromium: milliseconds between an input event and the frame that shows what it asked
 * for. A key on the freeze slider computes a freeze in the worker; a key on the probe only moves it.
 */
import { storeCase } from '../tests/browser/cases.mjs';
import { startChromium } from '../tests/browser/chromium.mjs';
import { clinicianOf, dataFolder, runServer } from '../tests/browser/run-server.mjs';

const presses = 60;
const data = dataFolder();
const server = await runServer(data.path);
const browser = await startChromium();
try {
  const { id } = await storeCase(server.url, { from: 'example', example: 'transtibial-diabetes' });
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  const [name, ...value] = clinicianOf(server.url).cookie.split('=');
  await context.addCookies([
    { name, value: value.join('='), url: server.url, httpOnly: true, sameSite: 'Lax' },
  ]);
  const page = await context.newPage();
  await page.goto(`${server.url}/cases/${id}`);
  await page.getByRole('button', { name: 'Explore', exact: true }).click();
  await page.locator('[data-explored-seconds]').waitFor();
  const slider = page.getByRole('slider', { name: /^Each freeze/ });
  await slider.focus();
  await page.keyboard.press('Home');
  await page.waitForTimeout(1000);
  print('freeze slider to picture', await follow(page, 'ArrowRight', 'data-explored-seconds'));
  await page.getByRole('application').focus();
  print('probe key to picture', await follow(page, 'ArrowDown', 'data-probe-y'));
  print('a change to its chance', await chances(page));
} finally {
  await browser.close();
  await server.stop();
  data.remove();
}

/** From a press to the chance that follows once the hand has rested: dose and chance computed thoroughly. */
async function chances(page) {
  const times = [];
  for (let n = 0; n < 10; n++) {
    const from = performance.now();
    await page.keyboard.press(n % 2 === 0 ? 'ArrowUp' : 'ArrowDown');
    await page.locator('tr:not([data-chance=known])').waitFor();
    await page.locator('tr[data-chance=known]').waitFor();
    times.push(performance.now() - from);
  }
  return times.toSorted((a, b) => a - b);
}

/** One press after another, each when the one before has come to rest. */
async function follow(page, key, attribute) {
  const times = [];
  for (let n = 0; n < presses; n++) {
    const armed = await page.evaluateHandle(watchFor, attribute);
    await page.keyboard.press(key);
    times.push(await armed.evaluate(({ followed }) => followed));
    await page.waitForTimeout(250);
  }
  return times.toSorted((a, b) => a - b);
}

/** Runs in the page: from the key's own time stamp to the task after the frame that shows the change. */
function watchFor(attribute) {
  let from = Number.NaN;
  addEventListener('keydown', (event) => (from = event.timeStamp), { once: true, capture: true });
  const followed = new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - from);
        port2.postMessage(null);
      });
    });
    watch.observe(document.querySelector(`[${attribute}]`), { attributeFilter: [attribute] });
  });
  return { followed };
}

function print(title, sorted) {
  const at = (share) =>
    `${sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1)} ms`;
  console.log(`  ${title.padEnd(26)} median ${at(0.5)}   p95 ${at(0.95)}   of ${sorted.length}`);
}

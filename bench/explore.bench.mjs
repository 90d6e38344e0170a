/**
 * From a hand to the picture in Chromium: milliseconds between an input event and the frame that shows what it asked
 * for. Keys, and a hand that drags: the freeze slider and the blood flow compute a freeze, the probe only moves it. At
 * the end the picture in space, from a key to its surfaces.
 */
import { storeCase } from '../tests/browser/cases.mjs';
import { startChromium } from '../tests/browser/chromium.mjs';
import { clinicianOf, dataFolder, runServer } from '../tests/browser/run-server.mjs';

const presses = 60;
const iceEdge = 'svg path[class*=_edge_]';
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
  print('freeze drag to picture', await dragged(page, slider, 'data-explored-seconds', alongSlider));
  const probe = page.getByRole('application').first();
  print('probe drag to picture', await dragged(page, probe, 'data-probe-y', aboutProbe));
  print('blood flow to picture', await flows(page));
  print('a change to its chance', await chances(page));
  print('a change to its ice in space', await inSpace(page));
} finally {
  await browser.close();
  await server.stop();
  data.remove();
}

/** From a press to the chance that follows once the hand has rested: dose and chance computed thoroughly. */
async function chances(page) {
  const times = [];
  await page.getByRole('application').first().focus();
  for (let n = 0; n < 10; n++) {
    const from = performance.now();
    await page.keyboard.press(n % 2 === 0 ? 'ArrowUp' : 'ArrowDown');
    await page.locator('tr[data-chance]:not([data-chance=known])').waitFor();
    await page.locator('tr[data-chance=known]').waitFor();
    times.push(performance.now() - from);
  }
  return times.toSorted((a, b) => a - b);
}

/** One press after another, each when the one before has come to rest. */
async function follow(page, key, attribute) {
  const times = [];
  for (let n = 0; n < presses; n++) {
    const armed = await page.evaluateHandle(watchFor, { attribute, input: 'keydown' });
    await page.keyboard.press(key);
    times.push(await armed.evaluate(({ followed }) => followed));
    await page.waitForTimeout(250);
  }
  return times.toSorted((a, b) => a - b);
}

/** A hand that holds what is under it and goes on, one step after another picture. */
async function dragged(page, what, attribute, placeAt) {
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  const times = [];
  for (let n = 0; n <= presses; n++) {
    const { x, y } = placeAt(box, n / presses);
    if (n === 0) {
      await page.mouse.move(x, y);
      await page.mouse.down();
      continue;
    }
    const armed = await page.evaluateHandle(watchFor, { attribute, input: 'pointermove' });
    await page.mouse.move(x, y);
    times.push(await armed.evaluate(({ followed }) => followed));
    // A hand goes on before it rests.
    await page.waitForTimeout(60);
  }
  await page.mouse.up();
  await page.waitForTimeout(1500);
  return times.toSorted((a, b) => a - b);
}

function alongSlider({ x, y, width, height }, share) {
  return { x: x + width * (0.05 + 0.9 * share), y: y + height / 2 };
}

function aboutProbe({ x, y, width, height }, share) {
  return { x: x + width / 2, y: y + height / 2 + 45 * share };
}

/** From a press on another blood flow to the ice that it makes. */
async function flows(page) {
  const flow = page.getByRole('group', { name: /^Blood flow/ });
  const times = [];
  for (let n = 0; n < 20; n++) {
    const name = n % 2 === 0 ? 'high' : 'low';
    const armed = await page.evaluateHandle(watchFor, { attribute: 'd', input: 'pointerup', of: iceEdge });
    await flow.getByText(name, { exact: true }).click();
    times.push(await armed.evaluate(({ followed }) => followed));
    await page.waitForTimeout(1500);
  }
  return times.toSorted((a, b) => a - b);
}

/** From a key on the freeze slider to surfaces of the ice beside its artery, which the page computes off itself. */
async function inSpace(page) {
  await page.getByRole('radio', { name: '3-D' }).check();
  await page.locator('[data-space-state=shown]').waitFor();
  const seconds = page.getByRole('slider', { name: /^Each freeze/ });
  await seconds.press('Home');
  await page.locator('[data-space-state=computing]').waitFor();
  await page.locator('[data-space-state=shown]').waitFor();
  const times = [];
  for (let n = 0; n < 12; n++) {
    const from = performance.now();
    // Never the same freeze again: that would be remembered.
    await seconds.press('ArrowRight');
    await page.locator('[data-space-state=computing]').waitFor();
    await page.locator('[data-space-state=shown]').waitFor();
    times.push(performance.now() - from);
  }
  return times.toSorted((a, b) => a - b);
}

/** Runs in the page: from the event's own time stamp to the task after the frame that shows the change. */
function watchFor({ attribute, input, of = `[${attribute}]` }) {
  let from = Number.NaN;
  addEventListener(input, (event) => (from = event.timeStamp), { once: true, capture: true });
  const followed = new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - from);
        port2.postMessage(null);
      });
    });
    watch.observe(document.querySelector(of), { attributeFilter: [attribute] });
  });
  return { followed };
}

function print(title, sorted) {
  const at = (share) =>
    `${sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1)} ms`;
  console.log(`  ${title.padEnd(26)} median ${at(0.5)}   p95 ${at(0.95)}   of ${sorted.length}`);
}

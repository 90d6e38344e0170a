/**
 * The page of one person after a year of daily reports, from the click on the list to the frame that shows the whole
 * course: nothing kept from before but files in the browser's cache, so the page's own code is loaded and run too.
 */
import { startChromium } from '../tests/browser/chromium.mjs';
import { followed, freezeAsPlanned, tellQuietly } from '../tests/browser/courses.mjs';
import { clinicianOf, dataFolder, runServer } from '../tests/browser/run-server.mjs';

const days = 365;
const rounds = 15;
const goalMs = 200;
const data = dataFolder();
const server = await runServer(data.path);
const browser = await startChromium();
try {
  const person = await followed(server, { amputatedDaysAgo: days });
  await freezeAsPlanned(server.url, person, { daysAgo: days + 7 });
  await tellQuietly(server.url, person.id, { days: days - 1 });
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  const [name, ...value] = clinicianOf(server.url).cookie.split('=');
  await context.addCookies([
    { name, value: value.join('='), url: server.url, httpOnly: true, sameSite: 'Lax' },
  ]);
  const page = await context.newPage();
  const times = [];
  const answers = [];
  page.on('requestfinished', (request) => {
    if (new URL(request.url()).pathname === `/api/courses/${person.id}`)
      answers.push(request.timing().responseEnd - request.timing().requestStart);
  });
  for (let round = 0; round <= rounds; round += 1) {
    await page.goto(`${server.url}/courses`);
    const link = page.getByRole('link', { name: person.label });
    await link.waitFor();
    const armed = await page.evaluateHandle(watchForChart);
    await link.click();
    const ms = await armed.evaluate(({ drawn }) => drawn);
    if (round > 0) times.push(ms);
  }
  report('click to the whole course on the screen', times);
  report('of that, the answer of the server', answers.slice(1), false);
} finally {
  await browser.close();
  await server.stop();
  data.remove();
}

/** Runs in the page: from the click's own time stamp to the task after the frame that holds the chart. */
function watchForChart() {
  let from = Number.NaN;
  addEventListener('click', ({ timeStamp }) => (from = timeStamp), { once: true, capture: true });
  const drawn = new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('main [role=slider][aria-valuetext]') === null) return;
      watch.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - from);
        port2.postMessage(null);
      });
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  return { drawn };
}

function report(what, found, isGoal = true) {
  const sorted = found.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  const figure = `median ${median.toFixed(0)} ms, worst ${sorted.at(-1).toFixed(0)} ms of ${sorted.length}`;
  const mark = isGoal ? (median <= goalMs ? 'met   ' : 'MISSED') : '      ';
  console.log(`${mark}  ${what}: ${figure}${isGoal ? ` (goal: at most ${goalMs})` : ''}`);
}

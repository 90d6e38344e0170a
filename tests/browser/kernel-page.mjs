import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { startChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('../../packages/freeze/', import.meta.url));

/** Runs in a module worker: each problem `times` over, and what the last run gave. */
const worker = `
  import { kernelEngine } from '/dist/kernel/index.js';
  onmessage = ({ data: { problem, quality, times } }) => {
    let best = Infinity;
    let result;
    for (let n = 0; n < times; n++) {
      const start = performance.now();
      result = kernelEngine.run(problem, quality);
      best = Math.min(best, performance.now() - start);
    }
    postMessage({ milliseconds: best, result });
  };`;

/** Serves the built package alone, on loopback. */
async function serve() {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const send = (type, body) => response.writeHead(200, { 'content-type': type }).end(body);
    if (path === '/') return send('text/html', '<!doctype html><title>kernel</title>');
    if (path === '/worker.js') return send('text/javascript', worker);
    if (!/^\/(dist|generated)\/[\w./-]+\.js$/.test(path) || path.includes('..'))
      return response.writeHead(404).end();
    return send('text/javascript', await readFile(`${root}${path}`));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/**
 * A browser with the kernel in a worker. `run` gives the best time of so many runs, ms, and the result; arrays of
 * numbers come back as plain ones.
 */
export async function kernelInBrowser() {
  const [server, browser] = await Promise.all([serve(), startChromium()]);
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  return {
    run: (problem, quality, times = 1) =>
      page.evaluate(
        (job) =>
          new Promise((resolve, reject) => {
            globalThis.kernel ??= new Worker('/worker.js', { type: 'module' });
            globalThis.kernel.onerror = (event) => reject(new Error(event.message));
            globalThis.kernel.onmessage = ({ data }) => {
              const values = Array.from(data.result.peakCold.values);
              const { isotherms, energy, minimumC } = data.result;
              resolve({
                milliseconds: data.milliseconds,
                result: { isotherms, energy, minimumC, peakColdC: values },
              });
            };
            globalThis.kernel.postMessage(job);
          }),
        { problem, quality, times },
      ),
    /** On the page itself: compiled without blocking. */
    runOnPage: (problem, quality) =>
      page.evaluate(
        `import('/dist/kernel/index.js').then(async ({ loadKernelEngine }) =>
          (await loadKernelEngine()).run(${JSON.stringify(problem)}, '${quality}').isotherms)`,
      ),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

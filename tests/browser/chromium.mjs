import { copyFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Starts a real Chromium: `CHROMIUM_PATH`, one that is installed, or the one from the packages. */
export async function startChromium() {
  const found = [process.env.CHROMIUM_PATH ?? '', ...installed].find(
    (path) => path !== '' && existsSync(path),
  );
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (found !== undefined) return playwright.launch({ executablePath: found, args: asRoot });
  // The package unpacks its libraries only where it believes to run in this environment.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const args = packed.args.filter((arg) => !['--single-process', '--no-zygote'].includes(arg));
  const executablePath = await packed.executablePath();
  addFonts();
  return playwright.launch({ executablePath, args: [...args, ...asRoot] });
}

/** The package brings one font, without Arabic. */
function addFonts() {
  const { resolve } = createRequire(new URL('../../packages/server/package.json', import.meta.url));
  for (const font of ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'])
    copyFileSync(resolve(`dejavu-fonts-ttf/ttf/${font}`), join(tmpdir(), 'fonts', font));
}

/** Draws the patient page's icons from `favicon.svg` into packages/web/public/me-icons: run it when the sign changes. */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startChromium } from '../tests/browser/chromium.mjs';

const pages = fileURLToPath(new URL('../packages/web/public/', import.meta.url));
const sign = readFileSync(`${pages}favicon.svg`, 'utf8')
  .replace('#1c5fa6', '#ffffff')
  .replace('#fff"', '#1c5fa6"');
/** A maskable icon may be cut to a circle: its sign stays within the inner 80 %. */
const icons = [
  { name: 'icon-192', px: 192, signShare: 0.68, cornerShare: 0.22 },
  { name: 'icon-512', px: 512, signShare: 0.68, cornerShare: 0.22 },
  { name: 'maskable-512', px: 512, signShare: 0.5, cornerShare: 0 },
];

mkdirSync(`${pages}me-icons`, { recursive: true });
const browser = await startChromium();
try {
  for (const { name, px, signShare, cornerShare } of icons) {
    const page = await browser.newPage({ viewport: { width: px, height: px } });
    await page.setContent(
      `<style>body{margin:0;display:grid;place-items:center;height:100vh;background:#1c5fa6;border-radius:${px * cornerShare}px}
       html{background:transparent}svg{width:${px * signShare}px}</style>${sign}`,
    );
    await page.screenshot({ path: `${pages}me-icons/${name}.png`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}

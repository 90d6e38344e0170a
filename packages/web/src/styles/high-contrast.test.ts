import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = `\n${readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')}`;

type Tokens = Readonly<Record<string, string>>;

/** The colours of all blocks under exactly these selectors, a later one over an earlier. */
function tokens(...selectors: readonly string[]): Tokens {
  const found = selectors.map((selector) => {
    const start = css.indexOf(`\n${selector} {`);
    const block = css.slice(start + 1, css.indexOf('}', start + 1));
    const colours = [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    return Object.fromEntries(colours);
  });
  return Object.assign({}, ...found);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const texts = ['ink', 'quiet', 'accent', 'good', 'warn', 'bad', 'residual', 'phantom', 'sensation'];
const grounds = ['page', 'card', 'accent-soft', 'good-soft', 'warn-soft', 'bad-soft'];

function worst(colours: Tokens): number {
  const pairs = texts.flatMap((text) => grounds.map((ground) => [colours[text], colours[ground]]));
  return Math.min(...[...pairs, [colours['on-accent'], colours['accent']]].map(([a, b]) => contrast(a, b)));
}

describe('high contrast', () => {
  const bright = tokens(':root', ':root[data-high-contrast]');
  const dark = tokens(
    ':root',
    ':root[data-high-contrast]',
    ":root[data-mantine-color-scheme='dark']",
    ":root[data-high-contrast][data-mantine-color-scheme='dark']",
  );

  it('holds every text at 7:1 on every ground, in light and in dark', () => {
    expect(worst(bright)).toBeGreaterThanOrEqual(7);
    expect(worst(dark)).toBeGreaterThanOrEqual(7);
  });

  it('shows edges at 3:1', () => {
    for (const colours of [bright, dark])
      expect(contrast(colours['hairline'], colours['card'])).toBeGreaterThanOrEqual(3);
  });

  it('is more than the everyday colours give, which would not pass', () => {
    expect(worst(tokens(':root'))).toBeLessThan(7);
  });

  it('is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

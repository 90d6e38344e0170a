import { describe, expect, it } from 'vitest';
import { doseContext } from '../../test/dose-example.js';
import type { NerveSection } from '../plan.js';
import { coverQuestion } from './covered-length.js';
import type { DeliveredFreeze } from './delivered-freeze.js';
import { readDoseSettings } from './dose-settings.js';
import { layoutOf } from './layout.js';
import { iceMargin, marginsOf, nerveTemperatures } from './margins.js';
import { halfExtent, sectionOutline } from './nerve-outline.js';

/** Ten kelvin warmer per millimetre from the axis, −70 °C on it; ice out to 6 mm. */
const freeze = {
  peak: (_s: number, r: number) => -70 + 10 * r,
  firstIceRadiusMm: (s: number) => Math.max(0, 6 - Math.abs(s)),
} as unknown as DeliveredFreeze;
const settings = readDoseSettings(doseContext());
const ellipse = { widthMm: 4, heightMm: 2, angleDegrees: 0 };

function question(bothSides: boolean) {
  return coverQuestion({
    layout: layoutOf({ bothSides, acrossCount: 1, alongCount: 1 }),
    points: sectionOutline(ellipse),
    extent: halfExtent(ellipse),
    probeRadiusMm: 1,
    neededLengthMm: 4,
    errors: { gapMm: [0.5], axialMm: 0, spacingMm: 0 },
  });
}

function section(depthMm: number, neighbours: NerveSection['neighbours'] = []): NerveSection {
  return { areaMm2: 6.28, widthMm: 4, heightMm: 2, depthMm, from: 'person', basis: 'measured', neighbours };
}

const margins = (depthMm: number, bothSides: boolean, neighbours: NerveSection['neighbours'] = []) =>
  marginsOf({
    question: question(bothSides),
    ellipse,
    section: section(depthMm, neighbours),
    freeze,
    settings,
  });

describe('marginsOf, rule:dose.margins', () => {
  it('reads the skin at the deepest dermis above the nearest pass', () => {
    // Dermis at 2 mm; nerve at 10; the superficial axis 2.5 mm above its middle: 5.5 mm apart.
    expect(margins(10, true).skinC).toBeCloseTo(-70 + 55, 6);
    // The deep axis is 2.5 mm below: 10.5 mm apart.
    expect(margins(10, false).skinC).toBeCloseTo(-70 + 105, 6);
  });

  it('knows an artery or a neighbour only by a known gap', () => {
    const artery = { name: 'artery', kind: 'artery', direction: 'deep', diameterMm: 4 } as const;
    expect(margins(10, false, [{ ...artery, gapMm: null }]).arteryC).toBeNull();
    // Its near wall lies 1 + 5 mm below the nerve's middle, the axis 2.5 mm.
    expect(margins(10, false, [{ ...artery, gapMm: 5 }]).arteryC).toBeCloseTo(-70 + 35, 6);
    const nerve = { name: 'motor nerve', kind: 'nerve', direction: 'superficial', diameterMm: null } as const;
    expect(margins(10, false, [{ ...nerve, gapMm: 2 }]).neighbourNerveC).toBeCloseTo(-70 + 55, 6);
  });
});

describe('nerveTemperatures', () => {
  it('gives the near edge as coldest and the far edge at the end of the length as warmest', () => {
    const { coldestC, warmestC } = nerveTemperatures({ question: question(false), freeze });
    expect(coldestC).toBeCloseTo(-70 + 15, 6);
    expect(warmestC).toBeCloseTo(-70 + 10 * Math.hypot(3.5, 2), 1);
  });
});

describe('iceMargin', () => {
  it('measures past both edges from the first, deep pass, and says that the far one is hidden', () => {
    expect(iceMargin({ question: question(true), freeze }, 1)).toEqual({
      nearMm: 6 - 2.5 - 1,
      farMm: 6 + 2.5 - 1,
      acrossMm: 1.5,
      hidden: 'far-side',
    });
  });
});

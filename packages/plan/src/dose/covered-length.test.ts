import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredLengthMm, coveredLengthOfMm, coverQuestion } from './covered-length.js';
import { layoutOf, layoutsUpTo } from './layout.js';
import { profileRadiusMm, profileStepMm, type LethalProfile } from './lethal-profile.js';
import { halfExtent, sectionOutline, type NerveEllipse } from './nerve-outline.js';

const profileOf = (radiusAt: (s: number) => number): LethalProfile => ({
  radiiMm: Float64Array.from({ length: 321 }, (_, n) => Math.max(0, radiusAt(n * profileStepMm))),
});
const sphere = (radius: number) => profileOf((s) => Math.sqrt(Math.max(0, radius * radius - s * s)));

function question(
  nerve: NerveEllipse,
  layout = layoutOf({ bothSides: false, acrossCount: 1, alongCount: 1 }),
  gapMm = 0.3,
) {
  return coverQuestion({
    layout,
    points: sectionOutline(nerve),
    extent: halfExtent(nerve),
    probeRadiusMm: 1,
    neededLengthMm: 4,
    errors: { gapMm: [gapMm], axialMm: 0, spacingMm: 0 },
  });
}

describe('coveredLengthMm', () => {
  it('gives the chord of a cylinder of cold through a thin nerve', () => {
    const thread = { widthMm: 1e-6, heightMm: 1e-6, angleDegrees: 0 };
    expect(
      coveredLengthMm(
        question(thread),
        profileOf(() => 3),
      ),
    ).toBeCloseTo(2 * Math.sqrt(9 - 1.3 ** 2), 4);
  });

  it('is limited by the far edge of a round nerve', () => {
    const round = { widthMm: 2, heightMm: 2, angleDegrees: 0 };
    // The far edge lies 1 + 0.3 + 2 mm from the axis.
    expect(
      coveredLengthMm(
        question(round),
        profileOf(() => 4),
      ),
    ).toBeCloseTo(2 * Math.sqrt(16 - 3.3 ** 2), 4);
    expect(
      coveredLengthMm(
        question(round),
        profileOf(() => 3.2),
      ),
    ).toBe(0);
  });

  it('joins stations along the nerve only where every point joins', () => {
    const thread = { widthMm: 1e-6, heightMm: 1e-6, angleDegrees: 0 };
    const two = question(thread, layoutOf({ bothSides: false, acrossCount: 1, alongCount: 2 }));
    const reaching = Math.hypot(1.3, 1.0001);
    expect(
      coveredLengthMm(
        two,
        profileOf(() => reaching),
      ),
    ).toBeCloseTo(4, 2);
    const short = Math.hypot(1.3, 0.9);
    expect(
      coveredLengthMm(
        two,
        profileOf(() => short),
      ),
    ).toBeCloseTo(1.8, 4);
  });

  it('agrees with walking along the nerve step by step', () => {
    fc.assert(
      fc.property(
        fc.record({
          width: fc.double({ min: 1, max: 8, noNaN: true }),
          height: fc.double({ min: 1, max: 4, noNaN: true }),
        }),
        fc.constantFrom(...layoutsUpTo(4)),
        fc.double({ min: 2, max: 7, noNaN: true }),
        fc.integer({ min: 0, max: 30 }),
        ({ width, height }, layout, radius, angleDegrees) => {
          const nerve = { widthMm: width, heightMm: height, angleDegrees };
          const asked = question(nerve, layout);
          const profile = sphere(radius);
          const walked = walk(asked, profile);
          const exact = coveredLengthMm(asked, profile);
          expect(exact).toBeLessThanOrEqual(walked + 0.03);
          if (layout.alongCount === 1) expect(exact).toBeGreaterThanOrEqual(walked - 0.03);
        },
      ),
      { seed: 11, numRuns: 150 },
    );
  });

  it('never covers less with a larger zone or a smaller nerve', () => {
    const size = fc.double({ min: 0.5, max: 6, noNaN: true });
    fc.assert(
      fc.property(
        size,
        size,
        fc.constantFrom(...layoutsUpTo(4)),
        fc.double({ min: 1, max: 6, noNaN: true }),
        (width, height, layout, radius) => {
          const small = { widthMm: width, heightMm: height, angleDegrees: 12 };
          const large = { widthMm: width * 1.2, heightMm: height * 1.2, angleDegrees: 12 };
          const length = coveredLengthMm(question(large, layout), sphere(radius));
          expect(coveredLengthMm(question(small, layout), sphere(radius))).toBeGreaterThanOrEqual(
            length - 1e-9,
          );
          expect(coveredLengthMm(question(large, layout), sphere(radius * 1.1))).toBeGreaterThanOrEqual(
            length - 1e-9,
          );
        },
      ),
      { seed: 12, numRuns: 200 },
    );
  });
});

describe('coverQuestion', () => {
  it('never puts a probe into the nerve, whatever the shape, the angle and the error', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 15, noNaN: true }),
        fc.double({ min: 0.5, max: 8, noNaN: true }),
        fc.integer({ min: 0, max: 60 }),
        fc.double({ min: -1, max: 2, noNaN: true }),
        fc.constantFrom(...layoutsUpTo(8)),
        (widthMm, heightMm, angleDegrees, gapMm, layout) => {
          const nerve = { widthMm, heightMm, angleDegrees };
          const asked = question(nerve, layout, gapMm);
          const nearest = Math.min(
            ...asked.passes.flatMap(({ v }) =>
              [...sectionOutline(nerve).v].map((point) => Math.abs(point - v)),
            ),
          );
          expect(nearest).toBeGreaterThanOrEqual(1 + Math.max(0, gapMm) - 1e-9);
        },
      ),
      { seed: 13, numRuns: 200 },
    );
  });
});

/** Longest run of slices in which every point is within reach of some pass. */
function walk(asked: ReturnType<typeof question>, profile: LethalProfile): number {
  const step = 0.01;
  let longest = 0;
  let run = -1;
  for (let l = -9; l <= 9; l += step) {
    const all = [...asked.points.u].every((u, k) =>
      asked.passes.some(
        (pass) =>
          Math.hypot((asked.points.v[k] ?? 0) - pass.v, l - pass.along) <=
          profileRadiusMm(profile, u - pass.u),
      ),
    );
    run = all ? run + 1 : -1;
    longest = Math.max(longest, run * step);
  }
  return longest;
}

describe('coveredLengthOfMm', () => {
  const nerve = { widthMm: 5, heightMm: 2.5, angleDegrees: 30 };

  it('is what coveredLengthMm says of passes that froze alike, one part each', () => {
    for (const layout of layoutsUpTo(4)) {
      for (const radius of [2.6, 3.2, 4, 5]) {
        const whole = question(nerve, layout);
        const parts = whole.passes.map((pass) => ({
          question: { ...whole, passes: [pass] },
          profile: sphere(radius),
        }));
        expect(coveredLengthOfMm(parts)).toBeGreaterThanOrEqual(
          coveredLengthMm(whole, sphere(radius)) - 1e-9,
        );
        if (layout.alongCount === 1)
          expect(coveredLengthOfMm(parts)).toBeCloseTo(coveredLengthMm(whole, sphere(radius)), 9);
      }
    }
  });

  it('is what stepping along the nerve finds where passes reach unequally far', () => {
    const whole = question(nerve, layoutOf({ bothSides: true, acrossCount: 1, alongCount: 2 }));
    const radii = [4.4, 3.9, 4.1, 3.2];
    const parts = whole.passes.map((pass, n) => ({
      question: { ...whole, passes: [pass] },
      profile: sphere(radii[n] ?? 0),
    }));
    const isCovered = (along: number) =>
      Array.from(whole.points.u).every((u, k) =>
        whole.passes.some((pass, n) => {
          const reach = profileRadiusMm(sphere(radii[n] ?? 0), Math.abs(u - pass.u));
          return Math.hypot((whole.points.v[k] ?? 0) - pass.v, along - pass.along) <= reach;
        }),
      );
    let [longest, run] = [0, 0];
    for (let along = -10; along <= 10; along += 0.001) {
      run = isCovered(along) ? run + 0.001 : 0;
      longest = Math.max(longest, run);
    }
    expect(longest).toBeGreaterThan(1);
    expect(coveredLengthOfMm(parts)).toBeCloseTo(longest, 2);
  });

  it('is nothing without a part', () => {
    expect(coveredLengthOfMm([])).toBe(0);
  });
});

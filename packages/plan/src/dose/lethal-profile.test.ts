import type { Field } from '@cryobridge/freeze';
import { describe, expect, it } from 'vitest';
import { lethalProfile, profileRadiusMm } from './lethal-profile.js';

/** A field whose temperature is a function of place, on an even grid. */
function fieldOf(temperature: (s: number, r: number) => number): Field {
  const rMm = Float64Array.from({ length: 101 }, (_, n) => n * 0.1);
  const zMm = Float64Array.from({ length: 121 }, (_, n) => n * 0.25);
  const values = new Float64Array(rMm.length * zMm.length);
  zMm.forEach((z, iz) => rMm.forEach((r, ir) => (values[iz * rMm.length + ir] = temperature(z - 15, r))));
  return { rMm, zMm, values };
}

const at = { thresholdC: -20, centerMm: 15 };

describe('lethalProfile', () => {
  it('reads a sphere of cold back as its radius along the shaft', () => {
    const profile = lethalProfile(
      fieldOf((s, r) => 10 * (Math.hypot(s, r) - 6)),
      at,
    );
    for (const s of [0, 1, 2, 3]) expect(profileRadiusMm(profile, s)).toBeCloseTo(Math.sqrt(16 - s * s), 1);
    expect(profileRadiusMm(profile, 5)).toBe(0);
  });

  it('reads a straight fall-off exactly', () => {
    const profile = lethalProfile(
      fieldOf((_, r) => 10 * (r - 5.137)),
      at,
    );
    expect(profileRadiusMm(profile, 0)).toBeCloseTo(3.137, 9);
  });

  it('takes the smaller of both ends, and never grows outwards', () => {
    const lopsided = lethalProfile(
      fieldOf((s, r) => 10 * (r - 6 + Math.max(0, s))),
      at,
    );
    expect(profileRadiusMm(lopsided, 1.5)).toBeCloseTo(2.5, 9);
    const waisted = lethalProfile(
      fieldOf((s, r) => 10 * (r - (5 + s * s) / 1)),
      at,
    );
    expect(profileRadiusMm(waisted, 2)).toBeCloseTo(profileRadiusMm(waisted, 0), 1);
  });

  it('is zero where the threshold is not reached', () => {
    expect(
      profileRadiusMm(
        lethalProfile(
          fieldOf(() => 37),
          at,
        ),
        0,
      ),
    ).toBe(0);
  });
});

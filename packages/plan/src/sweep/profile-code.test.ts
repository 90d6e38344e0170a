import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileLength } from '../dose/lethal-profile.js';
import { packProfiles, unpackProfiles } from './profile-code.js';

/** Never growing, in whole 1/1000 mm, from whatever drops come. */
const profile = fc
  .tuple(
    fc.integer({ min: 0, max: 25_000 }),
    fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: profileLength }),
  )
  .map(([first, drops]) => {
    const radiiMm = new Float64Array(profileLength);
    let radius = first;
    for (let n = 0; n < profileLength; n++) {
      radiiMm[n] = radius / 1000;
      radius = Math.max(0, radius - (drops[n] ?? 40));
    }
    return { radiiMm };
  });

describe('packProfiles', () => {
  it('gives every profile back to the last bit', () => {
    fc.assert(
      fc.property(fc.array(profile, { maxLength: 4 }), (profiles) => {
        expect(unpackProfiles(packProfiles(profiles), profiles.length)).toEqual(profiles);
      }),
      { seed: 8, numRuns: 60 },
    );
  });

  it('takes little room for a straight flank', () => {
    const radiiMm = Float64Array.from({ length: profileLength }, (_, n) => Math.max(0, 4000 - 30 * n) / 1000);
    expect(packProfiles([{ radiiMm }]).length).toBeLessThan(45);
  });

  it('refuses text that is cut short, spoilt or too long', () => {
    const radiiMm = new Float64Array(profileLength).fill(1.234);
    const text = packProfiles([{ radiiMm }]);
    expect(() => unpackProfiles(text.slice(0, -9), 1)).toThrow(RangeError);
    expect(() => unpackProfiles(`?${text.slice(1)}`, 1)).toThrow(RangeError);
    expect(() => unpackProfiles('AAAA____', 1)).toThrow(RangeError);
  });
});

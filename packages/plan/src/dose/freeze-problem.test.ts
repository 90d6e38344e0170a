import { referenceEngine, type Tissue } from '@cryobridge/freeze';
import { describe, expect, it } from 'vitest';
import { deliverFreeze, frameSeconds } from './delivered-freeze.js';
import { freezeEndSeconds, freezeProblem } from './freeze-problem.js';
import type { FreezeInputs } from './freeze-inputs.js';

/** Muscle of the model runs that the freeze notes state: 1060 kg/m³, 240 kJ/kg, 1.6 and 0.49 W/mK. */
const tissue: Tissue = {
  densityKgPerM3: 1060,
  solidusC: -2,
  liquidusC: -1,
  frozenHeatCapacityJPerKgK: 1900,
  unfrozenHeatCapacityJPerKgK: 3500,
  latentHeatJPerKg: 240_000,
  frozenConductivityWPerMK: 1.6,
  unfrozenConductivityWPerMK: 0.49,
};
const perfusion = { perfusionWPerM3K: 2500, bloodC: 37, metabolicWPerM3: 700, returnsOnThaw: true };
const inputs = (wallC: number): FreezeInputs => ({ tissue, perfusion, bodyC: 37, wallC });
const size = { radiusMm: 1.05, activeLengthMm: 6 };
const protocol = { cycles: 3, freezeSeconds: 120, thawSeconds: 60 };

describe('freezeProblem', () => {
  it('plays each cycle as fall, plateau and thaw, and ends where it should', () => {
    const { wall } = freezeProblem({
      inputs: inputs(-70),
      size,
      protocol,
      cooldownSeconds: 10,
      fieldAtSeconds: [],
    });
    expect(wall.map(({ seconds }) => seconds)).toEqual([10, 110, 60, 10, 110, 60, 10, 110, 60]);
    expect(freezeEndSeconds(protocol, 3)).toBe(480);
  });

  it('splits the plateau where shorter freezes are read', () => {
    const { wall } = freezeProblem({
      inputs: inputs(-70),
      size,
      protocol: { ...protocol, cycles: 1 },
      cooldownSeconds: 10,
      fieldAtSeconds: [],
      untilSeconds: 120,
      plateauEndsSeconds: [60, 90, 120],
    });
    expect(wall.map(({ seconds }) => seconds)).toEqual([10, 50, 30, 30]);
  });
});

describe('deliverFreeze', () => {
  it('keeps few enough frames, with the end of every freeze among them', () => {
    for (const freezeSeconds of [60, 90, 120, 150, 180]) {
      for (const cycles of [1, 2, 3]) {
        const times = frameSeconds({ cycles, freezeSeconds, thawSeconds: 60 });
        expect(times.length).toBeLessThanOrEqual(40);
        expect(times).toContain(freezeEndSeconds({ cycles, freezeSeconds, thawSeconds: 60 }, cycles));
      }
    }
  });

  // Widths that the freeze notes give for a 14G probe in perfused muscle after 120 s. Those runs used 0.3 mm
  // cells: 3 % either way for the ice, 4 % for the smaller zone.
  it.each([
    { wallC: -60, iceWidthMm: 9.8, lethalWidthMm: 5.6 },
    { wallC: -80, iceWidthMm: 10.9, lethalWidthMm: 6.9 },
  ])('makes the known ice and lethal zone at a wall of $wallC °C', ({ wallC, iceWidthMm, lethalWidthMm }) => {
    const freeze = deliverFreeze({
      engine: referenceEngine,
      inputs: inputs(wallC),
      size,
      protocol: { cycles: 1, freezeSeconds: 120, thawSeconds: 60 },
      cooldownSeconds: 1,
    });
    expect(2 * freeze.firstIceRadiusMm(0)).toBeGreaterThan(iceWidthMm * 0.97);
    expect(2 * freeze.firstIceRadiusMm(0)).toBeLessThan(iceWidthMm * 1.03);
    expect(freeze.peak(0, (lethalWidthMm / 2) * 0.96)).toBeLessThan(-20);
    expect(freeze.peak(0, (lethalWidthMm / 2) * 1.04)).toBeGreaterThan(-20);
  });
});

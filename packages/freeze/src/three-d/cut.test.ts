import { describe, expect, it } from 'vitest';
import { buildMesh } from './build-mesh.js';
import { benchmarkArtery, benchmarkB3 } from './benchmark-b3.js';
import { spaceSettingsOf } from './space-settings.js';
import type { FreezeQuality } from '../types.js';
import type { SpaceProblem, Vessel } from './types.js';

const b3 = benchmarkB3();

function measured(problem: SpaceProblem, whole: SpaceProblem, quality: FreezeQuality = 'standard') {
  const settings = spaceSettingsOf(quality, { instead: { useSymmetry: false } });
  const mesh = buildMesh(problem, settings);
  const volume = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) * 1e9;
  return {
    removedMm3: volume(buildMesh(whole, settings).volumeM3) - volume(mesh.volumeM3),
    areaMm2: (mesh.vessels[0]?.links ?? []).reduce((sum, { areaM2 }) => sum + areaM2, 0) * 1e6,
  };
}

function withVessel(change: Partial<Vessel>, problem: SpaceProblem = b3): SpaceProblem {
  return { ...problem, vessels: [{ ...benchmarkArtery, ...change }] };
}

describe('a vessel cut out of the cells', () => {
  it.each([
    ['parallel', { direction: [0, 0, 1] as const }, 60],
    ['tilted by 30° towards the probe', { direction: [0.5, 0, Math.sqrt(0.75)] as const }, 0],
    ['tilted sideways', { direction: [0, 0.6, 0.8] as const }, 60 / 0.8],
    ['crossing', { direction: [0, 1, 0] as const, radiusMm: 2 }, 2 * Math.sqrt(25 ** 2 - 8 ** 2)],
  ])('%s: takes away its volume and leaves its surface', (_, change, lengthMm) => {
    const near = { ...b3, domain: { kind: 'cylinder', radiusMm: 25, beforeMm: 30, beyondMm: 30 } as const };
    const { removedMm3, areaMm2 } = measured(withVessel(change, near), { ...near, vessels: [] });
    const radiusMm = 'radiusMm' in change ? change.radiusMm : 4;
    expect(areaMm2 / removedMm3).toBeGreaterThan((2 / radiusMm) * 0.95);
    expect(areaMm2 / removedMm3).toBeLessThan((2 / radiusMm) * 1.05);
    if (lengthMm === 0) return;
    expect(removedMm3 / (Math.PI * radiusMm ** 2 * lengthMm)).toBeGreaterThan(0.96);
    expect(removedMm3 / (Math.PI * radiusMm ** 2 * lengthMm)).toBeLessThan(1.04);
  });

  it('in a box', () => {
    const box: SpaceProblem = {
      ...b3,
      domain: { kind: 'box', from: [-20, -20, -20], to: [20, 20, 20] },
    };
    const { removedMm3, areaMm2 } = measured(withVessel({}, box), { ...box, vessels: [] }, 'coarse');
    expect(removedMm3 / (Math.PI * 16 * 40)).toBeCloseTo(1, 1);
    expect(areaMm2 / (2 * Math.PI * 4 * 40)).toBeCloseTo(1, 1);
  });

  it('the active wall of a probe in a box has the area of its side', () => {
    const box: SpaceProblem = {
      ...b3,
      vessels: [],
      domain: { kind: 'box', from: [-20, -20, -20], to: [20, 20, 20] },
    };
    const probe = b3.probes[0];
    if (!probe) throw new TypeError('a probe is needed');
    for (const direction of [
      [0, 0, 1],
      [0.6, 0, 0.8],
      [1, 2, 3],
    ] as const) {
      const mesh = buildMesh({ ...box, probes: [{ ...probe, direction }] }, spaceSettingsOf('coarse'));
      const areaMm2 = mesh.wall.reduce((sum, { areaM2 }) => sum + areaM2, 0) * 1e6;
      expect(areaMm2 / (2 * Math.PI * 0.65 * 5)).toBeCloseTo(1, 9);
    }
  });
});

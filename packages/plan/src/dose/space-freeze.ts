import {
  spaceSampler,
  type FreezeQuality,
  type PointMm,
  type Region,
  type SpaceEngine,
  type SpaceProblem,
  type Vessel,
} from '@cryobridge/freeze';
import type { CoverQuestion, PassPosition } from './covered-length.js';
import type { FreezeInputs } from './freeze-inputs.js';
import { activeCenterMm, freezeProblem, type ProbeSize, type Protocol } from './freeze-problem.js';

/** Within 1 % of the finest on the benchmark beside an artery; a dose takes one run a placement. */
export const spaceQuality: FreezeQuality = 'coarse';

/** °C, coldest over all placements, at u along the shaft, v deeper and w along the nerve from its middle, mm. */
export type PeakReader = (point: PointMm) => number;

export interface SpaceFreeze {
  readonly inputs: FreezeInputs;
  readonly size: ProbeSize;
  readonly protocol: Protocol;
  readonly cooldownSeconds: number;
  readonly vessels: readonly Vessel[];
  readonly regions: readonly Region[];
}

/** One placement in space: the problem of `freezeProblem` with vessels in it. */
export function spaceProblem(
  { inputs, size, protocol, cooldownSeconds, vessels, regions }: SpaceFreeze,
  { u, v }: Pick<PassPosition, 'u' | 'v'>,
): SpaceProblem {
  const ring = freezeProblem({ inputs, size, protocol, cooldownSeconds, fieldAtSeconds: [] });
  if (ring.geometry.kind !== 'axisymmetric') throw new RangeError('a probe is asked for');
  const { outerRadiusMm, lengthMm, probeRadiusMm, activeLengthMm } = ring.geometry;
  return {
    tissue: ring.tissue,
    perfusion: ring.perfusion,
    initialC: ring.initialC,
    probes: [
      {
        activeCenter: [u, v, 0],
        direction: [1, 0, 0],
        radiusMm: probeRadiusMm,
        activeLengthMm,
        tip: 'closed',
      },
    ],
    wall: ring.wall,
    domain: {
      kind: 'cylinder',
      radiusMm: outerRadiusMm,
      beforeMm: activeCenterMm,
      beyondMm: lengthMm - activeCenterMm,
    },
    vessels,
    regions,
    outputs: { isothermsC: [], atSeconds: [], rays: [], lines: [] },
  };
}

/**
 * The coldest of every placement. Vessels run along the nerve, so that placements which differ only along it are
 * one run. Each placement froze from body temperature, as everywhere in a plan.
 */
export function spacePeak(
  engine: SpaceEngine,
  freeze: SpaceFreeze,
  { passes }: Pick<CoverQuestion, 'passes'>,
): PeakReader {
  const runs = new Map<string, PeakReader>();
  const readers = passes.map((pass) => {
    const key = `${pass.u} ${pass.v}`;
    const read = runs.get(key) ?? spaceSampler(engine.run(spaceProblem(freeze, pass), spaceQuality).peakCold);
    runs.set(key, read);
    return { read, along: pass.along };
  });
  return ([u, v, w]) => Math.min(...readers.map(({ read, along }) => read([u, v, w - along])));
}

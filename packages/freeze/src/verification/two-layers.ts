import {
  benchmarkB3,
  type Direction,
  type PointMm,
  type SpaceEngine,
  type SpaceProblem,
} from '../three-d/index.js';
import { spaceSampler } from '../three-d/index.js';
import { benchmarkTissue, noPerfusion } from '../benchmarks.js';
import { erfc } from '../special-functions.js';
import type { FreezeQuality, Tissue } from '../types.js';

/** Fat as the facts have it, but for its freezing, which this problem does not reach. */
const layerTissue: Tissue = {
  ...benchmarkTissue,
  densityKgPerM3: 920,
  unfrozenHeatCapacityJPerKgK: 2300,
  unfrozenConductivityWPerMK: 0.2,
};

const SECONDS = 40;
const SINK_W_PER_M3 = 8e5;
/** A blood so cold that what it takes is the same at every temperature of the problem. */
const SINK_C = -1e7;
const RADIUS_MM = 18;

/** 4 i²erfc */
function spread(z: number): number {
  return (1 + 2 * z * z) * erfc(z) - ((2 * z) / Math.sqrt(Math.PI)) * Math.exp(-z * z);
}

function heatOf(tissue: Tissue): {
  readonly rhoC: number;
  readonly diffusivity: number;
  readonly effusivity: number;
} {
  const rhoC = tissue.densityKgPerM3 * tissue.unfrozenHeatCapacityJPerKgK;
  const k = tissue.unfrozenConductivityWPerMK;
  return { rhoC, diffusivity: k / rhoC, effusivity: Math.sqrt(k * rhoC) };
}

/**
 * Two half-spaces that touch; the first loses q, W/m³, from time 0. How far it is below the start, K, at a distance
 * from the interface (positive inside the first), with e = √(kρc) and F(z) = 4 i²erfc(z):
 * first q·t/ρc₁·(1 − e₂/(e₁+e₂)·F(x/2√(α₁t))), second q·t/ρc₁·e₁/(e₁+e₂)·F(x/2√(α₂t)).
 *
 * *Checked by* two-layers.test.ts: it satisfies the heat equation, and temperature and flow pass the interface.
 */
export function twoLayersFallK(
  distanceMm: number,
  seconds: number,
  [first, second]: readonly [Tissue, Tissue],
): number {
  const [one, other] = [heatOf(first), heatOf(second)];
  const whole = (SINK_W_PER_M3 * seconds) / one.rhoC;
  const sum = one.effusivity + other.effusivity;
  const z = (of: typeof one) => (Math.abs(distanceMm) * 1e-3) / (2 * Math.sqrt(of.diffusivity * seconds));
  return distanceMm > 0
    ? whole * (1 - (other.effusivity / sum) * spread(z(one)))
    : ((whole * one.effusivity) / sum) * spread(z(other));
}

/** A thin probe at rest beside a layer, so that there is nothing but the layer. */
function problem(normal: Direction, awayMm: number): SpaceProblem {
  const b3 = benchmarkB3([]);
  const length = Math.hypot(...normal);
  const [x, y, z] = normal.map((of) => (of / length) * awayMm);
  return {
    ...b3,
    perfusion: noPerfusion,
    probes: b3.probes.map((probe) => ({ ...probe, radiusMm: 0.25, activeLengthMm: 2 })),
    wall: [{ kind: 'adiabatic', seconds: SECONDS }],
    domain: { kind: 'cylinder', radiusMm: RADIUS_MM, beforeMm: RADIUS_MM, beyondMm: RADIUS_MM },
    vessels: [],
    regions: [
      {
        shape: { kind: 'half-space', point: [x ?? 0, y ?? 0, z ?? 0], normal },
        tissue: layerTissue,
        perfusion: { ...noPerfusion, perfusionWPerM3K: -SINK_W_PER_M3 / SINK_C, bloodC: SINK_C },
      },
    ],
  };
}

export interface TwoLayersComparison {
  /** Root mean square and largest error over places within 3 mm of the interface, and the fall deep in the layer, K. */
  readonly meanK: number;
  readonly worstK: number;
  readonly fallK: number;
}

/** An engine in space beside the closed form, for a layer whose near side lies `awayMm` from the probe along `normal`. */
export function compareTwoLayers(
  { engine, quality }: { readonly engine: SpaceEngine; readonly quality: FreezeQuality },
  normal: Direction,
  awayMm: number,
): TwoLayersComparison {
  const { peakCold } = engine.run(problem(normal, awayMm), quality);
  const read = spaceSampler(peakCold);
  const tissues = [layerTissue, benchmarkTissue] as const;
  const errors = places(normal, awayMm).map(([point, distanceMm]) =>
    Math.abs(37 - read(point) - twoLayersFallK(distanceMm, SECONDS, tissues)),
  );
  return {
    meanK: Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length),
    worstK: Math.max(...errors),
    fallK: twoLayersFallK(3, SECONDS, tissues),
  };
}

/** Points on lines through the interface, and how deep in the layer each lies. */
function places(normal: Direction, awayMm: number): (readonly [PointMm, number])[] {
  const length = Math.hypot(...normal);
  const [nx, ny, nz] = normal.map((of) => of / length);
  const at = (mm: number, [dx, dy, dz]: PointMm): PointMm => {
    const along = dx * (nx ?? 0) + dy * (ny ?? 0) + dz * (nz ?? 0);
    const far = awayMm + mm - along;
    return [dx + far * (nx ?? 0), dy + far * (ny ?? 0), dz + far * (nz ?? 0)];
  };
  const aside: readonly PointMm[] = [
    [0, 0, 0],
    [1.3, 0.2, 0],
    [0, 1.7, -0.4],
    [-0.6, 0.8, 1.9],
    [0.3, -1.1, -2.2],
  ];
  const depths = Array.from({ length: 25 }, (_, n) => (n - 12) / 4);
  return aside.flatMap((from) => depths.map((mm) => [at(mm, from), mm] as const));
}

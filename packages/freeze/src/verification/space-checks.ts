import { benchmarkB1, benchmarkTissue, noPerfusion } from '../benchmarks.js';
import { createKernelEngine } from '../kernel/kernel-engine.js';
import {
  benchmarkArtery,
  benchmarkB3,
  createSpaceKernelEngine,
  type SpaceEngine,
  type SpaceProblem,
  type SpaceResult,
} from '../three-d/index.js';
import type { WallPhase } from '../types.js';
import { constantChanges } from './constant-changes.js';
import type { ObservedOrder } from './observed-order.js';

/** An engine in space made with its grid, its steps or its residuals coarsened or refined. */
export type SpaceMaker = (change: {
  readonly scale?: number;
  readonly stepScale?: number;
  readonly residualScale?: number;
}) => SpaceEngine;

const freezing: readonly WallPhase[] = [
  { kind: 'temperature', seconds: 5, fromC: 37, toC: -70 },
  { kind: 'temperature', seconds: 35, fromC: -70, toC: -70 },
];

/** A short freeze beside an artery, so close that it matters. */
export const besideArtery: SpaceProblem = {
  ...benchmarkB3([40]),
  wall: freezing,
  vessels: [{ ...benchmarkArtery, axisPoint: [6, 0, 0], radiusMm: 3 }],
};

/** The same without phase change: a linear problem, in which what is read converges smoothly. */
const cooling: SpaceProblem = {
  ...besideArtery,
  tissue: {
    ...benchmarkTissue,
    latentHeatJPerKg: 0,
    frozenConductivityWPerMK: benchmarkTissue.unfrozenConductivityWPerMK,
    frozenHeatCapacityJPerKgK: benchmarkTissue.unfrozenHeatCapacityJPerKgK,
  },
};

type Read = (result: SpaceResult) => number;
const wallHeat: Read = ({ energy }) => energy.wallJ;
const volume: Read = ({ isotherms }) => isotherms[0]?.volumeMm3[0] ?? 0;

const quantities: Readonly<Record<'space' | 'time', readonly (readonly [string, SpaceProblem, Read])[]>> = {
  space: [
    ['wall heat of a freeze beside an artery, J', besideArtery, wallHeat],
    ['wall heat without phase change, J', cooling, wallHeat],
    ['−0.6 °C volume without phase change, mm³', cooling, volume],
  ],
  time: [
    ['ice volume of a freeze beside an artery, mm³', besideArtery, volume],
    ['−0.6 °C volume without phase change, mm³', cooling, volume],
  ],
};

const SCALES = [1.6, 0.8, 0.4] as const;
const STEP_SCALES = [0.4, 0.2, 0.1] as const;

/** Small enough that what the sweeps leave over does not blur an order. */
const RESIDUAL_SCALE = 0.02;

/** log₂ of the ratio of successive differences, each scale half the one before; `coarse` is scale 1. */
export function observedSpaceOrders(make: SpaceMaker, along: 'space' | 'time'): ObservedOrder[] {
  const scales = along === 'space' ? SCALES : STEP_SCALES;
  const engines = scales.map((factor) =>
    make({
      ...(along === 'space' ? { scale: factor } : { scale: 1.6, stepScale: factor }),
      residualScale: RESIDUAL_SCALE,
    }),
  );
  const results = new Map<SpaceProblem, readonly SpaceResult[]>();
  return quantities[along].map(([what, problem, read]) => {
    const runs = results.get(problem) ?? engines.map((engine) => engine.run(problem, 'coarse'));
    results.set(problem, runs);
    const values = runs.map(read);
    const [rough = 0, middle = 0, fine = 0] = values;
    return { what, scales, values, order: Math.log2(Math.abs((middle - rough) / (fine - middle))) };
  });
}

/** Every constant of the equation in space 5 % too large, the vessel's too. */
export const spaceConstantChanges: Readonly<Record<string, (problem: SpaceProblem) => SpaceProblem>> = {
  ...Object.fromEntries(
    Object.entries(constantChanges).map(([name, { tissue, perfusion }]) => [
      name,
      (problem: SpaceProblem): SpaceProblem => ({
        ...problem,
        tissue: tissue ? tissue(problem.tissue) : problem.tissue,
        perfusion: perfusion ? perfusion(problem.perfusion) : problem.perfusion,
      }),
    ]),
  ),
  'vessel coefficient': (problem) => ({
    ...problem,
    vessels: problem.vessels.map((vessel) => ({
      ...vessel,
      coefficientWPerM2K: 1.05 * vessel.coefficientWPerM2K,
    })),
  }),
};

/** Freezing so cold that frozen tissue's own properties tell. */
const coldWall: readonly WallPhase[] = [
  { kind: 'temperature', seconds: 1, fromC: 37, toC: -130 },
  { kind: 'temperature', seconds: 29, fromC: -130, toC: -130 },
];

/** Steps of both engines, so that only space differs. */
const SAME_STEPS = { firstSeconds: 0.05, growth: 0.02, longestSeconds: 0.5 } as const;

export interface HeatShares {
  /** Heat through the probe's wall and from the blood, over what the axisymmetric engine has, less one. */
  readonly wall: number;
  readonly source: number;
}

/** One probe and nothing else, in space, beside the axisymmetric engine, which closed forms hold. */
export function compareWithRing(
  change: (problem: SpaceProblem) => SpaceProblem = (same) => same,
): HeatShares {
  const ring = createKernelEngine({ residualScale: 0.05, instead: SAME_STEPS }).run(
    { ...benchmarkB1([]), wall: coldWall },
    'fine',
  ).energy;
  const space = createSpaceKernelEngine({
    residualScale: 0.05,
    instead: { ...SAME_STEPS, angle: { finestMm: 60, rootMm: 0, far: 0 } },
  }).run(change({ ...benchmarkB3([]), vessels: [], wall: coldWall }), 'fine').energy;
  return { wall: space.wallJ / ring.wallJ - 1, source: space.sourceJ / ring.sourceJ - 1 };
}

const VESSEL_SECONDS = 30;

/**
 * Heat from a vessel colder than the tissue about it, over what the one-dimensional engine has for a cylinder of that
 * radius with that coefficient, less one. A thin probe at rest lies far away.
 */
export function compareVesselAlone(change: (problem: SpaceProblem) => SpaceProblem = (same) => same): number {
  const b1 = benchmarkB1([]);
  const lengthM = 0.04;
  const perMetreJ = createKernelEngine({ instead: SAME_STEPS }).run(
    {
      ...b1,
      perfusion: noPerfusion,
      geometry: { kind: 'cylinder', wallMm: 3, outerMm: 25, outerBoundary: 'fixed' },
      wall: [{ kind: 'coolant', seconds: VESSEL_SECONDS, coolantC: 20, coefficientWPerM2K: 300 }],
    },
    'fine',
  ).energy.wallJ;
  const b3 = benchmarkB3([]);
  const vessel = { axisPoint: [9, 0, 0], direction: [0, 0, 1], radiusMm: 3, bloodC: 20 } as const;
  const space = createSpaceKernelEngine({ scale: 0.5, residualScale: 0.1, instead: SAME_STEPS }).run(
    change({
      ...b3,
      perfusion: noPerfusion,
      probes: b3.probes.map((probe) => ({ ...probe, radiusMm: 0.25, activeLengthMm: 2 })),
      wall: [{ kind: 'adiabatic', seconds: VESSEL_SECONDS }],
      vessels: [{ ...vessel, coefficientWPerM2K: 300 }],
      domain: { kind: 'cylinder', radiusMm: 25, beforeMm: 20, beyondMm: 20 },
    }),
    'coarse',
  );
  return -space.energy.vesselJ / (perMetreJ * lengthM) - 1;
}

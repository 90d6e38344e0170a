import { benchmarkB1 } from '../benchmarks.js';
import type { FreezeEngine, FreezeProblem, FreezeResult } from '../types.js';

/** Order of convergence of one quantity over three refinements, and the quantity on each. */
export interface ObservedOrder {
  readonly what: string;
  readonly scales: readonly number[];
  readonly values: readonly number[];
  readonly order: number;
}

/** An engine made with its grid, its steps or its residuals coarsened or refined. */
export type EngineMaker = (change: {
  readonly scale?: number;
  readonly stepScale?: number;
  readonly residualScale?: number;
}) => FreezeEngine;

/**
 * One freeze of B1 for 120 s. Its heats converge smoothly in space; its isotherms wander by a thousandth as fronts
 * cross cells, which is more than fine grids differ by.
 */
function freezeProblem(): FreezeProblem {
  const b1 = benchmarkB1([120]);
  return { ...b1, wall: b1.wall.slice(0, 2) };
}

/** The same without phase change: a linear problem, in which even isotherms converge smoothly. */
function coolingProblem(freeze: FreezeProblem): FreezeProblem {
  const { unfrozenConductivityWPerMK, unfrozenHeatCapacityJPerKgK } = freeze.tissue;
  return {
    ...freeze,
    tissue: {
      ...freeze.tissue,
      latentHeatJPerKg: 0,
      frozenConductivityWPerMK: unfrozenConductivityWPerMK,
      frozenHeatCapacityJPerKgK: unfrozenHeatCapacityJPerKgK,
    },
  };
}

const freeze = freezeProblem();
const cooling = coolingProblem(freeze);

type Read = (result: FreezeResult) => number;

const quantities: Readonly<Record<'space' | 'time', readonly (readonly [string, FreezeProblem, Read])[]>> = {
  space: [
    ['wall heat of a freeze, J', freeze, ({ energy }) => energy.wallJ],
    ['enthalpy change of a freeze, J', freeze, ({ energy }) => energy.enthalpyChangeJ],
    ['wall heat without phase change, J', cooling, ({ energy }) => energy.wallJ],
    ['−0.6 °C volume without phase change, mm³', cooling, ({ isotherms }) => isotherms[0]?.volumeMm3[0] ?? 0],
    ['−20 °C radius without phase change, mm', cooling, ({ isotherms }) => isotherms[1]?.radiusMm[0] ?? 0],
  ],
  time: [
    ['ice volume of a freeze, mm³', freeze, ({ isotherms }) => isotherms[0]?.volumeMm3[0] ?? 0],
    ['−20 °C radius of a freeze, mm', freeze, ({ isotherms }) => isotherms[1]?.radiusMm[0] ?? 0],
    ['−20 °C radius without phase change, mm', cooling, ({ isotherms }) => isotherms[1]?.radiusMm[0] ?? 0],
  ],
};

const SCALES = [1, 0.5, 0.25] as const;

/** Small enough that what the sweeps leave over does not blur an order. */
const RESIDUAL_SCALE = 0.001;

/** log₂ of the ratio of successive differences, each scale half the one before; `coarse` is scale 1. */
export function observedOrders(make: EngineMaker, along: 'space' | 'time'): ObservedOrder[] {
  const engines = SCALES.map((factor) =>
    make({
      ...(along === 'space' ? { scale: factor } : { stepScale: factor }),
      residualScale: RESIDUAL_SCALE,
    }),
  );
  const results = new Map<FreezeProblem, readonly FreezeResult[]>();
  return quantities[along].map(([what, problem, read]) => {
    const runs = results.get(problem) ?? engines.map((engine) => engine.run(problem, 'coarse'));
    results.set(problem, runs);
    const values = runs.map(read);
    const [rough = 0, middle = 0, fine = 0] = values;
    return { what, scales: SCALES, values, order: Math.log2(Math.abs((middle - rough) / (fine - middle))) };
  });
}

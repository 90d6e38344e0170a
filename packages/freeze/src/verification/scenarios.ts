import { benchmarkB1, benchmarkFat, benchmarkFatPerfusion, noPerfusion } from '../benchmarks.js';
import type { FreezeProblem, Perfusion, WallPhase } from '../types.js';

function hold(wallC: number, seconds: number): WallPhase {
  return { kind: 'temperature', seconds, fromC: wallC, toC: wallC };
}

function scenariosOf(b1: FreezeProblem): Readonly<Record<string, FreezeProblem>> {
  const { geometry, perfusion } = b1;
  const ring = geometry.kind === 'axisymmetric' ? geometry : undefined;
  const deeper = { tissue: b1.tissue, perfusion };
  const fat = { tissue: benchmarkFat, perfusion: { ...benchmarkFatPerfusion, returnsOnThaw: false } };
  return {
    B1: b1,
    'B1 without blood': { ...b1, perfusion: noPerfusion },
    'strong flow that does not return': {
      ...b1,
      perfusion: { ...perfusion, perfusionWPerM3K: 20_000, returnsOnThaw: false },
    },
    'a wall at −150 °C': { ...b1, wall: [hold(-150, 240), { kind: 'adiabatic', seconds: 60 }] },
    'closed tip': { ...b1, geometry: ring ? { ...ring, tip: 'closed' } : geometry },
    'active thaw': { ...b1, wall: [hold(-70, 120), hold(40, 60), hold(-70, 120)] },
    'coolant with a power limit': {
      ...b1,
      wall: [
        { kind: 'coolant', seconds: 240, coolantC: -88, coefficientWPerM2K: 20_000, powerLimitW: 3 },
        { kind: 'adiabatic', seconds: 60 },
      ],
    },
    'insulated box': {
      ...b1,
      geometry: ring ? { ...ring, outerRadiusMm: 10, outerBoundary: 'insulated' } : geometry,
    },
    'no latent heat': { ...b1, tissue: { ...b1.tissue, latentHeatJPerKg: 0 } },
    'fat over muscle': { ...b1, ...fat, layers: [{ ...deeper, fromMm: 28.5 }] },
    'a sheet of fat at a closed tip, cooled with a power limit': {
      ...b1,
      geometry: ring ? { ...ring, tip: 'closed' } : geometry,
      layers: [
        { ...fat, fromMm: 32.5 },
        { ...deeper, fromMm: 33.5 },
      ],
      wall: [
        { kind: 'coolant', seconds: 240, coolantC: -88, coefficientWPerM2K: 20_000, powerLimitW: 3 },
        { kind: 'adiabatic', seconds: 60 },
      ],
    },
    'a sharp front': { ...b1, tissue: { ...b1.tissue, solidusC: -0.65, liquidusC: -0.55 } },
  };
}

/** Runs of every kind that the energy balance and the temperature bounds are checked on. */
export const scenarios = scenariosOf(benchmarkB1([60, 120, 180, 300]));

/** What blood alone would bring tissue to. */
function bloodBounds({ perfusionWPerM3K, bloodC, metabolicWPerM3 }: Perfusion): number[] {
  return perfusionWPerM3K > 0 ? [bloodC, bloodC + metabolicWPerM3 / perfusionWPerM3K] : [];
}

/**
 * Coldest and warmest temperature, °C, that any tissue may take: between start, wall and blood, the last
 * raised by the metabolic heat that the blood carries away.
 */
export function temperatureBounds(problem: FreezeProblem): readonly [number, number] {
  const { initialC, wall, layers = [] } = problem;
  const seen = wall.flatMap((phase) => {
    switch (phase.kind) {
      case 'temperature':
        return [phase.fromC, phase.toC];
      case 'coolant':
        return [phase.coolantC];
      case 'adiabatic':
        return [];
    }
  });
  const blood = [problem, ...layers].flatMap(({ perfusion }) => bloodBounds(perfusion));
  return [Math.min(initialC, ...seen, ...blood), Math.max(initialC, ...seen, ...blood)];
}

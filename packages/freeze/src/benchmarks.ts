import type { FreezeProblem, Perfusion, Tissue, WallPhase } from './types.js';

/** Tissue of the benchmark problems B0 and B1. */
export const benchmarkTissue: Tissue = {
  densityKgPerM3: 1050,
  solidusC: -8,
  liquidusC: -0.6,
  frozenHeatCapacityJPerKgK: 1850,
  unfrozenHeatCapacityJPerKgK: 3600,
  latentHeatJPerKg: 250e3,
  frozenConductivityWPerMK: 1.8,
  unfrozenConductivityWPerMK: 0.51,
};

export const benchmarkPerfusion: Perfusion = {
  perfusionWPerM3K: 1800,
  bloodC: 37,
  metabolicWPerM3: 700,
  returnsOnThaw: true,
};

export const noPerfusion: Perfusion = {
  perfusionWPerM3K: 0,
  bloodC: 37,
  metabolicWPerM3: 0,
  returnsOnThaw: true,
};

/** Cycles of a 10 s ramp from 37 to `coldC`, a hold up to `freezeSeconds`, and a passive thaw. */
export function rampCycles(
  cycles: number,
  coldC: number,
  freezeSeconds: number,
  thawSeconds: number,
): WallPhase[] {
  const cycle: WallPhase[] = [
    { kind: 'temperature', seconds: 10, fromC: 37, toC: coldC },
    { kind: 'temperature', seconds: freezeSeconds - 10, fromC: coldC, toC: coldC },
    { kind: 'adiabatic', seconds: thawSeconds },
  ];
  return Array.from({ length: cycles }, () => cycle).flat();
}

/**
 * B1: one probe of 1.3 mm, 5 mm active, two cycles of 120 s freeze and 60 s passive thaw in perfused tissue.
 */
export function benchmarkB1(atSeconds: readonly number[] = [120, 300]): FreezeProblem {
  return {
    tissue: benchmarkTissue,
    perfusion: benchmarkPerfusion,
    initialC: 37,
    geometry: {
      kind: 'axisymmetric',
      probeRadiusMm: 0.65,
      activeLengthMm: 5,
      activeCenterMm: 30,
      tip: 'through',
      outerRadiusMm: 25,
      lengthMm: 60,
      outerBoundary: 'fixed',
    },
    wall: rampCycles(2, -70, 120, 60),
    outputs: { isothermsC: [-0.6, -20, -40], atSeconds, lengthLineMm: 1 },
  };
}

/** B0: the same tissue with a sharp front and no blood; the wall is stepped from 37 to −70 °C. */
export function benchmarkB0(
  kind: 'plane' | 'cylinder' | 'sphere',
  atSeconds: readonly number[] = [1, 10, 60, 120],
): FreezeProblem {
  return {
    tissue: { ...benchmarkTissue, solidusC: -0.65, liquidusC: -0.55 },
    perfusion: noPerfusion,
    initialC: 37,
    geometry: {
      kind,
      wallMm: kind === 'plane' ? 0 : 0.65,
      outerMm: kind === 'plane' ? 60 : 25,
      outerBoundary: 'fixed',
    },
    wall: [{ kind: 'temperature', seconds: 120, fromC: -70, toC: -70 }],
    outputs: { isothermsC: [-0.6, -20], atSeconds },
  };
}

/** A made tissue that differs from the benchmarks' in everything, as fat does: conducts, stores and freezes less. */
export const benchmarkFat: Tissue = {
  densityKgPerM3: 920,
  solidusC: -10,
  liquidusC: -2,
  frozenHeatCapacityJPerKgK: 1700,
  unfrozenHeatCapacityJPerKgK: 2300,
  latentHeatJPerKg: 60e3,
  frozenConductivityWPerMK: 0.35,
  unfrozenConductivityWPerMK: 0.2,
};

export const benchmarkFatPerfusion: Perfusion = {
  perfusionWPerM3K: 500,
  bloodC: 37,
  metabolicWPerM3: 200,
  returnsOnThaw: true,
};

/** The first freeze of B1 where fat meets its tissue, 1 mm off the middle of the active wall. */
export function benchmarkLayers(atSeconds: readonly number[] = [120]): FreezeProblem {
  const b1 = benchmarkB1(atSeconds);
  return {
    ...b1,
    tissue: benchmarkFat,
    perfusion: benchmarkFatPerfusion,
    layers: [{ fromMm: 29, tissue: benchmarkTissue, perfusion: benchmarkPerfusion }],
    wall: b1.wall.slice(0, 2),
  };
}

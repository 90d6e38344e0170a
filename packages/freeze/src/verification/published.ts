import { benchmarkPerfusion, benchmarkTissue, noPerfusion } from '../benchmarks.js';
import { rememberRuns } from '../remember-runs.js';
import type { FreezeEngine, FreezeProblem, Geometry, Tissue, WallPhase } from '../types.js';

/** One published measurement, as far as one probe in one tissue can express it. */
export interface PublishedRow {
  readonly id: PredictionId;
  /** A gates, B gates with its own tolerance, C shows direction only. */
  readonly grade: 'A' | 'B' | 'C';
  readonly what: string;
  readonly unit: string;
  /** Null where the source gives a direction and no number. */
  readonly measured: number | null;
  readonly low: number;
  readonly high: number;
  /** Where low and high come from. */
  readonly tolerance: string;
  /** What the model had to assume. */
  readonly assumes: string;
  readonly source: string;
  /** Why this one is not met; absent when it is. */
  readonly knownMiss?: string;
}

export interface PublishedData {
  readonly rows: readonly PublishedRow[];
  readonly notModelled: readonly { readonly what: string; readonly why: string; readonly source: string }[];
}

export interface PublishedComparison {
  readonly row: PublishedRow;
  readonly value: number;
  readonly within: boolean;
}

const agar: Tissue = {
  densityKgPerM3: 1000,
  solidusC: -0.5,
  liquidusC: 0,
  frozenHeatCapacityJPerKgK: 2090,
  unfrozenHeatCapacityJPerKgK: 4186,
  latentHeatJPerKg: 333_600,
  frozenConductivityWPerMK: 2.22,
  unfrozenConductivityWPerMK: 0.6,
};

const lard: Tissue = {
  ...agar,
  densityKgPerM3: 911,
  frozenHeatCapacityJPerKgK: 2000,
  unfrozenHeatCapacityJPerKgK: 2348,
  latentHeatJPerKg: 80_000,
  frozenConductivityWPerMK: 0.27,
  unfrozenConductivityWPerMK: 0.21,
};

const beef: Tissue = {
  densityKgPerM3: 1060,
  solidusC: -8,
  liquidusC: -1.7,
  frozenHeatCapacityJPerKgK: 2093,
  unfrozenHeatCapacityJPerKgK: 3517,
  latentHeatJPerKg: 239_600,
  frozenConductivityWPerMK: 1.6,
  unfrozenConductivityWPerMK: 0.49,
};

function mixture(share: number): Tissue {
  const between = (name: keyof Tissue) => agar[name] + share * (lard[name] - agar[name]);
  return {
    ...agar,
    densityKgPerM3: between('densityKgPerM3'),
    frozenHeatCapacityJPerKgK: between('frozenHeatCapacityJPerKgK'),
    unfrozenHeatCapacityJPerKgK: between('unfrozenHeatCapacityJPerKgK'),
    latentHeatJPerKg: between('latentHeatJPerKg'),
    frozenConductivityWPerMK: between('frozenConductivityWPerMK'),
    unfrozenConductivityWPerMK: between('unfrozenConductivityWPerMK'),
  };
}

function hold(wallC: number, seconds: number): WallPhase {
  return { kind: 'temperature', seconds, fromC: wallC, toC: wallC };
}

function needle(diameterMm: number, activeLengthMm: number): Geometry {
  return {
    kind: 'axisymmetric',
    probeRadiusMm: diameterMm / 2,
    activeLengthMm,
    activeCenterMm: 60,
    tip: 'closed',
    outerRadiusMm: 60,
    lengthMm: 120,
    outerBoundary: 'fixed',
  };
}

function long(diameterMm: number): Geometry {
  return { kind: 'cylinder', wallMm: diameterMm / 2, outerMm: 80, outerBoundary: 'fixed' };
}

/** Tissue, probe and wall of one run; no blood unless said. */
interface Setting {
  readonly tissue: Tissue;
  readonly initialC: number;
  readonly geometry: Geometry;
  readonly wall: readonly WallPhase[];
  readonly perfused?: boolean;
}

function read(
  engine: FreezeEngine,
  of: Setting,
  isothermsC: readonly number[],
  atSeconds: readonly number[],
) {
  const problem: FreezeProblem = {
    tissue: of.tissue,
    perfusion: of.perfused ? benchmarkPerfusion : noPerfusion,
    initialC: of.initialC,
    geometry: of.geometry,
    wall: of.wall,
    outputs: { isothermsC, atSeconds },
  };
  return engine.run(problem, of.geometry.kind === 'axisymmetric' ? 'standard' : 'coarse').isotherms;
}

/** The argument at which a rising function reaches `wanted`, by bisection. */
function fit(of: (x: number) => number, wanted: number, [from, to]: readonly [number, number]): number {
  let [low, high] = [from, to];
  for (let pass = 0; pass < 14; pass++) {
    const middle = (low + high) / 2;
    if (of(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Widths, mm, of the 0 and −30 °C zones of a long argon probe in agar at 39 °C after 900 s. */
function agarWidths(engine: FreezeEngine, diameterMm: number, wallC: number): readonly [number, number] {
  const setting = { tissue: agar, initialC: 39, geometry: long(diameterMm), wall: [hold(wallC, 900)] };
  const [ice, cold] = read(engine, setting, [0, -30], [900]);
  return [2 * (ice?.radiusMm[0] ?? 0), 2 * (cold?.radiusMm[0] ?? 0)];
}

/** Wall temperature that makes the −30 °C zone of the 2.4 mm probe 12 mm wide, as measured. */
function agarWallC(engine: FreezeEngine): number {
  return -fit((colder) => agarWidths(engine, 2.4, -colder)[1], 12, [40, 150]);
}

/** Widths, mm, of the −20 and −40 °C zones when the ice of a 2.4 mm probe at −140 °C is 31 mm wide. */
function lungWidths(engine: FreezeEngine): readonly [number, number] {
  const seconds = Array.from({ length: 120 }, (_, n) => 10 * (n + 1));
  const setting = {
    tissue: benchmarkTissue,
    initialC: 37,
    geometry: long(2.4),
    wall: [hold(-140, 1200)],
    perfused: true,
  };
  const [ice, lethal, strict] = read(engine, setting, [benchmarkTissue.liquidusC, -20, -40], seconds);
  const n = ice?.radiusMm.findIndex((radius) => 2 * radius >= 31) ?? -1;
  return [2 * (lethal?.radiusMm[n] ?? 0), 2 * (strict?.radiusMm[n] ?? 0)];
}

const HEART_SECONDS = [60, 120, 180, 240] as const;

/** Volume, mm³, colder than −20 °C under a half-sphere pressed on the heart, at the four times. */
function heartVolumes(engine: FreezeEngine, radiusMm: number, wallC: number): readonly number[] {
  const setting: Setting = {
    tissue: benchmarkTissue,
    initialC: 37,
    geometry: { kind: 'sphere', wallMm: radiusMm, outerMm: 60, outerBoundary: 'fixed' },
    wall: [hold(wallC, 240)],
    perfused: true,
  };
  return read(engine, setting, [-20], HEART_SECONDS)[0]?.volumeMm3.map((volume) => volume / 2) ?? [];
}

/** Radius that gives the 493 mm³ measured with nitrous oxide at 60 s: the one fitted number. */
function heartRadiusMm(engine: FreezeEngine): number {
  return fit((radius) => heartVolumes(engine, radius, -76)[0] ?? 0, 493, [0.5, 12]);
}

function heartGrowth(engine: FreezeEngine, wallC: number, index: number): number {
  const volumes = heartVolumes(engine, heartRadiusMm(engine), wallC);
  return (volumes[index] ?? 0) / (volumes[0] ?? 1);
}

/** Width, length and volume of ice of a 14G probe over those of an 18G probe, ex vivo, 120 s. */
function gaugeRatio(engine: FreezeEngine, read14: 'radiusMm' | 'lengthMm' | 'volumeMm3'): number {
  const of = (diameterMm: number) => {
    const coolant: WallPhase = { kind: 'coolant', seconds: 120, coolantC: -88, coefficientWPerM2K: 5000 };
    const setting = { tissue: beef, initialC: 20, geometry: needle(diameterMm, 6), wall: [coolant] };
    return read(engine, setting, [beef.liquidusC], [120])[0]?.[read14][0] ?? 0;
  };
  return of(2.1) / of(1.27);
}

/** Width of the −20 °C zone after 10-5-10 minutes over that after one 10-minute freeze, in gelatin. */
function doubleFreezeRatio(engine: FreezeEngine): number {
  const width = (wall: readonly WallPhase[]) => {
    const seconds = wall.reduce((sum, phase) => sum + phase.seconds, 0);
    return (
      read(engine, { tissue: agar, initialC: 20, geometry: needle(1.5, 30), wall }, [-20], [seconds])[0]
        ?.radiusMm[0] ?? 0
    );
  };
  return (
    width([hold(-140, 600), { kind: 'adiabatic', seconds: 300 }, hold(-140, 600)]) / width([hold(-140, 600)])
  );
}

/** Ice width in half lard over that in plain agar after 540 s. */
function lardRatio(engine: FreezeEngine): number {
  const width = (share: number) => {
    const setting = {
      tissue: mixture(share),
      initialC: 20,
      geometry: needle(1.5, 30),
      wall: [hold(-140, 540)],
    };
    return read(engine, setting, [0], [540])[0]?.radiusMm[0] ?? 0;
  };
  return width(0.5) / width(0);
}

/** Volume below −20 °C in a heart at 9 °C over one at 37 °C. */
function coldHeartRatio(engine: FreezeEngine): number {
  const volume = (initialC: number) => {
    const setting: Setting = {
      tissue: benchmarkTissue,
      initialC,
      geometry: { kind: 'sphere', wallMm: 2, outerMm: 60, outerBoundary: 'fixed' },
      wall: [hold(-60, 120)],
    };
    return read(engine, setting, [-20], [120])[0]?.volumeMm3[0] ?? 0;
  };
  return volume(9) / volume(37);
}

const predictions = {
  'agar-ice-2.4': (engine: FreezeEngine) => agarWidths(engine, 2.4, agarWallC(engine))[0],
  'agar-30-1.7': (engine: FreezeEngine) => agarWidths(engine, 1.7, agarWallC(engine))[1],
  'lung-20': (engine: FreezeEngine) => lungWidths(engine)[0],
  'lung-40': (engine: FreezeEngine) => lungWidths(engine)[1],
  'heart-n2o-120': (engine: FreezeEngine) => heartGrowth(engine, -76, 1),
  'heart-n2o-180': (engine: FreezeEngine) => heartGrowth(engine, -76, 2),
  'heart-n2o-240': (engine: FreezeEngine) => heartGrowth(engine, -76, 3),
  'heart-ln2-120': (engine: FreezeEngine) => heartGrowth(engine, -196, 1),
  'heart-ln2-180': (engine: FreezeEngine) => heartGrowth(engine, -196, 2),
  'heart-ln2-240': (engine: FreezeEngine) => heartGrowth(engine, -196, 3),
  'heart-ln2-over-n2o': (engine: FreezeEngine) => {
    const radius = heartRadiusMm(engine);
    return (heartVolumes(engine, radius, -196)[0] ?? 0) / (heartVolumes(engine, radius, -76)[0] ?? 1);
  },
  'gauge-width': (engine: FreezeEngine) => gaugeRatio(engine, 'radiusMm'),
  'gauge-length': (engine: FreezeEngine) => gaugeRatio(engine, 'lengthMm'),
  'gauge-volume': (engine: FreezeEngine) => gaugeRatio(engine, 'volumeMm3'),
  'double-freeze': doubleFreezeRatio,
  lard: lardRatio,
  'cold-heart': coldHeartRatio,
} as const;

export type PredictionId = keyof typeof predictions;

/** Every published row beside what an engine says. */
export function comparePublished(engine: FreezeEngine, data: PublishedData): PublishedComparison[] {
  const remembering = rememberRuns(engine);
  return data.rows.map((row) => {
    const value = predictions[row.id](remembering);
    return { row, value, within: value >= row.low && value <= row.high };
  });
}

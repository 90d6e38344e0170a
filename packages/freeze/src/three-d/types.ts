import type { EnergyBalance, FreezeQuality, Perfusion, Tissue, WallPhase } from '../types.js';

/** Where something is: x, y, z, mm. */
export type PointMm = readonly [number, number, number];

/** Which way something runs; of any length but zero. */
export type Direction = readonly [number, number, number];

/** A straight probe of round section. All probes of a problem play the same wall phases. */
export interface SpaceProbe {
  /** The middle of the active wall, on the axis. */
  readonly activeCenter: PointMm;
  /** From the handle towards the tip. */
  readonly direction: Direction;
  readonly radiusMm: number;
  readonly activeLengthMm: number;
  /** `through`: the shaft goes on for ever both ways. `closed`: tissue lies beyond the active end. */
  readonly tip: 'through' | 'closed';
}

/** A straight vessel: no tissue inside, and heat h·(T_blood − T) through its wall. */
export interface Vessel {
  /** Any point of the axis. */
  readonly axisPoint: PointMm;
  readonly direction: Direction;
  readonly radiusMm: number;
  readonly coefficientWPerM2K: number;
  readonly bloodC: number;
}

export type RegionShape =
  /** All beyond a plane, on the side to which `normal` points: fat, muscle, skin. */
  | { readonly kind: 'half-space'; readonly point: PointMm; readonly normal: Direction }
  /** Between two planes, `thicknessMm` apart, about `point`. */
  | {
      readonly kind: 'slab';
      readonly point: PointMm;
      readonly normal: Direction;
      readonly thicknessMm: number;
    }
  /** A body of revolution about `axis`, such as fluid injected between probe and skin. */
  | {
      readonly kind: 'ellipsoid';
      readonly center: PointMm;
      readonly axis: Direction;
      readonly halfAlongMm: number;
      readonly halfAcrossMm: number;
    };

/** A part of space with a material and a blood supply of its own. A later region covers an earlier one. */
export interface Region {
  readonly shape: RegionShape;
  readonly tissue: Tissue;
  readonly perfusion: Perfusion;
}

/** What is modelled; outside, and on its faces, tissue stays at the initial temperature. */
export type SpaceDomain =
  /** About the one probe's axis, so far before and beyond the middle of its active wall. */
  | {
      readonly kind: 'cylinder';
      readonly radiusMm: number;
      readonly beforeMm: number;
      readonly beyondMm: number;
    }
  /** Along x, y and z; holds up to three probes. */
  | { readonly kind: 'box'; readonly from: PointMm; readonly to: PointMm };

/** A half-line; an isotherm's extent on it is the distance from `from` to the outermost crossing. */
export interface Ray {
  readonly name: string;
  readonly from: PointMm;
  readonly direction: Direction;
}

/** A line both ways; an isotherm's length on it runs between the outermost crossings. */
export interface LengthLine {
  readonly name: string;
  readonly through: PointMm;
  readonly direction: Direction;
}

/** A straight stretch of nerve with an elliptic section. It does not change the field; it is only read in it. */
export interface NerveStretch {
  readonly center: PointMm;
  readonly direction: Direction;
  /** Along which the section is `widthMm` across; its part at right angles to `direction` counts. */
  readonly widthDirection: Direction;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly lengthMm: number;
}

/** What one temperature reached. */
export interface NerveCoverage {
  readonly temperatureC: number;
  /** Largest share of a cross-section that was at or below it. */
  readonly bestShare: number;
  /** Longest stretch over which the whole cross-section was, mm. */
  readonly fullLengthMm: number;
}

export interface NerveReading {
  readonly coverages: readonly NerveCoverage[];
  readonly coldestC: number;
  /** Coldest of the warmest points of the sections: what the best section's last fascicle reached. */
  readonly bestWarmestC: number;
}

/** How long one temperature, or a colder one, lasted, s: anywhere in the nerve, and in all of some cross-section. */
export interface NerveTime {
  readonly temperatureC: number;
  readonly longestSeconds: number;
  readonly wholeSectionSeconds: number;
}

/** What must be left alone. */
export type Guarded =
  /** All beyond a plane, on the side to which `normal` points: dermis. */
  | { readonly kind: 'plane'; readonly point: PointMm; readonly normal: Direction }
  /** The wall of a vessel. */
  | ({ readonly kind: 'vessel' } & Pick<Vessel, 'axisPoint' | 'direction' | 'radiusMm'>)
  /** A neighbouring nerve. */
  | ({ readonly kind: 'nerve' } & NerveStretch);

/** How near tissue that was colder than a temperature came. */
export interface GuardMargin {
  readonly temperatureC: number;
  /** From it to the structure, mm; negative by how far it reached in. Null: nothing was as cold. */
  readonly marginMm: number | null;
}

/** Coldest that the structure's surface was, and how near each isotherm came. */
export interface GuardReading {
  readonly coldestC: number;
  readonly margins: readonly GuardMargin[];
}

export interface SpaceOutputs {
  readonly isothermsC: readonly number[];
  /** Rising, s. */
  readonly atSeconds: readonly number[];
  /** Moments whose whole field is kept; rising, s. */
  readonly fieldAtSeconds?: readonly number[];
  readonly rays: readonly Ray[];
  readonly lines: readonly LengthLine[];
  /** Read in the peak cold at the isotherms' temperatures. */
  readonly nerves?: readonly ({ readonly name: string } & NerveStretch)[];
  readonly guards?: readonly { readonly name: string; readonly guarded: Guarded }[];
}

export interface SpaceProblem {
  readonly tissue: Tissue;
  readonly perfusion: Perfusion;
  readonly initialC: number;
  readonly probes: readonly SpaceProbe[];
  readonly wall: readonly WallPhase[];
  readonly domain: SpaceDomain;
  readonly vessels: readonly Vessel[];
  readonly regions: readonly Region[];
  readonly outputs: SpaceOutputs;
}

/** One isotherm over time; arrays run along `SpaceResult.timeSeconds`. Zero: not present. */
export interface SpaceIsotherm {
  readonly temperatureC: number;
  readonly rayMm: Readonly<Record<string, readonly number[]>>;
  readonly lineMm: Readonly<Record<string, readonly number[]>>;
  readonly volumeMm3: readonly number[];
}

export interface SpaceEnergy extends EnergyBalance {
  /** Heat that tissue got from vessels, J. */
  readonly vesselJ: number;
}

/** Nodes of a grid in a frame of its own. Values run i fastest, then j, then k. */
export interface SpaceGrid {
  readonly kind: 'cylinder' | 'box';
  readonly origin: PointMm;
  /** Unit vectors of the frame's x, y and z. */
  readonly frame: readonly [Direction, Direction, Direction];
  /** Cell centres: r mm, θ rad, z mm, or x, y, z mm. */
  readonly nodes: readonly [Float64Array, Float64Array, Float64Array];
  /** θ runs all the way round. */
  readonly cyclic: boolean;
  /** What is below z = 0, or below y = 0, mirrors what is above. */
  readonly mirrored: { readonly y: boolean; readonly z: boolean };
  /** 1 where there is tissue, 0 in probes and vessels. */
  readonly tissue: Uint8Array;
}

/** Temperatures, °C, on the nodes of a grid. Read with `spaceSampler`. */
export interface SpaceField {
  readonly grid: SpaceGrid;
  readonly values: Float64Array;
}

/** Temperatures on the grid of `SpaceResult.peakCold` at one moment, °C. */
export interface SpaceSnapshot {
  readonly timeSeconds: number;
  readonly temperatureC: Float64Array;
  /** Coldest up to then. */
  readonly peakColdC: Float64Array;
}

export interface SpaceResult {
  readonly engine: { readonly name: string; readonly version: string; readonly quality: FreezeQuality };
  readonly timeSeconds: readonly number[];
  readonly isotherms: readonly SpaceIsotherm[];
  readonly energy: SpaceEnergy;
  readonly minimumC: number;
  readonly maximumC: number;
  /** Coldest over the whole run. */
  readonly peakCold: SpaceField;
  /** As asked for by `outputs.fieldAtSeconds`. */
  readonly snapshots: readonly SpaceSnapshot[];
  /** As asked for by `outputs.nerves` and `outputs.guards`, in their order. */
  readonly nerves: readonly NerveResult[];
  readonly guards: readonly GuardResult[];
  readonly cells: number;
  readonly steps: number;
}

export interface NerveResult extends NerveReading {
  readonly name: string;
  readonly times: readonly NerveTime[];
}

export interface GuardResult extends GuardReading {
  readonly name: string;
}

/** Told after each step how much of the played time is done, 0–1. It changes nothing about the run. */
export type SpaceProgress = (doneShare: number) => void;

/** What simulates freezing in three dimensions. Pure: same problem, same bytes. */
export interface SpaceEngine {
  readonly name: string;
  readonly version: string;
  /** @throws {FreezeError} outside stated validity, or when a run cannot be trusted. */
  run(problem: SpaceProblem, quality: FreezeQuality, onProgress?: SpaceProgress): SpaceResult;
}

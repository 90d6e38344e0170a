/**
 * What the freeze engines take and give. Lengths in mm, times in s, temperatures in °C (`…C`),
 * differences in K, energies in J. Nothing here knows a patient.
 */

/** Thermal properties of one homogeneous tissue. Latent heat is spread evenly between solidus and liquidus. */
export interface Tissue {
  readonly densityKgPerM3: number;
  /** All water that will freeze has frozen below this. */
  readonly solidusC: number;
  /** Nothing is frozen above this. */
  readonly liquidusC: number;
  readonly frozenHeatCapacityJPerKgK: number;
  readonly unfrozenHeatCapacityJPerKgK: number;
  readonly latentHeatJPerKg: number;
  readonly frozenConductivityWPerMK: number;
  readonly unfrozenConductivityWPerMK: number;
}

/** Blood and metabolism. Both act only where tissue is above its liquidus. */
export interface Perfusion {
  /** ω_b·ρ_b·c_b, W/m³K. */
  readonly perfusionWPerM3K: number;
  readonly bloodC: number;
  readonly metabolicWPerM3: number;
  /** False: once frozen, a cell stays without flow for the rest of the run (vascular stasis). */
  readonly returnsOnThaw: boolean;
}

/** One stretch of what the active wall does. */
export type WallPhase =
  /** Wall temperature runs straight from `fromC` to `toC`. A warm one is an active thaw. */
  | { readonly kind: 'temperature'; readonly seconds: number; readonly fromC: number; readonly toC: number }
  /** q = h (T − coolant), W/m², at most `powerLimitW` over the whole active wall when given (plane: per m²; cylinder: per m). */
  | {
      readonly kind: 'coolant';
      readonly seconds: number;
      readonly coolantC: number;
      readonly coefficientWPerM2K: number;
      readonly powerLimitW?: number;
    }
  /** No heat passes the wall: passive thaw. */
  | { readonly kind: 'adiabatic'; readonly seconds: number };

/** Where the probe is and how far the modelled tissue reaches. */
export type Geometry =
  /**
   * Axisymmetric r–z. The shaft is excluded for all z when `tip` is `through`; with `closed`, tissue fills
   * the space beyond the active end at `activeCenterMm + activeLengthMm / 2`, whose end face exchanges heat too.
   */
  | {
      readonly kind: 'axisymmetric';
      readonly probeRadiusMm: number;
      readonly activeLengthMm: number;
      readonly activeCenterMm: number;
      readonly tip: 'through' | 'closed';
      readonly outerRadiusMm: number;
      readonly lengthMm: number;
      readonly outerBoundary: 'fixed' | 'insulated';
    }
  /** One-dimensional: the wall at `wallMm`, the far boundary at `outerMm`. */
  | {
      readonly kind: 'plane' | 'cylinder' | 'sphere';
      readonly wallMm: number;
      readonly outerMm: number;
      readonly outerBoundary: 'fixed' | 'insulated';
    };

export interface FreezeOutputs {
  /** Isotherms to follow, °C. */
  readonly isothermsC: readonly number[];
  /** Times at which the series is read, s; rising. */
  readonly atSeconds: readonly number[];
  /** Isotherm lengths are read on this line, mm from the axis. */
  readonly lengthLineMm?: number;
  /** Times at which the whole field is kept, s. Empty: only the final peak-cold field is kept. */
  readonly fieldAtSeconds?: readonly number[];
}

/** What lies deeper along the probe, from `fromMm` on to the next layer or to the end. */
export interface TissueLayer {
  readonly fromMm: number;
  readonly tissue: Tissue;
  readonly perfusion: Perfusion;
}

export interface FreezeProblem {
  /** Tissue and blood everywhere; with layers, from z = 0 to the first of them. */
  readonly tissue: Tissue;
  readonly perfusion: Perfusion;
  /** Axisymmetric only: layers across the probe's axis, such as fat and muscle under skin, from z = 0 on. */
  readonly layers?: readonly TissueLayer[];
  readonly initialC: number;
  readonly geometry: Geometry;
  /** Played in order; the run ends with the last one. */
  readonly wall: readonly WallPhase[];
  readonly outputs: FreezeOutputs;
}

/**
 * `coarse` for a dose search, `standard` for a plan, `fine` for verification. Largest error of isotherm
 * radius and length on B1 at the end of a freeze: 4 %, 1.5 %, 0.5 %; the verification page has the measured ones.
 */
export type FreezeQuality = 'coarse' | 'standard' | 'fine';

/** One isotherm over time; arrays run along `FreezeResult.timeSeconds`. Zero: not present. */
export interface IsothermSeries {
  readonly temperatureC: number;
  /** Distance from the axis (plane: from the wall) at the middle of the active wall, mm. */
  readonly radiusMm: readonly number[];
  /** Full axial length between outermost crossings on the length line, mm. */
  readonly lengthMm: readonly number[];
  /** Tissue below this temperature, mm³ (plane: mm of depth per unit area; cylinder: mm² of section). */
  readonly volumeMm3: readonly number[];
}

/**
 * Temperatures on the nodes of the grid, row-major with r fastest: `values[iz * rMm.length + ir]`.
 * One-dimensional problems have one z.
 */
export interface Field {
  readonly rMm: Float64Array;
  readonly zMm: Float64Array;
  readonly values: Float64Array;
}

export interface FieldSnapshot {
  readonly timeSeconds: number;
  readonly temperatureC: Float64Array;
  /** Coldest so far at each node. */
  readonly peakColdC: Float64Array;
}

export interface EnergyBalance {
  /** Heat taken out through the active wall, J (positive: tissue loses). */
  readonly wallJ: number;
  readonly outerJ: number;
  readonly sourceJ: number;
  readonly enthalpyChangeJ: number;
  /** |residual| as a percentage of the heat through the wall (or of outer or source heat, if more). */
  readonly imbalancePercent: number;
}

export interface FreezeResult {
  readonly engine: { readonly name: string; readonly version: string; readonly quality: FreezeQuality };
  readonly timeSeconds: readonly number[];
  readonly isotherms: readonly IsothermSeries[];
  readonly energy: EnergyBalance;
  readonly minimumC: number;
  readonly maximumC: number;
  /** Coldest at each node over the whole run. */
  readonly peakCold: Field;
  readonly snapshots: readonly FieldSnapshot[];
}

/** Both solvers, and whatever comes later, are one of these. Pure: same problem, same bytes. */
export interface FreezeEngine {
  readonly name: string;
  readonly version: string;
  /** @throws {FreezeError} outside stated validity, or when a run cannot be trusted. */
  run(problem: FreezeProblem, quality: FreezeQuality): FreezeResult;
}

export type FreezeErrorCode =
  'out-of-validity' | 'bad-problem' | 'not-converged' | 'not-finite' | 'out-of-memory';

/** Names what cannot be simulated; `path` is the field at fault, such as `geometry.probeRadiusMm`. */
export class FreezeError extends Error {
  override readonly name = 'FreezeError';
  constructor(
    readonly code: FreezeErrorCode,
    readonly path: string,
    message: string,
  ) {
    super(`${path}: ${message}`);
  }
}

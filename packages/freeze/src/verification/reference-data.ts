/** Shapes of the reference values in `conformance/solver`. Their makers are named in the files. */

export interface MaterialData {
  readonly densityKgPerM3: number;
  readonly freezingC: number;
  readonly frozenHeatCapacityJPerKgK: number;
  readonly unfrozenHeatCapacityJPerKgK: number;
  readonly latentHeatJPerKg: number;
  readonly frozenConductivityWPerMK: number;
  readonly unfrozenConductivityWPerMK: number;
}

export type MaterialName = 'ice' | 'muscle';

export interface LesionSize {
  readonly W06: number;
  readonly L06: number;
  readonly W20: number;
  readonly L20: number;
}

export interface BenchmarkData {
  readonly maker: string;
  readonly B1: {
    readonly at120: LesionSize & { readonly volumeMm3: number };
    readonly at300: LesionSize & { readonly volumeMm3: number };
    readonly series: { readonly columns: readonly string[]; readonly rows: readonly (readonly number[])[] };
  };
  readonly B1WithoutBlood: { readonly at120: LesionSize; readonly at300: LesionSize };
  /** geometry, seconds, frontMm, iso20Mm */
  readonly B0: { readonly rows: readonly (readonly [string, number, number, number])[] };
}

type Readings = readonly (readonly [number, number])[];

export interface NeumannCase {
  readonly material: MaterialName;
  readonly wallC: number;
  readonly initialC: number;
  readonly lambda: number;
  readonly frontMm: Readings;
  readonly iso20MmAt120: number;
}

export interface PatersonCase {
  readonly material: MaterialName;
  readonly sinkWPerM: number;
  readonly initialC: number;
  readonly lambda: number;
  readonly frontMm: Readings;
  readonly at1MmC: number;
  readonly at15MmC: number;
}

export interface SteadyIceCase {
  readonly material: MaterialName;
  readonly perfusionWPerM3K: number;
  readonly metabolicWPerM3: number;
  readonly bloodC: number;
  readonly surfaceC: number;
  readonly radiusMm: number;
  readonly cylinderDiameterMm: number;
  readonly sphereDiameterMm: number;
}

export interface AnalyticData {
  readonly maker: string;
  readonly materials: Readonly<Record<MaterialName, MaterialData>>;
  readonly neumann: { readonly cases: readonly NeumannCase[] };
  readonly paterson: { readonly cases: readonly PatersonCase[] };
  readonly slowFreezing: {
    readonly material: MaterialData;
    readonly differenceK: number;
    readonly radiusMm: number;
    readonly iceRadiusMm: number;
    readonly cylinderSeconds: number;
    readonly sphereSeconds: number;
  };
  readonly steadyIce: { readonly cases: readonly SteadyIceCase[] };
  readonly pennesSphere: {
    readonly material: MaterialName;
    readonly perfusionWPerM3K: number;
    readonly radiusMm: number;
    readonly surfaceC: number;
    readonly initialC: number;
    readonly seconds: number;
    readonly temperatures: Readings;
  };
}

/** `conformance/solver/layers.json`. */
export interface LayerData {
  readonly maker: string;
  readonly steady: {
    readonly tissues: readonly import('../types.js').Tissue[];
    readonly layers: readonly {
      readonly toMm: number;
      readonly bloodC: number;
      readonly perfusionWPerM3K: number;
    }[];
    readonly temperatures: Readings;
  };
  readonly frozen: { readonly values: readonly LayerValues[] };
}

/** Sizes of one isotherm where fat meets muscle, and how far two grids of the maker are apart. */
export interface LayerValues extends LayerLengths {
  readonly temperatureC: number;
  readonly gridsApartMm: LayerLengths;
}

export interface LayerLengths {
  readonly radiusMm: number;
  readonly lengthMm: number;
  readonly inFatMm: number;
  readonly inMuscleMm: number;
}

export interface OtherModelData {
  readonly maker: string;
  readonly tissue: import('../types.js').Tissue;
  readonly activeLengthMm: number;
  readonly rows: readonly OtherModelRow[];
}

export interface OtherModelRow {
  readonly probeDiameterMm: number;
  readonly wall:
    | { readonly kind: 'temperature'; readonly wallC: number }
    | { readonly kind: 'coolant'; readonly coolantC: number; readonly coefficientWPerM2K: number };
  readonly medium: string;
  readonly initialC: number;
  readonly freezeSeconds: number;
  readonly iceWidthMm: number;
  readonly iceLengthMm: number;
  readonly width20Mm: number;
  readonly length20Mm: number;
}

import type { Frame } from './vectors.js';

/** One axis of a lattice: where each cell begins and ends, and where its unknown stands. */
export interface LatticeAxis {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly center: Float64Array;
}

/**
 * Cells in rows and columns: r, θ, z (mm, rad, mm) or x, y, z (mm) of a frame. A half cell on a plane of symmetry
 * has its centre on that plane.
 */
export interface Lattice {
  readonly kind: 'cylinder' | 'box';
  readonly frame: Frame;
  readonly axes: readonly [LatticeAxis, LatticeAxis, LatticeAxis];
  readonly cyclic: boolean;
  readonly mirrored: { readonly y: boolean; readonly z: boolean };
}

/** Where a cell gives heat to what is not tissue. */
export interface SpaceLink {
  readonly cell: number;
  /** From the cell's centre to the surface, m: area over distance. */
  readonly conductanceM: number;
  readonly areaM2: number;
}

export interface VesselLinks {
  readonly links: readonly SpaceLink[];
  readonly coefficientWPerM2K: number;
  readonly bloodC: number;
}

/** What a cell holds: one material, or two, of which the second has a share of the volume. 0 is the problem's own. */
export interface Blend {
  readonly first: number;
  readonly second: number;
  readonly secondShare: number;
}

/**
 * What lies between the centres of two neighbours: lines across the face, of which a share runs in one material
 * only, and the rest crosses from one into the other.
 */
export interface Path {
  readonly axis: 0 | 1 | 2;
  readonly cell: number;
  readonly first: number;
  readonly second: number;
  readonly wholeFirst: number;
  readonly wholeSecond: number;
  /** The share of lines that cross, and the part of their resistance that lies in the first material. */
  readonly crossing: number;
  readonly firstPart: number;
}

/** Regions as cells see them. */
export interface RegionCells {
  /** Number of each cell's blend; blend 0 is the problem's own tissue alone. */
  readonly kind: Int32Array;
  readonly blends: readonly Blend[];
  /** Every path that is not wholly in the problem's own tissue. */
  readonly paths: readonly Path[];
}

/**
 * Finite volumes on a lattice. Cell (i, j, k) is `((k + 1)·(nj + 2) + j + 1)·ni + i`: one empty row before and
 * after each plane, one empty plane before and after all. Round the full circle the empty rows repeat the row
 * at the other end. Conductances are areas over distances, m, from a cell to the next along one axis.
 */
export interface SpaceMesh {
  readonly lattice: Lattice;
  readonly ni: number;
  readonly nj: number;
  readonly nk: number;
  readonly cyclic: boolean;
  /** m³ of tissue; zero in probes, vessels and padding. */
  readonly volumeM3: Float64Array;
  readonly alongM: readonly [Float64Array, Float64Array, Float64Array];
  /** To the fixed outer boundary, m. */
  readonly outerM: Float64Array;
  /** Absent where there is only the problem's own tissue. */
  readonly regions: RegionCells | undefined;
  readonly wall: readonly SpaceLink[];
  readonly vessels: readonly VesselLinks[];
}

export interface Counts {
  readonly ni: number;
  readonly nj: number;
  readonly nk: number;
}

export function cellCount({ ni, nj, nk }: Counts): number {
  return ni * (nj + 2) * (nk + 2);
}

/** Number of the cell (i, j, k). */
export function cellAt({ ni, nj }: Counts, i: number, j: number, k: number): number {
  return ((k + 1) * (nj + 2) + j + 1) * ni + i;
}

export function countsOf({ axes }: Lattice): Counts {
  return { ni: axes[0].center.length, nj: axes[1].center.length, nk: axes[2].center.length };
}

/** From a cell to the next along each axis, in cells. */
export function stridesOf({ ni, nj }: Counts): readonly [number, number, number] {
  return [1, ni, ni * (nj + 2)];
}

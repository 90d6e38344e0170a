import { thetaAt, type Material } from '../material.js';
import { GridReader } from './grid-reader.js';
import { cellAt, type Lattice, type SpaceMesh } from './space-mesh.js';
import type { LengthLine, PointMm, Ray, SpaceGrid } from './types.js';
import { plus, unit } from './vectors.js';

/** Lines are searched in steps of this length, mm; crossings are then found between two of them. */
const STEP_MM = 0.4;

/** Cells with less tissue than this share, whose centre of tissue is far from their own, are not read. */
const READ_SHARE = 0.5;

/** The cells of a mesh without their padding. */
export function gridOf(mesh: SpaceMesh): SpaceGrid {
  const { lattice, ni, nj, nk } = mesh;
  const tissue = new Uint8Array(ni * nj * nk);
  eachCell(mesh, (cell, n, at) => {
    tissue[n] = mesh.volumeM3[cell] > READ_SHARE * wholeCellM3(lattice, at) ? 1 : 0;
  });
  return {
    kind: lattice.kind,
    origin: lattice.frame.origin,
    frame: lattice.frame.axes,
    nodes: [lattice.axes[0].center, lattice.axes[1].center, lattice.axes[2].center],
    cyclic: mesh.cyclic,
    mirrored: lattice.mirrored,
    tissue,
  };
}

type Place = readonly [number, number, number];

function eachCell(mesh: SpaceMesh, visit: (cell: number, n: number, at: Place) => void): void {
  const { ni, nj, nk } = mesh;
  let n = 0;
  for (let k = 0; k < nk; k++) {
    for (let j = 0; j < nj; j++) {
      for (let i = 0; i < ni; i++) visit(cellAt(mesh, i, j, k), n++, [i, j, k]);
    }
  }
}

/** Volume of a cell with nothing cut out of it, m³. */
function wholeCellM3({ kind, axes }: Lattice, at: Place): number {
  const [u, v, w] = axes.map(({ from, to }, axis) => to[at[axis]] - from[at[axis]]);
  const middle = kind === 'cylinder' ? (axes[0].to[at[0]] + axes[0].from[at[0]]) / 2 : 1;
  return (u ?? 0) * (v ?? 0) * (w ?? 0) * middle * 1e-9;
}

/** Values of the cells without their padding. */
export function withoutPadding(mesh: SpaceMesh, theta: Float64Array): Float64Array {
  const values = new Float64Array(mesh.ni * mesh.nj * mesh.nk);
  eachCell(mesh, (cell, n) => {
    values[n] = theta[cell];
  });
  return values;
}

/** Reads isotherms along lines. `values` are Θ without padding. */
export class LineReader {
  private readonly reader: GridReader;

  constructor(
    grid: SpaceGrid,
    private readonly material: Material,
    private readonly within: {
      /** No line is followed farther, mm. */
      readonly reachMm: number;
      /** Not tissue, though tissue about it may be frozen: in a vessel, or beyond what is modelled. */
      isOutside(point: PointMm): boolean;
    },
  ) {
    this.reader = new GridReader(grid);
  }

  /** Distance from the ray's start to the outermost crossing of each temperature, mm; 0 if none. */
  extentsMm(
    values: Float64Array,
    { from, direction }: Omit<Ray, 'name'>,
    levelsC: readonly number[],
  ): number[] {
    const way = unit(direction);
    const { reachMm } = this.within;
    const at = (mm: number) => {
      const point = plus(from, way, mm);
      return this.within.isOutside(point) ? Infinity : this.reader.read(values, point);
    };
    const count = Math.ceil(reachMm / STEP_MM);
    const samples = Array.from({ length: count + 1 }, (_, n) => at(n * STEP_MM));
    return levelsC.map((temperatureC) => {
      const level = thetaAt(this.material, temperatureC);
      for (let n = count; n >= 0; n--) {
        if (samples[n] < level) return n === count ? reachMm : crossing(at, level, n * STEP_MM);
      }
      return 0;
    });
  }

  /** Length between the outermost crossings on a line, mm. */
  lengthsMm(values: Float64Array, { through, direction }: LengthLine, levelsC: readonly number[]): number[] {
    const half = (way: PointMm) => this.extentsMm(values, { from: through, direction: way }, levelsC);
    const ahead = half(direction);
    const back = half([-direction[0], -direction[1], -direction[2]]);
    return ahead.map((mm, n) => mm + back[n]);
  }
}

function crossing(at: (mm: number) => number, level: number, coldMm: number): number {
  let cold = coldMm;
  let warm = coldMm + STEP_MM;
  for (let pass = 0; pass < 30; pass++) {
    const middle = (cold + warm) / 2;
    if (at(middle) < level) cold = middle;
    else warm = middle;
  }
  return (cold + warm) / 2;
}

/** Tissue below each Θ, mm³: in each cell the share on the cold side of a plane of Θ = level. */
export function spaceVolumesMm3(mesh: SpaceMesh, theta: Float64Array, levels: readonly number[]): number[] {
  const totals = levels.map(() => 0);
  const warmest = Math.max(...levels);
  const { volumeM3 } = mesh;
  for (let k = 0; k < mesh.nk; k++) {
    for (let j = 0; j < mesh.nj; j++) {
      for (let i = 0; i < mesh.ni; i++) {
        const cell = cellAt(mesh, i, j, k);
        if (volumeM3[cell] === 0) continue;
        const span = spanAcross(mesh, theta, cell, [i, j, k]);
        if (theta[cell] - warmest > span) continue;
        levels.forEach((level, n) => {
          const share = span > 0 ? 0.5 + (level - theta[cell]) / span : theta[cell] < level ? 1 : 0;
          totals[n] += volumeM3[cell] * Math.min(1, Math.max(0, share));
        });
      }
    }
  }
  return totals.map((total) => total * 1e9 * mirrorFactor(mesh));
}

/** How much Θ changes from one corner of a cell to the one opposite. */
function spanAcross(mesh: SpaceMesh, theta: Float64Array, cell: number, at: Place): number {
  const { volumeM3, lattice, ni, nj } = mesh;
  let span = 0;
  for (let axis = 0; axis < 3; axis++) {
    const stride = axis === 0 ? 1 : axis === 1 ? ni : ni * (nj + 2);
    const { from, to, center } = lattice.axes[axis];
    const n = at[axis];
    const low = n > 0 && volumeM3[cell - stride] > 0 ? 1 : 0;
    const high = n + 1 < center.length && volumeM3[cell + stride] > 0 ? 1 : 0;
    if (low + high === 0) continue;
    const slope =
      (theta[cell + high * stride] - theta[cell - low * stride]) / (center[n + high] - center[n - low]);
    span += Math.abs(slope) * (to[n] - from[n]);
  }
  return span;
}

/** How often the whole problem holds what is simulated. */
export function mirrorFactor({ lattice: { mirrored } }: SpaceMesh): number {
  return (mirrored.y ? 2 : 1) * (mirrored.z ? 2 : 1);
}

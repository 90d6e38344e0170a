import type { SpaceLattice } from './resample.js';

/** Triangles of a closed surface; their corners run anticlockwise seen from outside. */
export interface Surface {
  /** x, y, z of each corner, mm. */
  readonly positions: Float32Array;
  /** Unit vectors out of what the surface holds, corner by corner. */
  readonly normals: Float32Array;
  /** Three corners a triangle. */
  readonly indices: Uint32Array;
}

/**
 * A cube in six tetrahedra about its diagonal, by its corners: bit 0 is x, bit 1 y, bit 2 z. Neighbouring cubes cut
 * their common face alike, so that the surface has no holes and no ambiguous case.
 */
const TETRAHEDRA = [
  [0, 1, 3, 7],
  [0, 1, 5, 7],
  [0, 2, 3, 7],
  [0, 2, 6, 7],
  [0, 4, 5, 7],
  [0, 4, 6, 7],
] as const;
/** Ways from a node to a neighbour that has a higher number: x, y, xy, z, xz, yz, xyz. */
const WAYS = 7;

/**
 * The surface about all that is below `level`, by marching tetrahedra with straight interpolation along edges. The
 * rim of the lattice counts as above, so that a body which the lattice cuts is closed along it.
 *
 * Checked by: isosurface.test.ts.
 */
export function isosurface(lattice: SpaceLattice, values: Float32Array, level: number): Surface {
  const maker = new SurfaceMaker(lattice, values, level);
  const [nx, ny, nz] = lattice.counts;
  for (let z = 0; z + 1 < nz; z++) {
    for (let y = 0; y + 1 < ny; y++) {
      for (let x = 0; x + 1 < nx; x++) maker.cube(x, y, z);
    }
  }
  return maker.surface();
}

class SurfaceMaker {
  private readonly heights: Float32Array;
  private readonly cornerOf: Int32Array;
  private readonly steps: readonly number[];
  private readonly positions: number[] = [];
  private readonly normals: number[] = [];
  private readonly indices: number[] = [];

  constructor(
    private readonly lattice: SpaceLattice,
    values: Float32Array,
    level: number,
  ) {
    const [nx, ny] = lattice.counts;
    this.heights = rimmed(lattice, values, level);
    this.cornerOf = new Int32Array(WAYS * values.length).fill(-1);
    const along = [1, nx, nx * ny];
    this.steps = Array.from({ length: 8 }, (_, corner) =>
      along.reduce((sum, step, axis) => sum + (corner & (1 << axis) ? step : 0), 0),
    );
  }

  cube(x: number, y: number, z: number): void {
    const [nx, ny] = this.lattice.counts;
    const node = (z * ny + y) * nx + x;
    let below = 0;
    for (let corner = 0; corner < 8; corner++) if (this.heights[node + this.steps[corner]] < 0) below++;
    if (below === 0 || below === 8) return;
    for (const tetrahedron of TETRAHEDRA) this.tetrahedron(node, tetrahedron);
  }

  private tetrahedron(node: number, corners: readonly number[]): void {
    const isBelow = (corner: number) => this.heights[node + this.steps[corner]] < 0;
    const below = corners.filter(isBelow);
    const above = corners.filter((corner) => !isBelow(corner));
    const [a = 0, b = 0, c = 0] = below;
    const [p = 0, q = 0, r = 0] = above;
    const at = (from: number, to: number) => this.crossing(node, from, to);
    const way = [node + this.steps[a], node + this.steps[p]] as const;
    switch (below.length) {
      case 1:
        return this.triangle([at(a, p), at(a, q), at(a, r)], way);
      case 3:
        return this.triangle([at(a, p), at(b, p), at(c, p)], way);
      case 2:
        this.triangle([at(a, p), at(a, q), at(b, q)], way);
        return this.triangle([at(a, p), at(b, q), at(b, p)], way);
    }
  }

  /** Turned so that it faces from the node below towards the one above. */
  private triangle(
    [a, b, c]: readonly [number, number, number],
    [from, to]: readonly [number, number],
  ): void {
    if (a === b || b === c || c === a) return;
    const { positions } = this;
    const side = (one: number, axis: number) => positions[3 * one + axis] - positions[3 * a + axis];
    const normal = [0, 1, 2].map((axis) => {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
      return side(b, u) * side(c, v) - side(b, v) * side(c, u);
    });
    const [start, end] = [this.placeOf(from), this.placeOf(to)];
    const facing = normal.reduce((sum, part, axis) => sum + part * (end[axis] - start[axis]), 0);
    if (facing >= 0) this.indices.push(a, b, c);
    else this.indices.push(a, c, b);
  }

  private placeOf(node: number): readonly [number, number, number] {
    const [nx, ny] = this.lattice.counts;
    return [node % nx, Math.floor(node / nx) % ny, Math.floor(node / (nx * ny))];
  }

  /** The corner on the edge between two corners of a cube; made once for all triangles about it. */
  private crossing(node: number, one: number, other: number): number {
    const [low, high] = one < other ? [one, other] : [other, one];
    const [from, to] = [node + this.steps[low], node + this.steps[high]];
    const key = WAYS * from + (high ^ low) - 1;
    if (this.cornerOf[key] < 0) this.cornerOf[key] = this.newCorner(from, to);
    return this.cornerOf[key];
  }

  private newCorner(from: number, to: number): number {
    const [a, b] = [this.heights[from], this.heights[to]];
    const share = a / (a - b);
    const [start, end] = [this.placeOf(from), this.placeOf(to)];
    const [first, second] = [this.slope(start, from), this.slope(end, to)];
    const way = [0, 1, 2].map((axis) => first[axis] + share * (second[axis] - first[axis]));
    const length = Math.hypot(...way);
    for (let axis = 0; axis < 3; axis++) {
      const place = start[axis] + share * (end[axis] - start[axis]);
      this.positions.push(this.lattice.from[axis] + place * this.lattice.stepMm);
      this.normals.push(length > 0 ? way[axis] / length : 0);
    }
    return this.positions.length / 3 - 1;
  }

  /** How much warmer it gets per node along x, y and z. */
  private slope(place: readonly [number, number, number], node: number): number[] {
    return place.map((at, axis) => {
      const step = this.steps[1 << axis];
      const low = at > 0 ? step : 0;
      const high = at + 1 < this.lattice.counts[axis] ? step : 0;
      return (this.heights[node + high] - this.heights[node - low]) / ((low + high) / step);
    });
  }

  surface(): Surface {
    return {
      positions: Float32Array.from(this.positions),
      normals: Float32Array.from(this.normals),
      indices: Uint32Array.from(this.indices),
    };
  }
}

/** Heights above the level, none of them nothing; on the rim at least a little above. */
function rimmed({ counts: [nx, ny, nz] }: SpaceLattice, values: Float32Array, level: number): Float32Array {
  const least = 1e-4;
  const heights = new Float32Array(values.length);
  let n = 0;
  for (let z = 0; z < nz; z++) {
    for (let y = 0; y < ny; y++) {
      for (let x = 0; x < nx; x++, n++) {
        const height = values[n] - level;
        const rim = x === 0 || y === 0 || z === 0 || x === nx - 1 || y === ny - 1 || z === nz - 1;
        heights[n] = rim || Math.abs(height) < least ? Math.max(least, height) : height;
      }
    }
  }
  return heights;
}

/** What a closed surface holds, mm³. */
export function surfaceVolumeMm3({ positions, indices }: Surface): number {
  let six = 0;
  for (let n = 0; n < indices.length; n += 3) {
    const [a, b, c] = [3 * indices[n], 3 * indices[n + 1], 3 * indices[n + 2]];
    six +=
      positions[a] * (positions[b + 1] * positions[c + 2] - positions[b + 2] * positions[c + 1]) +
      positions[a + 1] * (positions[b + 2] * positions[c] - positions[b] * positions[c + 2]) +
      positions[a + 2] * (positions[b] * positions[c + 1] - positions[b + 1] * positions[c]);
  }
  return six / 6;
}

import type { PointMm, SpaceGrid } from './types.js';
import { pointInto } from './vectors.js';

/** Evenly spaced points of the world. Values run x fastest, then y, then z. */
export interface SpaceLattice {
  readonly from: PointMm;
  readonly stepMm: number;
  readonly counts: readonly [number, number, number];
}

const CORNERS = 8;

/** A place between two nodes of an axis: the lower and upper one, and how far it is on the way, 0–1. */
interface Between {
  readonly low: number;
  readonly high: number;
  readonly share: number;
}

/**
 * Reads many fields of one grid at the same points: straight between nodes in log r, θ and z, with nodes without
 * tissue left out; in probes and vessels that of the tissue outward of it. Much quicker than `spaceSampler`: an
 * isotherm lies within 0.1 mm of that one's in 95 places of 100.
 *
 * @param into from a point of the lattice to the engine's world.
 *
 * Checked by: resample.test.ts.
 */
export function spaceResampler(
  grid: SpaceGrid,
  lattice: SpaceLattice,
  into: (point: PointMm) => PointMm,
): (values: Float64Array) => Float32Array {
  const [nx, ny, nz] = lattice.counts;
  const count = nx * ny * nz;
  const cells = new Int32Array(CORNERS * count);
  const weights = new Float32Array(CORNERS * count);
  const nodes = axesOf(grid);
  let n = 0;
  for (let z = 0; z < nz; z++) {
    for (let y = 0; y < ny; y++) {
      for (let x = 0; x < nx; x++) spread(grid, nodes, into(pointOf(lattice, [x, y, z])), n++);
    }
  }
  return (values) => {
    const read = new Float32Array(count);
    for (let i = 0, at = 0; i < count; i++) {
      let sum = 0;
      for (let corner = 0; corner < CORNERS; corner++, at++) sum += weights[at] * values[cells[at]];
      read[i] = sum;
    }
    return read;
  };

  function spread(of: SpaceGrid, axes: GridAxes, point: PointMm, index: number): void {
    const [a, b, c] = placeIn(of, axes, point);
    const [ni, nj] = [axes[0].length, axes[1].length];
    let total = 0;
    for (let outward = 0; total === 0 && a.low + outward < ni; outward++) {
      for (let corner = 0; corner < CORNERS; corner++) {
        const i = Math.min(ni - 1, (corner & 1 ? a.high : a.low) + outward);
        const j = corner & 2 ? b.high : b.low;
        const k = corner & 4 ? c.high : c.low;
        const cell = (k * nj + j) * ni + i;
        const weight =
          (corner & 1 ? a.share : 1 - a.share) *
          (corner & 2 ? b.share : 1 - b.share) *
          (corner & 4 ? c.share : 1 - c.share);
        cells[CORNERS * index + corner] = cell;
        weights[CORNERS * index + corner] = of.tissue[cell] * weight;
        total += of.tissue[cell] * weight;
      }
    }
    for (let corner = 0; corner < CORNERS; corner++)
      weights[CORNERS * index + corner] /= total > 0 ? total : Number.NaN;
  }
}

type GridAxes = readonly [Float64Array, Float64Array, Float64Array];

function axesOf({ kind, nodes: [a, b, c] }: SpaceGrid): GridAxes {
  return [kind === 'cylinder' ? a.map(Math.log) : a, b, c];
}

/** The point of the lattice with these numbers. */
export function pointOf({ from, stepMm }: SpaceLattice, at: readonly [number, number, number]): PointMm {
  return [from[0] + at[0] * stepMm, from[1] + at[1] * stepMm, from[2] + at[2] * stepMm];
}

function placeIn(grid: SpaceGrid, nodes: GridAxes, point: PointMm): readonly [Between, Between, Between] {
  const { kind, origin, frame, mirrored, cyclic } = grid;
  const [x, rawY, rawZ] = pointInto({ origin, axes: frame }, point);
  const y = mirrored.y ? Math.abs(rawY) : rawY;
  const z = mirrored.z ? Math.abs(rawZ) : rawZ;
  if (kind === 'box') return [between(nodes[0], x), between(nodes[1], y), between(nodes[2], z)];
  const angle = Math.atan2(y, x);
  const round = angle < 0 ? angle + 2 * Math.PI : angle;
  return [
    between(nodes[0], 0.5 * Math.log(Math.max(1e-12, x * x + y * y))),
    cyclic ? roundBetween(nodes[1], round) : between(nodes[1], round),
    between(nodes[2], z),
  ];
}

function between(nodes: Float64Array, at: number): Between {
  let low = 0;
  let high = nodes.length - 1;
  if (at <= nodes[low]) return { low, high: low, share: 0 };
  if (at >= nodes[high]) return { low: high, high, share: 0 };
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (nodes[middle] <= at) low = middle;
    else high = middle;
  }
  return { low, high, share: (at - nodes[low]) / (nodes[high] - nodes[low]) };
}

/** The last node is followed by the first. */
function roundBetween(nodes: Float64Array, at: number): Between {
  const last = nodes.length - 1;
  if (at > nodes[0] && at < nodes[last]) return between(nodes, at);
  const gap = nodes[0] + 2 * Math.PI - nodes[last];
  const past = at >= nodes[last] ? at - nodes[last] : at + 2 * Math.PI - nodes[last];
  return { low: last, high: 0, share: past / gap };
}

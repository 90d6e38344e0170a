import type { PointMm, SpaceLattice } from '@cryobridge/freeze';

/** Reads values of a lattice straight between its points; `beyond` outside of it. */
export function latticeReader(
  { from, stepMm, counts }: SpaceLattice,
  values: Float32Array,
  beyond: number,
): (point: PointMm) => number {
  const [nx, ny, nz] = counts;
  const at = (x: number, y: number, z: number) => values[(z * ny + y) * nx + x] ?? beyond;
  return (point) => {
    const x = (point[0] - from[0]) / stepMm;
    const y = (point[1] - from[1]) / stepMm;
    const z = (point[2] - from[2]) / stepMm;
    const [i, j, k] = [Math.floor(x), Math.floor(y), Math.floor(z)];
    if (i < 0 || j < 0 || k < 0 || i + 1 >= nx || j + 1 >= ny || k + 1 >= nz) return beyond;
    const [a, b, c] = [x - i, y - j, z - k];
    const row = (dy: number, dz: number) => at(i, j + dy, k + dz) * (1 - a) + at(i + 1, j + dy, k + dz) * a;
    return (row(0, 0) * (1 - b) + row(1, 0) * b) * (1 - c) + (row(0, 1) * (1 - b) + row(1, 1) * b) * c;
  };
}

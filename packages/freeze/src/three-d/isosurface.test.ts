import { describe, expect, it } from 'vitest';
import { isosurface, surfaceVolumeMm3, type Surface } from './isosurface.js';
import type { SpaceLattice } from './resample.js';
import type { PointMm } from './types.js';

function valuesOf(lattice: SpaceLattice, at: (point: PointMm) => number): Float32Array {
  const [nx, ny, nz] = lattice.counts;
  const { from, stepMm } = lattice;
  return Float32Array.from({ length: nx * ny * nz }, (_, n) =>
    at([
      from[0] + stepMm * (n % nx),
      from[1] + stepMm * (Math.floor(n / nx) % ny),
      from[2] + stepMm * Math.floor(n / (nx * ny)),
    ]),
  );
}

const lattice: SpaceLattice = { from: [-6, -5, -4], stepMm: 0.4, counts: [31, 26, 21] };
const radiusMm = 3;
const ball = valuesOf(lattice, ([x, y, z]) => Math.hypot(x - 0.3, y, z) - radiusMm);
/** Larger than the lattice's z. */
const post = valuesOf(lattice, ([x, y]) => Math.hypot(x, y) - radiusMm);

function cornersOf({ positions }: Surface): PointMm[] {
  return Array.from({ length: positions.length / 3 }, (_, n) => [
    positions[3 * n],
    positions[3 * n + 1],
    positions[3 * n + 2],
  ]);
}

/** How often each edge is walked, either way. */
function edgeWalks({ indices }: Surface): Map<string, number> {
  const walks = new Map<string, number>();
  for (let n = 0; n < indices.length; n += 3) {
    const corners = [indices[n], indices[n + 1], indices[n + 2]];
    corners.forEach((corner, k) => {
      const edge = `${corner}>${corners[(k + 1) % 3]}`;
      walks.set(edge, (walks.get(edge) ?? 0) + 1);
    });
  }
  return walks;
}

describe('the surface about what is below a level', () => {
  it('lies on a ball of known radius and holds its volume', () => {
    const surface = isosurface(lattice, ball, 0);
    for (const [x, y, z] of cornersOf(surface))
      expect(Math.abs(Math.hypot(x - 0.3, y, z) - radiusMm)).toBeLessThan(0.02);
    expect(surfaceVolumeMm3(surface) / ((4 / 3) * Math.PI * radiusMm ** 3)).toBeCloseTo(1, 1);
    expect(Math.abs(surfaceVolumeMm3(surface) / ((4 / 3) * Math.PI * radiusMm ** 3) - 1)).toBeLessThan(0.015);
  });

  it('moves out as the level rises', () => {
    const at = (level: number) => surfaceVolumeMm3(isosurface(lattice, ball, level));
    expect(at(-0.5)).toBeLessThan(at(0));
    expect(at(0.5)).toBeGreaterThan(at(0));
  });

  it.each([
    ['a ball', ball],
    ['a body that the lattice cuts', post],
  ])('is closed and faces outward all round: %s', (_, values) => {
    const walks = edgeWalks(isosurface(lattice, values, 0));
    expect(walks.size).toBeGreaterThan(1000);
    for (const [edge, times] of walks) {
      const [from, to] = edge.split('>');
      expect(times).toBe(1);
      expect(walks.get(`${to}>${from}`)).toBe(1);
    }
  });

  it('has normals that point outward', () => {
    const surface = isosurface(lattice, ball, 0);
    cornersOf(surface).forEach(([x, y, z], n) => {
      const [a, b, c] = [surface.normals[3 * n], surface.normals[3 * n + 1], surface.normals[3 * n + 2]];
      expect((a * (x - 0.3) + b * y + c * z) / radiusMm).toBeGreaterThan(0.99);
    });
  });

  it('is empty where nothing is below', () => {
    const nothing = isosurface(lattice, ball, -5);
    expect(nothing.indices).toHaveLength(0);
    expect(surfaceVolumeMm3(nothing)).toBe(0);
  });

  it('is cut flat along the lattice’s rim', () => {
    const zs = cornersOf(isosurface(lattice, post, 0)).map(([, , z]) => z);
    expect(Math.min(...zs)).toBeCloseTo(-4, 2);
    expect(Math.max(...zs)).toBeCloseTo(4, 2);
  });
});

import { boxMesh } from './box-lattice.js';
import { cylinderMesh } from './cylinder-lattice.js';
import { cutOut } from './cut.js';
import { vesselSolid } from './solids.js';
import { cellAt, countsOf, type Lattice, type SpaceMesh } from './space-mesh.js';
import type { SpaceSettings } from './space-settings.js';
import { frameOf } from './symmetry.js';
import type { PointMm, RegionShape, SpaceProblem } from './types.js';
import { across, dot, minus, size, unit, directionInto, pointInto, type Frame } from './vectors.js';

/** Everything of a problem's space, in cells. */
export function buildMesh(problem: SpaceProblem, settings: SpaceSettings): SpaceMesh {
  const frame = frameOf(problem);
  const uncut =
    problem.domain.kind === 'cylinder'
      ? cylinderMesh(problem, settings, frame)
      : boxMesh(problem, problem.domain, settings);
  const vessels = problem.vessels.map((vessel) => ({
    links: cutOut(uncut, vesselSolid(frame, vessel)),
    coefficientWPerM2K: vessel.coefficientWPerM2K,
    bloodC: vessel.bloodC,
  }));
  return {
    ...uncut,
    ...countsOf(uncut.lattice),
    cyclic: uncut.lattice.cyclic,
    wall: uncut.wall.filter(({ cell }) => uncut.volumeM3[cell] > 0),
    material: materialOfCells(problem, uncut.lattice, frame, uncut.volumeM3.length),
    vessels,
  };
}

/** Whether a point of a frame lies in a shape. */
function holds(shape: RegionShape, frame: Frame): (at: PointMm) => boolean {
  switch (shape.kind) {
    case 'half-space':
    case 'slab': {
      const normal = unit(directionInto(frame, shape.normal));
      const point = pointInto(frame, shape.point);
      const beyond = (at: PointMm) => dot(minus(at, point), normal);
      if (shape.kind === 'half-space') return (at) => beyond(at) > 0;
      return (at) => Math.abs(beyond(at)) < shape.thicknessMm / 2;
    }
    case 'ellipsoid': {
      const axis = unit(directionInto(frame, shape.axis));
      const center = pointInto(frame, shape.center);
      return (at) => {
        const away = minus(at, center);
        const along = dot(away, axis) / shape.halfAlongMm;
        return Math.hypot(along, size(across(away, axis)) / shape.halfAcrossMm) < 1;
      };
    }
  }
}

/** A point of the lattice in its frame, x, y, z. */
export function pointOf(lattice: Lattice, u: number, v: number, w: number): PointMm {
  return lattice.kind === 'cylinder' ? [u * Math.cos(v), u * Math.sin(v), w] : [u, v, w];
}

function materialOfCells(problem: SpaceProblem, lattice: Lattice, frame: Frame, cells: number): Uint8Array {
  const material = new Uint8Array(cells);
  const counts = countsOf(lattice);
  const [a, b, c] = lattice.axes;
  const inside = problem.regions.map(({ shape }) => holds(shape, frame));
  if (inside.length === 0) return material;
  for (let k = 0; k < counts.nk; k++) {
    for (let j = -1; j <= counts.nj; j++) {
      const row = (j + counts.nj) % counts.nj;
      for (let i = 0; i < counts.ni; i++) {
        const at = pointOf(lattice, a.center[i], b.center[row], c.center[k]);
        inside.forEach((within, n) => {
          if (within(at)) material[cellAt(counts, i, j, k)] = n + 1;
        });
      }
    }
  }
  return material;
}

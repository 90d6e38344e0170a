import { boxMesh } from './box-lattice.js';
import { cylinderMesh } from './cylinder-lattice.js';
import { cutOut } from './cut.js';
import { regionCells } from './region-cells.js';
import { vesselSolid } from './solids.js';
import { countsOf, type SpaceMesh } from './space-mesh.js';
import type { SpaceSettings } from './space-settings.js';
import { frameOf } from './symmetry.js';
import type { SpaceProblem } from './types.js';

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
    regions:
      problem.regions.length > 0 ? regionCells(uncut.lattice, problem.regions, uncut.alongM) : undefined,
    vessels,
  };
}

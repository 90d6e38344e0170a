import type { PointMm, SpaceLattice, SpaceResult } from '@cryobridge/freeze';
import type { SpacePass } from '@cryobridge/plan';
import type { SpacePose } from './space-picture.js';

interface Turn {
  readonly cos: number;
  readonly sin: number;
  readonly mirror: number;
}

export function turnOf({ angleDegrees, mirror }: Pick<SpacePose, 'angleDegrees' | 'mirror'>): Turn {
  const angle = (angleDegrees * Math.PI) / 180;
  return { cos: Math.cos(angle), sin: Math.sin(angle), mirror };
}

/** From the picture to the shaft's frame, in which the engine computes. */
export function toShaft({ cos, sin, mirror }: Turn, [x, y, z]: PointMm): PointMm {
  const [right, deeper] = [mirror * x, -y];
  return [right * cos + deeper * sin, deeper * cos - right * sin, z];
}

export function toPicture({ cos, sin, mirror }: Turn, [u, v, w]: PointMm): PointMm {
  return [mirror * (u * cos - v * sin), -(u * sin + v * cos), w];
}

/** Lattice step at which surfaces are drawn, mm. */
export const latticeStepMm = 0.5;
/** A lesion of many placements is drawn more coarsely rather than late. */
const mostPoints = 120_000;

/** Holds all that ever freezes, with room to its rim. */
export function latticeAbout(
  runs: readonly SpaceResult[],
  passes: readonly SpacePass[],
  of: { readonly turn: Turn; readonly liquidusC: number },
): SpaceLattice {
  const corners = passes.flatMap((pass) => {
    const run = runs[pass.runIndex];
    if (run === undefined) return [];
    const { from, to, radius } = frozenPart(run, of.liquidusC);
    return [from, to].flatMap((s) =>
      [-radius, radius].flatMap((v) =>
        [-radius, radius].map((w) => toPicture(of.turn, [pass.uMm + s, pass.vMm + v, pass.alongMm + w])),
      ),
    );
  });
  const low = [0, 1, 2].map((axis) => Math.min(...corners.map((corner) => corner[axis] ?? 0)));
  const high = [0, 1, 2].map((axis) => Math.max(...corners.map((corner) => corner[axis] ?? 0)));
  const sides = low.map((from, axis) => (high[axis] ?? from) - from + 4 * latticeStepMm);
  const volume = sides.reduce((product, side) => product * side, 1);
  const stepMm = Math.max(latticeStepMm, Math.cbrt(volume / mostPoints));
  const [x = 0, y = 0, z = 0] = low.map((from) => from - 2 * latticeStepMm);
  const [nx = 2, ny = 2, nz = 2] = sides.map((side) => Math.ceil(side / stepMm) + 1);
  return { from: [x, y, z], stepMm, counts: [nx, ny, nz] };
}

/** Along the shaft from the middle of the active zone, and away from its axis, mm. */
function frozenPart({ peakCold: { grid, values } }: SpaceResult, liquidusC: number) {
  const [rs, angles, zs] = grid.nodes;
  const found = { from: 0, to: 0, radius: 0 };
  values.forEach((value, n) => {
    if (value > liquidusC) return;
    const i = n % rs.length;
    const z = zs[Math.floor(n / (rs.length * angles.length))] ?? 0;
    // The edge lies between this node and the next.
    found.radius = Math.max(found.radius, rs[Math.min(rs.length - 1, i + 1)] ?? 0);
    found.from = Math.min(found.from, z - 1);
    found.to = Math.max(found.to, z + 1);
  });
  return found;
}

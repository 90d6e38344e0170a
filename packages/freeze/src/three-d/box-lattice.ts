import type { Grading } from '../axis.js';
import type { UncutMesh } from './cylinder-lattice.js';
import { gradedNodes } from './graded-nodes.js';
import { takeOutProbes } from './probe-wall.js';
import { cellAt, cellCount, countsOf, stridesOf, type Lattice, type LatticeAxis } from './space-mesh.js';
import type { SpaceSettings } from './space-settings.js';
import type { SpaceDomain, SpaceProbe, SpaceProblem } from './types.js';
import { unit, worldFrame } from './vectors.js';

type Box = Extract<SpaceDomain, { kind: 'box' }>;
type Axis = 0 | 1 | 2;

const M = 1e-3;

/** Above this cosine a probe runs along an axis: cells cluster at its two ends only. */
const ALONG = 0.95;

/** Where cells are finest on one axis: from … to, mm. */
interface Attractor {
  readonly from: number;
  readonly to: number;
}

function attractors(
  { activeCenter, direction, radiusMm, activeLengthMm }: SpaceProbe,
  axis: Axis,
): Attractor[] {
  const way = Math.abs(unit(direction)[axis]);
  const half = (way * activeLengthMm) / 2;
  const side = radiusMm * Math.sqrt(1 - way * way);
  const at = activeCenter[axis];
  if (way < ALONG) return [{ from: at - half - side, to: at + half + side }];
  return [
    { from: at - half - side, to: at - half + side },
    { from: at + half - side, to: at + half + side },
  ];
}

/** Places that must be faces: where the active walls of probes along the axis end. */
function ends(box: Box, axis: Axis, probes: readonly SpaceProbe[], apartMm: number): number[] {
  const all = probes.flatMap(({ activeCenter, direction, activeLengthMm }) =>
    Math.abs(unit(direction)[axis]) > 1 - 1e-6
      ? [-1, 1].map((side) => activeCenter[axis] + (side * activeLengthMm) / 2)
      : [],
  );
  const places = [box.from[axis]];
  for (const mm of all.sort((a, b) => a - b))
    if (mm - (places[places.length - 1] ?? 0) > apartMm) places.push(mm);
  return [...places, box.to[axis]];
}

function boxAxis(box: Box, axis: Axis, probes: readonly SpaceProbe[], grading: Grading): LatticeAxis {
  const near = probes.flatMap((probe) => attractors(probe, axis));
  // A probe that no cell's centre lies in would not be there.
  const finestMm = Math.min(grading.finestMm, ...probes.map(({ radiusMm }) => radiusMm / 2));
  const size = (mm: number) => {
    const away = Math.min(...near.map(({ from, to }) => Math.max(from - mm, mm - to, 0)));
    return finestMm + grading.rootMm * Math.sqrt(away) + grading.far * away;
  };
  const places = ends(box, axis, probes, 2 * finestMm);
  const all = places
    .slice(1)
    .flatMap((to, n) => Array.from(gradedNodes(places[n] ?? to, to, size, { least: 2 }).slice(0, -1)));
  const from = Float64Array.from(all);
  const to = Float64Array.from([...all.slice(1), box.to[axis]]);
  return { from, to, center: from.map((mm, n) => (mm + to[n]) / 2) };
}

function uncutBox(lattice: Lattice): UncutMesh {
  const counts = countsOf(lattice);
  const cells = cellCount(counts);
  const limits = [counts.ni, counts.nj, counts.nk];
  const strides = stridesOf(counts);
  const volumeM3 = new Float64Array(cells);
  const outerM = new Float64Array(cells);
  const alongM = strides.map(() => new Float64Array(cells));
  const [a, b, c] = lattice.axes;
  for (let k = 0; k < counts.nk; k++) {
    for (let j = 0; j < counts.nj; j++) {
      for (let i = 0; i < counts.ni; i++) {
        const cell = cellAt(counts, i, j, k);
        const widths = [a.to[i] - a.from[i], b.to[j] - b.from[j], c.to[k] - c.from[k]];
        const whole = widths[0] * widths[1] * widths[2];
        volumeM3[cell] = whole * M ** 3;
        [i, j, k].forEach((n, axis) => {
          const { center } = lattice.axes[axis as Axis];
          const areaMm2 = whole / widths[axis];
          if (n + 1 < limits[axis]) alongM[axis][cell] = (areaMm2 / (center[n + 1] - center[n])) * M;
          if (n === 0 || n + 1 === limits[axis]) outerM[cell] += ((2 * areaMm2) / widths[axis]) * M;
        });
      }
    }
  }
  const [x, y, z] = alongM;
  if (!x || !y || !z) throw new TypeError('three axes');
  return { lattice, volumeM3, outerM, alongM: [x, y, z], wall: [] };
}

/** x, y, z of the world, finest at the probes, which are cut out of it. */
export function boxMesh({ probes }: SpaceProblem, box: Box, settings: SpaceSettings): UncutMesh {
  const axisOf = (axis: Axis) => boxAxis(box, axis, probes, settings.box);
  const lattice: Lattice = {
    kind: 'box',
    frame: worldFrame,
    axes: [axisOf(0), axisOf(1), axisOf(2)],
    cyclic: false,
    mirrored: { y: false, z: false },
  };
  const mesh = uncutBox(lattice);
  return { ...mesh, wall: takeOutProbes(mesh, probes) };
}

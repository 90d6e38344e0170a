import type { Grading } from '../axis.js';
import { meshOf, type Mesh } from '../mesh.js';
import { FreezeError } from '../types.js';
import { gradedNodes } from './graded-nodes.js';
import { cellAt, cellCount, countsOf, type Lattice, type LatticeAxis, type SpaceLink } from './space-mesh.js';
import type { SpaceSettings } from './space-settings.js';
import { symmetryOf } from './symmetry.js';
import type { SpaceProblem } from './types.js';
import { directionInto, pointInto, unit, type Frame } from './vectors.js';

const M = 1e-3;

/** Tissue about the probe before vessels are cut out of it: conductances of uncut cells. */
export interface UncutMesh {
  readonly lattice: Lattice;
  readonly volumeM3: Float64Array;
  readonly alongM: readonly [Float64Array, Float64Array, Float64Array];
  readonly outerM: Float64Array;
  readonly wall: readonly SpaceLink[];
}

/** θ of what lies beside the probe, where cells are finest: vessels, or the frame's own plane. */
function attractingAngles({ vessels }: SpaceProblem, frame: Frame): number[] {
  const angles = vessels.map(({ axisPoint, direction }) => {
    const way = unit(directionInto(frame, direction));
    const point = pointInto(frame, axisPoint);
    const flat = 1 - way[2] * way[2];
    // The point of the axis that is nearest to the probe's.
    const back = flat < 1e-12 ? 0 : (point[0] * way[0] + point[1] * way[1]) / flat;
    return Math.atan2(point[1] - back * way[1], point[0] - back * way[0]);
  });
  return angles.length > 0 ? angles : [0];
}

/** Cells about centres that begin at θ = 0: half cells there and at π, or all the way round. */
function angleAxis(grading: Grading, attractors: readonly number[], half: boolean): LatticeAxis {
  const degree = Math.PI / 180;
  const size = (angle: number) => {
    const away = attractors.map((at) => Math.abs(Math.atan2(Math.sin(angle - at), Math.cos(angle - at))));
    return grading.finestMm * degree + grading.far * Math.min(...away);
  };
  const nodes = half
    ? gradedNodes(0, Math.PI, size)
    : gradedNodes(0, 2 * Math.PI, size, { multiple: 2, least: 8 });
  const center = half ? nodes : nodes.slice(0, -1);
  const last = center.length - 1;
  const to = center.map((angle, n) => {
    if (n < last) return (angle + center[n + 1]) / 2;
    return half ? angle : (angle + 2 * Math.PI) / 2;
  });
  const from = to.map((_, n) => (n > 0 ? to[n - 1] : half ? 0 : to[last] - 2 * Math.PI));
  return { from, to, center };
}

/** The mesh of the axisymmetric problem, which the one in space carries round the axis. */
function ringMesh({ probes, domain }: SpaceProblem, settings: SpaceSettings): Mesh {
  const probe = probes[0];
  if (!probe || domain.kind !== 'cylinder') {
    throw new FreezeError('bad-problem', 'domain', 'a cylinder holds one probe');
  }
  return meshOf(
    {
      kind: 'axisymmetric',
      probeRadiusMm: probe.radiusMm,
      activeLengthMm: probe.activeLengthMm,
      activeCenterMm: domain.beforeMm,
      tip: probe.tip,
      outerRadiusMm: domain.radiusMm,
      lengthMm: domain.beforeMm + domain.beyondMm,
      outerBoundary: 'fixed',
    },
    settings.grading,
  );
}

function axisOf(faces: Float64Array, centers: Float64Array, first: number, shiftMm: number): LatticeAxis {
  const center = centers.slice(first).map((mm) => mm - shiftMm);
  const from = faces.slice(first, -1).map((mm) => mm - shiftMm);
  return { from, to: faces.slice(first + 1).map((mm) => mm - shiftMm), center };
}

/**
 * r, θ, z about the probe's axis, θ from the plane through the first vessel. Rings, their exact radial
 * conductances and the corrections where the active wall ends are those of the axisymmetric mesh.
 */
export function cylinderMesh(problem: SpaceProblem, settings: SpaceSettings, frame: Frame): UncutMesh {
  const ring = ringMesh(problem, settings);
  const mirrored = settings.useSymmetry ? symmetryOf(problem, frame) : { y: false, z: false };
  const shiftMm = problem.domain.kind === 'cylinder' ? problem.domain.beforeMm : 0;
  const z = axisOf(ring.zFacesMm, ring.zCentersMm, mirrored.z ? ring.middleRow : 0, shiftMm);
  if (mirrored.z) {
    z.from[0] = 0;
    z.center[0] = 0;
  }
  const r = axisOf(ring.rFacesMm, ring.rCentersMm, 0, 0);
  const angle = angleAxis(settings.angle, attractingAngles(problem, frame), mirrored.y);
  const lattice: Lattice = {
    kind: 'cylinder',
    frame,
    axes: [r, angle, z],
    cyclic: !mirrored.y,
    mirrored,
  };
  return carryRound(ring, lattice, mirrored.z ? ring.middleRow : 0);
}

/** ∫dr/r across a ring; about the axis beyond a closed tip, where it would not end, its width over its radius. */
function ringSpan({ geometry }: Mesh, fromMm: number, toMm: number): number {
  const probeRadiusMm = geometry.kind === 'axisymmetric' ? geometry.probeRadiusMm : 0;
  return fromMm < probeRadiusMm ? (2 * (toMm - fromMm)) / (toMm + fromMm) : Math.log(toMm / fromMm);
}

function carryRound(ring: Mesh, lattice: Lattice, firstRow: number): UncutMesh {
  const counts = countsOf(lattice);
  const [r, angle, z] = lattice.axes;
  const { ni, nj, nk } = counts;
  const cells = cellCount(counts);
  const volumeM3 = new Float64Array(cells);
  const outerM = new Float64Array(cells);
  const radial = new Float64Array(cells);
  const around = new Float64Array(cells);
  const axial = new Float64Array(cells);
  const wall: SpaceLink[] = [];
  const gap = (j: number) =>
    j + 1 < nj ? angle.center[j + 1] - angle.center[j] : 2 * Math.PI + angle.center[0] - angle.center[j];
  const rows = ring.wall.reduce((map, link) => {
    const row = Math.floor(link.cell / ni) - 1;
    return map.set(row, [...(map.get(row) ?? []), link]);
  }, new Map<number, (typeof ring.wall)[number][]>());
  for (let k = 0; k < nk; k++) {
    const part = lattice.mirrored.z && k === 0 ? 0.5 : 1;
    const row = firstRow + k;
    const heightM = (z.to[k] - z.from[k]) * M;
    for (let j = -1; j <= nj; j++) {
      const inside = j >= 0 && j < nj;
      if (!inside && !lattice.cyclic) continue;
      const own = (j + nj) % nj;
      const turn = (angle.to[own] - angle.from[own]) / (2 * Math.PI);
      for (let i = 0; i < ni; i++) {
        const from = (row + 1) * ni + i;
        const cell = cellAt(counts, i, j, k);
        const tissue = ring.volumeM3[from] > 0;
        if (tissue && j < nj && (inside || lattice.cyclic) && (own + 1 < nj || lattice.cyclic)) {
          around[cell] = (ringSpan(ring, r.from[i], r.to[i]) * heightM) / gap(own);
        }
        if (!inside) continue;
        volumeM3[cell] = ring.volumeM3[from] * turn * part;
        radial[cell] = ring.radialM[from] * turn * part;
        axial[cell] = ring.axialM[from] * turn;
        const ends = ring.outerM[from];
        outerM[cell] = ends * turn * part;
      }
      if (!inside) continue;
      for (const link of rows.get(row) ?? []) {
        wall.push({
          cell: cellAt(counts, link.cell % ni, j, k),
          conductanceM: link.conductanceM * turn * part,
          areaM2: link.areaM2 * turn * part,
        });
      }
    }
  }
  return { lattice, volumeM3, alongM: [radial, around, axial], outerM, wall };
}

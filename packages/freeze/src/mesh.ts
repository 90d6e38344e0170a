import { alongFactor, awayFactor } from './active-end.js';
import { axisFaces, type Grading, type Stretch } from './axis.js';
import type { Geometry } from './types.js';

/** One cell face on the active wall. */
export interface WallLink {
  readonly cell: number;
  /** Conductance from cell centre to wall in Θ, m (area over distance). */
  readonly conductanceM: number;
  readonly areaM2: number;
  readonly rMm: number;
  readonly zMm: number;
  /** The wall's normal: `r` for the side of the probe, `z` for its end face. */
  readonly normal: 'r' | 'z';
}

/**
 * Cells of a finite-volume grid, r fastest, with one empty row of padding before and after, so that cell
 * (ir, iz) is `(iz + 1) * nr + ir`. Conductances are areas over distances (m): times a difference of Θ (W/m)
 * they give W. Radial ones are exact for steady flow between the centres. One-dimensional problems have one
 * row, of 1 m² (plane), 1 m of length (cylinder) or the whole sphere.
 */
export interface Mesh {
  readonly geometry: Geometry;
  readonly nr: number;
  readonly nz: number;
  readonly rFacesMm: Float64Array;
  readonly zFacesMm: Float64Array;
  readonly rCentersMm: Float64Array;
  readonly zCentersMm: Float64Array;
  /** m³; zero inside the probe. */
  readonly volumeM3: Float64Array;
  /** From each cell to the next in r and in z, m. */
  readonly radialM: Float64Array;
  readonly axialM: Float64Array;
  /** From each cell to the fixed outer boundary, m. */
  readonly outerM: Float64Array;
  readonly wall: readonly WallLink[];
  /** Row of cells on the middle of the active wall. */
  readonly middleRow: number;
  /** Layer of every row, and where one passes into the next; `axialM` is zero there. */
  readonly layerOfRow: Uint8Array;
  readonly interfaces: readonly MeshInterface[];
}

/** Conductances of all columns, m, from the centres of row `row` and of the row after it to the face between. */
export interface MeshInterface {
  readonly row: number;
  readonly beforeM: Float64Array;
  readonly afterM: Float64Array;
}

/** How fine a mesh is: gradings along r and z. */
export interface MeshGrading {
  readonly radial: Grading;
  readonly axial: Grading;
  /** Where faces must stand besides, rising. A larger domain with faces at the ends of a smaller has its cells. */
  readonly standing?: { readonly rMm: readonly number[]; readonly zMm: readonly number[] };
}

const M = 1e-3;

/** Conductances are corrected up to this many probe radii from an end of the active wall. */
const REACH = 1;

function centers(faces: Float64Array): Float64Array {
  return Float64Array.from({ length: faces.length - 1 }, (_, n) => (faces[n] + faces[n + 1]) / 2);
}

type OneDimensional = Exclude<Geometry, { kind: 'axisymmetric' }>;
type Axisymmetric = Extract<Geometry, { kind: 'axisymmetric' }>;

/** ∫dr/A between two radii, 1/m, for flow along r. */
function resistance(kind: OneDimensional['kind'], fromMm: number, toMm: number): number {
  switch (kind) {
    case 'plane':
      return (toMm - fromMm) * M;
    case 'cylinder':
      return Math.log(toMm / fromMm) / (2 * Math.PI);
    case 'sphere':
      return (1 / fromMm - 1 / toMm) / (4 * Math.PI * M);
  }
}

function shellVolumeM3(kind: OneDimensional['kind'], fromMm: number, toMm: number): number {
  switch (kind) {
    case 'plane':
      return (toMm - fromMm) * M;
    case 'cylinder':
      return Math.PI * (toMm ** 2 - fromMm ** 2) * M ** 2;
    case 'sphere':
      return (4 / 3) * Math.PI * (toMm ** 3 - fromMm ** 3) * M ** 3;
  }
}

function shellAreaM2(kind: OneDimensional['kind'], rMm: number): number {
  switch (kind) {
    case 'plane':
      return 1;
    case 'cylinder':
      return 2 * Math.PI * rMm * M;
    case 'sphere':
      return 4 * Math.PI * (rMm * M) ** 2;
  }
}

function lineMesh(geometry: OneDimensional, grading: MeshGrading): Mesh {
  const { kind, wallMm, outerMm } = geometry;
  const faces = axisFaces([{ fromMm: wallMm, toMm: outerMm, clusterAt: 'from' }], grading.radial);
  const mid = centers(faces);
  const nr = mid.length;
  const volumeM3 = new Float64Array(3 * nr);
  const radialM = new Float64Array(3 * nr);
  const outerM = new Float64Array(3 * nr);
  for (let ir = 0; ir < nr; ir++) {
    volumeM3[nr + ir] = shellVolumeM3(kind, faces[ir], faces[ir + 1]);
    if (ir + 1 < nr) radialM[nr + ir] = 1 / resistance(kind, mid[ir], mid[ir + 1]);
  }
  if (geometry.outerBoundary === 'fixed') {
    outerM[2 * nr - 1] = 1 / resistance(kind, mid[nr - 1], outerMm);
  }
  const wall: WallLink = {
    cell: nr,
    conductanceM: 1 / resistance(kind, wallMm, mid[0]),
    areaM2: shellAreaM2(kind, wallMm),
    rMm: wallMm,
    zMm: 0,
    normal: 'r',
  };
  return {
    geometry,
    nr,
    nz: 1,
    rFacesMm: faces,
    zFacesMm: Float64Array.of(0, 0),
    rCentersMm: mid,
    zCentersMm: Float64Array.of(0),
    volumeM3,
    radialM,
    axialM: new Float64Array(3 * nr),
    outerM,
    wall: [wall],
    middleRow: 0,
    layerOfRow: new Uint8Array(1),
    interfaces: [],
  };
}

function axisymmetricFaces(geometry: Axisymmetric, grading: MeshGrading, layersFromMm: readonly number[]) {
  const { rMm = [], zMm = [] } = grading.standing ?? {};
  const { probeRadiusMm, activeLengthMm, activeCenterMm, lengthMm, outerRadiusMm } = geometry;
  const from = activeCenterMm - activeLengthMm / 2;
  const to = activeCenterMm + activeLengthMm / 2;
  const inside: Stretch[] =
    geometry.tip === 'closed' ? [{ fromMm: 0, toMm: probeRadiusMm, clusterAt: 'to' }] : [];
  return {
    r: axisFaces(
      [...inside, { fromMm: probeRadiusMm, toMm: outerRadiusMm, clusterAt: 'from' }],
      grading.radial,
      rMm,
    ),
    z: axisFaces(
      [
        { fromMm: 0, toMm: from, clusterAt: 'to' },
        { fromMm: from, toMm: to, clusterAt: 'both', odd: true },
        { fromMm: to, toMm: lengthMm, clusterAt: 'from' },
      ],
      grading.axial,
      [...zMm, ...layersFromMm].sort((a, b) => a - b),
    ),
    from,
    to,
  };
}

/** ∫dr/r between two centres; beyond the tip the field is flat at the axis, not logarithmic. */
function radialGap(fromMm: number, toMm: number, probeRadiusMm: number): number {
  const faceMm = (fromMm + toMm) / 2;
  return faceMm < probeRadiusMm ? (toMm - fromMm) / faceMm : Math.log(toMm / fromMm);
}

interface RingAxes {
  readonly r: Float64Array;
  readonly z: Float64Array;
  readonly rMid: Float64Array;
  readonly zMid: Float64Array;
}

/** Corrections of conductances near the ends where the active wall meets the shaft. */
function endFactors(geometry: Axisymmetric, { r, z, rMid, zMid }: RingAxes) {
  const { probeRadiusMm: a, activeLengthMm, activeCenterMm } = geometry;
  const half = activeLengthMm / 2;
  const reachMm = Math.min(half, REACH * a);
  const end = (zMm: number) =>
    zMm < activeCenterMm || geometry.tip === 'closed'
      ? { atMm: activeCenterMm - half, towardShaft: -1 }
      : { atMm: activeCenterMm + half, towardShaft: 1 };
  const near = (rMm: number, zMm: number) => rMm >= a && Math.hypot(rMm - a, zMm - end(zMm).atMm) < reachMm;
  return {
    /** Through the face between (ir, iz) and (ir, iz + 1). */
    along(ir: number, iz: number): number {
      if (!near(rMid[ir], z[iz + 1])) return 1;
      const { atMm, towardShaft } = end(z[iz + 1]);
      const local = (zMm: number) => towardShaft * (zMm - atMm);
      return alongFactor([local(zMid[iz]), local(zMid[iz + 1])], local(z[iz + 1]), [
        r[ir] - a,
        r[ir + 1] - a,
      ]);
    },
    /** Through the face between (ir, iz) and (ir + 1, iz); the wall stands for the centre inside the probe. */
    away(ir: number, iz: number): number {
      if (r[ir + 1] < a || !near(r[ir + 1], zMid[iz])) return 1;
      const { atMm, towardShaft } = end(zMid[iz]);
      const local = (zMm: number) => towardShaft * (zMm - atMm);
      const from = r[ir + 1] === a ? 0 : rMid[ir] - a;
      return awayFactor([from, rMid[ir + 1] - a], r[ir + 1] - a, [local(z[iz]), local(z[iz + 1])]);
    },
  };
}

function ringMesh(geometry: Axisymmetric, grading: MeshGrading, layersFromMm: readonly number[]): Mesh {
  const { r, z, from, to } = axisymmetricFaces(geometry, grading, layersFromMm);
  const rMid = centers(r);
  const zMid = centers(z);
  const nr = rMid.length;
  const nz = zMid.length;
  const a = geometry.probeRadiusMm;
  const inProbe = (ir: number, iz: number) => rMid[ir] < a && zMid[iz] < to;
  const isTissue = (ir: number, iz: number) => ir >= 0 && ir < nr && iz >= 0 && iz < nz && !inProbe(ir, iz);
  const size = (nz + 2) * nr;
  const volumeM3 = new Float64Array(size);
  const radialM = new Float64Array(size);
  const axialM = new Float64Array(size);
  const outerM = new Float64Array(size);
  const wall: WallLink[] = [];
  const factors = endFactors(geometry, { r, z, rMid, zMid });
  for (let iz = 0; iz < nz; iz++) {
    const heightM = (z[iz + 1] - z[iz]) * M;
    for (let ir = 0; ir < nr; ir++) {
      if (!isTissue(ir, iz)) continue;
      const cell = (iz + 1) * nr + ir;
      const areaM2 = Math.PI * (r[ir + 1] ** 2 - r[ir] ** 2) * M ** 2;
      const ringM = 2 * Math.PI * heightM;
      volumeM3[cell] = areaM2 * heightM;
      if (isTissue(ir + 1, iz)) {
        radialM[cell] = (ringM / radialGap(rMid[ir], rMid[ir + 1], a)) * factors.away(ir, iz);
      }
      if (isTissue(ir, iz + 1)) {
        axialM[cell] = (areaM2 / ((zMid[iz + 1] - zMid[iz]) * M)) * factors.along(ir, iz);
      }
      if (geometry.outerBoundary === 'fixed') {
        if (ir === nr - 1) outerM[cell] += ringM / Math.log(r[nr] / rMid[ir]);
        if (iz === 0) outerM[cell] += areaM2 / ((zMid[0] - z[0]) * M);
        if (iz === nz - 1) outerM[cell] += areaM2 / ((z[nz] - zMid[iz]) * M);
      }
      const active = zMid[iz] > from && zMid[iz] < to;
      if (active && r[ir] === a) {
        wall.push({
          cell,
          conductanceM: (ringM / Math.log(rMid[ir] / a)) * factors.away(ir - 1, iz),
          areaM2: ringM * a * M,
          rMm: a,
          zMm: zMid[iz],
          normal: 'r',
        });
      }
      if (inProbe(ir, iz - 1) && iz > 0) {
        wall.push({
          cell,
          conductanceM: areaM2 / ((zMid[iz] - z[iz]) * M),
          areaM2,
          rMm: rMid[ir],
          zMm: to,
          normal: 'z',
        });
      }
    }
  }
  const middleRow = zMid.reduce(
    (best, at, iz) =>
      Math.abs(at - geometry.activeCenterMm) < Math.abs(zMid[best] - geometry.activeCenterMm) ? iz : best,
    0,
  );
  return {
    geometry,
    nr,
    nz,
    rFacesMm: r,
    zFacesMm: z,
    rCentersMm: rMid,
    zCentersMm: zMid,
    volumeM3,
    radialM,
    axialM,
    outerM,
    wall,
    middleRow,
    ...layeredRows({ r, z, rMid, zMid }, axialM, layersFromMm),
  };
}

/** Gives every row its layer, and takes the conductance between two layers apart at their face. */
function layeredRows({ z, rMid, zMid }: RingAxes, axialM: Float64Array, layersFromMm: readonly number[]) {
  const nr = rMid.length;
  const layerOfRow = Uint8Array.from(zMid, (mm) => layersFromMm.filter((fromMm) => fromMm < mm).length);
  const interfaces: MeshInterface[] = [];
  for (let row = 0; row + 1 < zMid.length; row++) {
    if (layerOfRow[row] === layerOfRow[row + 1]) continue;
    const whole = axialM.slice((row + 1) * nr, (row + 2) * nr);
    axialM.fill(0, (row + 1) * nr, (row + 2) * nr);
    const gapMm = zMid[row + 1] - zMid[row];
    const part = (halfMm: number) => whole.map((conductanceM) => (conductanceM * gapMm) / halfMm);
    interfaces.push({ row, beforeM: part(z[row + 1] - zMid[row]), afterM: part(zMid[row + 1] - z[row + 1]) });
  }
  return { layerOfRow, interfaces };
}

/** @param layersFromMm Where deeper layers begin: faces stand there. */
export function meshOf(geometry: Geometry, grading: MeshGrading, layersFromMm: readonly number[] = []): Mesh {
  return geometry.kind === 'axisymmetric'
    ? ringMesh(geometry, grading, layersFromMm)
    : lineMesh(geometry, grading);
}

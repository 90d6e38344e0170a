import { frozenShareAt, temperatureAt, thetaAt, type Material } from './material.js';
import type { Mesh } from './mesh.js';

/** Widest phase-change span, K, that a grid cannot resolve: inside it a front is found from frozen volume. */
const SHARP_SPAN_K = 1;

/** Reads isotherms off the cells of a mesh. Cells are given as Θ, W/m. */
export interface Reader {
  readonly mesh: Mesh;
  readonly material: Material;
}

/** What the cells hold at one instant. */
export interface Instant {
  readonly theta: Float64Array;
  readonly faceTheta: Float64Array;
}

function isFront(material: Material, temperatureC: number): boolean {
  const { solidusC, liquidusC } = material.tissue;
  return liquidusC - solidusC < SHARP_SPAN_K && temperatureC >= solidusC && temperatureC <= liquidusC;
}

/** The coordinate in which steady Θ is a straight line: x, ln r or −1/r. */
function straight(mesh: Mesh, mm: number): number {
  switch (mesh.geometry.kind) {
    case 'plane':
      return mm;
    case 'sphere':
      return -1 / mm;
    case 'cylinder':
    case 'axisymmetric':
      return Math.log(mm);
  }
}

function unstraight(mesh: Mesh, x: number): number {
  switch (mesh.geometry.kind) {
    case 'plane':
      return x;
    case 'sphere':
      return -1 / x;
    case 'cylinder':
    case 'axisymmetric':
      return Math.exp(x);
  }
}

/** The link on the row, if its wall is active there. */
function linkOfRow(mesh: Mesh, row: number): number {
  return mesh.wall.findIndex((link) => link.normal === 'r' && Math.floor(link.cell / mesh.nr) - 1 === row);
}

/** Distance from the axis (plane: from the wall) of the outermost crossing on the middle row, mm; 0 if none. */
export function isothermRadiusMm({ mesh, material }: Reader, at: Instant, temperatureC: number): number {
  const link = linkOfRow(mesh, mesh.middleRow);
  const firstIr = mesh.wall[link].cell % mesh.nr;
  const wallMm = mesh.rFacesMm[firstIr];
  const fromMm = mesh.geometry.kind === 'plane' ? wallMm : 0;
  if (isFront(material, temperatureC)) return frontRadiusMm({ mesh, material }, at, firstIr);
  const level = thetaAt(material, temperatureC);
  const row = (mesh.middleRow + 1) * mesh.nr;
  for (let ir = mesh.nr - 1; ir >= firstIr - 1; ir--) {
    const inner = ir < firstIr ? at.faceTheta[link] : at.theta[row + ir];
    if (inner >= level) continue;
    if (ir === mesh.nr - 1) return mesh.rFacesMm[mesh.nr] - fromMm;
    const outer = at.theta[row + ir + 1];
    const from = straight(mesh, ir < firstIr ? wallMm : mesh.rCentersMm[ir]);
    const to = straight(mesh, mesh.rCentersMm[ir + 1]);
    return unstraight(mesh, from + ((level - inner) / (outer - inner)) * (to - from)) - fromMm;
  }
  return 0;
}

/** Front of a sharp phase change: the radius that holds the frozen volume of the middle row. */
function frontRadiusMm({ mesh, material }: Reader, at: Instant, firstIr: number): number {
  const power = { plane: 1, cylinder: 2, axisymmetric: 2, sphere: 3 }[mesh.geometry.kind];
  const row = (mesh.middleRow + 1) * mesh.nr;
  const wallMm = mesh.rFacesMm[firstIr];
  let sum = 0;
  for (let ir = firstIr; ir < mesh.nr; ir++) {
    const share = frozenShareAt(material, at.theta[row + ir]);
    sum += share * (mesh.rFacesMm[ir + 1] ** power - mesh.rFacesMm[ir] ** power);
  }
  if (sum === 0) return 0;
  return (sum + wallMm ** power) ** (1 / power) - (mesh.geometry.kind === 'plane' ? wallMm : 0);
}

/** Full axial length between the outermost crossings on the line at `lineMm` from the axis, mm; 0 if none. */
export function isothermLengthMm(
  { mesh, material }: Reader,
  line: Float64Array,
  temperatureC: number,
): number {
  const level = thetaAt(material, temperatureC);
  const z = mesh.zCentersMm;
  const last = z.length - 1;
  let first = 0;
  while (first <= last && line[first] >= level) first++;
  if (first > last) return 0;
  let final = last;
  while (line[final] >= level) final--;
  const left = first === 0 ? mesh.zFacesMm[0] : crossing(z, line, first - 1, level);
  const right = final === last ? mesh.zFacesMm[last + 1] : crossing(z, line, final, level);
  return right - left;
}

function crossing(z: Float64Array, line: Float64Array, n: number, level: number): number {
  return z[n] + ((level - line[n]) / (line[n + 1] - line[n])) * (z[n + 1] - z[n]);
}

/** Θ along z at `lineMm` from the axis, straight in ln r between columns. */
export function thetaAlong({ mesh }: Reader, at: Instant, lineMm: number): Float64Array {
  const r = mesh.rCentersMm;
  let ir = 0;
  while (ir < mesh.nr - 2 && r[ir + 1] <= lineMm) ir++;
  const share = Math.log(lineMm / r[ir]) / Math.log(r[ir + 1] / r[ir]);
  return Float64Array.from(mesh.zCentersMm, (_, iz) => {
    const cell = (iz + 1) * mesh.nr + ir;
    if (mesh.volumeM3[cell] === 0) return at.theta[cell + 1];
    return at.theta[cell] + Math.max(0, share) * (at.theta[cell + 1] - at.theta[cell]);
  });
}

/** Temperature of the coldest and the warmest cell, °C. */
export function rangeC({ mesh, material }: Reader, theta: Float64Array): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < theta.length; i++) {
    if (mesh.volumeM3[i] === 0) continue;
    if (theta[i] < low) low = theta[i];
    if (theta[i] > high) high = theta[i];
  }
  return [temperatureAt(material, low), temperatureAt(material, high)];
}

/**
 * Tissue below a temperature in a one-dimensional problem, mm³: per mm² of wall (plane: mm of depth), per mm
 * of length (cylinder), whole (sphere).
 */
export function lineVolumeMm3({ mesh, material }: Reader, at: Instant, temperatureC: number): number {
  const { kind } = mesh.geometry;
  const [power, factor] =
    kind === 'plane' ? [1, 1] : kind === 'sphere' ? [3, (4 / 3) * Math.PI] : [2, Math.PI];
  const shell = (fromMm: number, toMm: number) => factor * (toMm ** power - fromMm ** power);
  const level = thetaAt(material, temperatureC);
  const sharp = isFront(material, temperatureC);
  let total = 0;
  for (let ir = 0; ir < mesh.nr; ir++) {
    const theta = at.theta[mesh.nr + ir];
    if (sharp) {
      total += frozenShareAt(material, theta) * shell(mesh.rFacesMm[ir], mesh.rFacesMm[ir + 1]);
      continue;
    }
    const fromMm = ir === 0 ? mesh.rFacesMm[0] : mesh.rCentersMm[ir - 1];
    const before = ir === 0 ? at.faceTheta[0] : at.theta[mesh.nr + ir - 1];
    if (before >= level && theta >= level) continue;
    const toMm = mesh.rCentersMm[ir];
    const cutMm = fromMm + ((level - before) / (theta - before)) * (toMm - fromMm);
    if (before < level && theta < level) total += shell(fromMm, toMm);
    else total += before < level ? shell(fromMm, cutMm) : shell(cutMm, toMm);
  }
  return total;
}

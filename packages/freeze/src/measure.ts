import { frontBy } from './front-radius.js';
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

/** Share of the crossing in Θ where the phase change is as wide as a cell, and where it has no width. */
const CROSSING_SHARE = { ofWide: 1, ofSharp: 0.25 } as const;

/**
 * Distance from the axis (plane: from the wall) of the outermost crossing on the middle row, mm; 0 if none. While
 * a front passes a cell, the crossing in Θ and the front by volume err to opposite sides: inside a phase change
 * narrower than a cell the radius is a mean of both.
 */
export function isothermRadiusMm({ mesh, material }: Reader, at: Instant, temperatureC: number): number {
  const link = linkOfRow(mesh, mesh.middleRow);
  const firstIr = mesh.wall[link].cell % mesh.nr;
  if (isFront(material, temperatureC)) return frontRadiusMm({ mesh, material }, at, firstIr);
  const crossingMm = crossingRadiusMm({ mesh, material }, at, link, temperatureC);
  const { solidusC, liquidusC } = material.tissue;
  if (mesh.geometry.kind !== 'axisymmetric' || temperatureC < solidusC || temperatureC > liquidusC) {
    return crossingMm;
  }
  const row = (mesh.middleRow + 1) * mesh.nr;
  const front = frontBy(
    {
      rFacesMm: mesh.rFacesMm.subarray(firstIr),
      rCentersMm: mesh.rCentersMm.subarray(firstIr),
      theta: at.theta.subarray(row + firstIr, row + mesh.nr),
    },
    material,
    temperatureC,
  );
  if (!front || crossingMm === 0 || front.widthInCells >= 1) return crossingMm;
  const { ofSharp, ofWide } = CROSSING_SHARE;
  const share = ofSharp + (ofWide - ofSharp) * front.widthInCells;
  return share * crossingMm + (1 - share) * front.radiusMm;
}

function crossingRadiusMm(
  { mesh, material }: Reader,
  at: Instant,
  link: number,
  temperatureC: number,
): number {
  const firstIr = mesh.wall[link].cell % mesh.nr;
  const wallMm = mesh.rFacesMm[firstIr];
  const fromMm = mesh.geometry.kind === 'plane' ? wallMm : 0;
  const level = thetaAt(material, temperatureC);
  const row = (mesh.middleRow + 1) * mesh.nr;
  for (let ir = mesh.nr - 1; ir >= firstIr - 1; ir--) {
    const inner = ir < firstIr ? at.faceTheta[link] : at.theta[row + ir];
    if (inner >= level) continue;
    if (ir === mesh.nr - 1) return mesh.rFacesMm[mesh.nr] - fromMm;
    const x: number[] = [];
    const y: number[] = [];
    for (let n = Math.max(ir - 1, firstIr - 1); n <= Math.min(ir + 2, mesh.nr - 1); n++) {
      x.push(straight(mesh, n < firstIr ? wallMm : mesh.rCentersMm[n]));
      y.push(n < firstIr ? at.faceTheta[link] : at.theta[row + n]);
    }
    return unstraight(mesh, crossing(x, y, ir - Math.max(ir - 1, firstIr - 1), level)) - fromMm;
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

/**
 * Tissue below a temperature in an axisymmetric problem, mm³: in every row of cells the shells between crossings,
 * times the row's height.
 */
export function ringVolumeMm3({ mesh, material }: Reader, at: Instant, temperatureC: number): number {
  const level = thetaAt(material, temperatureC);
  const { nr, rFacesMm, zFacesMm } = mesh;
  let total = 0;
  for (let iz = 0; iz < mesh.nz; iz++) {
    const row = (iz + 1) * nr;
    let first = 0;
    while (mesh.volumeM3[row + first] === 0) first++;
    let squares = 0;
    let fromMm = rFacesMm[first];
    for (let ir = first; ir < nr; ir++) {
      const cold = at.theta[row + ir] < level;
      const coldNext = ir + 1 < nr && at.theta[row + ir + 1] < level;
      if (cold === coldNext) continue;
      const toMm = ir + 1 < nr ? rowCrossing(mesh, at, { row, first, ir }, level) : rFacesMm[nr];
      if (cold) squares += toMm ** 2 - fromMm ** 2;
      fromMm = toMm;
    }
    total += squares * (zFacesMm[iz + 1] - zFacesMm[iz]);
  }
  return Math.PI * total;
}

interface RowPlace {
  readonly row: number;
  readonly first: number;
  readonly ir: number;
}

function rowCrossing(mesh: Mesh, at: Instant, { row, first, ir }: RowPlace, level: number): number {
  const from = Math.max(ir - 1, first);
  const to = Math.min(ir + 3, mesh.nr);
  const x = Array.from(mesh.rCentersMm.subarray(from, to), (mm) => straight(mesh, mm));
  return unstraight(mesh, crossing(x, at.theta.subarray(row + from, row + to), ir - from, level));
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
  const left = first === 0 ? mesh.zFacesMm[0] : crossingNear(z, line, first - 1, level);
  const right = final === last ? mesh.zFacesMm[last + 1] : crossingNear(z, line, final, level);
  return right - left;
}

function crossingNear(z: Float64Array, line: Float64Array, n: number, level: number): number {
  const from = Math.max(0, n - 1);
  const to = Math.min(z.length, n + 3);
  return crossing(z.subarray(from, to), line.subarray(from, to), n - from, level);
}

/** Where the cubic through up to four points passes `level` between points n and n + 1. */
function crossing(x: ArrayLike<number>, y: ArrayLike<number>, n: number, level: number): number {
  const first = y[0];
  const second = x.length > 1 ? divided(x, y, 0, 1) : 0;
  const third = x.length > 2 ? divided(x, y, 0, 2) : 0;
  const fourth = x.length > 3 ? divided(x, y, 0, 3) : 0;
  const [x0, x1, x2] = [x[0], x[1], x.length > 2 ? x[2] : 0];
  let low = x[n];
  let high = x[n + 1];
  const rising = y[n] < level;
  for (let pass = 0; pass < 40; pass++) {
    const middle = (low + high) / 2;
    const value = first + (middle - x0) * (second + (middle - x1) * (third + (middle - x2) * fourth));
    if (value < level === rising) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Newton's divided difference of points `from` to `to`. */
function divided(x: ArrayLike<number>, y: ArrayLike<number>, from: number, to: number): number {
  if (from === to) return y[from];
  return (divided(x, y, from + 1, to) - divided(x, y, from, to - 1)) / (x[to] - x[from]);
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

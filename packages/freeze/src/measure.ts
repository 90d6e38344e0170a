import { frontBy } from './front-radius.js';
import { faceTemperature } from './interface-flow.js';
import type { Layer } from './layer.js';
import { frozenShareAt, temperatureAt, thetaAt, type Material } from './material.js';
import type { Mesh } from './mesh.js';

/** Widest phase-change span, K, that a grid cannot resolve: inside it a front is found from frozen volume. */
const SHARP_SPAN_K = 1;

/** Reads isotherms off the cells of a mesh. Cells are given as Θ, W/m. */
export interface Reader {
  readonly mesh: Mesh;
  readonly layers: readonly Layer[];
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

function materialOfRow({ mesh, layers }: Reader, row: number): Material {
  return layers[mesh.layerOfRow[row]].material;
}

/** The link on the row, if its wall is active there. */
function linkOfRow(mesh: Mesh, row: number): number {
  return mesh.wall.findIndex((link) => link.normal === 'r' && Math.floor(link.cell / mesh.nr) - 1 === row);
}

/** Cells of one row from the wall outwards. */
interface WallRow {
  readonly mesh: Mesh;
  readonly material: Material;
  readonly rFacesMm: Float64Array;
  readonly rCentersMm: Float64Array;
  readonly theta: Float64Array;
  readonly faceTheta: number;
}

function wallRow(reader: Reader, at: Instant, row: number): WallRow {
  const { mesh } = reader;
  const link = linkOfRow(mesh, row);
  const first = mesh.wall[link].cell % mesh.nr;
  return {
    mesh,
    material: materialOfRow(reader, row),
    rFacesMm: mesh.rFacesMm.subarray(first),
    rCentersMm: mesh.rCentersMm.subarray(first),
    theta: at.theta.subarray((row + 1) * mesh.nr + first, (row + 2) * mesh.nr),
    faceTheta: at.faceTheta[link],
  };
}

/** The row on the middle of the active wall; where a layer keeps rows off it, straight in T between two of them. */
function middleWallRow(reader: Reader, at: Instant): WallRow {
  const { mesh } = reader;
  const { geometry, middleRow, zCentersMm } = mesh;
  const middle = wallRow(reader, at, middleRow);
  if (geometry.kind !== 'axisymmetric' || mesh.interfaces.length === 0) return middle;
  const offMm = geometry.activeCenterMm - zCentersMm[middleRow];
  const beside = middleRow + Math.sign(offMm);
  if (Math.abs(offMm) < 1e-9 || linkOfRow(mesh, beside) < 0) return middle;
  const other = wallRow(reader, at, beside);
  const share = offMm / (zCentersMm[beside] - zCentersMm[middleRow]);
  const between = (from: number, to: number) => {
    const [fromC, toC] = [temperatureAt(middle.material, from), temperatureAt(other.material, to)];
    return thetaAt(middle.material, fromC + share * (toC - fromC));
  };
  return {
    ...middle,
    theta: middle.theta.map((theta, n) => between(theta, other.theta[n])),
    faceTheta: between(middle.faceTheta, other.faceTheta),
  };
}

/** Share of the crossing in Θ where the phase change is as wide as a cell, and where it has no width. */
const CROSSING_SHARE = { ofWide: 1, ofSharp: 0.25 } as const;

/**
 * Distance from the axis (plane: from the wall) of the outermost crossing on the middle row, mm; 0 if none. While
 * a front passes a cell, the crossing in Θ and the front by volume err to opposite sides: inside a phase change
 * narrower than a cell the radius is a mean of both.
 */
export function isothermRadiusMm(reader: Reader, at: Instant, temperatureC: number): number {
  const row = middleWallRow(reader, at);
  if (isFront(row.material, temperatureC)) return frontRadiusMm(row);
  const crossingMm = crossingRadiusMm(row, temperatureC);
  const { solidusC, liquidusC } = row.material.tissue;
  const ring = reader.mesh.geometry.kind === 'axisymmetric';
  if (!ring || temperatureC < solidusC || temperatureC > liquidusC) return crossingMm;
  const front = frontBy(row, row.material, temperatureC);
  if (!front || crossingMm === 0 || front.widthInCells >= 1) return crossingMm;
  const { ofSharp, ofWide } = CROSSING_SHARE;
  const share = ofSharp + (ofWide - ofSharp) * front.widthInCells;
  return share * crossingMm + (1 - share) * front.radiusMm;
}

function crossingRadiusMm(row: WallRow, temperatureC: number): number {
  const { mesh, rFacesMm, rCentersMm, theta, faceTheta, material } = row;
  const wallMm = rFacesMm[0];
  const fromMm = mesh.geometry.kind === 'plane' ? wallMm : 0;
  const level = thetaAt(material, temperatureC);
  const last = theta.length - 1;
  for (let ir = last; ir >= -1; ir--) {
    const inner = ir < 0 ? faceTheta : theta[ir];
    if (inner >= level) continue;
    if (ir === last) return rFacesMm[last + 1] - fromMm;
    const from = Math.max(ir - 1, -1);
    const x: number[] = [];
    const y: number[] = [];
    for (let n = from; n <= Math.min(ir + 2, last); n++) {
      x.push(straight(mesh, n < 0 ? wallMm : rCentersMm[n]));
      y.push(n < 0 ? faceTheta : theta[n]);
    }
    return unstraight(mesh, crossing(x, y, ir - from, level)) - fromMm;
  }
  return 0;
}

/** Front of a sharp phase change: the radius that holds the frozen volume of the row. */
function frontRadiusMm({ mesh, material, theta, rFacesMm }: WallRow): number {
  const power = { plane: 1, cylinder: 2, axisymmetric: 2, sphere: 3 }[mesh.geometry.kind];
  const wallMm = rFacesMm[0];
  let sum = 0;
  for (let ir = 0; ir < theta.length; ir++) {
    sum += frozenShareAt(material, theta[ir]) * (rFacesMm[ir + 1] ** power - rFacesMm[ir] ** power);
  }
  if (sum === 0) return 0;
  return (sum + wallMm ** power) ** (1 / power) - (mesh.geometry.kind === 'plane' ? wallMm : 0);
}

/**
 * Tissue below a temperature in an axisymmetric problem, mm³: in every row of cells the shells between crossings,
 * times the row's height.
 */
export function ringVolumeMm3(reader: Reader, at: Instant, temperatureC: number): number {
  const { mesh, layers } = reader;
  const levels = layers.map(({ material }) => thetaAt(material, temperatureC));
  const { nr, rFacesMm, zFacesMm } = mesh;
  let total = 0;
  for (let iz = 0; iz < mesh.nz; iz++) {
    const row = (iz + 1) * nr;
    const level = levels[mesh.layerOfRow[iz]];
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

/** Θ along z in one layer, at cell centres and where it meets others. */
interface LinePart {
  readonly material: Material;
  readonly zMm: Float64Array;
  readonly theta: Float64Array;
}

/** Full axial length between the outermost crossings on a line along z, mm; 0 if none. */
export function isothermLengthMm({ mesh }: Reader, line: readonly LinePart[], temperatureC: number): number {
  const cold = ({ material, theta }: LinePart) => {
    const level = thetaAt(material, temperatureC);
    return theta.some((value) => value < level);
  };
  const first = line.find(cold);
  const final = line.findLast(cold);
  if (!first || !final) return 0;
  return lastBelow(final, temperatureC, mesh) - firstBelow(first, temperatureC, mesh);
}

function firstBelow({ material, theta, zMm }: LinePart, temperatureC: number, mesh: Mesh): number {
  const level = thetaAt(material, temperatureC);
  const first = theta.findIndex((value) => value < level);
  return first === 0 ? mesh.zFacesMm[0] : crossingNear(zMm, theta, first - 1, level);
}

function lastBelow({ material, theta, zMm }: LinePart, temperatureC: number, mesh: Mesh): number {
  const level = thetaAt(material, temperatureC);
  const last = theta.findLastIndex((value) => value < level);
  return last === theta.length - 1 ? mesh.zFacesMm[mesh.nz] : crossingNear(zMm, theta, last, level);
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
function thetaAlong({ mesh }: Reader, at: Instant, lineMm: number): Float64Array {
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

/** What stands on a line along z, layer by layer. */
export function lineAlong(reader: Reader, at: Instant, lineMm: number): readonly LinePart[] {
  const { mesh } = reader;
  const theta = thetaAlong(reader, at, lineMm);
  if (mesh.interfaces.length === 0)
    return [{ material: reader.layers[0].material, zMm: mesh.zCentersMm, theta }];
  const starts = [0, ...mesh.interfaces.map(({ row }) => row + 1), mesh.nz];
  const faces = mesh.interfaces.map(({ row }) => faceOf(reader, theta, row));
  return starts.slice(1).map((end, n) => {
    const material = materialOfRow(reader, starts[n]);
    const node = (face: { zMm: number; temperatureC: number }) => ({
      zMm: face.zMm,
      theta: thetaAt(material, face.temperatureC),
    });
    const nodes = [
      ...faces.slice(n - 1, n).map(node),
      ...Array.from(theta.subarray(starts[n], end), (value, k) => ({
        zMm: mesh.zCentersMm[starts[n] + k],
        theta: value,
      })),
      ...faces.slice(n, n + 1).map(node),
    ];
    return {
      material,
      zMm: Float64Array.from(nodes, ({ zMm }) => zMm),
      theta: Float64Array.from(nodes, (each) => each.theta),
    };
  });
}

/** Where row `row` meets the next, which is of another layer. */
function faceOf(reader: Reader, theta: Float64Array, row: number) {
  const { zFacesMm, zCentersMm } = reader.mesh;
  const zMm = zFacesMm[row + 1];
  const side = (at: number) => ({
    material: materialOfRow(reader, at),
    theta: theta[at],
    conductanceM: 1 / Math.abs(zMm - zCentersMm[at]),
  });
  return { zMm, temperatureC: faceTemperature(side(row), side(row + 1)) };
}

/**
 * Tissue below a temperature in a one-dimensional problem, mm³: per mm² of wall (plane: mm of depth), per mm
 * of length (cylinder), whole (sphere).
 */
export function lineVolumeMm3(reader: Reader, at: Instant, temperatureC: number): number {
  const { mesh } = reader;
  const { material } = reader.layers[0];
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

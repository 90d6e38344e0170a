/**
 * Cells that hold another tissue than the problem's own, or two, and paths through them: the scheme of
 * `packages/freeze/src/three-d/space-material.ts` and `mixed-conductances.ts`. All is written in Θ of the problem's
 * own tissue. Blend 0 is that tissue alone, and the kind of a cell of it is 0; other kinds are addresses of blends.
 */
import { BAD_ARGUMENT, NO_MEMORY, OK } from '../status';
import { conductivityBend, frozenK, liquidusC, solidusC, solidusTheta, unfrozenK } from '../tissue';
import {
  ALONG_I,
  ALONG_J,
  ALONG_K,
  BASE,
  DIAGONAL,
  PAIR,
  RECORD,
  THETA,
  firstRecord,
  halfPlanes,
  links,
  ni,
  nk,
  pairs,
  plainBytes,
  planeCells,
  take,
} from './field';
import { laneOf, pack } from './pack';

/** Whether there is any region. */
export let many: bool = false;
/** A pair of kinds for every pair of cells. */
export let kinds: usize = 0;

let materials: usize = 0;
let materialCount: i32 = 0;
let blends: usize = 0;
let blendCount: i32 = 0;
let paths: usize = 0;
let pathEnd: usize = 0;
let parts: usize = 0;
let partEnd: usize = 0;
let kindNumbers: usize = 0;

/** Θ above which nothing freezes, and below which all has frozen, in any tissue. */
let warmest: f64 = 0;
let coldest: f64 = 0;

const F: usize = 8;

/** Of a material: ρ·c_f, ρ·c_u and dH/dT between, J/m³K; H at the solidus; the two temperatures; k; bend and Θ of its own; source; flow. */
const MATERIAL: usize = 16 * F;
const FROZEN_HEAT: usize = 0;
const UNFROZEN_HEAT: usize = F;
const MUSHY_HEAT: usize = 2 * F;
const SOLIDUS_H: usize = 3 * F;
const SOLIDUS_C: usize = 4 * F;
const LIQUIDUS_C: usize = 5 * F;
const FROZEN_K: usize = 6 * F;
const UNFROZEN_K: usize = 7 * F;
const BEND: usize = 8 * F;
const SOLIDUS_THETA: usize = 9 * F;
const SOURCE_BASE: usize = 10 * F;
const SOURCE_SLOPE: usize = 11 * F;
/** Liquidus and solidus in Θ of the problem's own tissue. */
const LIQUIDUS_AT: usize = 12 * F;
const SOLIDUS_AT: usize = 13 * F;
const RETURNS: usize = 14 * F;

/** Of a blend: its two materials (numbers, then addresses), the second's share, and the lines H follows beyond all phase changes. */
const BLEND: usize = 8 * F;
const SECOND: usize = F;
const SHARE: usize = 2 * F;
const WARM_SLOPE: usize = 3 * F;
const WARM_H: usize = 4 * F;
const COLD_SLOPE: usize = 5 * F;
const COLD_H: usize = 6 * F;

/**
 * Of a path: where its conductance stands (axis and cell before), twice in the middle plane; materials; shares of
 * lines in the first, in the second and in both, and the first's part of those; records and sums of conductances of
 * both cells; its conductance in the problem's own tissue, ratios beyond all phase changes, and the present one.
 */
const PATH: usize = 16 * F;
const PLACE: usize = 0;
const OTHER_PLACE: usize = F;
const PATH_FIRST: usize = 2 * F;
const PATH_SECOND: usize = 3 * F;
const WHOLE_FIRST: usize = 4 * F;
const WHOLE_SECOND: usize = 5 * F;
const CROSSING: usize = 6 * F;
const FIRST_PART: usize = 7 * F;
const CELL: usize = 8 * F;
const AFTER: usize = 9 * F;
const CELL_LINKS: usize = 10 * F;
const AFTER_LINKS: usize = 11 * F;
const PLAIN: usize = 12 * F;
const WARM: usize = 13 * F;
const COLD: usize = 14 * F;
const NOW: usize = 15 * F;

/** Of a part of a cell: record (cell before), material, volume m³, whether blood flows in it. */
const PART: usize = 4 * F;

export function forgetRegions(): void {
  many = false;
}

export function layOutTables(materialsGiven: i32, blendsGiven: i32, pathsGiven: i32, partsGiven: i32): i32 {
  const most = 8 * pairs;
  if (materialsGiven < 1 || blendsGiven < 1 || pathsGiven < 0 || partsGiven < 0) return BAD_ARGUMENT;
  if (materialsGiven > 256 || blendsGiven > most || pathsGiven > most || partsGiven > most)
    return BAD_ARGUMENT;
  materialCount = materialsGiven;
  blendCount = blendsGiven;
  const blendBytes = <usize>blendsGiven * BLEND;
  const pathBytes = <usize>pathsGiven * PATH;
  const partBytes = <usize>partsGiven * PART;
  materials = take(<usize>materialsGiven * MATERIAL + blendBytes + pathBytes + partBytes);
  kindNumbers = take(plainBytes);
  kinds = take(<usize>pairs * PAIR);
  if (materials === 0 || kindNumbers === 0 || kinds === 0) return NO_MEMORY;
  blends = materials + <usize>materialsGiven * MATERIAL;
  paths = blends + blendBytes;
  pathEnd = paths + pathBytes;
  parts = pathEnd;
  partEnd = parts + partBytes;
  many = true;
  return OK;
}

export function tables(): usize {
  return materials;
}

export function kindTable(): usize {
  return kindNumbers;
}

/** Turns numbers into addresses; needs packed conductances. */
export function linkRegions(mostCells: i32): i32 {
  warmest = 0;
  coldest = solidusTheta;
  for (let at = materials; at < blends; at += MATERIAL) {
    warmest = Math.max(warmest, load<f64>(at, LIQUIDUS_AT));
    coldest = Math.min(coldest, load<f64>(at, SOLIDUS_AT));
  }
  for (let at = blends; at < paths; at += BLEND) {
    if (!(linkMaterial(at) && linkMaterial(at + SECOND))) return BAD_ARGUMENT;
    between(at, warmest + 1);
    store<f64>(at, curveSlope, WARM_SLOPE);
    store<f64>(at, curveEnthalpy - curveSlope * (warmest + 1), WARM_H);
    between(at, coldest - 1);
    store<f64>(at, curveSlope, COLD_SLOPE);
    store<f64>(at, curveEnthalpy - curveSlope * (coldest - 1), COLD_H);
  }
  for (let at = paths; at < pathEnd; at += PATH) if (!linkPath(at, mostCells)) return BAD_ARGUMENT;
  for (let at = parts; at < partEnd; at += PART) {
    const cell = load<f64>(at);
    if (!(cell >= 0 && cell < <f64>mostCells) || !linkMaterial(at + F)) return BAD_ARGUMENT;
    store<u64>(at, <u64>laneOf(<i32>cell));
  }
  return linkKinds();
}

function linkMaterial(at: usize): bool {
  const number = load<f64>(at);
  if (!(number >= 0 && number < <f64>materialCount)) return false;
  store<u64>(at, <u64>(materials + <usize>number * MATERIAL));
  return true;
}

/** Where the sum of a record's conductances stands, which has its lane. */
function linksOf(record: usize): usize {
  const offset = record - firstRecord;
  return links + (offset / RECORD) * PAIR + (offset % RECORD);
}

function linkPath(at: usize, mostCells: i32): bool {
  const axis = load<f64>(at);
  const number = load<f64>(at, OTHER_PLACE);
  if (axis !== 0 && axis !== 1 && axis !== 2) return false;
  const stride = axis === 0 ? 1 : axis === 1 ? ni : planeCells;
  if (!(number >= 0 && number + <f64>stride < <f64>mostCells)) return false;
  if (!linkMaterial(at + PATH_FIRST) || !linkMaterial(at + PATH_SECOND)) return false;
  placePath(at, <i32>axis, <i32>number, <i32>number + stride);
  return true;
}

/** Along the planes a conductance stands with the lower cell of lane 0, with the upper of lane 1, in the middle with both. */
function placePath(at: usize, axis: i32, cell: i32, after: i32): void {
  const record = laneOf(cell);
  const beyond = laneOf(after);
  const plane = cell / planeCells;
  const lower = plane <= halfPlanes;
  const along = axis === 0 ? ALONG_I : axis === 1 ? ALONG_J : ALONG_K;
  store<u64>(at, <u64>((axis === 2 && !lower ? beyond : record) + along), PLACE);
  store<u64>(at, axis === 2 && plane === halfPlanes ? <u64>(beyond + along) : 0, OTHER_PLACE);
  store<u64>(at, <u64>record, CELL);
  store<u64>(at, <u64>beyond, AFTER);
  store<u64>(at, <u64>linksOf(record), CELL_LINKS);
  store<u64>(at, <u64>linksOf(beyond), AFTER_LINKS);
  const plain = load<f64>(<usize>load<u64>(at, PLACE));
  store<f64>(at, plain, PLAIN);
  store<f64>(at, plain, NOW);
  store<f64>(at, ratio(at, warmest + 1, warmest + 2), WARM);
  store<f64>(at, ratio(at, coldest - 1, coldest - 2), COLD);
}

function linkKinds(): i32 {
  const most = <usize>(nk + 2) * <usize>planeCells * F;
  for (let at: usize = 0; at < most; at += F) {
    const kind = load<f64>(kindNumbers + at);
    if (!(kind >= 0 && kind < <f64>blendCount)) return BAD_ARGUMENT;
    store<u64>(kindNumbers + at, kind === 0 ? 0 : <u64>(blends + <usize>kind * BLEND));
  }
  pack(kindNumbers, kinds, PAIR);
  return OK;
}

/** H, J/m³, and dH/dΘ of the blend asked for last. */
let curveEnthalpy: f64 = 0;
let curveSlope: f64 = 0;

function temperatureOf(theta: f64): f64 {
  if (theta >= 0) return liquidusC + theta / unfrozenK;
  if (theta <= solidusTheta) return solidusC + (theta - solidusTheta) / frozenK;
  return liquidusC + (2 * theta) / (unfrozenK + Math.sqrt(unfrozenK * unfrozenK + conductivityBend * theta));
}

/** k of the problem's own tissue. */
export function conductivityOf(theta: f64): f64 {
  if (theta >= 0) return unfrozenK;
  if (theta <= solidusTheta) return frozenK;
  return Math.sqrt(unfrozenK * unfrozenK + conductivityBend * theta);
}

function heatOf(material: usize, atC: f64): f64 {
  const above = atC - load<f64>(material, LIQUIDUS_C);
  if (above >= 0) return load<f64>(material, UNFROZEN_HEAT) * above;
  const below = atC - load<f64>(material, SOLIDUS_C);
  if (below <= 0) return load<f64>(material, SOLIDUS_H) + load<f64>(material, FROZEN_HEAT) * below;
  return load<f64>(material, MUSHY_HEAT) * above;
}

function capacityOf(material: usize, atC: f64): f64 {
  if (atC > load<f64>(material, LIQUIDUS_C)) return load<f64>(material, UNFROZEN_HEAT);
  if (atC < load<f64>(material, SOLIDUS_C)) return load<f64>(material, FROZEN_HEAT);
  return load<f64>(material, MUSHY_HEAT);
}

function between(blend: usize, theta: f64): void {
  const atC = temperatureOf(theta);
  const first = <usize>load<u64>(blend);
  const share = load<f64>(blend, SHARE);
  let heat = heatOf(first, atC);
  let capacity = capacityOf(first, atC);
  if (share > 0) {
    const second = <usize>load<u64>(blend, SECOND);
    heat += share * (heatOf(second, atC) - heat);
    capacity += share * (capacityOf(second, atC) - capacity);
  }
  curveEnthalpy = heat;
  curveSlope = capacity / conductivityOf(theta);
}

function curve(kind: u64, theta: f64): void {
  const blend = kind === 0 ? blends : <usize>kind;
  if (theta >= warmest) {
    curveSlope = load<f64>(blend, WARM_SLOPE);
    curveEnthalpy = load<f64>(blend, WARM_H) + curveSlope * theta;
  } else if (theta <= coldest) {
    curveSlope = load<f64>(blend, COLD_SLOPE);
    curveEnthalpy = load<f64>(blend, COLD_H) + curveSlope * theta;
  } else between(blend, theta);
}

/** Where `curvesOf` leaves H and, behind it, dH/dΘ of two cells. */
export const curves: usize = memory.data(2 * 16, 16);

export function curvesOf(kind: v128, theta: v128): void {
  curve(i64x2.extract_lane(kind, 0), f64x2.extract_lane(theta, 0));
  store<f64>(curves, curveEnthalpy);
  store<f64>(curves, curveSlope, PAIR);
  curve(i64x2.extract_lane(kind, 1), f64x2.extract_lane(theta, 1));
  store<f64>(curves, curveEnthalpy, F);
  store<f64>(curves, curveSlope, PAIR + F);
}

export function enthalpyOfKinds(kind: v128, theta: v128): v128 {
  curvesOf(kind, theta);
  return v128.load(curves);
}

/**
 * Where the heat of a tangent step takes a cell: the root of V/dt·(H(Θ) − H(from)) + d·(Θ − from) = heat, which
 * rises with Θ, between where the tangent began and a bound beyond which it cannot lie.
 */
export function landedOfKind(kind: u64, from: f64, to: f64, held: f64, own: f64): f64 {
  if (Math.min(from, to) >= warmest || Math.max(from, to) <= coldest) return to;
  curve(kind, from);
  const start = curveEnthalpy;
  const heat = (held * curveSlope + own) * (to - from);
  let near = from;
  let far = from + heat / own;
  let at = to;
  for (let pass = 0; pass < 40; pass++) {
    curve(kind, at);
    const over = held * (curveEnthalpy - start) + own * (at - from) - heat;
    if (over > 0 === heat > 0) far = at;
    else near = at;
    const next = at - over / (held * curveSlope + own);
    if (Math.abs(next - at) < 1e-9 * (1 + Math.abs(at))) return next;
    at = (next - near) * (next - far) < 0 ? next : (near + far) / 2;
  }
  return at;
}

/** Θ that a material would have of its own. */
function ownTheta(material: usize, atC: f64): f64 {
  const above = atC - load<f64>(material, LIQUIDUS_C);
  if (above >= 0) return load<f64>(material, UNFROZEN_K) * above;
  const below = atC - load<f64>(material, SOLIDUS_C);
  if (below <= 0) return load<f64>(material, SOLIDUS_THETA) + load<f64>(material, FROZEN_K) * below;
  return above * (load<f64>(material, UNFROZEN_K) + (load<f64>(material, BEND) * above) / 4);
}

function ownConductivity(material: usize, atC: f64): f64 {
  const unfrozen = load<f64>(material, UNFROZEN_K);
  const from = load<f64>(material, SOLIDUS_C);
  const to = load<f64>(material, LIQUIDUS_C);
  const frozenShare = Math.min(1, Math.max(0, (to - atC) / (to - from)));
  return unfrozen + frozenShare * (load<f64>(material, FROZEN_K) - unfrozen);
}

/** How much better a material conducts than the problem's own tissue between two Θ of the latter. */
function ratioOf(material: usize, from: f64, to: f64): f64 {
  return material === materials
    ? 1
    : ratioBetween(material, from, to, temperatureOf(from), temperatureOf(to));
}

function ratioBetween(material: usize, from: f64, to: f64, a: f64, b: f64): f64 {
  if (Math.abs(a - b) < 1e-6) return ownConductivity(material, a) / conductivityOf(from);
  return (ownTheta(material, a) - ownTheta(material, b)) / (from - to);
}

/** The same of a blend, its parts side by side. */
export function ratioOfKind(kind: u64, from: f64, to: f64): f64 {
  if (kind === 0) return 1;
  const blend = <usize>kind;
  const share = load<f64>(blend, SHARE);
  const first = ratioOf(<usize>load<u64>(blend), from, to);
  return share > 0 ? first + share * (ratioOf(<usize>load<u64>(blend, SECOND), from, to) - first) : first;
}

/** Kind of the cell whose record this is, which has its lane. */
export function kindOf(record: usize): u64 {
  return many ? load<u64>(linksOf(record) - links + kinds) : 0;
}

/** The same of a path: tissues resist in series where lines cross, and lines beside each other add up. */
function ratio(at: usize, from: f64, to: f64): f64 {
  const whole = load<f64>(at, WHOLE_FIRST);
  const first = ratioOf(<usize>load<u64>(at, PATH_FIRST), from, to);
  if (whole === 1) return first;
  const second = ratioOf(<usize>load<u64>(at, PATH_SECOND), from, to);
  const part = load<f64>(at, FIRST_PART);
  const series = 1 / (part / first + (1 - part) / second);
  return whole * first + load<f64>(at, WHOLE_SECOND) * second + load<f64>(at, CROSSING) * series;
}

/** Sets the conductances of all paths for the present Θ, and what follows from them in both cells. */
export function updatePaths(): void {
  for (let at = paths; at < pathEnd; at += PATH) {
    const cell = <usize>load<u64>(at, CELL);
    const after = <usize>load<u64>(at, AFTER);
    const from = load<f64>(cell, THETA);
    const to = load<f64>(after, THETA);
    let better: f64 = 0;
    if (Math.min(from, to) >= warmest) better = load<f64>(at, WARM);
    else if (Math.max(from, to) <= coldest) better = load<f64>(at, COLD);
    else better = ratio(at, from, to);
    const now = load<f64>(at, PLAIN) * better;
    const by = now - load<f64>(at, NOW);
    if (by === 0) continue;
    store<f64>(at, now, NOW);
    store<f64>(<usize>load<u64>(at, PLACE), now);
    const other = <usize>load<u64>(at, OTHER_PLACE);
    if (other !== 0) store<f64>(other, now);
    grow(cell, <usize>load<u64>(at, CELL_LINKS), by);
    grow(after, <usize>load<u64>(at, AFTER_LINKS), by);
  }
}

function grow(record: usize, sum: usize, by: f64): void {
  store<f64>(record, load<f64>(record, DIAGONAL) + by, DIAGONAL);
  store<f64>(sum, load<f64>(sum) + by);
}

/** Lets blood flow where it does at one Θ everywhere. */
export function startParts(theta: f64): void {
  for (let at = parts; at < partEnd; at += PART) {
    const material = <usize>load<u64>(at, F);
    store<f64>(at, theta > load<f64>(material, LIQUIDUS_AT) ? 1 : 0, 3 * F);
  }
}

/** Puts what blood and metabolism give into the step's equations. */
export function addSources(): void {
  for (let at = parts; at < partEnd; at += PART) {
    const flowing = load<f64>(at, 2 * F) * load<f64>(at, 3 * F);
    const record = <usize>load<u64>(at);
    const material = <usize>load<u64>(at, F);
    store<f64>(record, load<f64>(record, BASE) + flowing * load<f64>(material, SOURCE_BASE), BASE);
    store<f64>(record, load<f64>(record, DIAGONAL) + flowing * load<f64>(material, SOURCE_SLOPE), DIAGONAL);
  }
}

/** What they give at the present Θ, W. */
export function sourcesW(): f64 {
  let total: f64 = 0;
  for (let at = parts; at < partEnd; at += PART) {
    const material = <usize>load<u64>(at, F);
    const theta = load<f64>(<usize>load<u64>(at), THETA);
    const source = load<f64>(material, SOURCE_BASE) - load<f64>(material, SOURCE_SLOPE) * theta;
    total += load<f64>(at, 2 * F) * load<f64>(at, 3 * F) * source;
  }
  return total;
}

/** Stops blood where tissue has frozen, and lets it back where it returns. */
export function turnParts(): void {
  for (let at = parts; at < partEnd; at += PART) {
    const material = <usize>load<u64>(at, F);
    const warm = load<f64>(<usize>load<u64>(at), THETA) > load<f64>(material, LIQUIDUS_AT);
    if (!warm) store<f64>(at, 0, 3 * F);
    else if (load<f64>(material, RETURNS) !== 0) store<f64>(at, 1, 3 * F);
  }
}

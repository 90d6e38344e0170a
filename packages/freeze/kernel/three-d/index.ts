/**
 * One backward-Euler step in space by rounds of line sweeps along z, θ and r (z, y, x in a box): the scheme of
 * `packages/freeze/src/three-d/space-stepper.ts`, whose comments say why. Call `layOut` and, if there are regions,
 * `layOutRegions`; write the mesh at `input` and `linkInput` and the regions at `regionInput` and `kindInput`; set
 * tissue and blood, `prepare`, then `attempt` and `commit`.
 */
import { BAD_ARGUMENT, NOT_FINITE, NOT_PREPARED, NO_MEMORY, OK } from '../status';
import { enthalpyOf, enthalpyPair } from '../tissue';
import {
  ALONG_I,
  ALONG_J,
  ALONG_K,
  BASE,
  DIAGONAL,
  PAIR,
  RECORD,
  THETA,
  VOLUME,
  firstRecord,
  flowing,
  held,
  inverseVolume,
  layOutField,
  links,
  next,
  nk,
  old,
  older,
  outer,
  pairs,
  plain,
  planeBytes,
  planeCells,
  repeatRound,
  rowBytes,
  swapMiddle,
  take,
  turn,
} from './field';
import { fill, start, unpack } from './pack';
import {
  addSources,
  enthalpyOfKinds,
  forgetRegions,
  kindTable,
  kinds,
  layOutTables,
  linkRegions,
  many,
  sourcesW,
  startParts,
  tables,
  turnParts,
} from './regions';
import {
  ADIABATIC,
  applySurfaces,
  cells,
  layOutSurfaces,
  linkCells,
  rememberCells,
  vesselW,
  wallW,
} from './surface';
import { sweepI, sweepJ, sweepK } from './sweep';

export { setSlopes, setConductivities, setPhaseChange } from '../tissue';

/** Rounds of sweeps after which cells that still change phase go only half way. */
const HALVING_AFTER: i32 = 8;

const REPORT_BYTES: usize = 6 * 8;

let report: usize = 0;
let prepared: bool = false;
let outerTheta: f64 = 0;
let sourceBase: f64 = 0;
let sourceSlope: f64 = 0;
let returnsOnThaw: bool = true;
let negligibleJ: f64 = 0;
let lastSeconds: f64 = 0;

export function setBlood(warmth: f64, slope: f64, returns: i32): void {
  sourceBase = warmth;
  sourceSlope = slope;
  returnsOnThaw = returns !== 0;
}

/** Makes room for a mesh of `i` × `j` × `k` cells, closed round j or not, and links to walls and vessels. */
export function layOut(i: i32, j: i32, k: i32, closed: i32, walls: i32, vessels: i32): i32 {
  prepared = false;
  forgetRegions();
  const status = layOutField(i, j, k, closed !== 0);
  if (status !== OK) return status;
  const surfaces = layOutSurfaces(walls, vessels, 4 * i * j * k);
  if (surfaces !== OK) return surfaces;
  report = take(REPORT_BYTES);
  return report === 0 ? NO_MEMORY : OK;
}

/** Makes room for regions, after `layOut`: materials, blends, paths between cells, and parts of cells. */
export function layOutRegions(materials: i32, blends: i32, paths: i32, parts: i32): i32 {
  return report === 0 || prepared ? NOT_PREPARED : layOutTables(materials, blends, paths, parts);
}

/** Where their tables go, one after another, as regions.ts has them. */
export function regionInput(): usize {
  return tables();
}

/** Where the number of each cell's blend goes, in the order of the mesh. */
export function kindInput(): usize {
  return kindTable();
}

/** Where volumes, conductances along i, j and k, and outer conductances go, in the order of the mesh; then Θ stands there. */
export function input(): usize {
  return plain;
}

/** Where the links' cells, conductances, areas, coefficients and temperatures of blood go; walls before vessels. */
export function linkInput(): usize {
  return cells;
}

/** Where `attempt` leaves residual share, rounds, heat through walls, outer boundary, sources and vessels, J. */
export function output(): usize {
  return report;
}

/** Packs what was written and starts every cell from one Θ. */
export function prepare(initialTheta: f64, negligible: f64): i32 {
  if (report === 0) return NOT_PREPARED;
  const mostCells = (nk + 1) * planeCells;
  const status = linkCells(mostCells, initialTheta);
  if (status !== OK) return status;
  outerTheta = initialTheta;
  negligibleJ = negligible;
  lastSeconds = 0;
  fill();
  if (many) {
    const regions = linkRegions(mostCells);
    if (regions !== OK) return regions;
    startParts(initialTheta);
  }
  start(initialTheta);
  unpack(firstRecord + THETA, RECORD, plain);
  prepared = true;
  return isFinite(initialTheta) && isFinite(enthalpyOf(initialTheta)) ? OK : NOT_FINITE;
}

export function forgetTrend(): void {
  lastSeconds = 0;
}

/** Enthalpy of all tissue at the end of the last step kept, J. */
export function enthalpyJ(): f64 {
  let total = f64x2.splat(0);
  let at = firstRecord;
  const end = <usize>pairs * PAIR;
  for (let n: usize = 0; n < end; n += PAIR, at += RECORD) {
    total = f64x2.add(total, f64x2.mul(v128.load(at, VOLUME), enthalpyHere(n, v128.load(old + n))));
  }
  return sumOf(total);
}

/** Tries one step with the walls as `applySurfaces` takes them. */
export function attempt(
  seconds: f64,
  kind: i32,
  wallValue: f64,
  coefficient: f64,
  limitW: f64,
  residualShare: f64,
  maximumRounds: i32,
): i32 {
  if (!prepared) return NOT_PREPARED;
  if (!(seconds > 0) || kind < 0 || kind > ADIABATIC || maximumRounds < 1) return BAD_ARGUMENT;
  begin(seconds);
  const perSecond = 1 / seconds;
  let share = Infinity;
  let done = 0;
  applySurfaces(kind, wallValue, coefficient, limitW);
  while (share > residualShare && done < maximumRounds) {
    const halving = done >= HALVING_AFTER;
    sweepK(perSecond, halving);
    sweepJ(perSecond, halving);
    sweepI(perSecond, halving);
    applySurfaces(kind, wallValue, coefficient, limitW);
    share = leftOver(seconds);
    done++;
  }
  store<f64>(report, share);
  store<f64>(report, <f64>done, 8);
  storeHeat(seconds);
  unpack(firstRecord + THETA, RECORD, plain);
  return isFinite(share) ? OK : NOT_FINITE;
}

/** Θ from the trend, the step's right side and its diagonal. */
function begin(seconds: f64): void {
  const ahead = f64x2.splat(lastSeconds > 0 ? seconds / lastSeconds : 0);
  const perSecond = f64x2.splat(1 / seconds);
  const warmth = f64x2.splat(sourceBase);
  const cooling = f64x2.splat(sourceSlope);
  const outside = f64x2.splat(outerTheta);
  let at = firstRecord;
  const end = <usize>pairs * PAIR;
  for (let n: usize = 0; n < end; n += PAIR, at += RECORD) {
    const now = v128.load(old + n);
    const flow = v128.load(flowing + n);
    v128.store(at, f64x2.add(now, f64x2.mul(ahead, f64x2.sub(now, v128.load(older + n)))), THETA);
    let sum = f64x2.mul(f64x2.mul(v128.load(at, VOLUME), v128.load(held + n)), perSecond);
    sum = f64x2.add(sum, f64x2.mul(flow, warmth));
    v128.store(at, f64x2.add(sum, f64x2.mul(v128.load(outer + n), outside)), BASE);
    v128.store(at, f64x2.add(v128.load(links + n), f64x2.mul(flow, cooling)), DIAGONAL);
  }
  if (many) addSources();
  repeatRound();
  swapMiddle();
  rememberCells();
}

/** H of the pair of cells `n` bytes into the arrays of pairs. */
function enthalpyHere(n: usize, theta: v128): v128 {
  if (many) {
    const kind = v128.load(kinds + n);
    if (v128.any_true(kind)) return enthalpyOfKinds(kind, theta);
  }
  return enthalpyPair(theta);
}

/** Puts what each cell would hold after the step into `next`; returns Σ|residual| over the heat moved. */
function leftOver(seconds: f64): f64 {
  const duration = f64x2.splat(seconds);
  let left = f64x2.splat(0);
  let moved = f64x2.splat(0);
  let at = firstRecord;
  const end = <usize>pairs * PAIR;
  for (let n: usize = 0; n < end; n += PAIR, at += RECORD) {
    const here = v128.load(at, THETA);
    let flow = f64x2.sub(v128.load(at, BASE), f64x2.mul(v128.load(at, DIAGONAL), here));
    flow = f64x2.add(flow, f64x2.mul(v128.load(at - RECORD, ALONG_I), v128.load(at - RECORD, THETA)));
    flow = f64x2.add(flow, f64x2.mul(v128.load(at, ALONG_I), v128.load(at + RECORD, THETA)));
    flow = f64x2.add(flow, f64x2.mul(v128.load(at - rowBytes, ALONG_J), v128.load(at - rowBytes, THETA)));
    flow = f64x2.add(flow, f64x2.mul(v128.load(at, ALONG_J), v128.load(at + rowBytes, THETA)));
    flow = f64x2.add(flow, f64x2.mul(v128.load(at - planeBytes, ALONG_K), v128.load(at - planeBytes, THETA)));
    flow = f64x2.add(flow, f64x2.mul(v128.load(at, ALONG_K), v128.load(at + planeBytes, THETA)));
    const would = f64x2.mul(f64x2.mul(flow, v128.load(inverseVolume + n)), duration);
    const size = v128.load(at, VOLUME);
    v128.store(next + n, would);
    left = f64x2.add(left, f64x2.mul(size, f64x2.abs(f64x2.sub(would, enthalpyHere(n, here)))));
    moved = f64x2.add(moved, f64x2.mul(size, f64x2.abs(f64x2.sub(would, v128.load(held + n)))));
  }
  return sumOf(left) / Math.max(Math.max(sumOf(moved), Math.abs(wallW()) * seconds), negligibleJ);
}

function storeHeat(seconds: f64): void {
  const outside = f64x2.splat(outerTheta);
  const warmth = f64x2.splat(sourceBase);
  const cooling = f64x2.splat(sourceSlope);
  const zero = f64x2.splat(0);
  let fromOuter = zero;
  let fromSource = zero;
  let at = firstRecord;
  const end = <usize>pairs * PAIR;
  for (let n: usize = 0; n < end; n += PAIR, at += RECORD) {
    const here = v128.load(at, THETA);
    const tissue = f64x2.gt(v128.load(at, VOLUME), zero);
    const out = v128.and(tissue, v128.load(outer + n));
    fromOuter = f64x2.add(fromOuter, f64x2.mul(out, f64x2.sub(outside, here)));
    const source = f64x2.sub(warmth, f64x2.mul(cooling, here));
    fromSource = f64x2.add(fromSource, f64x2.mul(v128.load(flowing + n), source));
  }
  store<f64>(report, wallW() * seconds, 16);
  store<f64>(report, sumOf(fromOuter) * seconds, 24);
  const inRegions = many ? sourcesW() : 0;
  store<f64>(report, (sumOf(fromSource) + inRegions) * seconds, 32);
  store<f64>(report, vesselW() * seconds, 40);
}

/** Keeps the step tried last. */
export function commit(seconds: f64): i32 {
  if (!prepared) return NOT_PREPARED;
  const zero = f64x2.splat(0);
  let odd = zero;
  turn();
  let at = firstRecord;
  const end = <usize>pairs * PAIR;
  for (let n: usize = 0; n < end; n += PAIR, at += RECORD) {
    const here = v128.load(at, THETA);
    const flow = returnsOnThaw ? v128.load(at, VOLUME) : v128.load(flowing + n);
    const warm = f64x2.gt(here, zero);
    const own = many ? v128.and(warm, i64x2.eq(v128.load(kinds + n), zero)) : warm;
    v128.store(flowing + n, v128.and(flow, own));
    v128.store(old + n, here);
    odd = f64x2.add(odd, f64x2.mul(here, zero));
  }
  if (many) turnParts();
  lastSeconds = seconds;
  return sumOf(odd) === 0 ? OK : NOT_FINITE;
}

/** Goes back to where the step tried last began. */
export function undo(): void {
  if (prepared) unpack(old, PAIR, plain);
}

function sumOf(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}

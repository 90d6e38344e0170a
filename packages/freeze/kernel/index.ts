/**
 * One step of the second-order backward formula for dH/dt = div(grad Θ) + W(T_a − T) + q by pairs of line sweeps: the scheme of
 * `packages/freeze/src/implicit-step.ts`, whose comments say why. Call `layOut`, write the mesh at `input` and
 * `wallInput`, set tissue and blood, `prepare`, then `attempt` and `commit`.
 */
import {
  AXIAL,
  BASE,
  DIAGONAL,
  PAIR,
  RADIAL,
  RECORD,
  THETA,
  VOLUME,
  before,
  columns,
  firstRecord,
  flowing,
  halfRows,
  held,
  inverseVolume,
  layOut as layOutField,
  links,
  next,
  old,
  older,
  outer,
  peak,
  plain,
  plainBytes,
  rowBytes,
  rows,
  swapMiddle,
  take,
  turn,
} from './field';
import {
  RETURNS,
  ROW_TISSUE,
  SOURCE_BASE,
  SOURCE_SLOPE,
  START_THETA,
  Layers,
  OneTissue,
  applyMeetings,
  enthalpyOfRow,
  backs,
  forgetLayers,
  layered,
  packMeetings,
  packTissues,
  rememberMeetings,
  restoreMeetings,
  tissues,
} from './layers';
import { fill, unpack } from './pack';
import { BAD_ARGUMENT, NOT_FINITE, NOT_PREPARED, NO_MEMORY, OK } from './status';
import { sweepAxial, sweepRadial } from './sweep';
import { enthalpyOf } from './tissue';
import { ADIABATIC, applyWall, cells, faces, layOutWall, linkCells, rememberWallCells, wallW } from './wall';

export { interfaceInput, layerInput, makeLayers } from './layers';
export { setSlopes, setConductivities, setPhaseChange } from './tissue';

/** A step longer than the last by more is one of backward Euler; as in `src/two-step.ts`. */
const LONGEST_RATIO: f64 = 2;

/** Pairs of sweeps after which cells that still change phase go only half way. */
const HALVING_AFTER: i32 = 8;

const REPORT_BYTES: usize = 7 * 8;

let report: usize = 0;
let prepared: bool = false;
let outerTheta: f64 = 0;
let sourceBase: f64 = 0;
let sourceSlope: f64 = 0;
let returnsOnThaw: bool = true;
let negligibleJ: f64 = 0;
let lastSeconds: f64 = 0;
/** How much of the last step's change the start of this one has gone. */
let carried: f64 = 0;
let lastWallJ: f64 = 0;
let lastOuterJ: f64 = 0;
let lastSourceJ: f64 = 0;

export function setBlood(warmth: f64, slope: f64, returns: i32): void {
  sourceBase = warmth;
  sourceSlope = slope;
  returnsOnThaw = returns !== 0;
}

/** Makes room for a mesh of `columns` × `rows` cells with `walls` links to the wall. */
export function layOut(r: i32, z: i32, walls: i32): i32 {
  prepared = false;
  forgetLayers();
  const status = layOutField(r, z);
  if (status !== OK) return status;
  const wall = layOutWall(walls, r * z);
  if (wall !== OK) return wall;
  report = take(REPORT_BYTES);
  return report === 0 ? NO_MEMORY : OK;
}

/** Where volumes, radial, axial and outer conductances go, each in the order of the mesh; then Θ and the coldest Θ stand there. */
export function input(): usize {
  return plain;
}

/** Where the links' cells, conductances and areas go. */
export function wallInput(): usize {
  return cells;
}

/** Θ of the wall at every link. */
export function wallTheta(): usize {
  return faces;
}

/** Where `attempt` leaves residual share, pairs, heat through wall, outer boundary and sources, J; `commit` the coldest and warmest Θ. */
export function output(): usize {
  return report;
}

/** Packs what was written and starts every cell from one Θ, or that of its layer. */
export function prepare(initialTheta: f64, negligible: f64): i32 {
  if (report === 0) return NOT_PREPARED;
  const status = linkCells((rows + 1) * columns);
  if (status !== OK) return status;
  outerTheta = initialTheta;
  negligibleJ = negligible;
  lastSeconds = 0;
  lastWallJ = 0;
  lastOuterJ = 0;
  lastSourceJ = 0;
  if (layered) {
    packTissues();
    fill<Layers>(initialTheta);
    const meeting = packMeetings();
    if (meeting !== OK) return meeting;
  } else {
    fill<OneTissue>(initialTheta);
  }
  unpack(firstRecord + THETA, RECORD, plain);
  prepared = true;
  return isFinite(initialTheta) && isFinite(enthalpyOf(initialTheta)) ? OK : NOT_FINITE;
}

export function forgetTrend(): void {
  lastSeconds = 0;
}

/** Enthalpy of all tissue at the end of the last step kept, J. */
export function enthalpyJ(): f64 {
  return layered ? enthalpyOfAll<Layers>() : enthalpyOfAll<OneTissue>();
}

function enthalpyOfAll<L>(): f64 {
  let total = f64x2.splat(0);
  let at = firstRecord;
  let n: usize = 0;
  for (let row = 0, tissue = tissues; row < halfRows; row++, tissue += ROW_TISSUE) {
    for (let r = 0; r < columns; r++, n += PAIR, at += RECORD) {
      const enthalpy = enthalpyOfRow<L>(v128.load(old + n), tissue);
      total = f64x2.add(total, f64x2.mul(v128.load(at, VOLUME), enthalpy));
    }
  }
  return sumOf(total);
}

/** Tries one step with the wall as `applyWall` takes it. */
export function attempt(
  seconds: f64,
  kind: i32,
  wallValue: f64,
  coefficient: f64,
  limitW: f64,
  residualShare: f64,
  maximumPairs: i32,
): i32 {
  if (!prepared) return NOT_PREPARED;
  if (!(seconds > 0) || kind < 0 || kind > ADIABATIC || maximumPairs < 1) return BAD_ARGUMENT;
  const ratio: f64 = lastSeconds > 0 ? seconds / lastSeconds : 0;
  carried = ratio > LONGEST_RATIO ? 0 : (ratio * ratio) / (1 + 2 * ratio);
  const implicitSeconds = seconds - carried * lastSeconds;
  if (layered) begin<Layers>(implicitSeconds, ratio);
  else begin<OneTissue>(implicitSeconds, ratio);
  const perSecond = 1 / implicitSeconds;
  let share = Infinity;
  let done = 0;
  while (share > residualShare && done < maximumPairs) {
    applySurfaces(kind, wallValue, coefficient, limitW);
    const halving = done >= HALVING_AFTER;
    if (layered) {
      sweepAxial<Layers>(perSecond, halving);
      sweepRadial<Layers>(perSecond, halving);
    } else {
      if (rows > 1) sweepAxial<OneTissue>(perSecond, halving);
      sweepRadial<OneTissue>(perSecond, halving);
    }
    applySurfaces(kind, wallValue, coefficient, limitW);
    share = layered ? leftOver<Layers>(implicitSeconds) : leftOver<OneTissue>(implicitSeconds);
    done++;
  }
  store<f64>(report, share);
  store<f64>(report, <f64>done, 8);
  if (layered) storeHeat<Layers>(implicitSeconds);
  else storeHeat<OneTissue>(implicitSeconds);
  unpack(firstRecord + THETA, RECORD, plain);
  return isFinite(share) ? OK : NOT_FINITE;
}

/** Puts the wall and what passes between layers into the equations, at the present Θ. */
function applySurfaces(kind: i32, wallValue: f64, coefficient: f64, limitW: f64): void {
  if (layered) restoreMeetings();
  applyWall(kind, wallValue, coefficient, limitW);
  if (layered) applyMeetings();
}

/** Θ from the trend, the step's right side and its diagonal. */
function begin<L>(seconds: f64, ratio: f64): void {
  const ahead = f64x2.splat(ratio);
  const gone = f64x2.splat(carried);
  const perSecond = f64x2.splat(1 / seconds);
  let warmth = f64x2.splat(sourceBase);
  let cooling = f64x2.splat(sourceSlope);
  let outside = f64x2.splat(outerTheta);
  let at = firstRecord;
  let n: usize = 0;
  for (let row = 0, tissue = tissues; row < halfRows; row++, tissue += ROW_TISSUE) {
    if (!isInteger<L>()) {
      warmth = v128.load(tissue, SOURCE_BASE);
      cooling = v128.load(tissue, SOURCE_SLOPE);
      outside = v128.load(tissue, START_THETA);
    }
    for (let r = 0; r < columns; r++, n += PAIR, at += RECORD) {
      const now = v128.load(old + n);
      const flow = v128.load(flowing + n);
      v128.store(at, f64x2.add(now, f64x2.mul(ahead, f64x2.sub(now, v128.load(older + n)))), THETA);
      const holds = v128.load(held + n);
      const start = f64x2.add(holds, f64x2.mul(gone, f64x2.sub(holds, v128.load(before + n))));
      let sum = f64x2.mul(f64x2.mul(v128.load(at, VOLUME), start), perSecond);
      sum = f64x2.add(sum, f64x2.mul(flow, warmth));
      v128.store(at, f64x2.add(sum, f64x2.mul(v128.load(outer + n), outside)), BASE);
      v128.store(at, f64x2.add(v128.load(links + n), f64x2.mul(flow, cooling)), DIAGONAL);
    }
  }
  swapMiddle();
  rememberWallCells();
  if (!isInteger<L>()) rememberMeetings();
}

/** Puts what each cell would hold after the step into `next`; returns Σ|residual| over the heat moved. */
function leftOver<L>(seconds: f64): f64 {
  const duration = f64x2.splat(seconds);
  const rowPairs = <usize>columns * PAIR;
  let left = f64x2.splat(0);
  let moved = f64x2.splat(0);
  let at = firstRecord;
  let n: usize = 0;
  for (let row = 0, tissue = tissues; row < halfRows; row++, tissue += ROW_TISSUE) {
    for (let r = 0; r < columns; r++, n += PAIR, at += RECORD) {
      const here = v128.load(at, THETA);
      const fromLow = isInteger<L>() ? v128.load(at - rowBytes, AXIAL) : v128.load(backs + n - rowPairs);
      let flow = f64x2.sub(v128.load(at, BASE), f64x2.mul(v128.load(at, DIAGONAL), here));
      flow = f64x2.add(flow, f64x2.mul(v128.load(at - RECORD, RADIAL), v128.load(at - RECORD, THETA)));
      flow = f64x2.add(flow, f64x2.mul(v128.load(at, RADIAL), v128.load(at + RECORD, THETA)));
      flow = f64x2.add(flow, f64x2.mul(fromLow, v128.load(at - rowBytes, THETA)));
      flow = f64x2.add(flow, f64x2.mul(v128.load(at, AXIAL), v128.load(at + rowBytes, THETA)));
      const would = f64x2.mul(f64x2.mul(flow, v128.load(inverseVolume + n)), duration);
      const size = v128.load(at, VOLUME);
      v128.store(next + n, would);
      const off = f64x2.abs(f64x2.sub(would, enthalpyOfRow<L>(here, tissue)));
      left = f64x2.add(left, f64x2.mul(size, off));
      moved = f64x2.add(moved, f64x2.mul(size, f64x2.abs(f64x2.sub(would, v128.load(held + n)))));
    }
  }
  return sumOf(left) / Math.max(Math.max(sumOf(moved), Math.abs(wallW()) * seconds), negligibleJ);
}

/** Heat of the step, with what it carries of the last one's. */
function storeHeat<L>(seconds: f64): void {
  let outside = f64x2.splat(outerTheta);
  let warmth = f64x2.splat(sourceBase);
  let cooling = f64x2.splat(sourceSlope);
  let fromOuter = f64x2.splat(0);
  let fromSource = f64x2.splat(0);
  let at = firstRecord;
  let n: usize = 0;
  for (let row = 0, tissue = tissues; row < halfRows; row++, tissue += ROW_TISSUE) {
    if (!isInteger<L>()) {
      warmth = v128.load(tissue, SOURCE_BASE);
      cooling = v128.load(tissue, SOURCE_SLOPE);
      outside = v128.load(tissue, START_THETA);
    }
    for (let r = 0; r < columns; r++, n += PAIR, at += RECORD) {
      const here = v128.load(at, THETA);
      fromOuter = f64x2.add(fromOuter, f64x2.mul(v128.load(outer + n), f64x2.sub(outside, here)));
      const source = f64x2.sub(warmth, f64x2.mul(cooling, here));
      fromSource = f64x2.add(fromSource, f64x2.mul(v128.load(flowing + n), source));
    }
  }
  store<f64>(report, carried * lastWallJ + wallW() * seconds, 16);
  store<f64>(report, carried * lastOuterJ + sumOf(fromOuter) * seconds, 24);
  store<f64>(report, carried * lastSourceJ + sumOf(fromSource) * seconds, 32);
}

/** Keeps the step tried last, and the coldest of every cell. */
export function commit(seconds: f64): i32 {
  if (!prepared) return NOT_PREPARED;
  return layered ? keep<Layers>(seconds) : keep<OneTissue>(seconds);
}

function keep<L>(seconds: f64): i32 {
  const zero = f64x2.splat(0);
  let returns = returnsOnThaw ? f64x2.eq(zero, zero) : zero;
  let low = f64x2.splat(Infinity);
  let high = f64x2.splat(-Infinity);
  let odd = zero;
  turn();
  let at = firstRecord;
  let n: usize = 0;
  for (let row = 0, tissue = tissues; row < halfRows; row++, tissue += ROW_TISSUE) {
    if (!isInteger<L>()) returns = f64x2.gt(v128.load(tissue, RETURNS), zero);
    for (let r = 0; r < columns; r++, n += PAIR, at += RECORD) {
      const here = v128.load(at, THETA);
      const size = v128.load(at, VOLUME);
      const isTissue = f64x2.gt(size, zero);
      const flow = v128.bitselect(size, v128.load(flowing + n), returns);
      v128.store(flowing + n, v128.and(flow, f64x2.gt(here, zero)));
      v128.store(old + n, here);
      v128.store(peak + n, f64x2.pmin(v128.load(peak + n), here));
      low = v128.bitselect(f64x2.pmin(low, here), low, isTissue);
      high = v128.bitselect(f64x2.pmax(high, here), high, isTissue);
      odd = f64x2.add(odd, f64x2.mul(here, zero));
    }
  }
  store<f64>(report, Math.min(f64x2.extract_lane(low, 0), f64x2.extract_lane(low, 1)), 40);
  store<f64>(report, Math.max(f64x2.extract_lane(high, 0), f64x2.extract_lane(high, 1)), 48);
  lastSeconds = seconds;
  lastWallJ = load<f64>(report, 16);
  lastOuterJ = load<f64>(report, 24);
  lastSourceJ = load<f64>(report, 32);
  return sumOf(odd) === 0 ? OK : NOT_FINITE;
}

/** Goes back to where the step tried last began. */
export function undo(): void {
  if (prepared) unpack(old, PAIR, plain);
}

/** Puts the coldest Θ of every cell behind Θ, in the order of the mesh. */
export function readPeak(): void {
  if (prepared) unpack(peak, PAIR, plain + plainBytes);
}

function sumOf(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}

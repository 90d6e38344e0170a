/** Line sweeps of the linearised residual: `packages/freeze/src/three-d/line-solve.ts`, two lines at once. */
import {
  conductivityBend,
  enthalpyOf,
  frozenK,
  frozenSlope,
  mushyHeat,
  solidusEnthalpy,
  solidusTheta,
  thetaOfEnthalpy,
  unfrozenK,
  unfrozenSlope,
} from '../tissue';
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
  elimination,
  firstRecord,
  halfPlanes,
  lastRecord,
  ni,
  nj,
  planeBytes,
  repeatRound,
  ring,
  rowBytes,
  swapMiddle,
} from './field';
import { curves, curvesOf, kinds, landedOfKind, many } from './regions';

/** Directions, told apart when compiling. */
type AlongI = i32;
type AlongJ = f32;
type AlongK = f64;

const LINE: usize = 3 * PAIR;

function swapped(pair: v128): v128 {
  return v128.shuffle<f64>(pair, pair, 1, 0);
}

/** Solves all lines along r. */
export function sweepI(perSecond: f64, halving: bool): void {
  for (let plane = firstRecord; plane < lastRecord; plane += planeBytes) {
    let at = plane + rowBytes;
    for (let j = 0; j < nj; j++, at += rowBytes) sweepLine<AlongI>(at, ni, perSecond, halving, false);
  }
  repeatRound();
  swapMiddle();
}

/** Solves all lines along θ. */
export function sweepJ(perSecond: f64, halving: bool): void {
  for (let plane = firstRecord; plane < lastRecord; plane += planeBytes) {
    let at = plane + rowBytes;
    for (let i = 0; i < ni; i++, at += RECORD) sweepLine<AlongJ>(at, nj, perSecond, halving, ring);
  }
  repeatRound();
  swapMiddle();
}

/** Solves all lines along z, each from both its ends. */
export function sweepK(perSecond: f64, halving: bool): void {
  const end = firstRecord + rowBytes + <usize>nj * rowBytes;
  for (let at = firstRecord + rowBytes; at < end; at += RECORD) {
    sweepLine<AlongK>(at, halfPlanes, perSecond, halving, false);
  }
  repeatRound();
  swapMiddle();
}

/**
 * Thomas' algorithm on the residual's tangent along one pair of lines. Lines along z are two halves of one: at
 * the middle the last cell of each lane has that of the other lane as its neighbour. A closed line is solved
 * open, and closed by one more right side.
 */
function sweepLine<D>(start: usize, length: i32, perSecond: f64, halving: bool, closed: bool): void {
  const isI = isInteger<D>();
  const isK = !isInteger<D>() && sizeof<D>() == 8;
  const step = isI ? RECORD : isK ? planeBytes : rowBytes;
  const side = isI ? rowBytes : RECORD;
  const third = isK ? rowBytes : planeBytes;
  const along = isI ? ALONG_I : isK ? ALONG_K : ALONG_J;
  const across = isI ? ALONG_J : ALONG_I;
  const beyond = isK ? ALONG_J : ALONG_K;
  const zero = f64x2.splat(0);
  const one = f64x2.splat(1);
  const solidus = f64x2.splat(solidusTheta);
  const share = f64x2.splat(perSecond);
  const kindStep = (step / RECORD) * PAIR;
  let at = start;
  let kindAt = many ? kinds + ((start - firstRecord) / RECORD) * PAIR : 0;
  let line = elimination;
  let pivot = one;
  let sum = zero;
  let wrap = zero;
  let closing = zero;
  let previous = v128.load(at - step + along);
  let before = v128.load(at - step, THETA);
  if (closed) {
    closing = previous;
    before = v128.load(at + <usize>(length - 1) * step, THETA);
    v128.store(at + <usize>length * step, v128.load(at, THETA), THETA);
  }
  let th = v128.load(at, THETA);
  for (let n = 0; n < length; n++) {
    const after = v128.load(at + step, THETA);
    let slope = f64x2.splat(unfrozenSlope);
    let enthalpy = f64x2.mul(slope, th);
    const cold = f64x2.lt(th, zero);
    if (v128.any_true(cold)) {
      const coldSlope = f64x2.splat(frozenSlope);
      const frozen = f64x2.le(th, solidus);
      const below = f64x2.mul(coldSlope, f64x2.sub(th, solidus));
      slope = v128.bitselect(coldSlope, slope, frozen);
      enthalpy = v128.bitselect(f64x2.add(f64x2.splat(solidusEnthalpy), below), enthalpy, frozen);
      const mushy = v128.andnot(cold, frozen);
      if (v128.any_true(mushy)) {
        const k = f64x2.splat(unfrozenK);
        const bent = f64x2.mul(f64x2.splat(conductivityBend), v128.and(th, mushy));
        const conductivity = f64x2.sqrt(f64x2.add(f64x2.mul(k, k), bent));
        const twice = f64x2.add(k, conductivity);
        const heat = f64x2.div(f64x2.splat(mushyHeat), f64x2.mul(conductivity, twice));
        const inMushy = f64x2.mul(f64x2.mul(f64x2.add(th, th), conductivity), heat);
        slope = v128.bitselect(f64x2.mul(heat, twice), slope, mushy);
        enthalpy = v128.bitselect(inMushy, enthalpy, mushy);
      }
    }
    if (many) {
      const kind = v128.load(kindAt);
      if (v128.any_true(kind)) {
        curvesOf(kind, th);
        enthalpy = v128.load(curves);
        slope = v128.load(curves, PAIR);
      }
      kindAt += kindStep;
    }
    const next = v128.load(at + along);
    const held = f64x2.mul(v128.load(at, VOLUME), share);
    let own = v128.load(at, DIAGONAL);
    let residual = f64x2.sub(v128.load(at, BASE), f64x2.mul(held, enthalpy));
    let beside = f64x2.mul(v128.load(at - side + across), v128.load(at - side, THETA));
    let behind = f64x2.mul(v128.load(at - third + beyond), v128.load(at - third, THETA));
    residual = f64x2.sub(residual, f64x2.mul(own, th));
    beside = f64x2.add(beside, f64x2.mul(v128.load(at + across), v128.load(at + side, THETA)));
    behind = f64x2.add(behind, f64x2.mul(v128.load(at + beyond), v128.load(at + third, THETA)));
    residual = f64x2.add(residual, f64x2.mul(previous, before));
    beside = f64x2.add(beside, f64x2.mul(next, after));
    residual = f64x2.add(residual, f64x2.add(beside, behind));
    if (closed) {
      if (n === 0) {
        previous = zero;
        own = f64x2.sub(own, closing);
      }
      if (n === length - 1) own = f64x2.sub(own, closing);
    }
    // The matrix is symmetric, so one quotient serves pivot and right side, and the chain has no other.
    const owed = f64x2.div(previous, pivot);
    pivot = f64x2.sub(f64x2.add(f64x2.mul(held, slope), own), f64x2.mul(previous, owed));
    sum = f64x2.add(residual, f64x2.mul(owed, sum));
    const inverse = f64x2.div(one, pivot);
    v128.store(line, f64x2.mul(next, inverse));
    v128.store(line, f64x2.mul(sum, inverse), PAIR);
    if (closed) {
      wrap = f64x2.mul(owed, wrap);
      if (n === 0) wrap = one;
      if (n === length - 1) {
        wrap = f64x2.sub(wrap, one);
        v128.store(line, zero);
      }
      v128.store(line, f64x2.mul(wrap, inverse), 2 * PAIR);
    }
    previous = next;
    before = th;
    th = after;
    at += step;
    line += LINE;
  }
  let delta = zero;
  if (isK) {
    const upper = v128.load(line - LINE);
    const right = v128.load(line - LINE, PAIR);
    const other = f64x2.add(swapped(right), f64x2.mul(swapped(upper), right));
    delta = f64x2.div(other, f64x2.sub(one, f64x2.mul(upper, swapped(upper))));
  }
  if (closed) closeLine(length, closing);
  for (let n = 0; n < length; n++) {
    at -= step;
    line -= LINE;
    delta = f64x2.add(v128.load(line, PAIR), f64x2.mul(v128.load(line), delta));
    const from = v128.load(at, THETA);
    const to = f64x2.add(from, delta);
    const crossed = v128.or(
      v128.xor(f64x2.ge(from, zero), f64x2.ge(to, zero)),
      v128.xor(f64x2.le(from, solidus), f64x2.le(to, solidus)),
    );
    if (many) {
      kindAt -= kindStep;
      const kind = v128.load(kindAt);
      if (v128.any_true(kind)) delta = landedInRegions(kind, at, from, to, perSecond);
      else if (v128.any_true(crossed)) delta = landed(at, from, to, perSecond, halving);
    } else if (v128.any_true(crossed)) delta = landed(at, from, to, perSecond, halving);
    v128.store(at, f64x2.add(from, delta), THETA);
  }
}

/** Adds to the right sides what turns the open line's solution into the closed one's. */
function closeLine(length: i32, closing: v128): void {
  let value = f64x2.splat(0);
  let wrap = value;
  let lastValue = value;
  let lastWrap = value;
  let line = elimination + <usize>length * LINE;
  for (let n = length - 1; n >= 0; n--) {
    line -= LINE;
    const upper = v128.load(line);
    value = f64x2.add(v128.load(line, PAIR), f64x2.mul(upper, value));
    wrap = f64x2.add(v128.load(line, 2 * PAIR), f64x2.mul(upper, wrap));
    if (n === length - 1) {
      lastValue = value;
      lastWrap = wrap;
    }
  }
  const below = f64x2.add(f64x2.splat(1), f64x2.mul(closing, f64x2.sub(wrap, lastWrap)));
  const factor = f64x2.div(f64x2.mul(closing, f64x2.sub(value, lastValue)), below);
  for (let n = 0; n < length; n++, line += LINE) {
    const right = v128.load(line, PAIR);
    v128.store(line, f64x2.sub(right, f64x2.mul(factor, v128.load(line, 2 * PAIR))), PAIR);
  }
}

/** The changes of two cells of which at least one leaves its phase. */
function landed(at: usize, from: v128, to: v128, perSecond: f64, halving: bool): v128 {
  const low = landedOne(
    f64x2.extract_lane(from, 0),
    f64x2.extract_lane(to, 0),
    load<f64>(at, VOLUME) * perSecond,
    load<f64>(at, DIAGONAL),
    halving,
  );
  const high = landedOne(
    f64x2.extract_lane(from, 1),
    f64x2.extract_lane(to, 1),
    load<f64>(at, VOLUME + 8) * perSecond,
    load<f64>(at, DIAGONAL + 8),
    halving,
  );
  return f64x2.sub(f64x2.replace_lane(f64x2.splat(low), 1, high), from);
}

/** The same where at least one of them holds another tissue. */
function landedInRegions(kind: v128, at: usize, from: v128, to: v128, perSecond: f64): v128 {
  const low = landedOfKind(
    i64x2.extract_lane(kind, 0),
    f64x2.extract_lane(from, 0),
    f64x2.extract_lane(to, 0),
    load<f64>(at, VOLUME) * perSecond,
    load<f64>(at, DIAGONAL),
  );
  const high = landedOfKind(
    i64x2.extract_lane(kind, 1),
    f64x2.extract_lane(from, 1),
    f64x2.extract_lane(to, 1),
    load<f64>(at, VOLUME + 8) * perSecond,
    load<f64>(at, DIAGONAL + 8),
  );
  return f64x2.sub(f64x2.replace_lane(f64x2.splat(low), 1, high), from);
}

function landedOne(from: f64, to: f64, held: f64, own: f64, halving: bool): f64 {
  if (from >= 0 === to >= 0 && from <= solidusTheta === to <= solidusTheta) return to;
  const at = acrossPhases(from, to, held, own);
  return halving ? thetaOfEnthalpy((enthalpyOf(from) + enthalpyOf(at)) / 2) : at;
}

/** Where a cell lands whose tangent step leaves its phase: the same heat, spent phase by phase. */
function acrossPhases(from: f64, to: f64, held: f64, own: f64): f64 {
  const bottom = held * frozenSlope + own;
  const top = held * unfrozenSlope + own;
  const middle = (held * mushyHeat * 2) / (frozenK + unfrozenK) + own;
  const atFrom = from >= 0 ? top : from <= solidusTheta ? bottom : middle;
  let heat = atFrom * (to - from);
  let at = from;
  if (heat < 0) {
    if (at > 0) {
      if (heat + top * at >= 0) return at + heat / top;
      heat += top * at;
      at = 0;
    }
    if (at > solidusTheta) {
      const room = middle * (at - solidusTheta);
      if (heat + room >= 0) return at + heat / middle;
      heat += room;
      at = solidusTheta;
    }
    return at + heat / bottom;
  }
  if (at < solidusTheta) {
    const room = bottom * (solidusTheta - at);
    if (heat <= room) return at + heat / bottom;
    heat -= room;
    at = solidusTheta;
  }
  if (at < 0) {
    const room = -middle * at;
    if (heat <= room) return at + heat / middle;
    heat -= room;
    at = 0;
  }
  return at + heat / top;
}

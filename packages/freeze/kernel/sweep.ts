/** Line sweeps of the linearised residual: `ImplicitStepper` of `packages/freeze/src/implicit-step.ts`, two lines at once. */
import {
  AXIAL,
  BASE,
  DIAGONAL,
  PAIR,
  RADIAL,
  RECORD,
  THETA,
  VOLUME,
  columns,
  elimination,
  firstRecord,
  halfRows,
  rowBytes,
  swapMiddle,
} from './field';
import {
  BEND,
  FROZEN_SLOPE,
  MUSHY_HEAT,
  ROW_TISSUE,
  SOLIDUS_ENTHALPY,
  SOLIDUS_THETA,
  UNFROZEN_K,
  UNFROZEN_SLOPE,
  backs,
  tissues,
  useTissue,
} from './layers';
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
} from './tissue';

/** Directions, told apart when compiling. */
type AlongR = i32;
type AlongZ = f64;

function swapped(pair: v128): v128 {
  return v128.shuffle<f64>(pair, pair, 1, 0);
}

/** Solves all lines along r, two rows at once, from both ends of z towards the middle. */
export function sweepRadial<L>(perSecond: f64, halving: bool): void {
  let at = firstRecord;
  let tissue = tissues;
  for (let p = 0; p < halfRows; p++, at += rowBytes, tissue += ROW_TISSUE) {
    sweepLine<AlongR, L>(at, columns, perSecond, halving, tissue);
  }
  swapMiddle();
}

/** Solves all lines along z, each from both its ends. */
export function sweepAxial<L>(perSecond: f64, halving: bool): void {
  let at = firstRecord;
  for (let r = 0; r < columns; r++, at += RECORD) {
    sweepLine<AlongZ, L>(at, halfRows, perSecond, halving, tissues);
    const end = at + <usize>halfRows * rowBytes;
    v128.store(end, swapped(v128.load(end - rowBytes, THETA)), THETA);
  }
}

/**
 * Thomas' algorithm on the residual's tangent along one pair of lines. Lines along z are two halves of one: at
 * the middle the last cell of each lane has that of the other lane as its neighbour. With layers the two cells on a
 * face have different coefficients of each other, and `first` is where the line's first tissue stands.
 */
function sweepLine<D, L>(start: usize, length: i32, perSecond: f64, halving: bool, first: usize): void {
  const one = f64x2.splat(1);
  const step = isInteger<D>() ? RECORD : rowBytes;
  const side = isInteger<D>() ? rowBytes : RECORD;
  const along = isInteger<D>() ? RADIAL : AXIAL;
  const across = isInteger<D>() ? AXIAL : RADIAL;
  const zero = f64x2.splat(0);
  let solidus = f64x2.splat(solidusTheta);
  const share = f64x2.splat(perSecond);
  // With layers, steps through tissues and through coefficients backwards go along with those through records.
  const tissueStep: usize = isInteger<D>() ? 0 : ROW_TISSUE;
  const backStep = isInteger<D>() ? PAIR : <usize>columns * PAIR;
  const backSide = isInteger<D>() ? <usize>columns * PAIR : PAIR;
  let tissue = first;
  let back = isInteger<L>() ? 0 : backs + ((start - firstRecord) / RECORD) * PAIR;
  let at = start;
  let line = elimination;
  let pivot = one;
  let sum = zero;
  let previous = v128.load(at - step + along);
  let before = v128.load(at - step, THETA);
  let th = v128.load(at, THETA);
  for (let n = 0; n < length; n++) {
    const after = v128.load(at + step, THETA);
    if (!isInteger<L>()) solidus = v128.load(tissue, SOLIDUS_THETA);
    let slope = isInteger<L>() ? f64x2.splat(unfrozenSlope) : v128.load(tissue, UNFROZEN_SLOPE);
    let enthalpy = f64x2.mul(slope, th);
    const cold = f64x2.lt(th, zero);
    if (v128.any_true(cold)) {
      const coldSlope = isInteger<L>() ? f64x2.splat(frozenSlope) : v128.load(tissue, FROZEN_SLOPE);
      const atSolidus = isInteger<L>() ? f64x2.splat(solidusEnthalpy) : v128.load(tissue, SOLIDUS_ENTHALPY);
      const frozen = f64x2.le(th, solidus);
      const below = f64x2.mul(coldSlope, f64x2.sub(th, solidus));
      slope = v128.bitselect(coldSlope, slope, frozen);
      enthalpy = v128.bitselect(f64x2.add(atSolidus, below), enthalpy, frozen);
      const mushy = v128.andnot(cold, frozen);
      if (v128.any_true(mushy)) {
        const k = isInteger<L>() ? f64x2.splat(unfrozenK) : v128.load(tissue, UNFROZEN_K);
        const bend = isInteger<L>() ? f64x2.splat(conductivityBend) : v128.load(tissue, BEND);
        const bent = f64x2.mul(bend, v128.and(th, mushy));
        const conductivity = f64x2.sqrt(f64x2.add(f64x2.mul(k, k), bent));
        const twice = f64x2.add(k, conductivity);
        const latent = isInteger<L>() ? f64x2.splat(mushyHeat) : v128.load(tissue, MUSHY_HEAT);
        const heat = f64x2.div(latent, f64x2.mul(conductivity, twice));
        const inMushy = f64x2.mul(f64x2.mul(f64x2.add(th, th), conductivity), heat);
        slope = v128.bitselect(f64x2.mul(heat, twice), slope, mushy);
        enthalpy = v128.bitselect(inMushy, enthalpy, mushy);
      }
    }
    const next = v128.load(at + along);
    const held = f64x2.mul(v128.load(at, VOLUME), share);
    const own = v128.load(at, DIAGONAL);
    const low = at - side;
    let residual = f64x2.sub(v128.load(at, BASE), f64x2.mul(held, enthalpy));
    const fromLow = isInteger<L>() || !isInteger<D>() ? v128.load(low + across) : v128.load(back - backSide);
    let beside = f64x2.mul(fromLow, v128.load(low, THETA));
    residual = f64x2.sub(residual, f64x2.mul(own, th));
    beside = f64x2.add(beside, f64x2.mul(v128.load(at + across), v128.load(at + side, THETA)));
    const returned = isInteger<L>() || isInteger<D>() ? previous : v128.load(back - backStep);
    residual = f64x2.add(residual, f64x2.mul(returned, before));
    beside = f64x2.add(beside, f64x2.mul(next, after));
    residual = f64x2.add(residual, beside);
    // One quotient serves pivot and right side, and the chain has no other.
    const owed = f64x2.div(returned, pivot);
    pivot = f64x2.sub(f64x2.add(f64x2.mul(held, slope), own), f64x2.mul(previous, owed));
    sum = f64x2.add(residual, f64x2.mul(owed, sum));
    const inverse = f64x2.div(one, pivot);
    v128.store(line, f64x2.mul(next, inverse));
    v128.store(line, f64x2.mul(sum, inverse), PAIR);
    previous = next;
    before = th;
    th = after;
    at += step;
    line += 2 * PAIR;
    if (!isInteger<L>()) {
      tissue += tissueStep;
      back += backStep;
    }
  }
  let delta = zero;
  if (!isInteger<D>()) {
    const upper = v128.load(line - 2 * PAIR);
    const right = v128.load(line - 2 * PAIR, PAIR);
    const other = f64x2.add(swapped(right), f64x2.mul(swapped(upper), right));
    delta = f64x2.div(other, f64x2.sub(one, f64x2.mul(upper, swapped(upper))));
  }
  for (let n = 0; n < length; n++) {
    at -= step;
    line -= 2 * PAIR;
    if (!isInteger<L>()) {
      tissue -= tissueStep;
      solidus = v128.load(tissue, SOLIDUS_THETA);
    }
    delta = f64x2.add(v128.load(line, PAIR), f64x2.mul(v128.load(line), delta));
    const from = v128.load(at, THETA);
    let to = f64x2.add(from, delta);
    const crossed = v128.or(
      v128.xor(f64x2.ge(from, zero), f64x2.ge(to, zero)),
      v128.xor(f64x2.le(from, solidus), f64x2.le(to, solidus)),
    );
    if (v128.any_true(crossed)) {
      to = landed<L>(at, from, to, perSecond, halving, tissue);
      delta = f64x2.sub(to, from);
    }
    v128.store(at, to, THETA);
  }
}

/** Where two cells land of which at least one leaves its phase. */
function landed<L>(at: usize, from: v128, to: v128, perSecond: f64, halving: bool, tissue: usize): v128 {
  if (!isInteger<L>()) useTissue(tissue);
  const low = landedOne(
    f64x2.extract_lane(from, 0),
    f64x2.extract_lane(to, 0),
    load<f64>(at, VOLUME) * perSecond,
    load<f64>(at, DIAGONAL),
    halving,
  );
  if (!isInteger<L>()) useTissue(tissue + 8);
  const high = landedOne(
    f64x2.extract_lane(from, 1),
    f64x2.extract_lane(to, 1),
    load<f64>(at, VOLUME + 8) * perSecond,
    load<f64>(at, DIAGONAL + 8),
    halving,
  );
  return f64x2.replace_lane(f64x2.splat(low), 1, high);
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

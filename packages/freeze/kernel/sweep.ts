/** Line sweeps of the linearised residual: `ImplicitStepper` of `packages/freeze/src/implicit-step.ts`, two lines at once. */
import {
  PAIR,
  axial,
  base,
  columns,
  diagonal,
  first,
  halfRows,
  last,
  radial,
  right,
  rowBytes,
  theta,
  upper,
  volume,
} from './field';
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

function swapped(pair: v128): v128 {
  return v128.shuffle<f64>(pair, pair, 1, 0);
}

/** Solves all lines along r, two rows at once, from both ends of z towards the middle. */
export function sweepRadial(perSecond: f64, halving: bool): void {
  let at = first;
  for (let p = 0; p < halfRows; p++, at += rowBytes) {
    sweepLine(at, columns, PAIR, rowBytes, radial, axial, perSecond, false, halving);
  }
  for (let r = last; r < last + rowBytes; r += PAIR) {
    v128.store(theta + r, swapped(v128.load(theta + r - rowBytes)));
  }
}

/** Solves all lines along z, each from both its ends. */
export function sweepAxial(perSecond: f64, halving: bool): void {
  for (let at = first; at < first + rowBytes; at += PAIR) {
    sweepLine(at, halfRows, rowBytes, PAIR, axial, radial, perSecond, true, halving);
    const end = theta + at + last - first;
    v128.store(end, swapped(v128.load(end - rowBytes)));
  }
}

/**
 * Thomas' algorithm on the residual's tangent along one pair of lines. Lines that meet are two halves of one:
 * at the end the last cell of each lane has that of the other lane as its neighbour.
 */
function sweepLine(
  start: usize,
  length: i32,
  step: usize,
  side: usize,
  along: usize,
  across: usize,
  perSecond: f64,
  meet: bool,
  halving: bool,
): void {
  const zero = f64x2.splat(0);
  const one = f64x2.splat(1);
  const warmSlope = f64x2.splat(unfrozenSlope);
  const coldSlope = f64x2.splat(frozenSlope);
  const solidus = f64x2.splat(solidusTheta);
  const solidusHeat = f64x2.splat(solidusEnthalpy);
  const share = f64x2.splat(perSecond);
  let at = start;
  let line: usize = 0;
  let above = zero;
  let sum = zero;
  let previous = v128.load(along + at - step);
  let before = v128.load(theta + at - step);
  let th = v128.load(theta + at);
  for (let n = 0; n < length; n++) {
    const after = v128.load(theta + at + step);
    let slope = warmSlope;
    let enthalpy = f64x2.mul(warmSlope, th);
    const cold = f64x2.lt(th, zero);
    if (v128.any_true(cold)) {
      const frozen = f64x2.le(th, solidus);
      slope = v128.bitselect(coldSlope, slope, frozen);
      enthalpy = v128.bitselect(
        f64x2.add(solidusHeat, f64x2.mul(coldSlope, f64x2.sub(th, solidus))),
        enthalpy,
        frozen,
      );
      const mushy = v128.andnot(cold, frozen);
      if (v128.any_true(mushy)) {
        const k = f64x2.splat(unfrozenK);
        const heat = f64x2.splat(mushyHeat);
        const conductivity = f64x2.sqrt(
          f64x2.add(f64x2.mul(k, k), f64x2.mul(f64x2.splat(conductivityBend), v128.and(th, mushy))),
        );
        const twice = f64x2.add(k, conductivity);
        const perHeat = f64x2.div(heat, f64x2.mul(conductivity, twice));
        slope = v128.bitselect(f64x2.mul(perHeat, twice), slope, mushy);
        enthalpy = v128.bitselect(
          f64x2.mul(f64x2.mul(f64x2.add(th, th), conductivity), perHeat),
          enthalpy,
          mushy,
        );
      }
    }
    const next = v128.load(along + at);
    const held = f64x2.mul(v128.load(volume + at), share);
    const own = v128.load(diagonal + at);
    let residual = f64x2.sub(v128.load(base + at), f64x2.mul(held, enthalpy));
    residual = f64x2.sub(residual, f64x2.mul(own, th));
    residual = f64x2.add(residual, f64x2.mul(previous, before));
    residual = f64x2.add(residual, f64x2.mul(next, after));
    residual = f64x2.add(residual, f64x2.mul(v128.load(across + at - side), v128.load(theta + at - side)));
    residual = f64x2.add(residual, f64x2.mul(v128.load(across + at), v128.load(theta + at + side)));
    const pivot = f64x2.sub(f64x2.add(f64x2.mul(held, slope), own), f64x2.mul(previous, above));
    const inverse = f64x2.div(one, pivot);
    above = f64x2.mul(next, inverse);
    sum = f64x2.mul(f64x2.add(residual, f64x2.mul(previous, sum)), inverse);
    v128.store(upper + line, above);
    v128.store(right + line, sum);
    previous = next;
    before = th;
    th = after;
    at += step;
    line += PAIR;
  }
  let delta = zero;
  if (meet) {
    const other = f64x2.add(swapped(sum), f64x2.mul(swapped(above), sum));
    delta = f64x2.div(other, f64x2.sub(one, f64x2.mul(above, swapped(above))));
  }
  for (let n = 0; n < length; n++) {
    at -= step;
    line -= PAIR;
    delta = f64x2.add(v128.load(right + line), f64x2.mul(v128.load(upper + line), delta));
    const from = v128.load(theta + at);
    const to = f64x2.add(from, delta);
    const crossed = v128.or(
      v128.xor(f64x2.ge(from, zero), f64x2.ge(to, zero)),
      v128.xor(f64x2.le(from, solidus), f64x2.le(to, solidus)),
    );
    if (v128.any_true(crossed)) delta = landed(at, from, to, perSecond, halving);
    v128.store(theta + at, f64x2.add(from, delta));
  }
}

/** The changes of two cells of which at least one leaves its phase. */
function landed(at: usize, from: v128, to: v128, perSecond: f64, halving: bool): v128 {
  const low = landedOne(
    f64x2.extract_lane(from, 0),
    f64x2.extract_lane(to, 0),
    load<f64>(volume + at) * perSecond,
    load<f64>(diagonal + at),
    halving,
  );
  const high = landedOne(
    f64x2.extract_lane(from, 1),
    f64x2.extract_lane(to, 1),
    load<f64>(volume + at + 8) * perSecond,
    load<f64>(diagonal + at + 8),
    halving,
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

import type { Material } from '../material.js';
import { acrossPhases, halfWay, type Move } from '../phase-crossing.js';
import type { SpaceBlend } from './space-material.js';

/** What a line solve reads and writes; `theta`, `upper`, `right` and `wrapped` are written. */
export interface LineWork {
  readonly theta: Float64Array;
  readonly base: Float64Array;
  readonly diagonal: Float64Array;
  readonly volumeM3: Float64Array;
  readonly alongM: readonly [Float64Array, Float64Array, Float64Array];
  readonly strides: readonly [number, number, number];
  readonly material: Material;
  /** What cells hold that are not of the problem's own tissue alone. */
  readonly others: { readonly kind: Int32Array; readonly blends: readonly SpaceBlend[] } | undefined;
  readonly upper: Float64Array;
  readonly right: Float64Array;
  readonly wrapped: Float64Array;
  halving: boolean;
  perSecond: number;
}

/**
 * Thomas' algorithm on the residual's tangent along one line of `length` cells from `start`. A `ring` closes on
 * itself: A = B + w·u·uᵀ with u = (1, 0 … 0, −1) and B the ring cut open, so one more right side closes it
 * (Sherman and Morrison).
 */
export function solveLine(
  work: LineWork,
  axis: 0 | 1 | 2,
  start: number,
  length: number,
  ring: boolean,
): void {
  const { theta, base, diagonal, volumeM3, alongM, strides, upper, right, perSecond, others } = work;
  const { unfrozenSlope, frozenSlope, solidusTheta, solidusEnthalpy, mushyHeat, conductivityBend } =
    work.material;
  const unfrozenK = work.material.tissue.unfrozenConductivityWPerMK;
  const unfrozenK2 = unfrozenK * unfrozenK;
  const along = alongM[axis];
  const other = alongM[axis === 0 ? 1 : 0];
  const third = alongM[axis === 2 ? 1 : 2];
  const stride = strides[axis];
  const side = strides[axis === 0 ? 1 : 0];
  const plane = strides[axis === 2 ? 1 : 2];
  const closing = ring ? along[start - stride] : 0;
  if (ring) {
    theta[start - stride] = theta[start + (length - 1) * stride];
    theta[start + length * stride] = theta[start];
  }
  upper[0] = 0;
  right[0] = 0;
  let i = start;
  for (let n = 1; n <= length; n++, i += stride) {
    const th = theta[i];
    let slope = unfrozenSlope;
    let enthalpy = unfrozenSlope * th;
    if (others !== undefined && others.kind[i] !== 0) {
      const own = others.blends[others.kind[i]];
      slope = own.slope(th);
      enthalpy = own.enthalpy(th);
    } else if (th < 0) {
      if (th <= solidusTheta) {
        slope = frozenSlope;
        enthalpy = solidusEnthalpy + frozenSlope * (th - solidusTheta);
      } else {
        const conductivity = Math.sqrt(unfrozenK2 + conductivityBend * th);
        slope = mushyHeat / conductivity;
        enthalpy = (mushyHeat * 2 * th) / (unfrozenK + conductivity);
      }
    }
    const previous = along[i - stride];
    const next = along[i];
    const volume = volumeM3[i] * perSecond;
    const residual =
      base[i] -
      volume * enthalpy -
      diagonal[i] * th +
      previous * theta[i - stride] +
      next * theta[i + stride] +
      other[i - side] * theta[i - side] +
      other[i] * theta[i + side] +
      third[i - plane] * theta[i - plane] +
      third[i] * theta[i + plane];
    const open = ring && (n === 1 || n === length) ? closing : 0;
    const lower = n === 1 ? 0 : previous;
    const inverse = 1 / (volume * slope + diagonal[i] - open - lower * upper[n - 1]);
    upper[n] = n === length ? 0 : next * inverse;
    right[n] = (residual + lower * right[n - 1]) * inverse;
    if (ring) {
      const unitVector = n === 1 ? 1 : n === length ? -1 : 0;
      work.wrapped[n] = (unitVector + lower * work.wrapped[n - 1]) * inverse;
    }
  }
  if (ring && closing > 0) closeRing(work, length, closing);
  substituteBack(work, i, stride, length);
}

/** Adds to `right` what turns the open line's solution into the ring's. */
function closeRing({ upper, right, wrapped }: LineWork, length: number, closing: number): void {
  let value = 0;
  let wrap = 0;
  for (let n = length; n >= 1; n--) {
    value = right[n] + upper[n] * value;
    wrap = wrapped[n] + upper[n] * wrap;
    if (n === length) {
      right[0] = value;
      wrapped[0] = wrap;
    }
  }
  const factor = (closing * (value - right[0])) / (1 + closing * (wrap - wrapped[0]));
  for (let n = 1; n <= length; n++) right[n] -= factor * wrapped[n];
  right[0] = 0;
  wrapped[0] = 0;
}

function substituteBack(work: LineWork, end: number, stride: number, length: number): void {
  const { theta, upper, right, diagonal, volumeM3, perSecond, others } = work;
  const { solidusTheta } = work.material;
  let delta = 0;
  let i = end;
  for (let n = length; n >= 1; n--) {
    i -= stride;
    delta = right[n] + upper[n] * delta;
    const th = theta[i];
    const to = th + delta;
    if (others !== undefined && others.kind[i] !== 0) {
      const own = others.blends[others.kind[i]];
      delta = landedElsewhere(own, [th, to], volumeM3[i] * perSecond, diagonal[i]) - th;
    } else if (th >= 0 !== to >= 0 || th <= solidusTheta !== to <= solidusTheta) {
      const landed = acrossPhases(work.material, [th, to], volumeM3[i] * perSecond, diagonal[i]);
      delta = (work.halving ? halfWay(work.material, th, landed) : landed) - th;
    }
    theta[i] = th + delta;
  }
}

/**
 * Where the heat of a tangent step takes a cell of another tissue: the root of V/dt·(H(Θ) − H(from)) +
 * d·(Θ − from) = heat, which rises with Θ, between where the tangent began and a bound beyond which it cannot lie.
 */
function landedElsewhere(
  own: SpaceBlend,
  [from, to]: Move,
  volumePerSecond: number,
  diagonal: number,
): number {
  const slopeFrom = own.slope(from);
  if (own.slope(to) === slopeFrom && Math.abs(to - from) < 1) return to;
  const start = own.enthalpy(from);
  const heat = (volumePerSecond * slopeFrom + diagonal) * (to - from);
  const excess = (at: number) => volumePerSecond * (own.enthalpy(at) - start) + diagonal * (at - from) - heat;
  let near = from;
  let far = from + heat / diagonal;
  let at = to;
  for (let pass = 0; pass < 40; pass++) {
    const over = excess(at);
    if (over > 0 === heat > 0) far = at;
    else near = at;
    const step = over / (volumePerSecond * own.slope(at) + diagonal);
    if (Math.abs(step) < 1e-9 * (1 + Math.abs(at))) return at - step;
    const next = at - step;
    at = (next - near) * (next - far) < 0 ? next : (near + far) / 2;
  }
  return at;
}

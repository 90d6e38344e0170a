import type { Field } from './types.js';

/** Index of the interval of a rising axis that holds x, clamped to the axis. */
function intervalOf(axis: Float64Array, x: number): number {
  let low = 0;
  let high = axis.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (axis[middle] <= x) low = middle;
    else high = middle;
  }
  return low;
}

/** Equal bins over an axis, each naming the first interval that may hold its points: constant-time search. */
function finder(axis: Float64Array): (x: number) => number {
  const last = axis.length - 2;
  if (last <= 0) return () => 0;
  const from = axis[0];
  const bins = axis.length * 8;
  const perMm = bins / (axis[axis.length - 1] - from);
  const start = Int32Array.from({ length: bins + 1 }, (_, n) => intervalOf(axis, from + n / perMm));
  return (x) => {
    const bin = (x - from) * perMm;
    let n = start[bin <= 0 ? 0 : bin >= bins ? bins : Math.floor(bin)];
    while (n < last && axis[n + 1] <= x) n++;
    return n;
  };
}

/**
 * A fast reader of a field: bilinear, °C at (r, z) in mm. Points outside the field read its edge; points
 * inside the probe read the wall beside them. One-dimensional fields ignore z. Prepares once, then costs a
 * few nanoseconds a call.
 */
export function fieldSampler(field: Field): (rMm: number, zMm: number) => number {
  const { rMm: rAxis, zMm: zAxis, values } = field;
  const width = rAxis.length;
  const findR = finder(rAxis);
  const findZ = finder(zAxis);
  const flat = zAxis.length < 2;
  return (rMm, zMm) => {
    const ir = findR(rMm);
    const inR = (rMm - rAxis[ir]) / (rAxis[ir + 1] - rAxis[ir]);
    const u = inR < 0 ? 0 : inR > 1 ? 1 : inR;
    if (flat) return values[ir] + u * (values[ir + 1] - values[ir]);
    const iz = findZ(zMm);
    const inZ = (zMm - zAxis[iz]) / (zAxis[iz + 1] - zAxis[iz]);
    const v = inZ < 0 ? 0 : inZ > 1 ? 1 : inZ;
    const n = iz * width + ir;
    const below = values[n] + u * (values[n + 1] - values[n]);
    const above = values[n + width] + u * (values[n + width + 1] - values[n + width]);
    return below + v * (above - below);
  };
}

/** One reading of a field, °C. For many readings make a `fieldSampler`. */
export function sampleField(field: Field, rMm: number, zMm: number): number {
  return fieldSampler(field)(rMm, zMm);
}

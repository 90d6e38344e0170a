import type { Field } from '@cryobridge/freeze';

/** Radius of an isotherm by distance along the shaft from the middle of the active zone, mm. */
export interface LethalProfile {
  /** Radius at |s| = n · `profileStepMm`; never grows with |s|. */
  readonly radiiMm: Float64Array;
}

export const profileStepMm = 0.05;
/** Radii are whole numbers of 1/1000 mm, far below what the grid resolves: so they can be kept and read back exactly. */
export const radiiPerMm = 1000;
const profileReachMm = 16;
export const profileLength = Math.round(profileReachMm / profileStepMm) + 1;

/**
 * How far from the axis a field is at or below `thresholdC`, by |s|. Of the two sides s and −s the smaller
 * radius counts, and a bulge further out does not: a placement may err either way along the shaft, and a
 * larger nerve may then never be easier to cover than a smaller one.
 *
 * Holds for: isotherms that each row of the grid crosses once, as about one probe.
 */
export function lethalProfile(
  field: Field,
  { thresholdC, centerMm }: { thresholdC: number; centerMm: number },
): LethalProfile {
  const rows = rowRadii(field, thresholdC);
  const radiiMm = new Float64Array(profileLength);
  let smallest = Infinity;
  for (let n = 0; n < profileLength; n++) {
    const s = n * profileStepMm;
    smallest = Math.min(
      smallest,
      radiusAt(field.zMm, rows, centerMm + s),
      radiusAt(field.zMm, rows, centerMm - s),
    );
    radiiMm[n] = Math.round(smallest * radiiPerMm) / radiiPerMm;
  }
  return { radiiMm };
}

/** Radius at s, straight between table entries, mm. Zero beyond the table. */
export function profileRadiusMm({ radiiMm }: LethalProfile, sMm: number): number {
  const at = Math.abs(sMm) / profileStepMm;
  const n = Math.floor(at);
  const low = radiiMm[n] ?? 0;
  return low + (at - n) * ((radiiMm[n + 1] ?? 0) - low);
}

/** Outermost radius at or below the threshold, per row of the grid; 0 where none is. */
export function rowRadii({ rMm, zMm, values }: Field, thresholdC: number): Float64Array {
  const nr = rMm.length;
  const radii = new Float64Array(zMm.length);
  for (let iz = 0; iz < radii.length; iz++) {
    let ir = nr - 2;
    while (ir >= 0 && (values[iz * nr + ir] ?? Infinity) > thresholdC) ir--;
    if (ir < 0) continue;
    const inner = values[iz * nr + ir] ?? Infinity;
    const outer = values[iz * nr + ir + 1] ?? Infinity;
    const from = rMm[ir] ?? 0;
    const share = outer > inner ? (thresholdC - inner) / (outer - inner) : 0;
    radii[iz] = from + Math.min(1, share) * ((rMm[ir + 1] ?? from) - from);
  }
  return radii;
}

function radiusAt(zMm: Float64Array, rows: Float64Array, atMm: number): number {
  const above = firstAbove(zMm, atMm);
  if (above <= 0 || above >= zMm.length) return 0;
  const z0 = zMm[above - 1] ?? 0;
  const z1 = zMm[above] ?? 0;
  const r0 = rows[above - 1] ?? 0;
  const r1 = rows[above] ?? 0;
  return r0 + ((atMm - z0) / (z1 - z0)) * (r1 - r0);
}

function firstAbove(axis: Float64Array, at: number): number {
  let low = 0;
  let high = axis.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((axis[middle] ?? Infinity) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

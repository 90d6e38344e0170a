import { conductivityAt, temperatureAt, thetaAt, type Material } from './material.js';

/** One side of a face between two tissues: its cell's Θ, W/m, and the conductance from its centre to the face, m. */
export interface Side {
  readonly material: Material;
  readonly theta: number;
  readonly conductanceM: number;
}

/** Heat from the first side to the second, W, tangent at the present Θ. */
export interface InterfaceFlow {
  readonly faceC: number;
  readonly flowW: number;
  /** Change with Θ of the first side, and less that with Θ of the second, m. */
  readonly byBefore: number;
  readonly byAfter: number;
}

/**
 * Where two tissues meet, Θ jumps, but temperature and flow do not: T is the root of
 * G_a (Θ_a − θ_a(T)) = G_b (θ_b(T) − Θ_b). Both sides are monotone, so safeguarded Newton finds it. With equal
 * tissues the flow is that of both conductances in series.
 *
 * *Checked by* interface-flow.test.ts, layers.contract.ts
 */
export function faceTemperature(before: Side, after: Side): number {
  const [from, to] = [
    temperatureAt(before.material, before.theta),
    temperatureAt(after.material, after.theta),
  ];
  let low = Math.min(from, to);
  let high = Math.max(from, to);
  let at = (low + high) / 2;
  for (let pass = 0; pass < 60 && high - low > 0; pass++) {
    const excess =
      before.conductanceM * (thetaAt(before.material, at) - before.theta) +
      after.conductanceM * (thetaAt(after.material, at) - after.theta);
    if (excess > 0) high = at;
    else low = at;
    const step =
      excess /
      (before.conductanceM * conductivityAt(before.material, at) +
        after.conductanceM * conductivityAt(after.material, at));
    if (Math.abs(step) <= 1e-12 * (Math.abs(at) + 1)) return at;
    const next = at - step;
    at = next > low && next < high ? next : (low + high) / 2;
  }
  return at;
}

export function interfaceFlow(before: Side, after: Side): InterfaceFlow {
  const faceC = faceTemperature(before, after);
  const beforeK = conductivityAt(before.material, faceC);
  const afterK = conductivityAt(after.material, faceC);
  const { conductanceM: g } = before;
  const { conductanceM: h } = after;
  const shared = (g * h) / (g * beforeK + h * afterK);
  return {
    faceC,
    flowW: g * (before.theta - thetaAt(before.material, faceC)),
    byBefore: shared * afterK,
    byAfter: shared * beforeK,
  };
}

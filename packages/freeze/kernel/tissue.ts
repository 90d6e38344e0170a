/** The curves of `packages/freeze/src/material.ts`: Kirchhoff's Θ (W/m) and volumetric H (J/m³), zero at the liquidus. */

export let frozenSlope: f64 = 0;
export let unfrozenSlope: f64 = 0;
export let mushyHeat: f64 = 0;
export let solidusTheta: f64 = 0;
export let solidusEnthalpy: f64 = 0;
export let conductivityBend: f64 = 0;
export let frozenK: f64 = 0;
export let unfrozenK: f64 = 0;
export let solidusC: f64 = 0;
export let liquidusC: f64 = 0;

export function setSlopes(frozen: f64, unfrozen: f64, mushy: f64): void {
  frozenSlope = frozen;
  unfrozenSlope = unfrozen;
  mushyHeat = mushy;
}

export function setConductivities(frozen: f64, unfrozen: f64, bend: f64): void {
  frozenK = frozen;
  unfrozenK = unfrozen;
  conductivityBend = bend;
}

export function setPhaseChange(fromC: f64, toC: f64, theta: f64, enthalpy: f64): void {
  solidusC = fromC;
  liquidusC = toC;
  solidusTheta = theta;
  solidusEnthalpy = enthalpy;
}

export function enthalpyOf(theta: f64): f64 {
  if (theta >= 0) return unfrozenSlope * theta;
  if (theta <= solidusTheta) return solidusEnthalpy + frozenSlope * (theta - solidusTheta);
  const conductivity = Math.sqrt(unfrozenK * unfrozenK + conductivityBend * theta);
  return (mushyHeat * 2 * theta) / (unfrozenK + conductivity);
}

export function thetaOfEnthalpy(enthalpy: f64): f64 {
  if (enthalpy >= 0) return enthalpy / unfrozenSlope;
  if (enthalpy <= solidusEnthalpy) return solidusTheta + (enthalpy - solidusEnthalpy) / frozenSlope;
  const above = enthalpy / mushyHeat;
  return above * (unfrozenK + (conductivityBend * above) / 4);
}

/** Θ of a temperature. */
export function thetaOf(degrees: f64): f64 {
  const above = degrees - liquidusC;
  if (above >= 0) return unfrozenK * above;
  if (degrees <= solidusC) return solidusTheta + frozenK * (degrees - solidusC);
  return above * (unfrozenK + (conductivityBend * above) / 4);
}

/** H of two cells of one tissue. A value that is not a number stays one. */
export function enthalpyPair(theta: v128): v128 {
  const zero = f64x2.splat(0);
  const solidus = f64x2.splat(solidusTheta);
  const warm = f64x2.mul(f64x2.splat(unfrozenSlope), f64x2.pmax(theta, zero));
  if (!v128.any_true(f64x2.lt(theta, zero))) return warm;
  const below = f64x2.pmin(f64x2.sub(theta, solidus), zero);
  const mushy = f64x2.pmin(f64x2.pmax(theta, solidus), zero);
  const k = f64x2.splat(unfrozenK);
  const conductivity = f64x2.sqrt(
    f64x2.add(f64x2.mul(k, k), f64x2.mul(f64x2.splat(conductivityBend), mushy)),
  );
  const inMushy = f64x2.div(f64x2.mul(f64x2.splat(2 * mushyHeat), mushy), f64x2.add(k, conductivity));
  return f64x2.add(f64x2.add(warm, inMushy), f64x2.mul(f64x2.splat(frozenSlope), below));
}

/**
 * The few special functions that closed forms of heat conduction need, for real arguments.
 * *Checked by* special-functions.test.ts against tabulated values.
 */

const TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);
const EULER = 0.577_215_664_901_532_9;

/** Error function. Maclaurin's series below 2.5, else 1 − erfc. */
export function erf(x: number): number {
  if (Math.abs(x) > 2.5) return Math.sign(x) * (1 - erfc(Math.abs(x)));
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return TWO_OVER_ROOT_PI * sum;
}

/** 1 − erf, without loss for large x: continued fraction above 2.5. */
export function erfc(x: number): number {
  if (x < 2.5) return 1 - erf(x);
  let tail = 0;
  for (let n = 60; n >= 1; n--) tail = n / 2 / (x + tail);
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * (x + tail));
}

/** Exponential integral E₁(x) = ∫ₓ^∞ e⁻ᵗ/t dt, x > 0. Series below 1, continued fraction above. */
export function expIntegralE1(x: number): number {
  if (x > 1) {
    let tail = 0;
    for (let n = 200; n >= 1; n--) tail = n / (1 + n / (x + tail));
    return Math.exp(-x) / (x + tail);
  }
  let term = -1;
  let sum = 0;
  for (let n = 1; n < 60; n++) {
    term *= -x / n;
    sum += term / n;
  }
  return sum - EULER - Math.log(x);
}

/**
 * Modified Bessel function of the second kind K₀ or K₁, x > 0: the trapezoidal rule on
 * ∫₀^∞ exp(−x cosh t) cosh(nt) dt, which converges geometrically.
 */
export function besselK(order: 0 | 1, x: number): number {
  const step = 0.05;
  let sum = Math.exp(-x) / 2;
  for (let t = step; x * Math.cosh(t) < 740; t += step) {
    sum += Math.exp(-x * Math.cosh(t)) * (order === 0 ? 1 : Math.cosh(t));
  }
  return sum * step;
}

/** The root of a continuous function that changes sign between `low` and `high`, by bisection. */
export function rootBetween(of: (x: number) => number, low: number, high: number): number {
  const rising = of(low) < 0;
  let [from, to] = [low, high];
  for (let pass = 0; pass < 200 && to - from > 1e-15 * Math.abs(to); pass++) {
    const middle = (from + to) / 2;
    if (of(middle) < 0 === rising) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** Rate of change of a state, at a share of the step, into `rate`. */
export type RateOf = (state: Float64Array, share: number, rate: Float64Array) => void;

/** Odd, and enough that stages of Legendre polynomials stay stable over `seconds`: s² + s − 2 ≥ 4 seconds/stable. */
export function stagesFor(seconds: number, stableSeconds: number): number {
  const stages = Math.ceil((Math.sqrt(9 + (16 * seconds) / stableSeconds) - 1) / 2);
  return Math.max(3, stages % 2 === 1 ? stages : stages + 1);
}

function weight(j: number): number {
  return j < 2 ? 1 / 3 : (j * j + j - 2) / (2 * j * (j + 1));
}

/**
 * One step of RKL2, the second-order Runge–Kutta–Legendre method for parabolic equations: explicit, and stable
 * over (s² + s − 2)/4 times the step of the explicit Euler method.
 *
 * Y_j = μ Y_{j−1} + ν Y_{j−2} + (1 − μ − ν) Y_0 + μ̃ τ M(Y_{j−1}) + γ̃ τ M(Y_0)
 *
 * *Checked by* twin-engine.test.ts (second order in time). @source doi:10.1016/j.jcp.2013.08.021
 */
export class SuperStep {
  private previous: Float64Array;
  private beforeThat: Float64Array;
  private readonly firstRate: Float64Array;
  private readonly rate: Float64Array;

  constructor(size: number) {
    this.previous = new Float64Array(size);
    this.beforeThat = new Float64Array(size);
    this.firstRate = new Float64Array(size);
    this.rate = new Float64Array(size);
  }

  /** The state `seconds` after `start`. Valid until the next call. */
  advance(start: Float64Array, seconds: number, stages: number, rateOf: RateOf): Float64Array {
    const { firstRate, rate } = this;
    const span = stages * stages + stages - 2;
    const first = 4 / span;
    rateOf(start, 0, firstRate);
    this.beforeThat.set(start);
    for (let i = 0; i < start.length; i++) {
      this.previous[i] = start[i] + (first / 3) * seconds * firstRate[i];
    }
    for (let j = 2; j <= stages; j++) {
      const reached = j === 2 ? first / 3 : ((j - 1) * j - 2) / span;
      rateOf(this.previous, reached, rate);
      const mu = (((2 * j - 1) / j) * weight(j)) / weight(j - 1);
      const nu = (-((j - 1) / j) * weight(j)) / weight(j - 2);
      const now = mu * first * seconds;
      const then = -(1 - weight(j - 1)) * now;
      const { previous, beforeThat } = this;
      for (let i = 0; i < start.length; i++) {
        beforeThat[i] =
          mu * previous[i] +
          nu * beforeThat[i] +
          (1 - mu - nu) * start[i] +
          now * rate[i] +
          then * firstRate[i];
      }
      this.previous = beforeThat;
      this.beforeThat = previous;
    }
    return this.previous;
  }
}

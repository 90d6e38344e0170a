/** A step of the second-order backward formula, as a backward-Euler step that starts further on and is shorter. */
export interface TwoStep {
  /** How much of the last step's change the start has already gone: H* = H_n + carried·(H_n − H_{n−1}). */
  readonly carried: number;
  readonly implicitSeconds: number;
}

/** A step that is longer than the last by more than this would let the formula swing; it falls back to Euler. */
const LONGEST_RATIO = 2;

/**
 * The backward differentiation formula of second order on uneven steps (BDF2), with ω the ratio of this step to
 * the last:
 *
 * H_{n+1} = H_n + ω²/(1 + 2ω)·(H_n − H_{n−1}) + (1 + ω)/(1 + 2ω)·dt·F(H_{n+1})
 *
 * Heats through every boundary follow the same sum, so the balance closes as it does with backward Euler, which
 * this is when there is no last step. *Checked by* freeze-engine.contract.ts (order in time, energy, bounds).
 */
export function twoStep(seconds: number, lastSeconds: number): TwoStep {
  const ratio = lastSeconds > 0 ? seconds / lastSeconds : 0;
  if (ratio === 0 || ratio > LONGEST_RATIO) return { carried: 0, implicitSeconds: seconds };
  const carried = (ratio * ratio) / (1 + 2 * ratio);
  return { carried, implicitSeconds: seconds - carried * lastSeconds };
}

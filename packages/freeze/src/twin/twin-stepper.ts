import { enthalpyAt, thetaOfEnthalpy, type Material } from '../material.js';
import type { Mesh } from '../mesh.js';
import { negligibleHeatJ } from '../implicit-step.js';
import { lowerPeak, type StepReport, type Stepper, type ThetaRange, type WallCourse } from '../stepper.js';
import type { Perfusion } from '../types.js';
import { SuperStep, stagesFor } from './super-step.js';
import { WallFlow } from './wall-flow.js';

/** Share of the stability limit that is used. */
const SAFETY = 0.9;

/**
 * dH/dt = div(grad Θ) + W(T_a − T) + q with H itself as the state, by RKL2: explicit, second order in time, and
 * without lines, splitting or residuals. The state ends with the heat through wall, outer boundary and sources,
 * J, which are summed by the same stages, so that the balance closes to rounding.
 */
export class TwinStepper implements Stepper {
  readonly theta: Float64Array;
  readonly exchange: WallFlow;
  readonly negligibleJ: number;
  private readonly size: number;
  private readonly held: Float64Array;
  private reached: Float64Array;
  private readonly peak: Float64Array;
  private readonly stasis: Uint8Array;
  private readonly scheme: SuperStep;
  private readonly stableSeconds: number;
  private readonly outerTheta: number;
  private readonly sourceBase: number;
  private readonly sourceSlope: number;

  constructor(
    private readonly mesh: Mesh,
    private readonly material: Material,
    private readonly perfusion: Perfusion,
    initialTheta: number,
  ) {
    this.size = mesh.volumeM3.length;
    this.theta = new Float64Array(this.size).fill(initialTheta);
    this.peak = this.theta.slice();
    this.held = new Float64Array(this.size + 3).fill(enthalpyAt(material, initialTheta), 0, this.size);
    this.reached = this.held;
    this.stasis = new Uint8Array(this.size).fill(!perfusion.returnsOnThaw && initialTheta <= 0 ? 1 : 0);
    this.scheme = new SuperStep(this.size + 3);
    this.exchange = new WallFlow(mesh.wall, material);
    this.outerTheta = initialTheta;
    const { unfrozenConductivityWPerMK, liquidusC } = material.tissue;
    this.sourceSlope = perfusion.perfusionWPerM3K / unfrozenConductivityWPerMK;
    this.sourceBase = perfusion.perfusionWPerM3K * (perfusion.bloodC - liquidusC) + perfusion.metabolicWPerM3;
    this.negligibleJ = negligibleHeatJ(mesh, material);
    this.stableSeconds = SAFETY * stableSeconds(mesh, material, this.sourceSlope);
  }

  enthalpyJ(): number {
    return this.mesh.volumeM3.reduce((sum, volume, i) => sum + volume * this.held[i], 0);
  }

  /** The scheme carries no trend from step to step. */
  forgetTrend(): void {}

  attempt(seconds: number, stateAt: WallCourse): StepReport {
    const { held, size, theta } = this;
    held.fill(0, size);
    const stages = stagesFor(seconds, this.stableSeconds);
    this.reached = this.scheme.advance(held, seconds, stages, (state, share, rate) =>
      this.rate(state, stateAt(share * seconds), rate),
    );
    this.setTheta(this.reached);
    this.exchange.update(theta, stateAt(seconds));
    const [wallJ, outerJ, sourceJ] = this.reached.subarray(size);
    const isFinite = Number.isFinite(wallJ + outerJ + sourceJ);
    return { wallJ, outerJ, sourceJ, residualShare: isFinite ? 0 : Number.NaN, sweepPairs: stages };
  }

  commit(): ThetaRange {
    const { volumeM3 } = this.mesh;
    this.held.set(this.reached);
    if (!this.perfusion.returnsOnThaw) {
      for (let i = 0; i < this.size; i++) if (volumeM3[i] > 0 && this.theta[i] <= 0) this.stasis[i] = 1;
    }
    return lowerPeak(this.peak, this.theta, this.mesh);
  }

  undo(): void {
    this.setTheta(this.held);
  }

  peakTheta(): Float64Array {
    return this.peak;
  }

  private setTheta(enthalpy: Float64Array): void {
    const { theta, material } = this;
    const { volumeM3 } = this.mesh;
    for (let i = 0; i < theta.length; i++) {
      if (volumeM3[i] > 0) theta[i] = thetaOfEnthalpy(material, enthalpy[i]);
    }
  }

  private rate(enthalpy: Float64Array, state: ReturnType<WallCourse>, rate: Float64Array): void {
    const { theta, size, exchange, stasis, outerTheta, sourceBase, sourceSlope } = this;
    const { volumeM3, radialM, axialM, outerM, nr, wall } = this.mesh;
    this.setTheta(enthalpy);
    exchange.update(theta, state);
    let outerW = 0;
    let sourceW = 0;
    rate.fill(0);
    for (let n = 0; n < wall.length; n++) {
      const { cell } = wall[n];
      rate[cell] -= exchange.heatW[n] / volumeM3[cell];
      rate[size] += exchange.heatW[n];
    }
    for (let i = nr; i < size - nr; i++) {
      const volume = volumeM3[i];
      if (volume === 0) continue;
      const here = theta[i];
      const fromOuter = outerM[i] * (outerTheta - here);
      const source = here > 0 && stasis[i] === 0 ? volume * (sourceBase - sourceSlope * here) : 0;
      outerW += fromOuter;
      sourceW += source;
      const flow =
        radialM[i - 1] * (theta[i - 1] - here) +
        radialM[i] * (theta[i + 1] - here) +
        axialM[i - nr] * (theta[i - nr] - here) +
        axialM[i] * (theta[i + nr] - here) +
        fromOuter +
        source;
      rate[i] += flow / volume;
    }
    rate[size + 1] = outerW;
    rate[size + 2] = sourceW;
  }
}

/** The longest explicit Euler step that no phase of any cell makes unstable, s. */
function stableSeconds(mesh: Mesh, material: Material, sourceSlope: number): number {
  const { volumeM3, radialM, axialM, outerM, wall, nr } = mesh;
  const { frozenConductivityWPerMK: frozenK, unfrozenConductivityWPerMK: unfrozenK } = material.tissue;
  const mushySlope = material.mushyHeat / Math.max(frozenK, unfrozenK);
  const leastSlope = Math.min(material.frozenSlope, material.unfrozenSlope, mushySlope);
  const atWall = new Float64Array(volumeM3.length);
  for (const { cell, conductanceM } of wall) atWall[cell] += conductanceM;
  let least = Infinity;
  for (let i = nr; i < volumeM3.length - nr; i++) {
    if (volumeM3[i] === 0) continue;
    const between = radialM[i - 1] + radialM[i] + axialM[i - nr] + axialM[i];
    const links = between + outerM[i] + atWall[i] + volumeM3[i] * sourceSlope;
    least = Math.min(least, (volumeM3[i] * leastSlope) / links);
  }
  return least;
}

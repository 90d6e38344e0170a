import { facesOf } from '../interface-coupling.js';
import { interfaceFlow } from '../interface-flow.js';
import type { Layer } from '../layer.js';
import { enthalpyAt, thetaOfEnthalpy, type Material } from '../material.js';
import type { Mesh } from '../mesh.js';
import {
  layerOfCells,
  lowerPeak,
  negligibleHeatJ,
  rangeOf,
  startOf,
  type StepReport,
  type Stepper,
  type ThetaRange,
  type WallCourse,
} from '../stepper.js';
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
  private readonly layerOf: Uint8Array;

  constructor(
    private readonly mesh: Mesh,
    private readonly layers: readonly Layer[],
  ) {
    this.size = mesh.volumeM3.length;
    this.layerOf = layerOfCells(mesh);
    this.theta = startOf(mesh, layers);
    this.peak = this.theta.slice();
    this.held = new Float64Array(this.size + 3);
    this.held.set(this.theta.map((theta, i) => enthalpyAt(this.materialOf(i), theta)));
    this.reached = this.held;
    this.stasis = Uint8Array.from(this.theta, (theta, i) => (this.stops(i) && theta <= 0 ? 1 : 0));
    this.scheme = new SuperStep(this.size + 3);
    this.exchange = new WallFlow(
      mesh.wall,
      mesh.wall.map(({ cell }) => this.materialOf(cell)),
    );
    this.negligibleJ = negligibleHeatJ(mesh, layers);
    this.stableSeconds = SAFETY * stableSeconds(mesh, layers, this.layerOf);
  }

  private materialOf(cell: number): Material {
    return this.layers[this.layerOf[cell]].material;
  }

  private stops(cell: number): boolean {
    return !this.layers[this.layerOf[cell]].perfusion.returnsOnThaw;
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
    for (let i = 0; i < this.size; i++) {
      if (volumeM3[i] > 0 && this.theta[i] <= 0 && this.stops(i)) this.stasis[i] = 1;
    }
    lowerPeak(this.peak, this.theta, this.mesh);
    return rangeOf(this.theta, this.mesh, this.layers.length);
  }

  undo(): void {
    this.setTheta(this.held);
  }

  peakTheta(): Float64Array {
    return this.peak;
  }

  private setTheta(enthalpy: Float64Array): void {
    const { theta } = this;
    const { volumeM3 } = this.mesh;
    for (let i = 0; i < theta.length; i++) {
      if (volumeM3[i] > 0) theta[i] = thetaOfEnthalpy(this.materialOf(i), enthalpy[i]);
    }
  }

  private rate(enthalpy: Float64Array, state: ReturnType<WallCourse>, rate: Float64Array): void {
    const { theta, size, exchange, stasis, layers, layerOf } = this;
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
    for (const { cell, after, sides } of facesOf(this.mesh, layers, theta)) {
      const { flowW } = interfaceFlow(...sides);
      rate[cell] -= flowW / volumeM3[cell];
      rate[after] += flowW / volumeM3[after];
    }
    for (let i = nr; i < size - nr; i++) {
      const volume = volumeM3[i];
      if (volume === 0) continue;
      const here = theta[i];
      const { sourceBase, sourceSlope, initialTheta } = layers[layerOf[i]];
      const fromOuter = outerM[i] * (initialTheta - here);
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
function stableSeconds(mesh: Mesh, layers: readonly Layer[], layerOf: Uint8Array): number {
  const { volumeM3, radialM, axialM, outerM, wall, interfaces, nr } = mesh;
  const beside = new Float64Array(volumeM3.length);
  for (const { cell, conductanceM } of wall) beside[cell] += conductanceM;
  for (const { row, beforeM, afterM } of interfaces) {
    beforeM.forEach((conductanceM, ir) => (beside[(row + 1) * nr + ir] += conductanceM));
    afterM.forEach((conductanceM, ir) => (beside[(row + 2) * nr + ir] += conductanceM));
  }
  let least = Infinity;
  for (let i = nr; i < volumeM3.length - nr; i++) {
    if (volumeM3[i] === 0) continue;
    const { material, sourceSlope } = layers[layerOf[i]];
    const between = radialM[i - 1] + radialM[i] + axialM[i - nr] + axialM[i];
    const links = between + outerM[i] + beside[i] + volumeM3[i] * sourceSlope;
    least = Math.min(least, (volumeM3[i] * leastSlope(material)) / links);
  }
  return least;
}

/** dH/dΘ of the phase that has least, s/m². */
function leastSlope({ frozenSlope, unfrozenSlope, mushyHeat, tissue }: Material): number {
  const { frozenConductivityWPerMK: frozenK, unfrozenConductivityWPerMK: unfrozenK } = tissue;
  return Math.min(frozenSlope, unfrozenSlope, mushyHeat / Math.max(frozenK, unfrozenK));
}

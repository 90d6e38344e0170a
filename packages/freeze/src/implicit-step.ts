import { enthalpyAt, type Material } from './material.js';
import type { Mesh } from './mesh.js';
import { acrossPhases, halfWay } from './phase-crossing.js';
import {
  lowerPeak,
  type StepReport,
  type StepSettings,
  type Stepper,
  type ThetaRange,
  type WallCourse,
} from './stepper.js';
import { twoStep } from './two-step.js';
import type { Perfusion } from './types.js';
import { emptyExchange, exchangeAt, type WallExchange } from './wall-exchange.js';
import type { WallState } from './wall-schedule.js';

export type { StepReport, StepSettings } from './stepper.js';

/** A step that moves less heat than this change of all tissue is at rest, and its residual is rounding. */
const NEGLIGIBLE_K = 1e-7;

/** Heat that counts as none on a mesh, J. */
export function negligibleHeatJ(mesh: Mesh, material: Material): number {
  const volumeM3 = mesh.volumeM3.reduce((sum, volume) => sum + volume, 0);
  const { densityKgPerM3, unfrozenHeatCapacityJPerKgK } = material.tissue;
  return NEGLIGIBLE_K * volumeM3 * densityKgPerM3 * unfrozenHeatCapacityJPerKgK;
}

/** Pairs of sweeps after which cells that still change phase go only half way. */
const HALVING_AFTER = 8;

interface Heat {
  readonly wallJ: number;
  readonly outerJ: number;
  readonly sourceJ: number;
}

const NO_HEAT: Heat = { wallJ: 0, outerJ: 0, sourceJ: 0 };

/**
 * One step of the second-order backward formula for dH/dt = div(grad Θ) + W(T_a − T) + q on a mesh, by pairs of line sweeps along
 * z and r, each the tridiagonal solution of the linearised residual along one line with all else as it
 * stands. What the sweeps leave over is carried into the next step, so heat is neither made nor lost.
 *
 * *Holds for* one homogeneous tissue. *Checked by* freeze-engine.contract.ts (energy, closed forms, order).
 */
export class ImplicitStepper implements Stepper {
  /** Θ of every cell, W/m. */
  readonly theta: Float64Array;
  readonly exchange: WallExchange;
  private readonly old: Float64Array;
  private readonly older: Float64Array;
  /** H that the cells hold, J/m³, with what the last step left over. */
  private readonly held: Float64Array;
  /** H that the cells held a step before. */
  private readonly before: Float64Array;
  /** H that the cells hold after the step tried last. */
  private readonly next: Float64Array;
  private readonly peak: Float64Array;
  private readonly flow: Uint8Array;
  /** Sum of conductances, m. */
  private readonly links: Float64Array;
  private readonly base: Float64Array;
  private readonly diagonal: Float64Array;
  private readonly wallBase: Float64Array;
  private readonly wallDiagonal: Float64Array;
  private readonly upper: Float64Array;
  private readonly right: Float64Array;
  private readonly outerTheta: number;
  private readonly sourceBase: number;
  private readonly sourceSlope: number;
  /** Heat that counts as none, J. */
  readonly negligibleJ: number;
  private lastSeconds = 0;
  private carried = 0;
  private lastHeat = NO_HEAT;
  private triedHeat = NO_HEAT;
  private halving = false;

  constructor(
    private readonly mesh: Mesh,
    private readonly material: Material,
    private readonly perfusion: Perfusion,
    initialTheta: number,
  ) {
    const size = mesh.volumeM3.length;
    this.theta = new Float64Array(size).fill(initialTheta);
    this.old = this.theta.slice();
    this.older = this.theta.slice();
    this.peak = this.theta.slice();
    this.held = new Float64Array(size).fill(enthalpyAt(material, initialTheta));
    this.before = this.held.slice();
    this.next = this.held.slice();
    this.flow = new Uint8Array(size).fill(initialTheta > 0 ? 1 : 0);
    this.links = sumOfConductances(mesh);
    this.base = new Float64Array(size);
    this.diagonal = new Float64Array(size);
    this.wallBase = new Float64Array(mesh.wall.length);
    this.wallDiagonal = new Float64Array(mesh.wall.length);
    const longest = Math.max(mesh.nr, mesh.nz);
    this.upper = new Float64Array(longest + 1);
    this.right = new Float64Array(longest + 1);
    this.exchange = emptyExchange(mesh.wall.length);
    this.outerTheta = initialTheta;
    this.negligibleJ = negligibleHeatJ(mesh, material);
    this.sourceSlope = perfusion.perfusionWPerM3K / material.tissue.unfrozenConductivityWPerMK;
    this.sourceBase =
      perfusion.perfusionWPerM3K * (perfusion.bloodC - material.tissue.liquidusC) + perfusion.metabolicWPerM3;
  }

  /** Enthalpy of all tissue, J. */
  enthalpyJ(): number {
    const { volumeM3 } = this.mesh;
    let total = 0;
    for (let i = 0; i < volumeM3.length; i++) {
      if (volumeM3[i] > 0) total += volumeM3[i] * enthalpyAt(this.material, this.theta[i]);
    }
    return total;
  }

  /** Forgets the trend of the last step: after an event the field turns. */
  forgetTrend(): void {
    this.lastSeconds = 0;
  }

  /** Tries one step. `commit` keeps it, `undo` goes back to where it began. */
  attempt(seconds: number, stateAt: WallCourse, settings: StepSettings): StepReport {
    const state = stateAt(seconds);
    const { carried, implicitSeconds } = twoStep(seconds, this.lastSeconds);
    this.carried = carried;
    this.predict(seconds);
    this.begin(implicitSeconds);
    const { nr, nz, radialM, axialM } = this.mesh;
    const perSecond = 1 / implicitSeconds;
    let share = Infinity;
    let sweepPairs = 0;
    while (share > settings.residualShare && sweepPairs < settings.maximumSweepPairs) {
      this.applyWall(state);
      this.halving = sweepPairs >= HALVING_AFTER;
      if (nz > 1) this.sweep(nr, 1, nz, nr, axialM, radialM, perSecond);
      this.sweep(nz, nr, nr, 1, radialM, axialM, perSecond);
      this.applyWall(state);
      share = this.leftOver(perSecond);
      sweepPairs++;
    }
    this.triedHeat = this.heat(implicitSeconds);
    return { ...this.triedHeat, residualShare: share, sweepPairs };
  }

  undo(): void {
    this.theta.set(this.old);
  }

  commit(seconds: number): ThetaRange {
    const { volumeM3 } = this.mesh;
    const { theta, held, before, flow, next } = this;
    const returns = this.perfusion.returnsOnThaw;
    for (let i = 0; i < volumeM3.length; i++) {
      if (volumeM3[i] === 0) continue;
      before[i] = held[i];
      held[i] = next[i];
      if (theta[i] <= 0) flow[i] = 0;
      else if (returns) flow[i] = 1;
    }
    this.older.set(this.old);
    this.old.set(theta);
    this.lastSeconds = seconds;
    this.lastHeat = this.triedHeat;
    return lowerPeak(this.peak, theta, this.mesh);
  }

  peakTheta(): Float64Array {
    return this.peak;
  }

  /** Θ as far along the trend of the last step as the next one goes. */
  private predict(seconds: number): void {
    const { theta, old, older } = this;
    const ahead = this.lastSeconds > 0 ? seconds / this.lastSeconds : 0;
    for (let i = 0; i < theta.length; i++) theta[i] = old[i] + ahead * (old[i] - older[i]);
  }

  private begin(seconds: number): void {
    const { volumeM3, outerM, wall } = this.mesh;
    const { theta, held, before, carried, flow, links, base, diagonal } = this;
    for (let i = 0; i < volumeM3.length; i++) {
      const volume = volumeM3[i];
      const flowing = volume * flow[i];
      const start = held[i] + carried * (held[i] - before[i]);
      base[i] = (volume * start) / seconds + flowing * this.sourceBase + outerM[i] * this.outerTheta;
      diagonal[i] = links[i] + flowing * this.sourceSlope;
      if (volume === 0) {
        diagonal[i] = 1;
        base[i] = theta[i];
      }
    }
    for (let n = 0; n < wall.length; n++) {
      this.wallBase[n] = base[wall[n].cell];
      this.wallDiagonal[n] = diagonal[wall[n].cell];
    }
  }

  private applyWall(state: WallState): void {
    const { wall } = this.mesh;
    const { slope, rest } = this.exchange;
    exchangeAt(this.exchange, wall, this.theta, this.material, state);
    for (let n = 0; n < wall.length; n++) {
      this.base[wall[n].cell] = this.wallBase[n] + rest[n];
      this.diagonal[wall[n].cell] = this.wallDiagonal[n] + slope[n];
    }
  }

  /** Solves every line of one direction in turn: Thomas' algorithm on the residual's tangent. */
  private sweep(
    lines: number,
    lineStride: number,
    length: number,
    stride: number,
    along: Float64Array,
    across: Float64Array,
    perSecond: number,
  ): void {
    const { theta, base, diagonal, upper, right } = this;
    const { volumeM3, nr } = this.mesh;
    const { unfrozenSlope, frozenSlope, solidusTheta, solidusEnthalpy, mushyHeat, conductivityBend } =
      this.material;
    const unfrozenK = this.material.tissue.unfrozenConductivityWPerMK;
    const unfrozenK2 = unfrozenK * unfrozenK;
    for (let line = 0; line < lines; line++) {
      let i = nr + line * lineStride;
      upper[0] = 0;
      right[0] = 0;
      for (let n = 1; n <= length; n++, i += stride) {
        const th = theta[i];
        let slope = unfrozenSlope;
        let enthalpy = unfrozenSlope * th;
        if (th < 0) {
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
          across[i - lineStride] * theta[i - lineStride] +
          across[i] * theta[i + lineStride];
        const inverse = 1 / (volume * slope + diagonal[i] - previous * upper[n - 1]);
        upper[n] = next * inverse;
        right[n] = (residual + previous * right[n - 1]) * inverse;
      }
      let delta = 0;
      for (let n = length; n >= 1; n--) {
        i -= stride;
        delta = right[n] + upper[n] * delta;
        const th = theta[i];
        const to = th + delta;
        if (th >= 0 !== to >= 0 || th <= solidusTheta !== to <= solidusTheta) {
          const landed = acrossPhases(this.material, [th, to], volumeM3[i] * perSecond, diagonal[i]);
          delta = (this.halving ? halfWay(this.material, th, landed) : landed) - th;
        }
        theta[i] = th + delta;
      }
    }
  }

  /** Puts what each cell would hold after the step into `next`; returns Σ|residual| over the heat moved. */
  private leftOver(perSecond: number): number {
    const { theta, base, diagonal, held, next } = this;
    const { volumeM3, radialM, axialM, nr } = this.mesh;
    const end = volumeM3.length - nr;
    let left = 0;
    let moved = 0;
    for (let i = nr; i < end; i++) {
      const volume = volumeM3[i];
      if (volume === 0) continue;
      const flowsIn =
        base[i] -
        diagonal[i] * theta[i] +
        radialM[i - 1] * theta[i - 1] +
        radialM[i] * theta[i + 1] +
        axialM[i - nr] * theta[i - nr] +
        axialM[i] * theta[i + nr];
      next[i] = flowsIn / (volume * perSecond);
      left += volume * Math.abs(next[i] - enthalpyAt(this.material, theta[i]));
      moved += volume * Math.abs(next[i] - held[i]);
    }
    return left / Math.max(moved, Math.abs(this.wallW()) / perSecond, this.negligibleJ);
  }

  /** Heat that the wall takes out, W. */
  private wallW(): number {
    const { slope, rest } = this.exchange;
    return this.mesh.wall.reduce((sum, link, n) => sum + slope[n] * this.theta[link.cell] - rest[n], 0);
  }

  /** Heat of the step, with what it carries of the last one's. */
  private heat(seconds: number): Heat {
    const { volumeM3, outerM } = this.mesh;
    let outerW = 0;
    let sourceW = 0;
    for (let i = 0; i < volumeM3.length; i++) {
      if (outerM[i] > 0) outerW += outerM[i] * (this.outerTheta - this.theta[i]);
      if (this.flow[i] === 1) sourceW += volumeM3[i] * (this.sourceBase - this.sourceSlope * this.theta[i]);
    }
    const { carried, lastHeat } = this;
    return {
      wallJ: carried * lastHeat.wallJ + this.wallW() * seconds,
      outerJ: carried * lastHeat.outerJ + outerW * seconds,
      sourceJ: carried * lastHeat.sourceJ + sourceW * seconds,
    };
  }
}

function sumOfConductances(mesh: Mesh): Float64Array {
  const { volumeM3, radialM, axialM, outerM, nr } = mesh;
  const sum = new Float64Array(volumeM3.length);
  for (let i = nr; i < volumeM3.length - nr; i++) {
    sum[i] = radialM[i - 1] + radialM[i] + axialM[i - nr] + axialM[i] + outerM[i];
  }
  return sum;
}

import { InterfaceCoupling, type Coupling } from './interface-coupling.js';
import type { Layer } from './layer.js';
import { enthalpyAt, type Material } from './material.js';
import type { Mesh } from './mesh.js';
import { acrossPhases, halfWay } from './phase-crossing.js';
import {
  layerOfCells,
  lowerPeak,
  negligibleHeatJ,
  rangeOf,
  startOf,
  type StepReport,
  type StepSettings,
  type Stepper,
  type ThetaRange,
  type WallCourse,
} from './stepper.js';
import { twoStep } from './two-step.js';
import { emptyExchange, exchangeAt, type LinkMaterials, type WallExchange } from './wall-exchange.js';
import type { WallState } from './wall-schedule.js';

export type { StepReport, StepSettings } from './stepper.js';

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
 * *Holds for* tissues in layers across the axis. *Checked by* freeze-engine.contract.ts (energy, closed forms, order).
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
  /** Of every cell, padding included. */
  private readonly layerOf: Uint8Array;
  private readonly linkMaterials: LinkMaterials;
  /** Where two layers meet; without layers both of its arrays are `mesh.axialM`. */
  private readonly coupling: InterfaceCoupling;
  /** Heat that counts as none, J. */
  readonly negligibleJ: number;
  private lastSeconds = 0;
  private carried = 0;
  private lastHeat = NO_HEAT;
  private triedHeat = NO_HEAT;
  private halving = false;

  constructor(
    private readonly mesh: Mesh,
    private readonly layers: readonly Layer[],
  ) {
    const size = mesh.volumeM3.length;
    this.layerOf = layerOfCells(mesh);
    this.theta = startOf(mesh, layers);
    this.old = this.theta.slice();
    this.older = this.theta.slice();
    this.peak = this.theta.slice();
    this.held = this.theta.map((theta, i) => enthalpyAt(this.materialOf(i), theta));
    this.before = this.held.slice();
    this.next = this.held.slice();
    this.flow = Uint8Array.from(this.theta, (theta) => (theta > 0 ? 1 : 0));
    this.links = sumOfConductances(mesh);
    this.base = new Float64Array(size);
    this.diagonal = new Float64Array(size);
    this.wallBase = new Float64Array(mesh.wall.length);
    this.wallDiagonal = new Float64Array(mesh.wall.length);
    const longest = Math.max(mesh.nr, mesh.nz);
    this.upper = new Float64Array(longest + 1);
    this.right = new Float64Array(longest + 1);
    this.exchange = emptyExchange(mesh.wall.length);
    this.linkMaterials =
      layers.length === 1 ? layers[0].material : mesh.wall.map(({ cell }) => this.materialOf(cell));
    this.coupling = new InterfaceCoupling(mesh, layers);
    this.negligibleJ = negligibleHeatJ(mesh, layers);
  }

  private materialOf(cell: number): Material {
    return this.layers[this.layerOf[cell]].material;
  }

  /** Enthalpy of all tissue, J. */
  enthalpyJ(): number {
    const { volumeM3 } = this.mesh;
    let total = 0;
    for (let i = 0; i < volumeM3.length; i++) {
      if (volumeM3[i] > 0) total += volumeM3[i] * enthalpyAt(this.materialOf(i), this.theta[i]);
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
    const { nr, nz, radialM } = this.mesh;
    const radial = { next: radialM, back: radialM };
    const perSecond = 1 / implicitSeconds;
    let share = Infinity;
    let sweepPairs = 0;
    while (share > settings.residualShare && sweepPairs < settings.maximumSweepPairs) {
      this.applyWall(state);
      this.halving = sweepPairs >= HALVING_AFTER;
      if (nz > 1) this.sweep(nr, 1, nz, nr, this.coupling, radial, perSecond);
      this.sweep(nz, nr, nr, 1, radial, this.coupling, perSecond);
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
    for (let i = 0; i < volumeM3.length; i++) {
      if (volumeM3[i] === 0) continue;
      before[i] = held[i];
      held[i] = next[i];
      if (theta[i] <= 0) flow[i] = 0;
      else if (this.layers[this.layerOf[i]].perfusion.returnsOnThaw) flow[i] = 1;
    }
    this.older.set(this.old);
    this.old.set(theta);
    this.lastSeconds = seconds;
    this.lastHeat = this.triedHeat;
    lowerPeak(this.peak, theta, this.mesh);
    return rangeOf(theta, this.mesh, this.layers.length);
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
      const { sourceBase, sourceSlope, initialTheta } = this.layers[this.layerOf[i]];
      const start = held[i] + carried * (held[i] - before[i]);
      base[i] = (volume * start) / seconds + flowing * sourceBase + outerM[i] * initialTheta;
      diagonal[i] = links[i] + flowing * sourceSlope;
      if (volume === 0) {
        diagonal[i] = 1;
        base[i] = theta[i];
      }
    }
    for (let n = 0; n < wall.length; n++) {
      this.wallBase[n] = base[wall[n].cell];
      this.wallDiagonal[n] = diagonal[wall[n].cell];
    }
    this.coupling.remember(base, diagonal);
  }

  private applyWall(state: WallState): void {
    const { wall } = this.mesh;
    const { slope, rest } = this.exchange;
    exchangeAt(this.exchange, wall, this.theta, this.linkMaterials, state);
    this.coupling.restore(this.base, this.diagonal);
    for (let n = 0; n < wall.length; n++) {
      this.base[wall[n].cell] = this.wallBase[n] + rest[n];
      this.diagonal[wall[n].cell] = this.wallDiagonal[n] + slope[n];
    }
    this.coupling.apply(this.theta, this.base, this.diagonal);
  }

  /** Solves every line of one direction in turn: Thomas' algorithm on the residual's tangent. */
  private sweep(
    lines: number,
    lineStride: number,
    length: number,
    stride: number,
    along: Coupling,
    across: Coupling,
    perSecond: number,
  ): void {
    const { theta, base, diagonal, upper, right, layers, layerOf } = this;
    const { volumeM3, nr } = this.mesh;
    for (let line = 0; line < lines; line++) {
      let i = nr + line * lineStride;
      upper[0] = 0;
      right[0] = 0;
      for (let n = 1; n <= length; n++, i += stride) {
        const th = theta[i];
        const { material } = layers[layerOf[i]];
        let slope = material.unfrozenSlope;
        let enthalpy = slope * th;
        if (th < 0) {
          if (th <= material.solidusTheta) {
            slope = material.frozenSlope;
            enthalpy = material.solidusEnthalpy + slope * (th - material.solidusTheta);
          } else {
            const unfrozenK = material.tissue.unfrozenConductivityWPerMK;
            const conductivity = Math.sqrt(unfrozenK * unfrozenK + material.conductivityBend * th);
            slope = material.mushyHeat / conductivity;
            enthalpy = (material.mushyHeat * 2 * th) / (unfrozenK + conductivity);
          }
        }
        const previous = along.back[i - stride];
        const next = along.next[i];
        const volume = volumeM3[i] * perSecond;
        const residual =
          base[i] -
          volume * enthalpy -
          diagonal[i] * th +
          previous * theta[i - stride] +
          next * theta[i + stride] +
          across.back[i - lineStride] * theta[i - lineStride] +
          across.next[i] * theta[i + lineStride];
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
        const { material } = layers[layerOf[i]];
        const { solidusTheta } = material;
        if (th >= 0 !== to >= 0 || th <= solidusTheta !== to <= solidusTheta) {
          const landed = acrossPhases(material, [th, to], volumeM3[i] * perSecond, diagonal[i]);
          delta = (this.halving ? halfWay(material, th, landed) : landed) - th;
        }
        theta[i] = th + delta;
      }
    }
  }

  /** Puts what each cell would hold after the step into `next`; returns Σ|residual| over the heat moved. */
  private leftOver(perSecond: number): number {
    const { theta, base, diagonal, held, next } = this;
    const { volumeM3, radialM, nr } = this.mesh;
    const axial = this.coupling;
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
        axial.back[i - nr] * theta[i - nr] +
        axial.next[i] * theta[i + nr];
      next[i] = flowsIn / (volume * perSecond);
      left += volume * Math.abs(next[i] - enthalpyAt(this.materialOf(i), theta[i]));
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
      const { sourceBase, sourceSlope, initialTheta } = this.layers[this.layerOf[i]];
      if (outerM[i] > 0) outerW += outerM[i] * (initialTheta - this.theta[i]);
      if (this.flow[i] === 1) sourceW += volumeM3[i] * (sourceBase - sourceSlope * this.theta[i]);
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

import type { StepReport, StepSettings } from '../implicit-step.js';
import { enthalpyAt, type Material } from '../material.js';
import { emptyExchange, exchangeAt, type WallExchange } from '../wall-exchange.js';
import type { WallState } from '../wall-schedule.js';
import { solveLine, type LineWork } from './line-solve.js';
import {
  MixedConductances,
  mutableLinks,
  outerConductancesM,
  type Mixture,
  type MutableLink,
} from './mixed-conductances.js';
import { spaceBlend, type SpaceMaterial } from './space-material.js';
import { cellAt, stridesOf, type SpaceMesh } from './space-mesh.js';

/** What one step did, heats in J: also what vessels gave. */
export interface SpaceStepReport extends StepReport {
  readonly vesselJ: number;
}

/** A scheme that carries a field in space through time. */
export interface SpaceStepper {
  /** Θ of every cell, W/m, of the problem's own tissue. */
  readonly theta: Float64Array;
  readonly negligibleJ: number;
  enthalpyJ(): number;
  forgetTrend(): void;
  attempt(seconds: number, state: WallState, settings: StepSettings): SpaceStepReport;
  commit(seconds: number): void;
  undo(): void;
}

export interface StepperSpace {
  readonly mesh: SpaceMesh;
  readonly material: Material;
  /** The problem's own tissue first, then the regions'. */
  readonly materials: readonly SpaceMaterial[];
  readonly initialTheta: number;
}

/** A step that moves less heat than this change of all tissue is at rest, and its residual is rounding. */
const NEGLIGIBLE_K = 1e-7;

/** Rounds of sweeps after which cells that still change phase go only half way. */
const HALVING_AFTER = 8;

interface Surface {
  readonly links: readonly MutableLink[];
  readonly exchange: WallExchange;
  /** What the surface does in a step: a probe's wall as its schedule says, a vessel always the same. */
  readonly state: WallState | undefined;
}

/** Heat that counts as none, J. */
export function negligibleSpaceHeatJ({ volumeM3 }: SpaceMesh, { tissue }: Material): number {
  const whole = volumeM3.reduce((sum, volume) => sum + volume, 0);
  return NEGLIGIBLE_K * whole * tissue.densityKgPerM3 * tissue.unfrozenHeatCapacityJPerKgK;
}

/**
 * One backward-Euler step of dH/dt = div(k grad T) + W(T_a − T) + q in space, by rounds of line sweeps along z, θ
 * and r (z, y, x in a box), each the tridiagonal solution of the linearised residual along one line with all else
 * as it stands. What the sweeps leave over is carried into the next step.
 *
 * *Holds for* several tissues, vessels and probes. *Checked by* space-engine.contract.ts.
 */
export class ImplicitSpaceStepper implements SpaceStepper {
  readonly theta: Float64Array;
  readonly negligibleJ: number;
  private readonly old: Float64Array;
  private readonly older: Float64Array;
  private readonly held: Float64Array;
  private readonly next: Float64Array;
  /** Whether blood flows in a cell: 1 for the first of the tissues it holds, 2 for the second. */
  private readonly flow: Uint8Array;
  private readonly links: Float64Array;
  private readonly base: Float64Array;
  private readonly diagonal: Float64Array;
  private readonly sourceDiagonal: Float64Array;
  private readonly surfaces: readonly Surface[];
  /** Cells on a surface, each once, and their right side without it. */
  private readonly touched: Int32Array;
  private readonly touchedBase: Float64Array;
  private readonly own: readonly { readonly material: SpaceMaterial; readonly share: number }[];
  private readonly mixture: Mixture | undefined;
  private readonly mixed: MixedConductances | undefined;
  private readonly work: LineWork;
  private readonly outerM: Float64Array;
  private readonly outerTheta: number;
  private lastSeconds = 0;

  constructor(private readonly space: StepperSpace) {
    const { mesh, material, materials, initialTheta } = space;
    const cells = mesh.volumeM3.length;
    this.theta = new Float64Array(cells).fill(initialTheta);
    this.old = this.theta.slice();
    this.older = this.theta.slice();
    this.own = [{ material: materials[0], share: 1 }];
    this.mixture = mixtureOf(space);
    this.held = this.theta.map((theta, cell) => this.enthalpy(cell, theta));
    this.next = this.held.slice();
    this.flow = Uint8Array.from(this.theta, (theta, cell) => this.flowAt(cell, theta, 3));
    this.base = new Float64Array(cells);
    this.diagonal = new Float64Array(cells);
    this.sourceDiagonal = new Float64Array(cells);
    this.outerTheta = initialTheta;
    this.surfaces = surfacesOf(mesh, initialTheta);
    this.touched = Int32Array.from(
      new Set(this.surfaces.flatMap(({ links }) => links.map(({ cell }) => cell))),
    );
    this.touchedBase = new Float64Array(this.touched.length);
    this.outerM = outerConductancesM(mesh, this.mixture, initialTheta);
    this.links = sumOfConductances(mesh, this.outerM);
    this.mixed = this.mixture && this.mixedConductances(this.mixture);
    this.negligibleJ = negligibleSpaceHeatJ(mesh, material);
    this.work = {
      theta: this.theta,
      base: this.base,
      diagonal: this.diagonal,
      volumeM3: mesh.volumeM3,
      alongM: mesh.alongM,
      strides: stridesOf(mesh),
      material,
      others: this.mixture && { kind: this.mixture.regions.kind, blends: this.mixture.blends },
      upper: new Float64Array(Math.max(mesh.ni, mesh.nj, mesh.nk) + 1),
      right: new Float64Array(Math.max(mesh.ni, mesh.nj, mesh.nk) + 1),
      wrapped: new Float64Array(mesh.nj + 1),
      halving: false,
      perSecond: 0,
    };
  }

  private mixedConductances(mixture: Mixture): MixedConductances {
    const groups = this.surfaces.map(({ links, exchange }) => ({ links, faceTheta: exchange.faceTheta }));
    return new MixedConductances(this.space.mesh, mixture, groups);
  }

  enthalpyJ(): number {
    const { volumeM3 } = this.space.mesh;
    let total = 0;
    for (let i = 0; i < volumeM3.length; i++) {
      if (volumeM3[i] > 0) total += volumeM3[i] * this.enthalpy(i, this.theta[i]);
    }
    return total;
  }

  private enthalpy(cell: number, theta: number): number {
    const kind = this.mixture?.regions.kind[cell] ?? 0;
    return kind === 0 || !this.mixture
      ? enthalpyAt(this.space.material, theta)
      : this.mixture.blends[kind].enthalpy(theta);
  }

  private partsOf(cell: number): readonly { readonly material: SpaceMaterial; readonly share: number }[] {
    const kind = this.mixture?.regions.kind[cell] ?? 0;
    return kind === 0 || !this.mixture ? this.own : this.mixture.blends[kind].parts;
  }

  /** Where blood flows at a Θ, if it flowed as `before` says. */
  private flowAt(cell: number, theta: number, before: number): number {
    let flow = 0;
    this.partsOf(cell).forEach(({ material: { liquidusTheta, returnsOnThaw } }, n) => {
      if (theta > liquidusTheta && (returnsOnThaw || (before >> n) % 2 === 1)) flow += 1 << n;
    });
    return flow;
  }

  /** What blood and metabolism give a cell: base − slope·Θ, W, by the flow there is. */
  private source(cell: number): readonly [base: number, slope: number] {
    const volume = this.space.mesh.volumeM3[cell];
    let [base, slope] = [0, 0];
    this.partsOf(cell).forEach(({ material, share }, n) => {
      if ((this.flow[cell] >> n) % 2 === 0) return;
      base += volume * share * material.sourceBase;
      slope += volume * share * material.sourceSlope;
    });
    return [base, slope];
  }

  forgetTrend(): void {
    this.lastSeconds = 0;
  }

  attempt(seconds: number, state: WallState, settings: StepSettings): SpaceStepReport {
    this.begin(seconds);
    let share = Infinity;
    let sweepPairs = 0;
    this.applySurfaces(state);
    while (share > settings.residualShare && sweepPairs < settings.maximumSweepPairs) {
      this.work.halving = sweepPairs >= HALVING_AFTER;
      for (const axis of [2, 1, 0] as const) this.sweep(axis);
      this.applySurfaces(state);
      share = this.leftOver(1 / seconds);
      sweepPairs++;
    }
    return { ...this.heat(seconds), residualShare: share, sweepPairs };
  }

  undo(): void {
    this.theta.set(this.old);
  }

  commit(seconds: number): void {
    const { mesh } = this.space;
    const { theta, held, flow, next } = this;
    for (let i = 0; i < theta.length; i++) {
      if (mesh.volumeM3[i] === 0) continue;
      held[i] = next[i];
      flow[i] = this.flowAt(i, theta[i], flow[i]);
    }
    this.older.set(this.old);
    this.old.set(theta);
    this.lastSeconds = seconds;
  }

  private begin(seconds: number): void {
    const { volumeM3 } = this.space.mesh;
    const { outerM, theta, old, older, held, links, base, diagonal, sourceDiagonal } = this;
    const ahead = this.lastSeconds > 0 ? seconds / this.lastSeconds : 0;
    for (let i = 0; i < theta.length; i++) {
      const volume = volumeM3[i];
      theta[i] = old[i] + ahead * (old[i] - older[i]);
      if (volume === 0) {
        diagonal[i] = 1;
        base[i] = theta[i];
        continue;
      }
      const [warmth, cooling] = this.source(i);
      base[i] = (volume * held[i]) / seconds + warmth + outerM[i] * this.outerTheta;
      sourceDiagonal[i] = cooling;
      diagonal[i] = links[i] + sourceDiagonal[i];
    }
    this.touched.forEach((cell, n) => {
      this.touchedBase[n] = base[cell];
    });
    this.work.perSecond = 1 / seconds;
  }

  /** Puts what probes and vessels do at the present field into the equations of the cells on them. */
  private applySurfaces(state: WallState): void {
    const { base, diagonal, links, sourceDiagonal } = this;
    this.mixed?.update(this.theta, (cell, by) => {
      links[cell] += by;
      diagonal[cell] += by;
    });
    this.touched.forEach((cell, n) => {
      base[cell] = this.touchedBase[n];
      diagonal[cell] = links[cell] + sourceDiagonal[cell];
    });
    for (const { links: on, exchange, state: own } of this.surfaces) {
      exchangeAt(exchange, on, this.theta, this.space.material, own ?? state);
      for (let n = 0; n < on.length; n++) {
        base[on[n].cell] += exchange.rest[n];
        diagonal[on[n].cell] += exchange.slope[n];
      }
    }
  }

  private sweep(axis: 0 | 1 | 2): void {
    const { mesh } = this.space;
    const { ni, nj, nk, cyclic } = mesh;
    const [di, dj, dk] = stridesOf(mesh);
    const [lines, planes] = axis === 0 ? [nj, nk] : axis === 1 ? [ni, nk] : [ni, nj];
    const [line, plane] = axis === 0 ? [dj, dk] : axis === 1 ? [di, dk] : [di, dj];
    const length = [ni, nj, nk][axis];
    const ring = cyclic && axis === 1;
    const first = cellAt(mesh, 0, 0, 0);
    for (let p = 0; p < planes; p++) {
      for (let n = 0; n < lines; n++) solveLine(this.work, axis, first + p * plane + n * line, length, ring);
    }
    if (cyclic) this.repeatRound();
  }

  /** Copies the rows at both ends of θ into the empty ones that stand for them. */
  private repeatRound(): void {
    const { mesh } = this.space;
    const { theta } = this;
    for (let k = 0; k < mesh.nk; k++) {
      const start = cellAt(mesh, 0, 0, k);
      const end = cellAt(mesh, 0, mesh.nj, k);
      theta.copyWithin(start - mesh.ni, end - mesh.ni, end);
      theta.copyWithin(end, start, start + mesh.ni);
    }
  }

  /** Puts what each cell would hold after the step into `next`; returns Σ|residual| over the heat moved. */
  private leftOver(perSecond: number): number {
    const { theta, base, diagonal, held, next } = this;
    const { mesh } = this.space;
    const { volumeM3, ni } = mesh;
    const [a, b, c] = mesh.alongM;
    const plane = stridesOf(mesh)[2];
    let left = 0;
    let moved = 0;
    for (let i = plane; i < theta.length - plane; i++) {
      const volume = volumeM3[i];
      if (volume === 0) continue;
      const flowsIn =
        base[i] -
        diagonal[i] * theta[i] +
        a[i - 1] * theta[i - 1] +
        a[i] * theta[i + 1] +
        b[i - ni] * theta[i - ni] +
        b[i] * theta[i + ni] +
        c[i - plane] * theta[i - plane] +
        c[i] * theta[i + plane];
      next[i] = flowsIn / (volume * perSecond);
      left += volume * Math.abs(next[i] - this.enthalpy(i, theta[i]));
      moved += volume * Math.abs(next[i] - held[i]);
    }
    return left / Math.max(moved, Math.abs(this.surfaceW(this.surfaces[0])) / perSecond, this.negligibleJ);
  }

  /** Heat that a surface takes out, W. */
  private surfaceW({ links, exchange }: Surface): number {
    const { slope, rest } = exchange;
    return links.reduce((sum, { cell }, n) => sum + slope[n] * this.theta[cell] - rest[n], 0);
  }

  private heat(seconds: number): Omit<SpaceStepReport, 'residualShare' | 'sweepPairs'> {
    const { mesh } = this.space;
    const { theta } = this;
    let outerW = 0;
    let sourceW = 0;
    for (let i = 0; i < theta.length; i++) {
      if (mesh.volumeM3[i] === 0) continue;
      if (this.outerM[i] > 0) outerW += this.outerM[i] * (this.outerTheta - theta[i]);
      const [warmth, cooling] = this.source(i);
      sourceW += warmth - cooling * theta[i];
    }
    const [probe, ...vessels] = this.surfaces.map((surface) => this.surfaceW(surface) * seconds);
    return {
      wallJ: probe,
      outerJ: outerW * seconds,
      sourceJ: sourceW * seconds,
      vesselJ: -vessels.reduce((sum, heat) => sum + heat, 0),
    };
  }
}

/** The tissues of a space, if there are several. */
export function mixtureOf({ mesh, material, materials }: StepperSpace): Mixture | undefined {
  const { regions } = mesh;
  if (!regions) return undefined;
  const blends = regions.blends.map((blend) => spaceBlend(materials, blend));
  return { regions, reference: material, materials, blends };
}

/** The probes' walls first, then each vessel. */
function surfacesOf(mesh: SpaceMesh, initialTheta: number): Surface[] {
  const surface = (links: SpaceMesh['wall'], state: WallState | undefined): Surface => {
    const exchange = emptyExchange(links.length);
    exchange.faceTheta.fill(initialTheta);
    return { links: mutableLinks(links), exchange, state };
  };
  return [
    surface(mesh.wall, undefined),
    ...mesh.vessels.map(({ links, coefficientWPerM2K, bloodC }) =>
      surface(links, { kind: 'coolant', coolantC: bloodC, coefficientWPerM2K, powerLimitW: Infinity }),
    ),
  ];
}

function sumOfConductances(mesh: SpaceMesh, outerM: Float64Array): Float64Array {
  const [a, b, c] = mesh.alongM;
  const plane = stridesOf(mesh)[2];
  const sum = outerM.slice();
  for (let i = plane; i < sum.length - plane; i++) {
    sum[i] += a[i - 1] + a[i] + b[i - mesh.ni] + b[i] + c[i - plane] + c[i];
  }
  return sum;
}

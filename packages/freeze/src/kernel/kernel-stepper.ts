import { negligibleHeatJ } from '../implicit-step.js';
import type { Material } from '../material.js';
import type { Mesh } from '../mesh.js';
import type { StepReport, StepSettings, Stepper, ThetaRange, WallCourse } from '../stepper.js';
import type { Perfusion } from '../types.js';
import type { WallState } from '../wall-schedule.js';
import type { Kernel } from './instance.js';
import { NOT_FINITE, requireOk } from './status.js';

/** The kernel leaves this many numbers: share, pairs, wall, outer and source heat, lowest and highest Θ. */
const REPORT = 7;

interface WallArguments {
  readonly kind: 0 | 1 | 2;
  /** The wall's Θ, or the coolant's temperature, °C. */
  readonly value: number;
  readonly coefficient: number;
  readonly limitW: number;
}

function wallArguments(state: WallState): WallArguments {
  switch (state.kind) {
    case 'temperature':
      return { kind: 0, value: state.theta, coefficient: 0, limitW: 0 };
    case 'coolant':
      return {
        kind: 1,
        value: state.coolantC,
        coefficient: state.coefficientWPerM2K,
        limitW: state.powerLimitW,
      };
    case 'adiabatic':
      return { kind: 2, value: 0, coefficient: 0, limitW: 0 };
  }
}

/**
 * `ImplicitStepper` in WebAssembly, two lines at once. The fields are views of the kernel's memory, valid until
 * the kernel is given another mesh.
 */
export class KernelStepper implements Stepper {
  readonly theta: Float64Array;
  readonly exchange: { readonly faceTheta: Float64Array };
  readonly negligibleJ: number;
  private readonly peak: Float64Array;
  private readonly report: Float64Array;

  constructor(
    private readonly kernel: Kernel,
    of: {
      readonly mesh: Mesh;
      readonly material: Material;
      readonly perfusion: Perfusion;
      readonly initialTheta: number;
    },
  ) {
    const { mesh, material, perfusion, initialTheta } = of;
    requireOk(kernel.layOut(mesh.nr, mesh.nz, mesh.wall.length), 'geometry');
    const view = (at: number, length: number) => new Float64Array(kernel.memory.buffer, at, length);
    const size = mesh.volumeM3.length;
    const cells = view(kernel.input(), 4 * size);
    [mesh.volumeM3, mesh.radialM, mesh.axialM, mesh.outerM].forEach((values, n) =>
      cells.set(values, n * size),
    );
    const links = view(kernel.wallInput(), 3 * mesh.wall.length);
    mesh.wall.forEach((link, n) => {
      links[n] = link.cell;
      links[mesh.wall.length + n] = link.conductanceM;
      links[2 * mesh.wall.length + n] = link.areaM2;
    });
    this.setTissue(material);
    this.setBlood(material, perfusion);
    this.negligibleJ = negligibleHeatJ(mesh, material);
    requireOk(kernel.prepare(initialTheta, this.negligibleJ), 'initialC');
    this.theta = view(kernel.input(), size);
    this.peak = view(kernel.input() + this.theta.byteLength, size);
    this.exchange = { faceTheta: view(kernel.wallTheta(), mesh.wall.length) };
    this.report = view(kernel.output(), REPORT);
  }

  private setTissue(material: Material): void {
    const { kernel } = this;
    const { tissue } = material;
    kernel.setSlopes(material.frozenSlope, material.unfrozenSlope, material.mushyHeat);
    kernel.setConductivities(
      tissue.frozenConductivityWPerMK,
      tissue.unfrozenConductivityWPerMK,
      material.conductivityBend,
    );
    const { solidusTheta, solidusEnthalpy } = material;
    kernel.setPhaseChange(tissue.solidusC, tissue.liquidusC, solidusTheta, solidusEnthalpy);
  }

  private setBlood({ tissue }: Material, perfusion: Perfusion): void {
    const { perfusionWPerM3K, bloodC, metabolicWPerM3, returnsOnThaw } = perfusion;
    this.kernel.setBlood(
      perfusionWPerM3K * (bloodC - tissue.liquidusC) + metabolicWPerM3,
      perfusionWPerM3K / tissue.unfrozenConductivityWPerMK,
      returnsOnThaw ? 1 : 0,
    );
  }

  enthalpyJ(): number {
    return this.kernel.enthalpyJ();
  }

  forgetTrend(): void {
    this.kernel.forgetTrend();
  }

  attempt(seconds: number, stateAt: WallCourse, settings: StepSettings): StepReport {
    const { kind, value, coefficient, limitW } = wallArguments(stateAt(seconds));
    const status = this.kernel.attempt(
      seconds,
      kind,
      value,
      coefficient,
      limitW,
      settings.residualShare,
      settings.maximumSweepPairs,
    );
    const [residualShare, sweepPairs, wallJ, outerJ, sourceJ] = this.report;
    // A step that leaves the finite numbers is tried again, shorter; the run gives up when that does not help.
    if (status === NOT_FINITE) return { wallJ, outerJ, sourceJ, sweepPairs, residualShare: Number.NaN };
    requireOk(status, 'wall');
    return { wallJ, outerJ, sourceJ, residualShare, sweepPairs };
  }

  commit(seconds: number): ThetaRange {
    requireOk(this.kernel.commit(seconds), 'problem');
    return { lowest: this.report[5], highest: this.report[6] };
  }

  undo(): void {
    this.kernel.undo();
  }

  peakTheta(): Float64Array {
    this.kernel.readPeak();
    return this.peak;
  }
}

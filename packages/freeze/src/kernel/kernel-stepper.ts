import type { Layer } from '../layer.js';
import type { Mesh } from '../mesh.js';
import {
  negligibleHeatJ,
  rangeOf,
  type StepReport,
  type StepSettings,
  type Stepper,
  type ThetaRange,
  type WallCourse,
} from '../stepper.js';
import type { WallState } from '../wall-schedule.js';
import type { Kernel } from './instance.js';
import { NOT_FINITE, requireOk } from './status.js';

/** The kernel leaves this many numbers: share, pairs, wall, outer and source heat, lowest and highest Θ. */
const REPORT = 7;

interface WallArguments {
  readonly kind: 0 | 1 | 2;
  /** The wall's Θ, with layers its temperature, °C; or the coolant's. */
  readonly value: number;
  readonly coefficient: number;
  readonly limitW: number;
}

function wallArguments(state: WallState, layered: boolean): WallArguments {
  switch (state.kind) {
    case 'temperature':
      return { kind: 0, value: layered ? state.temperatureC : state.theta, coefficient: 0, limitW: 0 };
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

/** One row's tissue and blood as `packages/freeze/kernel/layers.ts` reads them. */
const TISSUE_NUMBERS = 14;

function tissueNumbers({ material, perfusion, sourceBase, sourceSlope, initialTheta }: Layer): number[] {
  const { tissue } = material;
  return [
    material.unfrozenSlope,
    material.frozenSlope,
    material.mushyHeat,
    tissue.frozenConductivityWPerMK,
    tissue.unfrozenConductivityWPerMK,
    material.conductivityBend,
    tissue.solidusC,
    tissue.liquidusC,
    material.solidusTheta,
    material.solidusEnthalpy,
    sourceBase,
    sourceSlope,
    initialTheta,
    perfusion.returnsOnThaw ? 1 : 0,
  ];
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
    private readonly mesh: Mesh,
    private readonly layers: readonly Layer[],
  ) {
    requireOk(kernel.layOut(mesh.nr, mesh.nz, mesh.wall.length), 'geometry');
    if (layers.length > 1) this.makeLayers();
    const size = mesh.volumeM3.length;
    const cells = this.view(kernel.input(), 4 * size);
    [mesh.volumeM3, mesh.radialM, mesh.axialM, mesh.outerM].forEach((values, n) =>
      cells.set(values, n * size),
    );
    const links = this.view(kernel.wallInput(), 3 * mesh.wall.length);
    mesh.wall.forEach((link, n) => {
      links[n] = link.cell;
      links[mesh.wall.length + n] = link.conductanceM;
      links[2 * mesh.wall.length + n] = link.areaM2;
    });
    this.setTissue(layers[0]);
    this.negligibleJ = negligibleHeatJ(mesh, layers);
    requireOk(kernel.prepare(layers[0].initialTheta, this.negligibleJ), 'initialC');
    this.theta = this.view(kernel.input(), size);
    this.peak = this.view(kernel.input() + this.theta.byteLength, size);
    this.exchange = { faceTheta: this.view(kernel.wallTheta(), mesh.wall.length) };
    this.report = this.view(kernel.output(), REPORT);
  }

  private view(at: number, length: number): Float64Array {
    return new Float64Array(this.kernel.memory.buffer, at, length);
  }

  private setTissue({ material, perfusion, sourceBase, sourceSlope }: Layer): void {
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
    kernel.setBlood(sourceBase, sourceSlope, perfusion.returnsOnThaw ? 1 : 0);
  }

  private makeLayers(): void {
    const { kernel, mesh, layers } = this;
    const { interfaces, layerOfRow, nr, nz } = mesh;
    requireOk(kernel.makeLayers(interfaces.length), 'layers');
    const rows = this.view(kernel.layerInput(), nz * TISSUE_NUMBERS);
    layerOfRow.forEach((layer, iz) => rows.set(tissueNumbers(layers[layer]), iz * TISSUE_NUMBERS));
    const meetings = this.view(kernel.interfaceInput(), interfaces.length * (1 + 2 * nr));
    interfaces.forEach(({ row, beforeM, afterM }, n) => {
      meetings.set([row, ...beforeM, ...afterM], n * (1 + 2 * nr));
    });
  }

  enthalpyJ(): number {
    return this.kernel.enthalpyJ();
  }

  forgetTrend(): void {
    this.kernel.forgetTrend();
  }

  attempt(seconds: number, stateAt: WallCourse, settings: StepSettings): StepReport {
    const layered = this.layers.length > 1;
    const { kind, value, coefficient, limitW } = wallArguments(stateAt(seconds), layered);
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
    if (this.layers.length > 1) return rangeOf(this.theta, this.mesh, this.layers.length);
    return { lowest: [this.report[5]], highest: [this.report[6]] };
  }

  undo(): void {
    this.kernel.undo();
  }

  peakTheta(): Float64Array {
    this.kernel.readPeak();
    return this.peak;
  }
}

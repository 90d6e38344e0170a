import type { StepSettings } from '../../implicit-step.js';
import { NOT_FINITE, requireOk } from '../../kernel/status.js';
import type { WallState } from '../../wall-schedule.js';
import { outerConductancesM, type Mixture } from '../mixed-conductances.js';
import { regionTables } from './region-tables.js';
import {
  mixtureOf,
  negligibleSpaceHeatJ,
  type SpaceStepper,
  type SpaceStepReport,
  type StepperSpace,
} from '../space-stepper.js';
import type { SpaceMesh } from '../space-mesh.js';
import type { SpaceKernel } from './instance.js';

/** `attempt` leaves this many numbers: share, rounds, wall, outer, source and vessel heat. */
const REPORT = 6;

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

/** Cells, conductances, areas, coefficients and temperatures of blood, walls before vessels, each in one piece. */
function linkTable({ wall, vessels }: SpaceMesh): Float64Array {
  const all = [
    ...wall.map((link) => ({ ...link, coefficientWPerM2K: 0, bloodC: 0 })),
    ...vessels.flatMap(({ links, coefficientWPerM2K, bloodC }) =>
      links.map((link) => ({ ...link, coefficientWPerM2K, bloodC })),
    ),
  ];
  const table = new Float64Array(5 * all.length);
  all.forEach((link, n) => {
    const row = [link.cell, link.conductanceM, link.areaM2, link.coefficientWPerM2K, link.bloodC];
    row.forEach((value, column) => {
      table[column * all.length + n] = value;
    });
  });
  return table;
}

/**
 * `ImplicitSpaceStepper` in WebAssembly, two planes at once. The fields are views of the kernel's
 * memory, valid until the kernel is given another mesh.
 */
export class SpaceKernelStepper implements SpaceStepper {
  readonly theta: Float64Array;
  readonly negligibleJ: number;
  private readonly report: Float64Array;

  constructor(
    private readonly kernel: SpaceKernel,
    private readonly space: StepperSpace,
  ) {
    const { mesh, material, initialTheta } = space;
    const links = linkTable(mesh);
    const { ni, nj, nk, cyclic, wall } = mesh;
    const vesselLinks = links.length / 5 - wall.length;
    requireOk(kernel.layOut(ni, nj, nk, cyclic ? 1 : 0, wall.length, vesselLinks), 'domain');
    const mixture = mixtureOf(space);
    if (mixture) this.layOutRegions(mixture);
    const view = (at: number, length: number) => new Float64Array(kernel.memory.buffer, at, length);
    const size = mesh.volumeM3.length;
    const cells = view(kernel.input(), 5 * size);
    const outerM = outerConductancesM(mesh, mixture, initialTheta);
    [mesh.volumeM3, ...mesh.alongM, outerM].forEach((values, n) => cells.set(values, n * size));
    view(kernel.linkInput(), links.length).set(links);
    this.setTissueAndBlood();
    this.negligibleJ = negligibleSpaceHeatJ(mesh, material);
    requireOk(kernel.prepare(initialTheta, this.negligibleJ), 'initialC');
    this.theta = view(kernel.input(), size);
    this.report = view(kernel.output(), REPORT);
  }

  private layOutRegions(mixture: Mixture): void {
    const { kernel } = this;
    const tables = regionTables(mixture, this.space.mesh);
    const { blends, paths, kind } = mixture.regions;
    const status = kernel.layOutRegions(mixture.materials.length, blends.length, paths.length, tables.parts);
    requireOk(status, 'regions');
    new Float64Array(kernel.memory.buffer, kernel.regionInput(), tables.values.length).set(tables.values);
    new Float64Array(kernel.memory.buffer, kernel.kindInput(), kind.length).set(kind);
  }

  private setTissueAndBlood(): void {
    const { kernel } = this;
    const { material, materials } = this.space;
    const { tissue, solidusTheta, solidusEnthalpy } = material;
    kernel.setSlopes(material.frozenSlope, material.unfrozenSlope, material.mushyHeat);
    kernel.setConductivities(
      tissue.frozenConductivityWPerMK,
      tissue.unfrozenConductivityWPerMK,
      material.conductivityBend,
    );
    kernel.setPhaseChange(tissue.solidusC, tissue.liquidusC, solidusTheta, solidusEnthalpy);
    const { sourceBase, sourceSlope, returnsOnThaw } = materials[0];
    kernel.setBlood(sourceBase, sourceSlope, returnsOnThaw ? 1 : 0);
  }

  enthalpyJ(): number {
    return this.kernel.enthalpyJ();
  }

  forgetTrend(): void {
    this.kernel.forgetTrend();
  }

  attempt(seconds: number, state: WallState, settings: StepSettings): SpaceStepReport {
    const { kind, value, coefficient, limitW } = wallArguments(state);
    const { residualShare: wanted, maximumSweepPairs } = settings;
    const status = this.kernel.attempt(seconds, kind, value, coefficient, limitW, wanted, maximumSweepPairs);
    const [residualShare, sweepPairs, wallJ, outerJ, sourceJ, vesselJ] = this.report;
    const heat = { wallJ, outerJ, sourceJ, vesselJ, sweepPairs };
    // A step that leaves the finite numbers is tried again, shorter; the run gives up when that does not help.
    if (status === NOT_FINITE) return { ...heat, residualShare: Number.NaN };
    requireOk(status, 'wall');
    return { ...heat, residualShare };
  }

  commit(seconds: number): void {
    requireOk(this.kernel.commit(seconds), 'problem');
  }

  undo(): void {
    this.kernel.undo();
  }
}

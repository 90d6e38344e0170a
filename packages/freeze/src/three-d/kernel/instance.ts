import { spaceKernelBytes } from '../../../generated/space-kernel-bytes.js';
import { kernelInstances } from '../../kernel/kernel-instances.js';

/** What `packages/freeze/kernel/three-d/index.ts` exports. Addresses in bytes; statuses as in ../../kernel/status.ts. */
export interface SpaceKernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  layOut(i: number, j: number, k: number, closed: number, walls: number, vessels: number): number;
  layOutRegions(materials: number, blends: number, paths: number, parts: number): number;
  regionInput(): number;
  kindInput(): number;
  input(): number;
  linkInput(): number;
  output(): number;
  setSlopes(frozen: number, unfrozen: number, mushyHeat: number): void;
  setConductivities(frozen: number, unfrozen: number, bend: number): void;
  setPhaseChange(solidusC: number, liquidusC: number, solidusTheta: number, solidusEnthalpy: number): void;
  setBlood(sourceBase: number, sourceSlope: number, returnsOnThaw: number): void;
  prepare(initialTheta: number, negligibleJ: number): number;
  forgetTrend(): void;
  enthalpyJ(): number;
  attempt(
    seconds: number,
    kind: number,
    wallValue: number,
    coefficient: number,
    limitW: number,
    residualShare: number,
    maximumRounds: number,
  ): number;
  commit(seconds: number): number;
  undo(): void;
}

const instances = kernelInstances<SpaceKernel>(spaceKernelBytes, 32 * 2 ** 20);

export const compileSpaceKernel = instances.compile;
export const withSpaceKernel = instances.with;

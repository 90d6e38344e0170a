import { kernelBytes } from '../../generated/kernel-bytes.js';
import { kernelInstances } from './kernel-instances.js';

/** What `packages/freeze/kernel/index.ts` exports. Addresses and offsets in bytes; statuses as in status.ts. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  layOut(columns: number, rows: number, links: number): number;
  input(): number;
  wallInput(): number;
  wallTheta(): number;
  output(): number;
  setSlopes(frozen: number, unfrozen: number, mushyHeat: number): void;
  setConductivities(frozen: number, unfrozen: number, bend: number): void;
  setPhaseChange(solidusC: number, liquidusC: number, solidusTheta: number, solidusEnthalpy: number): void;
  setBlood(sourceBase: number, sourceSlope: number, returnsOnThaw: number): void;
  prepare(initialTheta: number, negligibleJ: number): number;
  /** Room for layers that meet at so many faces of rows; after `layOut`. */
  makeLayers(meetings: number): number;
  layerInput(): number;
  interfaceInput(): number;
  forgetTrend(): void;
  enthalpyJ(): number;
  attempt(
    seconds: number,
    kind: number,
    wallValue: number,
    coefficient: number,
    limitW: number,
    residualShare: number,
    maximumPairs: number,
  ): number;
  commit(seconds: number): number;
  undo(): void;
  readPeak(): void;
}

const instances = kernelInstances<Kernel>(kernelBytes, 4 * 2 ** 20);

export const compileKernel = instances.compile;
export const withKernel = instances.with;

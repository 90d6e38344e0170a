import { spaceKernelBytes } from '../../../generated/space-kernel-bytes.js';

/** What `packages/freeze/kernel/three-d/index.ts` exports. Addresses in bytes; statuses as in ../../kernel/status.ts. */
export interface SpaceKernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  layOut(i: number, j: number, k: number, closed: number, walls: number, vessels: number): number;
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

/** The part of the WebAssembly interface that is used; the same in Node, browsers and workers. */
interface Host {
  readonly WebAssembly: {
    readonly Module: new (bytes: Uint8Array) => object;
    readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
    compile(bytes: Uint8Array): Promise<object>;
  };
  atob(base64: string): string;
}

const host = globalThis as unknown as Host;

/** A kernel holds on to no more than this between runs, bytes. */
const KEPT_BYTES = 32 * 2 ** 20;

let compiled: object | undefined;
let spare: SpaceKernel | undefined;

function bytes(): Uint8Array {
  return Uint8Array.from(host.atob(spaceKernelBytes), (letter) => letter.charCodeAt(0));
}

/** The kernel's own `abort` is never reached: it is compiled without assertions and without a heap. */
const imports = {
  env: {
    abort(): never {
      throw new Error('the freeze kernel stopped');
    },
  },
};

/** Compiles the kernel off the main thread, where a browser may refuse to compile at once. */
export async function compileSpaceKernel(): Promise<void> {
  compiled ??= await host.WebAssembly.compile(bytes());
}

/** Runs `use` with a kernel of its own; afterwards the kernel serves the next one, unless it has grown large. */
export function withSpaceKernel<T>(use: (kernel: SpaceKernel) => T): T {
  const kernel = spare ?? newKernel();
  spare = undefined;
  const result = use(kernel);
  if (kernel.memory.buffer.byteLength <= KEPT_BYTES) spare = kernel;
  return result;
}

function newKernel(): SpaceKernel {
  compiled ??= new host.WebAssembly.Module(bytes());
  return new host.WebAssembly.Instance(compiled, imports).exports as SpaceKernel;
}

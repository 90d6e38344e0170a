import { kernelBytes } from '../../generated/kernel-bytes.js';

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

interface Instance {
  readonly exports: unknown;
}

/** The part of the WebAssembly interface that is used; the same in Node, browsers and workers. */
interface Host {
  readonly WebAssembly: {
    readonly Module: new (bytes: Uint8Array) => object;
    readonly Instance: new (module: object, imports: object) => Instance;
    compile(bytes: Uint8Array): Promise<object>;
  };
  atob(base64: string): string;
}

const host = globalThis as unknown as Host;

/** A kernel holds on to no more than this between runs, bytes. */
const KEPT_BYTES = 4 * 2 ** 20;

let compiled: object | undefined;
let spare: Kernel | undefined;

function bytes(): Uint8Array {
  const letters = host.atob(kernelBytes);
  const decoded = new Uint8Array(letters.length);
  for (let n = 0; n < letters.length; n++) decoded[n] = letters.charCodeAt(n);
  return decoded;
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
export async function compileKernel(): Promise<void> {
  compiled ??= await host.WebAssembly.compile(bytes());
}

/** Runs `use` with a kernel of its own; afterwards the kernel serves the next one, unless it has grown large. */
export function withKernel<T>(use: (kernel: Kernel) => T): T {
  const kernel = spare ?? newKernel();
  spare = undefined;
  const result = use(kernel);
  if (kernel.memory.buffer.byteLength <= KEPT_BYTES) spare = kernel;
  return result;
}

function newKernel(): Kernel {
  compiled ??= new host.WebAssembly.Module(bytes());
  return new host.WebAssembly.Instance(compiled, imports).exports as Kernel;
}

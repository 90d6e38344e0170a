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

/** A kernel's own `abort` is never reached: it is compiled without assertions and without a heap. */
const imports = {
  env: {
    abort(): never {
      throw new Error('the freeze kernel stopped');
    },
  },
};

/** The instances of one kernel: compiled once, and one kept between runs unless it has grown large. */
export interface KernelInstances<K> {
  /** Compiles off the main thread, where a browser may refuse to compile at once. */
  compile(): Promise<void>;
  /** Runs `use` with a kernel of its own; afterwards the kernel serves the next one. */
  with<T>(use: (kernel: K) => T): T;
}

/** @param keptBytes A kernel holds on to no more than this between runs. */
export function kernelInstances<K extends { readonly memory: { readonly buffer: ArrayBuffer } }>(
  base64: string,
  keptBytes: number,
): KernelInstances<K> {
  let compiled: object | undefined;
  let spare: K | undefined;
  const bytes = () => Uint8Array.from(host.atob(base64), (letter) => letter.charCodeAt(0));
  const fresh = () => {
    compiled ??= new host.WebAssembly.Module(bytes());
    return new host.WebAssembly.Instance(compiled, imports).exports as K;
  };
  return {
    async compile() {
      compiled ??= await host.WebAssembly.compile(bytes());
    },
    with(use) {
      const kernel = spare ?? fresh();
      spare = undefined;
      const result = use(kernel);
      if (kernel.memory.buffer.byteLength <= keptBytes) spare = kernel;
      return result;
    },
  };
}

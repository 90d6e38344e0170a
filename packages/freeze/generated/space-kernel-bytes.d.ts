/** The compiled kernel in space, base64; written by `scripts/kernel.mjs` from `packages/freeze/kernel/three-d`. */
export declare const spaceKernelBytes: string;

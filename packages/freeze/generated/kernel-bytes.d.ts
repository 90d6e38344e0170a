/** The compiled kernel, base64; written by `scripts/kernel.mjs` from `packages/freeze/kernel`. */
export declare const kernelBytes: string;

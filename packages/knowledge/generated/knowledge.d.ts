/** Written by `compile` from the YAML in this package; typed where it is re-exported. */
export declare const compiled: unknown;

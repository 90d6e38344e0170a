/** Search parameters that lead from a type to its patient; written by `scripts/definitions.mjs`. */
export declare const patientCompartment: Readonly<Record<string, readonly string[]>>;

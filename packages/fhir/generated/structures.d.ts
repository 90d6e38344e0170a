/** Structures of every R4 type by name, JSON text of a `Structure`; written by `scripts/definitions.mjs`. */
export declare const structures: Readonly<Record<string, string>>;

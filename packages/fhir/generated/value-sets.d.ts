/**
 * Codes of required bindings by value set, JSON text of codes by system, or of null where they cannot be enumerated;
 * written by `scripts/definitions.mjs`.
 */
export declare const valueSets: Readonly<Record<string, string>>;

/**
 * Published search parameters by base type, JSON text of a list; those under `Resource` and `DomainResource` hold for
 * every type. Each has url, code, type, and where defined expression, target, modifier, comparator, component,
 * description. Written by `scripts/definitions.mjs`.
 */
export declare const searchParameters: Readonly<Record<string, string>>;

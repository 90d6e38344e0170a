/**
 * Search parameters of each served type, JSON text of a list of `SearchParameter` (packages/fhir/src/search); written
 * by `scripts/definitions.mjs`.
 */
export declare const searchParameters: Readonly<Record<string, string>>;

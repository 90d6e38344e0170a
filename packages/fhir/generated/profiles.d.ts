/** Our own profiles by canonical URL, JSON text of a `Structure`; written by `scripts/definitions.mjs`. */
export declare const profiles: Readonly<Record<string, string>>;

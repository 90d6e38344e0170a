/** A FHIR resource as JSON, made here or read from a store. */
export interface Resource {
  readonly resourceType: string;
  readonly id?: string;
  readonly [element: string]: unknown;
}

export type Json = Readonly<Record<string, unknown>>;

export const reference = (type: string, id: string) => ({ reference: `${type}/${id}` });

/** Leaves out what is null or an empty list: FHIR has neither. */
export function told(record: Json): Json {
  const isTold = (value: unknown) =>
    value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(record).filter(([, value]) => isTold(value)));
}

/** An inner extension: `part('cycles', 'PositiveInt', 2)`. */
export const part = (url: string, type: string, value: unknown) => ({ url, [`value${type}`]: value });

/** Inner extensions of those values that are known. */
export function parts(
  ...each: readonly (readonly [url: string, type: string, value: unknown])[]
): readonly Json[] {
  return each
    .filter(([, , value]) => value !== null && value !== undefined)
    .map(([url, type, value]) => part(url, type, value));
}

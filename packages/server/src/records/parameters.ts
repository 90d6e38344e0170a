import { malformed } from './outcome-error.js';

/** Parameters of an address, decoded, in order. */
export type Parameters = readonly (readonly [name: string, value: string])[];

/** @throws {OutcomeError} 400 for characters that nothing can be searched by. */
export function parametersOf(query: string): Parameters {
  if (query === '') return [];
  const parameters = [...new URLSearchParams(query)];
  for (const [name, value] of parameters)
    if (/[\0\uFFFD]/.test(name) || /[\0\uFFFD]/.test(value))
      throw malformed('a parameter holds characters that cannot be read');
  return parameters;
}

/** The value that counts: the last one. */
export const lastOf = (parameters: Parameters, wanted: string): string | null =>
  parameters.findLast(([name]) => name === wanted)?.[1] ?? null;

/** Parameters as the query of an address. */
export const queryOf = (parameters: Parameters): string =>
  new URLSearchParams(parameters.map(([name, value]): [string, string] => [name, value])).toString();

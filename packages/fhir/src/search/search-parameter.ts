import { searchParameters } from '../../generated/search-parameters.js';

export type ParameterKind = 'token' | 'reference' | 'string' | 'date' | 'quantity' | 'uri' | 'composite';

/** One property to walk; of a list, only items whose field has this value, where one is given. */
export interface PathStep {
  readonly property: string;
  readonly where?: readonly [field: string, value: string];
}

/** A property that holds a value, and its type. A composite's root in the resource itself has no property. */
export interface PathLeaf {
  readonly property?: string;
  readonly type: string;
  readonly where?: readonly [field: string, value: string];
  /** Code systems that a bare code implies. */
  readonly systems?: readonly string[];
}

/** An expression of a search parameter, resolved at build time to what a program can walk. */
export interface SearchPath {
  /** Names what is indexed: parameters that read the same values share it. */
  readonly id: string;
  readonly steps: readonly PathStep[];
  readonly leaves: readonly PathLeaf[];
  /** Of the references found, only those to this type. */
  readonly only?: string;
  /** The value is whether there is one that is not `false`. */
  readonly truth?: true;
}

export interface CompositePart {
  readonly type: Exclude<ParameterKind, 'composite'>;
  readonly targets: readonly string[];
  /** From the type on, through the composite's root. */
  readonly paths: readonly SearchPath[];
}

/** Parts that must match within one element, `root`; the resource itself where the root has no property. */
export interface Composite {
  readonly root: SearchPath;
  readonly components: readonly CompositePart[];
}

export interface SearchParameter {
  readonly code: string;
  readonly type: ParameterKind;
  readonly url: string;
  readonly description: string;
  /** Types that a reference may lead to. */
  readonly targets?: readonly string[];
  readonly paths: readonly SearchPath[];
  readonly composites?: readonly Composite[];
}

const parsed = new Map<string, ReadonlyMap<string, SearchParameter>>();

/** What a type can be searched by, sorted by code; empty for a type that is not served. */
export function searchParametersOf(type: string): readonly SearchParameter[] {
  return [...parametersOf(type).values()];
}

export function findSearchParameter(type: string, code: string): SearchParameter | null {
  return parametersOf(type).get(code) ?? null;
}

function parametersOf(type: string): ReadonlyMap<string, SearchParameter> {
  const known = parsed.get(type);
  if (known !== undefined) return known;
  const text = Object.hasOwn(searchParameters, type) ? searchParameters[type] : undefined;
  const list = text === undefined ? [] : (JSON.parse(text) as readonly SearchParameter[]);
  const byCode = new Map(list.map((parameter) => [parameter.code, parameter]));
  if (text !== undefined) parsed.set(type, byCode);
  return byCode;
}

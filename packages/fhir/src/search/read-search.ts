import { isServedType, servedTypes } from '../served-types.js';
import { compartmentParametersOf } from './compartment.js';
import type { Criterion, SearchScope } from './criterion.js';
import { readCriterion } from './read-criterion.js';
import { readInclusion } from './read-inclusion.js';
import { readSort } from './read-sort.js';
import { SearchFault } from './search-fault.js';
import type { Inclusion, SearchQuery, SortKey } from './search-query.js';
import { compartmentToken } from './token-text.js';

export const defaultCount = 50;
export const largestCount = 1000;
const mostParameters = 100;
const longestSearch = 64_000;

export interface AskedSearch {
  /** Null: every served type. */
  readonly type: string | null;
  /** Only in this patient's compartment. */
  readonly patientId: string | null;
  /** Decoded, in the order given. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** Whether unknown and unsupported parameters are left out; else they are faults. */
  readonly isLenient: boolean;
  readonly scope: Omit<SearchScope, 'type'>;
}

interface Draft {
  readonly types: readonly string[];
  readonly criteria: Map<string, Criterion[]>;
  readonly inclusions: Inclusion[];
  sort: readonly SortKey[];
  count: number;
  total: SearchQuery['total'];
}

/** @throws {SearchFault} */
export function readSearch(asked: AskedSearch): SearchQuery {
  refuseExcess(asked.parameters);
  const types = typesOf(asked);
  const draft: Draft = {
    types,
    criteria: new Map(types.map((type) => [type, inCompartment(asked.patientId)])),
    inclusions: [],
    sort: [],
    count: defaultCount,
    total: 'none',
  };
  const used: (readonly [string, string])[] = [];
  const ignored: string[] = [];
  for (const parameter of asked.parameters) {
    try {
      readParameter(draft, asked, parameter);
      used.push(parameter);
    } catch (fault) {
      if (!asked.isLenient || !(fault instanceof SearchFault) || fault.kind !== 'unsupported') throw fault;
      ignored.push(fault.message);
    }
  }
  const { criteria, inclusions, sort, count, total } = draft;
  return { criteria, inclusions, sort, count, total: count === 0 ? 'accurate' : total, used, ignored };
}

function refuseExcess(parameters: AskedSearch['parameters']): void {
  const length = parameters.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (parameters.length <= mostParameters && length <= longestSearch) return;
  const limits = `${mostParameters} parameters and ${longestSearch} characters`;
  throw new SearchFault('invalid', 'parameters', `a search has at most ${limits}; ask for less at a time`);
}

/** Types in the Patient compartment. */
export const compartmentTypes: readonly string[] = servedTypes.filter(
  (type) => type === 'Patient' || compartmentParametersOf(type).length > 0,
);

function typesOf({ type, patientId, parameters }: AskedSearch): readonly string[] {
  const possible: readonly string[] = patientId === null ? servedTypes : compartmentTypes;
  if (type !== null) {
    if (possible.includes(type)) return [type];
    throw new SearchFault(
      'invalid',
      type,
      `${type} is ${patientId === null ? 'not kept here' : 'not in the compartment of a patient'}`,
    );
  }
  const asked = parameters.filter(([name]) => name === '_type').map(([, value]) => value.split(','));
  const unknown = asked.flat().find((each) => !isServedType(each));
  if (unknown !== undefined) {
    throw new SearchFault('invalid', '_type', `_type: ${JSON.stringify(unknown)} is not kept here`);
  }
  return possible.filter((each) => asked.every((list) => list.includes(each)));
}

function inCompartment(patientId: string | null): Criterion[] {
  return patientId === null ? [] : [{ is: 'token', anyOf: [compartmentToken(patientId)] }];
}

function readParameter(draft: Draft, asked: AskedSearch, [name, value]: readonly [string, string]): void {
  const [code = '', modifier] = name.split(':');
  switch (code) {
    case '_count':
      draft.count = readCount(name, value);
      break;
    case '_total':
      draft.total = readTotal(name, value);
      break;
    case '_sort':
      if (modifier !== undefined)
        throw new SearchFault('unsupported', name, `${name}: write _sort=-name to sort downwards`);
      draft.sort = readSort(draft.types, value);
      break;
    case '_include':
    case '_revinclude':
      draft.inclusions.push(readInclusion(draft.types, { name, code, modifier: modifier ?? null, value }));
      break;
    case '_contained':
      if (value !== 'false')
        throw new SearchFault('unsupported', name, `${name}: contained resources are not searched`);
      break;
    case '_type':
      if (asked.type === null) break;
      throw new SearchFault('unsupported', name, '_type belongs to a search over all types');
    default:
      for (const type of draft.types) {
        draft.criteria.get(type)?.push(readCriterion({ ...asked.scope, type }, name, value));
      }
  }
}

function readCount(name: string, value: string): number {
  if (name !== '_count' || !/^\d{1,9}$/.test(value)) {
    throw new SearchFault('invalid', name, `${name}: ${JSON.stringify(value)} is not a whole number`);
  }
  return Math.min(Number(value), largestCount);
}

/** An estimate is answered exactly: one from statistics would tell of records that the caller may not see. */
function readTotal(name: string, value: string): SearchQuery['total'] {
  if (name === '_total' && value === 'none') return 'none';
  if (name === '_total' && (value === 'accurate' || value === 'estimate')) return 'accurate';
  throw new SearchFault('invalid', name, `${name}: give none, estimate or accurate`);
}

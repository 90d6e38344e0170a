import { SearchFault } from './search-fault.js';
import { type SearchParameter, findSearchParameter } from './search-parameter.js';
import type { SortKey } from './search-query.js';

/** `_sort=-date,code`: by any parameter that every type searched has, except composites. */
export function readSort(types: readonly string[], value: string): readonly SortKey[] {
  const keys = value.split(',').map((each) => {
    const descending = each.startsWith('-');
    return sortKey(types, descending ? each.slice(1) : each, descending);
  });
  return keys.filter(({ code }, index) => keys.findIndex((key) => key.code === code) === index);
}

function sortKey(types: readonly string[], code: string, descending: boolean): SortKey {
  const parameters = types.map((type) => findSearchParameter(type, code));
  const [first] = parameters;
  const same = parameters.every((each) => each !== null && each.type === first?.type);
  const by = same && first !== null && first !== undefined ? sortedBy(first) : null;
  if (by === null) {
    throw new SearchFault(
      'unsupported',
      '_sort',
      `_sort: it is not possible to sort by ${JSON.stringify(code)} here`,
    );
  }
  const paths = parameters.flatMap((each) => each?.paths ?? []);
  const only = paths.flatMap((path) => path.only ?? []);
  return {
    code,
    descending,
    by,
    paths: [...new Set(paths.map(({ id }) => id))],
    only: only.length > 0 && only.length === paths.length ? [...new Set(only)] : null,
  };
}

function sortedBy({ code, type }: SearchParameter): SortKey['by'] | null {
  if (code === '_id') return 'id';
  if (code === '_lastUpdated') return 'updated';
  switch (type) {
    case 'date':
    case 'quantity':
    case 'reference':
      return type;
    case 'string':
      return 'text';
    case 'token':
    case 'uri':
      return 'code';
    case 'composite':
      return null;
  }
}

import type { SortKey } from '@cryobridge/fhir/search';
import type { Bind } from '../access/reach-sql.js';
import { pathNumber } from './token-hash.js';

export type SortValue = string | number | null;

/** The value of a row of `search_entry` to sort by: of several the lowest, or downwards the highest. */
export function sortValueSql({ by, descending, paths, only }: SortKey, entry: string, bind: Bind): string {
  const extreme = descending ? 'max' : 'min';
  const numbers = (): string => `any(${bind(paths.map(pathNumber))}::integer[])`;
  // `offset 0` keeps PostgreSQL from looking the rows up by path, of which there are many, instead of by key.
  const ofRows = (table: string, value: string): string =>
    `(select ${extreme}(own.${value}) from (select * from ${table} where ${table}.key = ${entry}.key offset 0) as own
      where own.path = ${numbers()})`;
  const ofTypes = (): string =>
    only === null ? 'true' : `split_part(item.value, '/', 1) = any(${bind(only)}::text[])`;
  const ofList = (list: string, value: string): string =>
    `(select ${extreme}(item.value) from unnest(${entry}.${list}, ${entry}.${value}) as item (path, value)
      where item.path = ${numbers()} and ${ofTypes()})`;
  switch (by) {
    case 'id':
      return `${entry}.id`;
    case 'updated':
      return `(select (extract(epoch from last_updated) * 1000)::bigint from resource where resource.key = ${entry}.key)`;
    case 'date':
      return ofRows('search_date', descending ? 'high_ms' : 'low_ms');
    case 'quantity':
      return ofRows('search_quantity', descending ? 'high' : 'low');
    case 'text':
      return ofRows('search_text', 'plain');
    case 'code':
      return ofList('code_paths', 'codes');
    case 'reference':
      return ofList('reference_paths', 'reference_targets');
  }
}

const sqlType = (by: SortKey['by']): string => {
  switch (by) {
    case 'date':
    case 'updated':
      return 'bigint';
    case 'quantity':
      return 'float8';
    case 'id':
    case 'text':
    case 'code':
    case 'reference':
      return 'text';
  }
};

export const sortColumn = (index: number): string => `sort_${index}`;

/** Missing values come last either way; the key decides between equals, so that pages never overlap. */
export function orderSql(sort: readonly SortKey[], key = 'key'): string {
  const columns = sort.map(
    ({ descending }, index) => `${sortColumn(index)} ${descending ? 'desc' : 'asc'} nulls last`,
  );
  return [...columns, key].join(', ');
}

export interface Place {
  readonly values: readonly SortValue[];
  readonly key: string;
}

/** A condition that a row comes after a place in that order. */
export function afterSql(sort: readonly SortKey[], { values, key }: Place, bind: Bind): string {
  const equal: string[] = [];
  const alternatives: string[] = [];
  sort.forEach(({ by, descending }, index) => {
    const [column, value] = [sortColumn(index), values[index] ?? null];
    if (value === null) equal.push(`${column} is null`);
    else {
      const bound = `${bind(value)}::${sqlType(by)}`;
      const later = `(${column} ${descending ? '<' : '>'} ${bound} or ${column} is null)`;
      alternatives.push([...equal, later].join(' and '));
      equal.push(`${column} = ${bound}`);
    }
  });
  alternatives.push([...equal, `key > ${bind(key)}::bigint`].join(' and '));
  return `(${alternatives.map((each) => `(${each})`).join(' or ')})`;
}

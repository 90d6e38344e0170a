import { type Criterion, type SortKey, isSelectiveToken } from '@cryobridge/fhir/search';
import type { Reach } from '../access/access-policy.js';
import type { Bind } from '../access/reach-sql.js';
import { type Conditions, conditionSql } from './condition-sql.js';
import { type Place, afterSql, orderSql, sortColumn, sortValueSql } from './sort-sql.js';
import { withinReach } from './within-reach.js';

/** What to find: the types that may be searched, and what each must meet. */
export interface Matching {
  readonly criteria: ReadonlyMap<string, readonly Criterion[]>;
  reachOf(type: string): Reach;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface Draft {
  readonly values: unknown[];
  readonly bind: Bind;
  readonly context: Conditions;
}

function draft({ reachOf }: Matching): Draft {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  let aliases = 0;
  const context: Conditions = {
    bind,
    reachOf,
    alias: (prefix) => {
      aliases += 1;
      return `${prefix}${aliases}`;
    },
  };
  return { values, bind, context };
}

interface TypeGroup {
  readonly types: string[];
  readonly criteria: readonly Criterion[];
  readonly reach: Reach;
}

/** Types with the same conditions and reach are asked for together. */
function groups({ criteria, reachOf }: Matching): readonly TypeGroup[] {
  const found = new Map<string, TypeGroup>();
  for (const [type, each] of criteria) {
    const reach = reachOf(type);
    if (reach.extent === 'none') continue;
    const like = JSON.stringify([each, reach, each.some(looksAtType) ? type : null]);
    const group = found.get(like) ?? { types: [], criteria: each, reach };
    group.types.push(type);
    found.set(like, group);
  }
  return [...found.values()];
}

/** `_has` compares references to the very type, so its types stay apart. */
function looksAtType(criterion: Criterion): boolean {
  switch (criterion.is) {
    case 'referred':
      return true;
    case 'all':
    case 'any':
      return criterion.of.some(looksAtType);
    case 'not':
      return looksAtType(criterion.of);
    default:
      return false;
  }
}

function whereSql(matching: Matching, { bind, context }: Draft): string {
  const alternatives = groups(matching).map(({ types, criteria, reach }) => {
    const [first = ''] = types;
    const ofType =
      types.length === 1 ? `e.type = ${bind(first)}::text` : `e.type = any(${bind(types)}::text[])`;
    const conditions = criteria.map((each) => conditionSql(each, { alias: 'e', type: first }, context));
    return `(${[ofType, ...conditions, withinReach(reach, 'e', bind)].join('\n and ')})`;
  });
  return alternatives.length === 0 ? 'false' : alternatives.join('\n or ');
}

export interface PageWanted {
  readonly sort: readonly SortKey[];
  readonly limit: number;
  /** Where the page before ended; null for the first. */
  readonly after: Place | null;
}

/** One page of matches, in order, with what they are sorted by. Contents are read for that page only. */
export function pageStatement(matching: Matching, { sort, limit, after }: PageWanted): Statement {
  const made = draft(matching);
  const { bind, values } = made;
  const columns = sort.map((key, index) => `${sortValueSql(key, 'e', bind)} as ${sortColumn(index)}`);
  const sorted = sort.map((_, index) => `page.${sortColumn(index)}`);
  const where = whereSql(matching, made);
  const text = `
    with page as materialized (
      select * from (
        select ${['e.key', ...columns].join(', ')} from search_entry e where ${where}
      ) as found
      where ${after === null ? 'true' : afterSql(sort, after, bind)}
      order by ${orderSql(sort, isNarrow(matching) ? 'key + 0' : 'key')}
      limit ${bind(limit)}
    )
    select ${[...recordColumns, ...sorted].join(', ')}
    from page join resource on resource.key = page.key
    where ${isThere}
    order by ${orderSql(sort, 'page.key')}`;
  return { text, values };
}

/**
 * Whether few records match, as far as the search itself says: those of a person, or with an identifier. Then all of
 * them are found and sorted; else they are read in the order of their keys until the page is full. PostgreSQL would
 * often guess wrong, and `key + 0` is an order that no index gives.
 */
function isNarrow({ criteria }: Matching): boolean {
  return [...criteria.values()].every((each) => each.some(isSelective));
}

function isSelective(criterion: Criterion): boolean {
  switch (criterion.is) {
    case 'token':
      return criterion.anyOf.every((text) => isSelectiveToken(text));
    case 'id':
    case 'chain':
    case 'referred':
      return true;
    case 'all':
      return criterion.of.some(isSelective);
    case 'any':
      return criterion.of.every(isSelective);
    case 'updated':
    case 'date':
    case 'quantity':
    case 'string':
    case 'label':
    case 'not':
      return false;
  }
}

/** Deleted and erased records have no content. */
export const isThere = 'not resource.deleted and resource.content is not null';

export const recordColumns: readonly string[] = [
  'resource.key',
  'resource.type',
  'resource.id',
  'resource.version',
  'resource.last_updated',
  'resource.content',
  'resource.patients',
];

export function countStatement(matching: Matching): Statement {
  const made = draft(matching);
  return {
    text: `select count(*)::integer as total from search_entry e where ${whereSql(matching, made)}`,
    values: made.values,
  };
}

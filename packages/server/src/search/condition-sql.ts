import { type Criterion, type TextTest, plainText, referenceToken } from '@cryobridge/fhir/search';
import type { Reach } from '../access/access-policy.js';
import type { Bind } from '../access/reach-sql.js';
import { forbidden } from '../records/outcome-error.js';
import { withinReach } from './within-reach.js';
import { dateSql, quantitySql, updatedSql } from './span-sql.js';
import { pathNumber, tokenHash } from './token-hash.js';

export interface Conditions {
  readonly bind: Bind;
  /** How far the caller reaches in a type that a chain or `_has` touches. */
  reachOf(type: string): Reach;
  /** A name that no other table of the statement has. */
  alias(prefix: string): string;
}

/** A criterion as a condition on `entry`, a row of `search_entry` of the given type. Values are only ever bound. */
export function conditionSql(criterion: Criterion, entry: Entry, context: Conditions): string {
  const { bind, alias } = context;
  switch (criterion.is) {
    case 'token':
      return `${entry.alias}.tokens && ${bind(criterion.anyOf.map(tokenHash))}::uuid[]`;
    case 'id':
      return `${entry.alias}.id = any(${bind(criterion.anyOf)}::text[])`;
    case 'updated': {
      const row = alias('u');
      const tests = criterion.anyOf.map((test) => updatedSql(test, row, bind));
      return `exists (select from resource ${row} where ${row}.key = ${entry.alias}.key and (${tests.join(' or ')}))`;
    }
    case 'date': {
      const row = alias('d');
      const tests = criterion.anyOf.map((test) => dateSql(test, row, bind));
      return rowExists({ table: 'search_date', row, entry, paths: criterion.paths, bind }, tests);
    }
    case 'quantity': {
      const row = alias('q');
      const tests = criterion.anyOf.map((test) => quantitySql(test, row, bind));
      const partners = criterion.partners?.map(tokenHash);
      const beside = partners === undefined ? '' : ` and ${row}.partners && ${bind(partners)}::uuid[]`;
      return rowExists({ table: 'search_quantity', row, entry, paths: criterion.paths, bind, beside }, tests);
    }
    case 'string': {
      const row = alias('t');
      const tests = criterion.anyOf.map((test) => textSql(test, row, bind));
      return rowExists({ table: 'search_text', row, entry, paths: criterion.paths, bind }, tests);
    }
    case 'label': {
      const row = alias('l');
      const tests = criterion.anyOf.map(({ text }) => `starts_with(${row}.label, ${bind(text)}::text)`);
      return `exists (select from unnest(${entry.alias}.label_paths, ${entry.alias}.labels) as ${row} (path, label)
        where ${row}.path = any(${bind(criterion.paths.map(pathNumber))}::integer[]) and (${tests.join(' or ')}))`;
    }
    case 'all':
      return joined(criterion.of, ' and ', { entry, context, empty: 'true' });
    case 'any':
      return joined(criterion.of, ' or ', { entry, context, empty: 'false' });
    case 'not':
      return `not (${conditionSql(criterion.of, entry, context)})`;
    case 'chain':
      return chainSql(criterion, entry, context);
    case 'referred':
      return referredSql(criterion, entry, context);
  }
}

export interface Entry {
  readonly alias: string;
  readonly type: string;
}

interface Rows {
  readonly table: 'search_date' | 'search_quantity' | 'search_text';
  readonly row: string;
  readonly entry: Entry;
  readonly paths: readonly string[];
  readonly bind: Bind;
  readonly beside?: string;
}

function rowExists({ table, row, entry, paths, bind, beside = '' }: Rows, tests: readonly string[]): string {
  const numbers = bind(paths.map(pathNumber));
  return `exists (select from ${table} ${row} where ${row}.key = ${entry.alias}.key
    and ${row}.path = any(${numbers}::integer[]) and (${tests.join(' or ')})${beside})`;
}

interface Joined {
  readonly entry: Entry;
  readonly context: Conditions;
  readonly empty: string;
}

function joined(criteria: readonly Criterion[], sign: string, { entry, context, empty }: Joined): string {
  if (criteria.length === 0) return empty;
  return `(${criteria.map((each) => conditionSql(each, entry, context)).join(sign)})`;
}

/** As many characters as the index on texts holds. */
const headLength = 60;
const head = (text: string): string => [...text].slice(0, headLength).join('');

function textSql({ match, text }: TextTest, row: string, bind: Bind): string {
  const start = `left(${row}.plain, ${headLength})`;
  switch (match) {
    case 'starts': {
      const first = head(text);
      return `(${start} >= ${bind(first)}::text and ${start} <= ${bind(`${first}\u{10ffff}`)}::text
        and starts_with(${row}.plain, ${bind(text)}::text))`;
    }
    case 'exact':
      return `(${start} = ${bind(head(plainText(text)))}::text and ${row}.value = ${bind(text)}::text)`;
    case 'contains':
      return `strpos(${row}.plain, ${bind(text)}::text) > 0`;
  }
}

type Chain = Extract<Criterion, { readonly is: 'chain' | 'referred' }>;

/** What the caller may not search cannot be searched by way of something else either. */
function linked({ type, of }: Chain, row: string, context: Conditions): string {
  const reach = context.reachOf(type);
  if (reach.extent === 'none') throw forbidden(`you may not search ${type}, so not through it either`);
  return [
    `${row}.type = ${context.bind(type)}::text`,
    withinReach(reach, row, context.bind),
    conditionSql(of, { alias: row, type }, context),
  ].join(' and ');
}

function chainSql(chain: Chain, entry: Entry, context: Conditions): string {
  const row = context.alias('c');
  const starts = chain.paths.map((path) => referenceToken(path, `${chain.type}/`));
  return `${entry.alias}.tokens && array(
    select search_token(start || ${row}.id)
    from search_entry ${row} cross join unnest(${context.bind(starts)}::text[]) as start
    where ${linked(chain, row, context)})`;
}

function referredSql(referred: Chain, entry: Entry, context: Conditions): string {
  const [row, reference] = [context.alias('h'), context.alias('r')];
  return `${entry.alias}.id in (
    select split_part(${reference}.target, '/', 2)
    from search_entry ${row}
    cross join lateral unnest(${row}.reference_paths, ${row}.reference_targets) as ${reference} (path, target)
    where ${reference}.path = any(${context.bind(referred.paths.map(pathNumber))}::integer[])
      and starts_with(${reference}.target, ${context.bind(`${entry.type}/`)}::text)
      and ${linked(referred, row, context)})`;
}

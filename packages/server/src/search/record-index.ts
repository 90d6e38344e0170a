import {
  type IndexOptions,
  type IndexValues,
  type IndexedText,
  indexValuesOf,
} from '@cryobridge/fhir/search';
import type { Queryable, RecordIndex } from '../records/record-search.js';
import { pathNumber, tokenHash } from './token-hash.js';

/** Replaces what many records are found by with one statement, in the transaction that writes them. */
export function recordIndex(options: IndexOptions = {}): RecordIndex {
  return {
    async write(db, rows) {
      const gone = rows.flatMap(({ key, resource }) => (resource === null ? [key] : []));
      if (gone.length > 0) await remove(db, gone);
      const kept = rows.flatMap(({ key, type, resource }) =>
        resource === null
          ? []
          : [{ key, type, id: idOf(resource), values: indexValuesOf(resource, options) }],
      );
      if (kept.length > 0)
        await db.query({ name: 'search-index', text: statement, values: parameters(kept) });
    },
  };
}

interface Entry {
  readonly key: string;
  readonly type: string;
  readonly id: string;
  readonly values: IndexValues;
}

function idOf(resource: object): string {
  const { id } = resource as { readonly id?: unknown };
  if (typeof id !== 'string') throw new Error('only a resource with an id is indexed');
  return id;
}

async function remove(db: Queryable, keys: readonly string[]): Promise<void> {
  await db.query({
    name: 'search-index-remove',
    text: `
      with dates as (delete from search_date where key = any($1::bigint[])),
        quantities as (delete from search_quantity where key = any($1::bigint[])),
        texts as (delete from search_text where key = any($1::bigint[]))
      delete from search_entry where key = any($1::bigint[])`,
    values: [keys],
  });
}

/**
 * Rows that were there are deleted first; in one statement, that sees only what was there before it. As an array, the
 * old keys are looked up one by one: mostly there are none, and a join might read whole tables to find that out.
 */
const statement = `
  with old as materialized (select key from search_entry where key = any($1::bigint[])),
    no_dates as (delete from search_date where key = any(array(select key from old))),
    no_quantities as (delete from search_quantity where key = any(array(select key from old))),
    no_texts as (delete from search_text where key = any(array(select key from old))),
    dates as (
      insert into search_date (key, path, low_ms, high_ms)
      select * from unnest($11::bigint[], $12::integer[], $13::bigint[], $14::bigint[])),
    quantities as (
      insert into search_quantity (key, path, low, high, system, code, unit, partners)
      select key, path, low, high, system, code, unit, partners::uuid[]
      from unnest($15::bigint[], $16::integer[], $17::float8[], $18::float8[], $19::text[], $20::text[], $21::text[],
        $22::text[]) as row (key, path, low, high, system, code, unit, partners)),
    texts as (
      insert into search_text (key, path, value, plain)
      select * from unnest($23::bigint[], $24::integer[], $25::text[], $26::text[]))
  insert into search_entry
    (key, type, id, tokens, reference_paths, reference_targets, code_paths, codes, label_paths, labels)
  select key, type, id, tokens::uuid[], reference_paths::integer[], reference_targets::text[], code_paths::integer[],
    codes::text[], label_paths::integer[], labels::text[]
  from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
    $9::text[], $10::text[]) as row
    (key, type, id, tokens, reference_paths, reference_targets, code_paths, codes, label_paths, labels)
  on conflict (key) do update set
    tokens = excluded.tokens, reference_paths = excluded.reference_paths,
    reference_targets = excluded.reference_targets, code_paths = excluded.code_paths, codes = excluded.codes,
    label_paths = excluded.label_paths, labels = excluded.labels`;

function parameters(entries: readonly Entry[]): unknown[] {
  const all = <T extends object>(
    rows: (values: IndexValues) => readonly T[],
  ): readonly (T & { key: string })[] =>
    entries.flatMap(({ key, values }) => rows(values).map((row) => ({ ...row, key })));
  const dates = all(({ dates: rows }) => rows);
  const quantities = all(({ quantities: rows }) => rows);
  const texts = all(({ strings: rows }) => rows);
  return [
    entries.map(({ key }) => key),
    entries.map(({ type }) => type),
    entries.map(({ id }) => id),
    entries.map(({ values }) => arrayText([...values.tokens].map(tokenHash))),
    ...lists(entries.map(({ values }) => values.references)),
    ...lists(entries.map(({ values }) => values.codes)),
    ...lists(entries.map(({ values }) => values.labels)),
    dates.map(({ key }) => key),
    dates.map(({ path }) => pathNumber(path)),
    dates.map(({ lowMs }) => lowMs),
    dates.map(({ highMs }) => highMs),
    quantities.map(({ key }) => key),
    quantities.map(({ path }) => pathNumber(path)),
    quantities.map(({ low }) => low),
    quantities.map(({ high }) => high),
    quantities.map(({ system }) => storable(system)),
    quantities.map(({ code }) => storable(code)),
    quantities.map(({ unit }) => storable(unit)),
    quantities.map(({ partners }) => arrayText(partners.map(tokenHash))),
    texts.map(({ key }) => key),
    texts.map(({ path }) => pathNumber(path)),
    texts.map(({ text }) => text),
    texts.map(({ plain }) => plain),
  ];
}

const storable = (text: string): string => text.replaceAll('\0', '');

/** Numbers of the paths, and the texts in the same order. */
function lists(texts: readonly (readonly IndexedText[])[]): [readonly string[], readonly string[]] {
  return [
    texts.map((each) => arrayText(each.map(({ path }) => pathNumber(path)))),
    texts.map((each) => arrayText(each.map(({ text }) => quoted(text)))),
  ];
}

/** An array inside an array of texts; PostgreSQL has no lists of unequal length within a list. */
const arrayText = (items: readonly (string | number)[]): string => `{${items.join(',')}}`;

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

import type pg from 'pg';
import type { SequenceRecord, TableHeader } from './frames.js';

type Queries = Pick<pg.ClientBase, 'query'>;

/** What holds data of ours. The queue of jobs is not kept: what it has to do stands in our own tables. */
export const keptSchemas = ['public', 'sweeps'] as const;
/** The migrator writes these itself. */
const migratorTables = ['kysely_migration', 'kysely_migration_lock'];

const tablesSql = `
  select n.nspname as schema, c.relname as name, c.oid::text as oid,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by a.attnum) as columns,
    array(select f.confrelid::text from pg_constraint f
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all($2)
  order by n.nspname, c.relname`;

interface TableRow extends TableHeader {
  readonly oid: string;
  readonly needs: readonly string[];
}

/** Every table, each after those that it refers to. */
export async function listTables(client: Queries): Promise<readonly TableHeader[]> {
  const { rows } = await client.query<TableRow>(tablesSql, [keptSchemas, migratorTables]);
  const ordered: TableRow[] = [];
  for (let left = rows; left.length > 0;) {
    const placed = new Set(ordered.map(({ oid }) => oid));
    const next = left.filter(({ needs }) => needs.every((oid) => placed.has(oid)));
    // Tables that refer to each other in a ring cannot be ordered; the database then says which row it misses.
    ordered.push(...(next.length > 0 ? next : left));
    left = next.length > 0 ? left.filter((row) => !next.includes(row)) : [];
  }
  return ordered.map(({ schema, name, columns }) => ({ schema, name, columns }));
}

export async function listSequences(client: Queries): Promise<readonly SequenceRecord[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind = 'S' order by 1`,
    [keptSchemas],
  );
  const sequences: SequenceRecord[] = [];
  for (const { name } of rows) {
    const { rows: at } = await client.query<{ last_value: string; is_called: boolean }>(
      `select last_value::text, is_called from ${name}`,
    );
    for (const { last_value: lastValue, is_called: isCalled } of at)
      sequences.push({ name, lastValue, isCalled });
  }
  return sequences;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
export const tableSql = ({ schema, name }: TableHeader) => `${quoted(schema)}.${quoted(name)}`;
export const columnsSql = ({ columns }: TableHeader) => columns.map(quoted).join(', ');

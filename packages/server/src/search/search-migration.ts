import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What records are found by. One row per record holds all that is compared for equality, as hashes in one array under
 * one index, so that a write touches few pages; spans of time, spans of quantities and texts have rows of their own.
 * `path` is the hash of an expression, such as `Observation.code`, that parameters share.
 *
 * No row refers to `resource` by a foreign key: both are written in one transaction, and the check would cost a
 * look-up per row.
 */
export const searchMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create function search_token(value text) returns uuid language sql immutable strict parallel safe as
      $$ select encode(substring(sha256(convert_to(value, 'UTF8')) from 1 for 16), 'hex')::uuid $$`.execute(
      db,
    );
    await sql`
      create table search_entry (
        key bigint primary key,
        type text not null,
        id text collate "C" not null,
        tokens uuid[] not null,
        reference_paths integer[] not null,
        reference_targets text[] collate "C" not null,
        code_paths integer[] not null,
        codes text[] collate "C" not null,
        label_paths integer[] not null,
        labels text[] collate "C" not null
      )`.execute(db);
    await sql`create index search_entry_type on search_entry (type, key)`.execute(db);
    await sql`
      create index search_entry_tokens on search_entry using gin (tokens)
      with (gin_pending_list_limit = 256)`.execute(db);
    await sql`
      create table search_date (
        key bigint not null,
        path integer not null,
        low_ms bigint not null,
        high_ms bigint not null
      )`.execute(db);
    await sql`create index search_date_key on search_date (key)`.execute(db);
    await sql`create index search_date_order on search_date (path, high_ms)`.execute(db);
    await sql`
      create table search_quantity (
        key bigint not null,
        path integer not null,
        low double precision not null,
        high double precision not null,
        system text not null,
        code text not null,
        unit text not null,
        partners uuid[] not null
      )`.execute(db);
    await sql`create index search_quantity_key on search_quantity (key)`.execute(db);
    await sql`create index search_quantity_order on search_quantity (path, high)`.execute(db);
    await sql`
      create table search_text (
        key bigint not null,
        path integer not null,
        value text collate "C" not null,
        plain text collate "C" not null
      )`.execute(db);
    await sql`create index search_text_key on search_text (key)`.execute(db);
    await sql`create index search_text_start on search_text (path, left(plain, 60))`.execute(db);
    // Seals the links to next pages; the database's own source of strong randomness makes it.
    await sql`create table search_secret (singleton boolean primary key default true check (singleton), secret text not null)`.execute(
      db,
    );
    await sql`
      insert into search_secret (secret)
      values (replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', ''))`.execute(
      db,
    );
  },
};

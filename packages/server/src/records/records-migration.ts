import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Resources as they are now, and every version that ever was. Content is the JSON text that was validated, so that
 * what comes out is what went in; `patients` are the compartments it is in, `veil` what a masked course would hide.
 * A version keeps its own: a record that moved to another patient does not take what was in it along.
 */
export const recordsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table resource (
        key bigint generated always as identity primary key,
        type text not null,
        id text not null,
        version integer not null,
        last_updated timestamptz(3) not null,
        deleted boolean not null default false,
        content text,
        patients text[] not null default '{}',
        veil text,
        unique (type, id)
      )`.execute(db);
    await sql`create index resource_newest on resource (type, last_updated desc, key)`.execute(db);
    await sql`create index resource_patients on resource using gin (patients)`.execute(db);
    await sql`
      create table resource_version (
        key bigint not null references resource (key),
        version integer not null,
        sequence bigint generated always as identity,
        last_updated timestamptz(3) not null,
        method text not null check (method in ('POST', 'PUT', 'PATCH', 'DELETE')),
        content text,
        content_hash text,
        patients text[] not null default '{}',
        veil text,
        primary key (key, version)
      )`.execute(db);
    await sql`create index resource_version_order on resource_version (sequence)`.execute(db);
  },
};

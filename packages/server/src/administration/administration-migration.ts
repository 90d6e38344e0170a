import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What the programme keeps about itself: things with versions, each signed and none ever changed (equipment, training,
 * formulary, settings), and what came of a backup or of verifying the audit trail. Neither holds anything of a patient.
 */
export const administrationMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table signed_version (
        kind text not null,
        id text not null,
        version integer not null check (version > 0),
        content json not null,
        signed_by text not null,
        account_id text not null,
        signed_at timestamptz(3) not null,
        primary key (kind, id, version)
      )`.execute(db);
    await sql`
      create table upkeep (
        id bigint generated always as identity primary key,
        kind text not null,
        done_by text not null,
        done_at timestamptz(3) not null,
        succeeded boolean not null,
        facts json not null
      )`.execute(db);
    await sql`create index upkeep_newest on upkeep (kind, done_at desc)`.execute(db);
    for (const table of ['signed_version', 'upkeep'])
      await sql`
        create trigger ${sql.ref(`${table}_fixed`)} before update or delete on ${sql.table(table)}
        for each row execute function refuse_change()`.execute(db);
  },
};

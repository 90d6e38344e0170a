import { Kysely, PostgresDialect, type PostgresPoolClient, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type pg from 'pg';
import { maskingMigration } from '../access/masking-migration.js';
import { administrationMigration } from '../administration/administration-migration.js';
import { alertMigration } from '../alerts/alert-migration.js';
import { auditMigration } from '../audit/audit-migration.js';
import { identityMigration } from '../identity/identity-migration.js';
import { signingMigration } from '../cases/signing-migration.js';
import { recordsMigration } from '../records/records-migration.js';
import { reminderMigration } from '../reminders/reminder-migration.js';
import { searchMigration } from '../search/search-migration.js';
import { subscriptionMigration } from '../subscriptions/subscription-migration.js';
import { bookingMigration } from '../booking/booking-migration.js';
import { worklistMigration } from '../worklist/worklist-migration.js';
import { StoreError } from './store-error.js';

/** Forward only; a new one goes at the end. SQL stays within PostgreSQL 15. */
const migrations: Readonly<Record<string, Migration>> = {
  '001-cases-answers-plans': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('cases')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('label', 'text', (column) => column.notNull())
        .addColumn('input_kind', 'text', (column) => column.notNull())
        .addColumn('input', 'json', (column) => column.notNull())
        .addColumn('input_hash', 'text', (column) => column.notNull())
        .addColumn('case_record', 'json', (column) => column.notNull())
        .addColumn('asked_on', 'text')
        .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .execute();
      await db.schema.createIndex('cases_newest').on('cases').columns(['created_at desc', 'id']).execute();
      await db.schema
        .createTable('answers')
        .addColumn('id', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity())
        .addColumn('case_id', 'uuid', (column) => column.notNull().references('cases.id').onDelete('cascade'))
        .addColumn('answer', 'json', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('answers_of_case').on('answers').columns(['case_id', 'id']).execute();
      await db.schema
        .createTable('plans')
        .addColumn('case_id', 'uuid', (column) => column.notNull().references('cases.id').onDelete('cascade'))
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('knowledge_version', 'text', (column) => column.notNull())
        .addColumn('summary', 'json', (column) => column.notNull())
        .addColumn('questions', 'json', (column) => column.notNull())
        .addColumn('plan', 'json', (column) => column.notNull())
        .addColumn('made_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .addPrimaryKeyConstraint('plans_pkey', ['case_id', 'version'])
        .execute();
      await appendOnly(db);
    },
  },
  '002-records': recordsMigration,
  '003-search': searchMigration,
  '004-identity': identityMigration,
  '005-masking': maskingMigration,
  '006-audit': auditMigration,
  '007-subscriptions': subscriptionMigration,
  '008-alerts': alertMigration,
  '009-reminders': reminderMigration,
  '010-signing': signingMigration,
  '012-administration': administrationMigration,
  '013-worklist': worklistMigration,
  '016-booking': bookingMigration,
};

/** Rows are written once; they leave only together with their case. */
async function appendOnly(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and pg_trigger_depth() > 1 then return old; end if;
      raise exception '% is append only', tg_table_name using errcode = 'integrity_constraint_violation';
    end $$`.execute(db);
  await sql`create trigger cases_fixed before update on cases for each row execute function refuse_change()`.execute(
    db,
  );
  for (const table of ['answers', 'plans']) {
    await sql`
      create trigger ${sql.ref(`${table}_fixed`)} before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db);
  }
}

export const migrationNames: readonly string[] = Object.keys(migrations);
const provider = { getMigrations: async () => migrations };

/**
 * Brings the schema up to date, under the migrator's advisory lock, so that several servers may start at once.
 * @throws {StoreError} when the database is newer than this program, or the first migration's error.
 */
export async function migrateForward<T>(db: Kysely<T>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error === undefined) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const newer = rows.map(({ name }) => name).filter((name) => !migrationNames.includes(name));
  if (newer.length > 0)
    throw new StoreError(
      `the database was brought up to date by a newer cryobridge (${newer.join(', ')}); update this one`,
    );
  throw error;
}

/** Migrations that a database has had, in order; none when it was never ours. */
export async function appliedMigrations(client: Pick<pg.ClientBase, 'query'>): Promise<readonly string[]> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('public.kysely_migration') is not null as there`,
  );
  if (found[0]?.there !== true) return [];
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name');
  return rows.map(({ name }) => name);
}

/** Brings the schema up to one migration, or to the latest, inside the transaction that the client is in. */
export async function migrateOn(client: pg.ClientBase, upTo?: string): Promise<void> {
  const lent = {
    query: client.query.bind(client) as PostgresPoolClient['query'],
    release: () => {},
  };
  const pool = { connect: async () => lent, end: async () => {}, options: {} };
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const migrator = new Migrator({ db, provider, disableTransactions: true });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error !== undefined) throw error;
}

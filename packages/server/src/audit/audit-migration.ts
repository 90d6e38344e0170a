import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Hash chains, one per server process. `entry` says who did what and when, and stays; `subject` says to whom, and
 * can be erased, while its hash keeps the chain whole. `action`, `agent` and `patients` repeat what the texts say, for
 * searching. `anchored_position` is how far other chains have taken this one up; it only saves repetition.
 */
export const auditMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table audit_chain (
        id uuid primary key,
        opened_at timestamptz(3) not null,
        anchored_position bigint not null default 0
      )`.execute(db);
    // No foreign key: its check for each row costs more than the row, and verification finds a chain that is missing.
    await sql`
      create table audit_entry (
        chain uuid not null,
        position bigint not null,
        at timestamptz(3) not null,
        kind text not null,
        action text not null,
        agent text,
        patients text[] not null,
        entry text not null,
        subject text,
        subject_hash bytea not null,
        hash bytea not null,
        primary key (chain, position)
      )`.execute(db);
    await sql`create index audit_entry_newest on audit_entry (at desc, chain, position desc)`.execute(db);
    await sql`create index audit_entry_patients on audit_entry using gin (patients)`.execute(db);
    await sql`create index audit_entry_agent on audit_entry (agent, at desc)`.execute(db);
    await sql`create index audit_entry_erasure on audit_entry (chain, position) where kind = 'erasure'`.execute(
      db,
    );
    await appendOnly(db);
  },
};

/** Against mistakes; whoever owns the database can take a trigger away, and is found out by the chain. */
async function appendOnly(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function audit_refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append only', tg_table_name using errcode = 'integrity_constraint_violation';
    end $$`.execute(db);
  await sql`
    create function audit_only_erase() returns trigger language plpgsql as $$
    begin
      if current_setting('cryobridge.erasing', true) = 'on'
        and (new.chain, new.position, new.at, new.kind, new.action, new.entry, new.subject_hash, new.hash)
          = (old.chain, old.position, old.at, old.kind, old.action, old.entry, old.subject_hash, old.hash)
        and new.subject is null and new.patients = '{}' and (new.agent is null or new.agent = old.agent)
      then return new; end if;
      raise exception '% is append only', tg_table_name using errcode = 'integrity_constraint_violation';
    end $$`.execute(db);
  await sql`
    create function audit_only_anchor() returns trigger language plpgsql as $$
    begin
      if (new.id, new.opened_at) = (old.id, old.opened_at) and new.anchored_position >= old.anchored_position
      then return new; end if;
      raise exception '% is append only', tg_table_name using errcode = 'integrity_constraint_violation';
    end $$`.execute(db);
  await sql`
    create trigger audit_entry_fixed before update on audit_entry
    for each row execute function audit_only_erase()`.execute(db);
  await sql`
    create trigger audit_chain_fixed before update on audit_chain
    for each row execute function audit_only_anchor()`.execute(db);
  for (const table of ['audit_entry', 'audit_chain']) {
    await sql`
      create trigger ${sql.ref(`${table}_kept`)} before delete or truncate on ${sql.table(table)}
      for each statement execute function audit_refuse_change()`.execute(db);
  }
}

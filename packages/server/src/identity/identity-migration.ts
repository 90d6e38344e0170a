import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Who may come in, and who is in. Of whatever lets somebody in, only a hash is kept. Every change that ends an entry
 * is told to all servers.
 */
export const identityMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await people(db);
    await entries(db);
    await passing(db);
    await telling(db);
  },
};

async function people(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account (
      id uuid primary key default gen_random_uuid(),
      name text not null,
      role text not null,
      patient_id text unique,
      disabled boolean not null default false,
      created_at timestamptz(3) not null default now(),
      login text unique,
      password_hash text,
      totp_secret text,
      totp_last_step bigint not null default 0,
      issuer text,
      subject text,
      unique (issuer, subject),
      check ((role = 'patient') = (patient_id is not null))
    )`.execute(db);
  await sql`
    create table passkey (
      id text primary key,
      account_id uuid not null references account on delete cascade,
      public_key bytea not null,
      counter bigint not null,
      transports text[] not null,
      label text not null,
      created_at timestamptz(3) not null default now(),
      used_at timestamptz(3)
    )`.execute(db);
  await sql`create index passkey_of_account on passkey (account_id)`.execute(db);
  await sql`
    create table recovery_code (
      account_id uuid not null references account on delete cascade,
      code_hash bytea not null,
      primary key (account_id, code_hash)
    )`.execute(db);
}

async function entries(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table session (
      id uuid primary key default gen_random_uuid(),
      token_hash bytea not null unique,
      account_id uuid not null references account on delete cascade,
      device text not null,
      created_at timestamptz(3) not null default now(),
      seen_at timestamptz(3) not null default now(),
      idle_minutes integer not null,
      expires_at timestamptz(3) not null
    )`.execute(db);
  await sql`create index session_of_account on session (account_id)`.execute(db);
  await sql`
    create table access_token (
      id uuid primary key default gen_random_uuid(),
      token_hash bytea not null unique,
      label text not null,
      role text not null,
      made_by uuid not null,
      created_at timestamptz(3) not null default now(),
      used_at timestamptz(3),
      expires_at timestamptz(3) not null
    )`.execute(db);
}

async function passing(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table invitation (
      id uuid primary key default gen_random_uuid(),
      token_hash bytea not null unique,
      code_hash bytea,
      account_id uuid references account on delete cascade,
      tries integer not null default 0,
      created_at timestamptz(3) not null default now(),
      expires_at timestamptz(3) not null
    )`.execute(db);
  await sql`
    create table ceremony (
      id uuid primary key default gen_random_uuid(),
      kind text not null,
      facts jsonb not null,
      expires_at timestamptz(3) not null
    )`.execute(db);
  await sql`
    create table sign_in_attempt (
      key text primary key,
      failures integer not null,
      last_at timestamptz(3) not null,
      locked_until timestamptz(3),
      refused boolean not null
    )`.execute(db);
}

async function telling(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function tell_identity() returns trigger language plpgsql as $$
    begin
      perform pg_notify('cryobridge_identity', tg_table_name);
      return null;
    end $$`.execute(db);
  for (const [table, when] of [
    ['session', 'delete'],
    ['access_token', 'delete'],
    ['account', 'update of role, disabled, name, patient_id or delete'],
  ] as const)
    await sql`
      create trigger ${sql.ref(`${table}_told`)} after ${sql.raw(when)} on ${sql.table(table)}
      for each statement execute function tell_identity()`.execute(db);
}

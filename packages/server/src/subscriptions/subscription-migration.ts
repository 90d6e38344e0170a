import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Who a subscription answers to, what changed since the last look, and what is to be delivered. A change is noted in
 * the transaction that makes it, and only while there are subscriptions; a delivery stands here until it has arrived.
 */
export const subscriptionMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table subscription_owner (
        subscription_id text primary key,
        caller json not null
      )`.execute(db);
    await sql`
      create table changed_record (
        id bigint generated always as identity primary key,
        key bigint not null,
        version integer not null
      )`.execute(db);
    await sql`
      create table subscription_delivery (
        id uuid primary key default gen_random_uuid(),
        subscription_id text not null,
        type text not null,
        record_id text not null,
        failed boolean not null default false,
        made_at timestamptz(3) not null default now()
      )`.execute(db);
    await sql`
      create index subscription_delivery_of on subscription_delivery (subscription_id)`.execute(db);
    await sql`
      create function note_change() returns trigger language plpgsql as $$
      begin
        if exists (select from subscription_owner) then
          insert into changed_record (key, version) select key, version from added where method <> 'DELETE';
        end if;
        return null;
      end $$`.execute(db);
    await sql`
      create trigger resource_version_changed after insert on resource_version
      referencing new table as added for each statement execute function note_change()`.execute(db);
  },
};

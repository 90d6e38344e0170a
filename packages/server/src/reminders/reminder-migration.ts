import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * When and how a person wants to be reminded, where their browsers are reached, and what was sent. `next_at` is when
 * to look next: whoever moves it on sends, so that of several servers one does.
 */
export const reminderMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table reminder_setting (
        patient_id text primary key,
        remind_at text not null,
        quiet_from text not null,
        quiet_until text not null,
        push boolean not null,
        email text,
        language text not null,
        time_zone text not null,
        stop_token text not null unique,
        next_at timestamptz(3)
      )`.execute(db);
    await sql`create index reminder_setting_next on reminder_setting (next_at)`.execute(db);
    await sql`
      create table push_subscription (
        endpoint text primary key,
        patient_id text not null,
        p256dh text not null,
        auth text not null,
        made_at timestamptz(3) not null default now()
      )`.execute(db);
    await sql`create index push_subscription_of on push_subscription (patient_id, made_at)`.execute(db);
    await sql`
      create table reminder_sent (
        patient_id text not null,
        for_day date not null,
        channel text not null,
        state text not null default 'claimed',
        tries integer not null default 1,
        at timestamptz(3) not null,
        primary key (patient_id, for_day, channel)
      )`.execute(db);
    await sql`create table server_secret (name text primary key, value json not null)`.execute(db);
  },
};

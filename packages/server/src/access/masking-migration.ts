import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Which courses are masked, and for whom a mask was lifted. A mask that was once on stays until its study says
 * otherwise: taking a subject away, or moving it, leaves the course masked. A veil that a record ever had stays on it,
 * because its history still holds what the veil hides.
 */
export const maskingMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table masked_study (study_id text primary key)`.execute(db);
    await sql`
      create table research_course (
        patient_id text not null,
        study_id text not null,
        primary key (patient_id, study_id)
      )`.execute(db);
    await sql`
      create view masked_course as
      select patient_id from research_course
      where study_id = '' or study_id in (select study_id from masked_study)`.execute(db);
    await sql`
      create table unblinding (
        id bigint generated always as identity primary key,
        patient_id text not null,
        user_id text not null,
        display text not null,
        reason text not null,
        at timestamptz(3) not null default now()
      )`.execute(db);
    await sql`create index unblinding_of_viewer on unblinding (patient_id, user_id)`.execute(db);
    await sql`
      create trigger unblinding_fixed before update or delete on unblinding
      for each row execute function refuse_change()`.execute(db);
    await sql`
      create function keep_veil() returns trigger language plpgsql as $$
      begin
        new.veil := coalesce(new.veil, old.veil);
        new.patients := case when new.deleted then old.patients else new.patients end;
        return new;
      end $$`.execute(db);
    await sql`
      create trigger resource_veil before update on resource for each row
      when (old.veil is not null and (new.veil is null or new.deleted)) execute function keep_veil()`.execute(
      db,
    );
  },
};

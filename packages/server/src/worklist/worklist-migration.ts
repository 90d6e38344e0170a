import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What needs a person next, made ready for each person in the programme, so that a list of everybody reads no course.
 * Every write that may change a row notes its person in the transaction that makes it; whoever reads the list, or
 * the keeper once a second, makes those rows anew. All of it can be thrown away and made again: a note for each
 * person is enough, and that is how it begins.
 */
export const worklistMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table worklist_row (
        patient_id text primary key,
        form integer not null,
        content json not null
      )`.execute(db);
    await sql`
      create table worklist_wake (
        id bigint generated always as identity primary key,
        patient_id text not null
      )`.execute(db);
    await sql`create index worklist_wake_of on worklist_wake (patient_id)`.execute(db);
    await sql`
      create function wake_worklist() returns trigger language plpgsql as $$
      begin
        insert into worklist_wake (patient_id)
        select distinct person
        from added join resource r using (key)
          left join resource_version earlier on earlier.key = added.key and earlier.version = added.version - 1
          cross join lateral unnest(added.patients || coalesce(earlier.patients, '{}')) person
        where r.type in ('Patient', 'DocumentReference', 'EpisodeOfCare', 'Task', 'Procedure', 'Consent')
          or (r.type = 'Observation' and added.content like '%lost-to-follow-up%');
        return null;
      end $$`.execute(db);
    await sql`
      create trigger resource_version_listed after insert on resource_version
      referencing new table as added for each statement execute function wake_worklist()`.execute(db);
    await sql`
      create function wake_worklist_signed() returns trigger language plpgsql as $$
      begin
        insert into worklist_wake (patient_id)
        select unnest(patients) from resource where type = 'DocumentReference' and id = new.case_id;
        return null;
      end $$`.execute(db);
    await sql`
      create trigger plan_signature_listed after insert on plan_signature
      for each row execute function wake_worklist_signed()`.execute(db);
    await sql`
      insert into worklist_wake (patient_id)
      select distinct unnest(patients) from resource
      where type in ('DocumentReference', 'EpisodeOfCare') and not deleted`.execute(db);
  },
};

import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Whom the watch follows and when it looks at them next, what woke it, and the settings that clinicians signed. A
 * person is followed from the first EpisodeOfCare on. Every write about a followed person wakes the watch in the
 * transaction that makes it, so that a server that is killed leaves the waking to the next; the watch's own writes
 * (Task) and what it does not read wake nobody. Alerts themselves are Tasks with a Binary.
 *
 * A Binary belongs to the Patient that its security context names; those stored before that was so are put right.
 */
export const alertMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table watched_person (
        patient_id text primary key,
        summary json,
        next_at timestamptz(3) not null default now()
      )`.execute(db);
    await sql`create index watched_person_next on watched_person (next_at)`.execute(db);
    await sql`
      create table watch_wake (
        id bigint generated always as identity primary key,
        patient_id text not null
      )`.execute(db);
    await sql`create index watch_wake_of on watch_wake (patient_id)`.execute(db);
    await sql`
      create function wake_watch() returns trigger language plpgsql as $$
      begin
        insert into watched_person (patient_id)
        select distinct unnest(added.patients) from added join resource r using (key)
        where r.type = 'EpisodeOfCare' on conflict do nothing;
        if exists (select from watched_person) then
          insert into watch_wake (patient_id)
          select distinct w.patient_id
          from added join resource r using (key) join watched_person w on w.patient_id = any(added.patients)
          where r.type in ('Patient', 'EpisodeOfCare', 'Encounter', 'Procedure', 'QuestionnaireResponse',
            'MedicationRequest', 'MedicationDispense', 'MedicationAdministration', 'MedicationStatement',
            'Consent', 'CarePlan', 'ResearchSubject')
            or (r.type = 'Observation' and added.content like '%/CodeSystem/cryobridge%'
              and added.content ~ '"(surgeon-agreement|lost-to-follow-up)"');
        end if;
        return null;
      end $$`.execute(db);
    await sql`
      create trigger resource_version_watched after insert on resource_version
      referencing new table as added for each statement execute function wake_watch()`.execute(db);
    for (const table of ['resource', 'resource_version'])
      await sql`
        update ${sql.table(table)} each
        set patients = array[substring(each.content from '"securityContext":{"reference":"Patient/([A-Za-z0-9.-]+)"}')]
        from resource r
        where r.key = each.key and r.type = 'Binary' and each.patients = '{}'
          and each.content ~ '"securityContext":{"reference":"Patient/[A-Za-z0-9.-]+"}'`.execute(db);
    await sql`
      create table watch_settings (
        version integer primary key check (version > 0),
        settings json not null,
        signed_by text not null,
        account_id text not null,
        signed_at timestamptz(3) not null
      )`.execute(db);
    await sql`
      create trigger watch_settings_fixed before update or delete on watch_settings
      for each row execute function refuse_change()`.execute(db);
  },
};

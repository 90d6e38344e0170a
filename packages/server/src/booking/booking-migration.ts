import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Makes the worklist hear of appointments too. */
export const bookingMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create or replace function wake_worklist() returns trigger language plpgsql as $$
      begin
        insert into worklist_wake (patient_id)
        select distinct person
        from added join resource r using (key)
          left join resource_version earlier on earlier.key = added.key and earlier.version = added.version - 1
          cross join lateral unnest(added.patients || coalesce(earlier.patients, '{}')) person
        where r.type in
            ('Patient', 'DocumentReference', 'EpisodeOfCare', 'Task', 'Procedure', 'Consent', 'Appointment')
          or (r.type = 'Observation' and added.content like '%lost-to-follow-up%');
        return null;
      end $$`.execute(db);
  },
};

import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { signedPlanState } from '../records/in-transaction.js';

/** Ids of the resources that hold a plan, such as `….plan-3`. */
const planIds = '%.plan-%';

/** What a storing again and a move to another Patient may change: the stamp, and whom it is about. */
const mayChange = sql.raw(`'"versionId":"[0-9]+"|"lastUpdated":"[^"]*"|"Patient/[A-Za-z0-9.-]+"'`);

/**
 * Who signed which version of a plan. A signature is never changed, and the CarePlan and the Binary that hold a signed
 * plan keep what was signed; both go only together with their whole case, which includes the erasure of a person.
 * Judged when a transaction ends, since a case is taken away resource by resource.
 */
export const signingMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table plan_signature (
        plan_id text primary key,
        case_id text not null,
        version integer not null check (version > 0),
        plan_hash text not null,
        account_id text not null,
        signed_by text not null,
        role text not null,
        signed_at timestamptz(3) not null default now()
      )`.execute(db);
    await sql`create index plan_signature_of_case on plan_signature (case_id, version desc)`.execute(db);
    await sql`
      create trigger plan_signature_fixed before update or delete on plan_signature
      for each row execute function refuse_change()`.execute(db);
    await sql`
      create function forget_signatures() returns trigger language plpgsql as $$
      begin
        delete from plan_signature where case_id = new.id;
        return null;
      end $$`.execute(db);
    await sql`
      create trigger resource_case_gone after update on resource for each row
      when (new.type = 'DocumentReference' and new.deleted and not old.deleted)
      execute function forget_signatures()`.execute(db);
    await sql`
      create function keep_signed_plan() returns trigger language plpgsql as $$
      begin
        if not exists (select from plan_signature where plan_id = new.id) then return null; end if;
        if new.deleted or new.content is null
          or regexp_replace(new.content, ${mayChange}, '', 'g')
            <> regexp_replace(old.content, ${mayChange}, '', 'g')
        then
          raise exception '%/% is signed and stays as it is', new.type, new.id
            using errcode = ${sql.raw(`'${signedPlanState}'`)};
        end if;
        return null;
      end $$`.execute(db);
    await sql`
      create constraint trigger resource_signed_plan after update on resource
      deferrable initially deferred for each row
      when (new.type in ('CarePlan', 'Binary') and new.id like ${sql.raw(`'${planIds}'`)}
        and (new.deleted or new.content is distinct from old.content))
      execute function keep_signed_plan()`.execute(db);
  },
};

import type { Alert } from '@cryobridge/course';
import { type Resource, alertFromFhir, alertRecordId, idsOf, isAlertTask } from '@cryobridge/fhir/mapping';
import { caseHeads } from '../courses/case-plans.js';
import type { Queryable } from '../records/record-search.js';
import type { PersonRecords } from './content-of.js';

const types = [
  'Patient',
  'DocumentReference',
  'EpisodeOfCare',
  'Task',
  'Procedure',
  'Consent',
  'Appointment',
];

/** What the rows of some people are made from, in four statements however many they are. */
export async function readPersons(db: Queryable, ids: readonly string[]): Promise<readonly PersonRecords[]> {
  const own = await resourcesOf(db, ids);
  const all = [...own.values()].flat();
  const planIds = caseHeads(all).map(({ id, planVersion }) => idsOf.plan(id, planVersion));
  const open = all.filter(isOpenAlert);
  const carePlans = await namedOf(db, 'CarePlan', planIds);
  const recordIds = open.map(({ id = '' }) => alertRecordId(id));
  const binaries = await namedOf(db, 'Binary', recordIds);
  const signed = await signedAmong(db, planIds);
  return ids.map((patientId) => {
    const resources = own.get(patientId) ?? [];
    const alerts = resources.filter(isOpenAlert).flatMap((task): readonly Alert[] => {
      const alert = alertFromFhir(task, binaries.get(alertRecordId(task.id ?? '')) ?? null);
      return alert === null ? [] : [alert];
    });
    return { patientId, resources, carePlans, signed, alerts };
  });
}

const isOpenAlert = (each: Resource) =>
  isAlertTask(each) && (each['status'] === 'requested' || each['status'] === 'in-progress');

interface Stored {
  readonly patients: readonly string[];
  readonly content: string;
}

async function resourcesOf(db: Queryable, ids: readonly string[]) {
  const { rows } = await db.query<Stored>(
    `select patients, content from resource
     where patients && $1::text[] and not deleted
       and (type = any($2::text[]) or (type = 'Observation' and content like '%lost-to-follow-up%'))
     order by type, id`,
    [ids, types],
  );
  const found = new Map<string, Resource[]>(ids.map((id) => [id, []]));
  for (const { patients, content } of rows) {
    const resource = JSON.parse(content) as Resource;
    for (const id of patients) found.get(id)?.push(resource);
  }
  return found;
}

async function namedOf(db: Queryable, type: string, ids: readonly string[]) {
  const { rows } = await db.query<{ id: string; content: string }>(
    'select id, content from resource where type = $1 and id = any($2::text[]) and not deleted',
    [type, ids],
  );
  return new Map(rows.map(({ id, content }) => [id, JSON.parse(content) as Resource]));
}

async function signedAmong(db: Queryable, planIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ plan_id: string }>(
    'select plan_id from plan_signature where plan_id = any($1::text[])',
    [planIds],
  );
  return new Set(rows.map(({ plan_id: id }) => id));
}

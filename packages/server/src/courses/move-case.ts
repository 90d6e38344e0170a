import { type Resource, idsOf, movedToPerson } from '@cryobridge/fhir/mapping';
import type pg from 'pg';
import { isMasked, statementsOf } from '../access/masking.js';
import { written } from '../cases/record-entries.js';
import { ProblemError } from '../http/problem.js';
import type { Asked } from '../records/asked.js';
import type { BundleEntry } from '../records/bundle-entry.js';
import type { Repository } from '../records/repository.js';
import { everyPage } from './course-resources.js';
import { readAt, versionOf } from './read-at.js';

interface Mover {
  readonly repository: Repository;
  readonly pool: Pick<pg.Pool, 'query'>;
  readonly asked: Asked;
}

interface Move {
  readonly caseId: string;
  /** The Patient that the case made, and the one that it is to be about. */
  readonly from: string;
  readonly to: string;
}

/** What stays with the Patient that it is about: it tells of that record, not of the person. */
const staying = new Set(['Patient', 'Provenance', 'AuditEvent']);

/**
 * What must be written so that everything known under one Patient is about another, and nothing is lost: every record
 * keeps its id and its earlier versions, and both Patients say that they are the same person.
 * @throws {ProblemError} `bad-input` when they cannot be the same person, or somebody depends on the first Patient.
 */
export async function moveEntries(mover: Mover, move: Move): Promise<readonly BundleEntry[]> {
  const [from, to] = await Promise.all([readPatient(mover, move.from), readPatient(mover, move.to)]);
  if (to === null) throw refusedMove('no such person');
  if (from === null) throw refusedMove('the case names a person who is not there');
  const fault = differenceOf(from.resource, to.resource);
  if (fault !== null) throw refusedMove(fault);
  const records = await everythingOf(mover, move);
  await refuseDependents(mover, move, records);
  const entries = movedToPerson(records, move).map((each) => written(each, versionOf(each)));
  return [...entries, ...linkedPatients({ from, to }, move)];
}

const refusedMove = (message: string) => new ProblemError('bad-input', [{ path: 'patientId', message }]);

async function everythingOf(
  { repository, asked }: Mover,
  { caseId, from }: Move,
): Promise<readonly Resource[]> {
  const found = await everyPage(
    (parameters) => repository.everything(asked, from, parameters),
    [['_count', '1000']],
  );
  const plans = found.flatMap((each) => (each.resourceType === 'CarePlan' ? [each.id ?? ''] : []));
  const binaries = await Promise.all(
    [idsOf.input(caseId), idsOf.caseRecord(caseId), ...plans].map(async (id) => {
      const read = await readAt(repository, asked, ['Binary', id]);
      return read === null ? [] : [read];
    }),
  );
  const all = [...found, ...binaries.flat()].filter(
    (each) => !staying.has(each.resourceType) && JSON.stringify(each).includes(`"Patient/${from}"`),
  );
  return [...new Map(all.map((each) => [`${each.resourceType}/${each.id ?? ''}`, each])).values()];
}

async function refuseDependents(
  { pool }: Mover,
  { from, to }: Move,
  records: readonly Resource[],
): Promise<void> {
  const db = statementsOf(pool);
  const inStudy = records.some(({ resourceType }) => resourceType === 'ResearchSubject');
  if (inStudy || (await isMasked(db, from)) || (await isMasked(db, to)))
    throw refusedMove('one of the two takes part in a study; they stay apart until it has ended');
  const { rows } = await pool.query('select from account where patient_id = $1', [from]);
  if (rows.length > 0)
    throw refusedMove('somebody signs in as the person of this case; take that account away first');
  if (records.some(({ resourceType }) => resourceType === 'EpisodeOfCare'))
    throw refusedMove('the person of this case is followed already');
}

/** Why two Patients are not one person, as far as it is told. */
function differenceOf(from: Resource, to: Resource): string | null {
  const [born, bornToo] = [String(from['birthDate'] ?? ''), String(to['birthDate'] ?? '')];
  if (!born.startsWith(bornToo) && !bornToo.startsWith(born))
    return `that person was born on ${bornToo}, the person of the case on ${born}`;
  const [sex, sexToo] = [from['gender'], to['gender']];
  const differ = sex !== undefined && sexToo !== undefined && sex !== sexToo;
  return differ ? `that person is ${String(sexToo)}, the person of the case ${String(sex)}` : null;
}

interface Held {
  readonly resource: Resource;
  readonly version: number;
}

function linkedPatients(
  { from, to }: { readonly from: Held; readonly to: Held },
  move: Move,
): readonly BundleEntry[] {
  const linked = ({ resource }: Held, other: string, type: string) => [
    ...((resource['link'] ?? []) as readonly object[]),
    { other: { reference: `Patient/${other}` }, type },
  ];
  const filled = Object.fromEntries(
    ['gender', 'birthDate'].flatMap((name) => {
      const [old, known] = [from.resource[name], to.resource[name]];
      const fuller = String(old ?? '').length > String(known ?? '').length;
      return fuller ? [[name, old]] : [];
    }),
  );
  return [
    written({ ...from.resource, active: false, link: linked(from, move.to, 'replaced-by') }, from.version),
    written({ ...to.resource, ...filled, link: linked(to, move.from, 'replaces') }, to.version),
  ];
}

async function readPatient({ repository, asked }: Mover, id: string): Promise<Held | null> {
  const resource = await readAt(repository, asked, ['Patient', id]);
  return resource === null ? null : { resource, version: versionOf(resource) ?? 0 };
}

import type pg from 'pg';
import { randomUUID } from 'node:crypto';
import type { Draft } from '../audit/chain-link.js';
import { type EntryText, type SubjectText, agentOf, patientsIn } from '../audit/entry-text.js';
import type { OpenAuditTrail } from '../audit/open-audit-trail.js';
import type { ErasureRequest } from './erasure-request.js';
import { inTransaction } from '../records/in-transaction.js';

interface Parts {
  readonly pool: pg.Pool;
  readonly trail: Pick<OpenAuditTrail, 'append'>;
}

interface Row {
  readonly chain: string;
  readonly position: number;
  readonly entry: string;
  readonly subject: string;
}

const rowsAtOnce = 2_000;

/**
 * Takes the person out of the audit trail. What an entry says of others is carried over to a new one; then an entry
 * says which are erased, by whom and why; only then their subjects go.
 * @returns how many entries lost their subject.
 */
export async function eraseAudit(
  { pool, trail }: Parts,
  request: ErasureRequest,
  records: readonly { readonly name: string }[],
): Promise<number> {
  const gone = new Set([`Patient/${request.patientId}`, ...records.map(({ name }) => name)]);
  let erased = 0;
  for (;;) {
    const { rows } = await pool.query<Row>(
      `select chain, position::float8 as position, entry, subject from audit_entry
       where patients @> array[$1]::text[] and subject is not null
       order by chain, position limit ${rowsAtOnce}`,
      [request.patientId],
    );
    // The first entry names the erasure, even if the trail holds nothing else of the person.
    if (rows.length === 0 && erased > 0) return erased;
    await Promise.all(
      rows.flatMap((row) => carriedOver(row, request.patientId, gone)).map((d) => trail.append(d)),
    );
    await trail.append(erasureDraft(request, rows));
    await eraseSubjects(pool, rows);
    erased += rows.length;
    if (rows.length === 0) return erased;
  }
}

/** What is left of an entry without the person; nothing when it is about nobody else. */
function carriedOver(row: Row, patientId: string, gone: ReadonlySet<string>): readonly Draft[] {
  const { chain, position, kind: _kind, ...facts } = JSON.parse(row.entry) as EntryText;
  const subject = JSON.parse(row.subject) as SubjectText;
  const patients = patientsIn(subject).filter((id) => id !== patientId);
  if (patients.length === 0) return [];
  const left: SubjectText = {
    ...subject,
    agent: subject.patient === patientId ? null : subject.agent,
    patient: subject.patient === patientId ? null : subject.patient,
    patients,
    resources: subject.resources.filter((name) => !gone.has(name.replace(/\/_history\/.*/, ''))),
    query: null,
  };
  return [
    {
      at: facts.at,
      kind: 'event',
      action: facts.action ?? 'event',
      agent: agentOf(facts, left),
      patients: patientsIn(left),
      facts: { ...facts, carriedFrom: { chain, position } },
      subject: JSON.stringify({ ...left, salt: randomUUID() }),
    },
  ];
}

function erasureDraft({ patientId, by, reason }: ErasureRequest, rows: readonly Row[]): Draft {
  const positions = new Map<string, number[]>();
  for (const { chain, position } of rows) positions.set(chain, [...(positions.get(chain) ?? []), position]);
  return {
    at: new Date().toISOString(),
    kind: 'erasure',
    action: 'erase',
    agent: by.userId,
    patients: [],
    facts: {
      action: 'erase',
      outcome: 'success',
      agent: by,
      reason,
      of: `Patient/${patientId}`,
      erased: [...positions].map(([chain, list]) => ({ chain, positions: list })),
    },
    subject: '',
  };
}

async function eraseSubjects(pool: pg.Pool, rows: readonly Row[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(`set local cryobridge.erasing = 'on'`);
    await client.query(
      `update audit_entry e set subject = null, patients = '{}',
         agent = case when (e.entry::json -> 'agent' ->> 'userId') = e.agent then e.agent end
       from unnest($1::uuid[], $2::bigint[]) as t (chain, position)
       where e.chain = t.chain and e.position = t.position`,
      [rows.map(({ chain }) => chain), rows.map(({ position }) => position)],
    );
  });
}

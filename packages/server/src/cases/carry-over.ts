import { type CaseFile, type PlanRound, caseHead, caseParts, planParts } from '@cryobridge/fhir/mapping';
import { type Answer, type Case, type Plan, hashOf } from '@cryobridge/plan';
import type pg from 'pg';
import { serverCaller } from '../access/caller.js';
import { OutcomeError } from '../records/outcome-error.js';
import type { Repository } from '../records/repository.js';
import { written } from './record-entries.js';

interface CaseRow {
  readonly id: string;
  readonly label: string;
  readonly input_kind: CaseFile['inputKind'];
  readonly input: string;
  readonly case_record: string;
  readonly asked_on: string | null;
  readonly created_at: Date;
}

interface PlanRow {
  readonly version: number;
  readonly plan: string;
  readonly made_at: Date;
}

/** So that of several servers that start together one carries over. */
const lockNumber = 7_042_301;

/**
 * Brings cases out of the tables that held them before records were FHIR resources. A case leaves its tables once it is
 * stored, so that a start that was cut short is taken up by the next.
 * @returns how many were carried over.
 */
export async function carryOverCases(pool: pg.Pool, repository: Repository): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    const { rows } = await client.query<CaseRow>(
      `select id, label, input_kind, input::text as input, case_record::text as case_record, asked_on, created_at
       from cases order by created_at, id`,
    );
    for (const row of rows) {
      await carryOver(client, repository, row);
      await client.query('delete from cases where id = $1', [row.id]);
    }
    return rows.length;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockNumber]);
    client.release();
  }
}

async function carryOver(db: pg.PoolClient, repository: Repository, row: CaseRow): Promise<void> {
  const asked = { caller: serverCaller, requestId: `carry-over-${row.id}` };
  if (await isStored(repository, asked, row.id)) return;
  const rounds = await roundsOf(db, row.id);
  const latest = rounds.at(-1);
  if (latest === undefined) return;
  const file: CaseFile = {
    id: row.id,
    label: row.label,
    inputKind: row.input_kind,
    input: row.input,
    caseRecord: JSON.parse(row.case_record) as Case,
    askedOn: row.asked_on,
    createdAt: row.created_at.toISOString(),
  };
  const answered = rounds.filter(({ answers }) => answers.length > 0).map(({ version }) => version);
  const head = caseHead(file, { version: latest.version, plan: latest.plan, answered });
  const resources = [...caseParts(file), ...rounds.flatMap((round) => planParts(file.id, round)), head];
  await repository.transaction(
    asked,
    resources.map((each) => written(each)),
  );
}

async function isStored(
  repository: Repository,
  asked: Parameters<Repository['read']>[0],
  id: string,
): Promise<boolean> {
  try {
    await repository.read(asked, 'DocumentReference', id);
    return true;
  } catch (error) {
    if (error instanceof OutcomeError) return false;
    throw error;
  }
}

async function roundsOf(db: pg.PoolClient, caseId: string): Promise<readonly PlanRound[]> {
  const plans = await db.query<PlanRow>(
    'select version, plan::text as plan, made_at from plans where case_id = $1 order by version',
    [caseId],
  );
  const given = await db.query<{ answer: Answer }>(
    'select answer from answers where case_id = $1 order by id',
    [caseId],
  );
  const answers = given.rows.map(({ answer }) => answer);
  let taken = 0;
  return plans.rows.map(({ version, plan: text, made_at: madeAt }, index) => {
    const plan = JSON.parse(text) as Plan;
    const upTo =
      index === 0 ? 0 : index === plans.rows.length - 1 ? answers.length : answersIn(plan, answers, taken);
    const round = { version, plan, madeAt: madeAt.toISOString(), answers: answers.slice(taken, upTo) };
    taken = upTo;
    return round;
  });
}

/** How many of the answers a plan was made with: a plan names them by their hash. */
function answersIn({ madeFrom }: Plan, answers: readonly Answer[], from: number): number {
  for (let upTo = from; upTo <= answers.length; upTo += 1)
    if (hashOf(answers.slice(0, upTo)) === madeFrom.answersHash) return upTo;
  return from;
}

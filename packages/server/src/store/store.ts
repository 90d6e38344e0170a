import type { Answer, Case, Plan, Question } from '@cryobridge/plan';
import { Kysely, PostgresDialect, type Transaction, sql } from 'kysely';
import type pg from 'pg';
import { migrateForward } from './migrations.js';
import { StoreError } from './store-error.js';
import { openPool } from './open-pool.js';
import type { PlanSummary, Tables } from './tables.js';

export interface StoredCase {
  readonly id: string;
  readonly label: string;
  readonly createdAt: Date;
  readonly askedOn: string | null;
  readonly caseRecord: Case;
}

export interface StoredPlan {
  readonly version: number;
  readonly plan: Plan;
  readonly summary: PlanSummary;
}

export interface ListedCase {
  readonly id: string;
  readonly label: string;
  readonly createdAt: Date;
  readonly summary: PlanSummary;
}

export interface NewStoredCase {
  readonly id: string;
  readonly label: string;
  readonly inputKind: 'bundle' | 'form' | 'example';
  /** JSON text as it came. */
  readonly input: string;
  readonly caseRecord: Case;
  readonly askedOn: string | null;
}

/** Another round of answers was stored first; plan again on top of it. */
export class StaleVersionError extends Error {
  override readonly name = 'StaleVersionError';
}

export { StoreError };

export interface Store {
  ping(): Promise<void>;
  addCase(added: NewStoredCase, first: Omit<StoredPlan, 'version'>): Promise<StoredCase>;
  listCases(): Promise<readonly ListedCase[]>;
  findCase(id: string): Promise<StoredCase | null>;
  latestPlan(caseId: string): Promise<StoredPlan | null>;
  /** Every question that any plan of the case asked, newest plan first. */
  questionsAsked(caseId: string): Promise<readonly Question[]>;
  answersOf(caseId: string): Promise<readonly Answer[]>;
  /**
   * Appends answers and the plan made with them, together or not at all.
   * @throws {StaleVersionError} when `onTopOf` is no longer the latest version.
   */
  addRound(round: {
    caseId: string;
    onTopOf: number;
    answers: readonly Answer[];
    next: Omit<StoredPlan, 'version'>;
  }): Promise<void>;
  /** False when there is none. */
  deleteCase(id: string): Promise<boolean>;
  close(): Promise<void>;
}

const longestList = 500;

/**
 * Opens the store and brings its schema up to date.
 * @param onPoolError called when an idle connection breaks.
 * @throws {StoreError} when it is too old, or the driver's error.
 */
export async function openStore(
  connection: pg.PoolConfig,
  onPoolError: (error: Error) => void,
): Promise<Store> {
  const pool = openPool(connection, onPoolError);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await checkVersion(db);
    await migrateForward(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return storeOn(db);
}

const oldestVersion = 15;

async function checkVersion(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{
    version: string;
  }>`select current_setting('server_version_num') as version`.execute(db);
  const major = Math.floor(Number(rows[0]?.version) / 10_000);
  if (major < oldestVersion)
    throw new StoreError(`the database is PostgreSQL ${major}; ${oldestVersion} or newer is needed`);
}

function storeOn(db: Kysely<Tables>): Store {
  return {
    async ping() {
      await sql`select 1`.execute(db);
    },
    addCase: (added, first) => db.transaction().execute((tx) => insertCase(tx, added, first)),
    listCases: () => listCases(db),
    findCase: (id) => findCase(db, id),
    latestPlan: (caseId) => latestPlan(db, caseId),
    questionsAsked: (caseId) => questionsAsked(db, caseId),
    async answersOf(caseId) {
      const rows = await db
        .selectFrom('answers')
        .select('answer')
        .where('case_id', '=', caseId)
        .orderBy('id')
        .execute();
      return rows.map(({ answer }) => answer);
    },
    addRound: ({ caseId, onTopOf, answers, next }) =>
      db.transaction().execute(async (tx) => {
        await tx.selectFrom('cases').select('id').where('id', '=', caseId).forUpdate().execute();
        if ((await latestPlan(tx, caseId))?.version !== onTopOf) throw new StaleVersionError(caseId);
        await tx
          .insertInto('answers')
          .values(answers.map((answer) => ({ case_id: caseId, answer: JSON.stringify(answer) })))
          .execute();
        await insertPlan(tx, caseId, { ...next, version: onTopOf + 1 });
      }),
    async deleteCase(id) {
      const { numDeletedRows } = await db.deleteFrom('cases').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },
    close: () => db.destroy(),
  };
}

async function insertCase(
  tx: Transaction<Tables>,
  { id, label, inputKind, input, caseRecord, askedOn }: NewStoredCase,
  first: Omit<StoredPlan, 'version'>,
): Promise<StoredCase> {
  const { created_at: createdAt } = await tx
    .insertInto('cases')
    .values({
      id,
      label,
      input_kind: inputKind,
      input,
      input_hash: caseRecord.inputHash,
      case_record: JSON.stringify(caseRecord),
      asked_on: askedOn,
    })
    .returning('created_at')
    .executeTakeFirstOrThrow();
  await insertPlan(tx, id, { ...first, version: 1 });
  return { id, label, createdAt, askedOn, caseRecord };
}

async function insertPlan(
  tx: Transaction<Tables>,
  caseId: string,
  { version, plan, summary }: StoredPlan,
): Promise<void> {
  await tx
    .insertInto('plans')
    .values({
      case_id: caseId,
      version,
      hash: plan.hash,
      knowledge_version: plan.madeFrom.knowledgeVersion,
      summary: JSON.stringify(summary),
      questions: JSON.stringify(plan.decision.questions),
      plan: JSON.stringify(plan),
    })
    .execute();
}

async function listCases(db: Kysely<Tables>): Promise<readonly ListedCase[]> {
  const rows = await db
    .selectFrom('cases')
    .innerJoin('plans', 'plans.case_id', 'cases.id')
    .select(['cases.id', 'cases.label', 'cases.created_at', 'plans.summary'])
    .where('plans.version', '=', (eb) =>
      eb
        .selectFrom('plans as newer')
        .select((inner) => inner.fn.max('newer.version').as('version'))
        .whereRef('newer.case_id', '=', 'cases.id'),
    )
    .orderBy('cases.created_at', 'desc')
    .orderBy('cases.id')
    .limit(longestList)
    .execute();
  return rows.map(({ id, label, created_at: createdAt, summary }) => ({ id, label, createdAt, summary }));
}

async function findCase(db: Kysely<Tables>, id: string): Promise<StoredCase | null> {
  const row = await db
    .selectFrom('cases')
    .select(['id', 'label', 'created_at', 'asked_on', 'case_record'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    label: row.label,
    createdAt: row.created_at,
    askedOn: row.asked_on,
    caseRecord: row.case_record,
  };
}

async function latestPlan(db: Kysely<Tables>, caseId: string): Promise<StoredPlan | null> {
  const row = await db
    .selectFrom('plans')
    .select(['version', 'plan', 'summary'])
    .where('case_id', '=', caseId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

async function questionsAsked(db: Kysely<Tables>, caseId: string): Promise<readonly Question[]> {
  const rows = await db
    .selectFrom('plans')
    .select('questions')
    .where('case_id', '=', caseId)
    .orderBy('version', 'desc')
    .execute();
  return rows.flatMap(({ questions }) => questions);
}

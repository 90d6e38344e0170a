import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Report, ReportAnswers } from '@cryobridge/course';
import { reportToFhir } from '@cryobridge/fhir/mapping';
import type pg from 'pg';
import { type Following, openFollowing } from '../src/alerts/open-following.js';
import { recordCases } from '../src/cases/record-cases.js';
import { written } from '../src/cases/record-entries.js';
import { openCase } from '../src/planning/make-plans.js';
import type { RecordParts } from '../src/records/record-parts.js';
import { type Repository, openRepository } from '../src/records/repository.js';
import { searchable } from './cases.js';
import { callerAs, recordParts } from './records.js';

const examplesDir = fileURLToPath(new URL('../../../examples/bundles', import.meta.url));

export interface TestFollowing extends Following {
  readonly parts: RecordParts;
  readonly repository: Repository;
  /** From now on nobody looks unless the test does. */
  stopWatching(): Promise<void>;
}

export interface TestFollowingOptions {
  readonly now?: () => Date;
  readonly everyMs?: number;
}

/** One server's courses and watch on a test's database. */
export function openTestFollowing(
  connection: pg.PoolConfig,
  { now = () => new Date(), everyMs = 100 }: TestFollowingOptions = {},
): TestFollowing {
  const parts = recordParts(connection, searchable);
  const repository = openRepository(parts);
  const following = openFollowing({ repository, pool: parts.pool, connection, now, everyMs, trouble() {} });
  return {
    ...following,
    parts,
    repository,
    stopWatching: () => following.close(),
    async close() {
      await following.close();
      await parts.pool.end();
    },
  };
}

export const clinicianAsked = { caller: callerAs('clinician'), requestId: 'test' };
export const nurseAsked = { caller: callerAs('nurse'), requestId: 'test' };

const opened = new Map<string, ReturnType<typeof openCase>>();

/** Stores an example as a case, with its real plan; gives its id. */
export async function storeExample(repository: Repository, example: string): Promise<string> {
  const made =
    opened.get(example) ??
    openCase({ body: JSON.stringify({ from: 'example', example }), today: '2026-11-01' }, examplesDir);
  opened.set(example, made);
  const { plan, label, ...rest } = made;
  const id = randomUUID();
  await recordCases(repository)(clinicianAsked).add({ ...rest, id, label: label ?? 'Example' }, plan);
  return id;
}

export function madeReport(forDate: string, answers: ReportAnswers, more: Partial<Report> = {}): Report {
  return {
    id: randomUUID(),
    kind: 'daily',
    forDate,
    writtenAt: `${forDate}T18:00:00Z`,
    receivedAt: `${forDate}T18:00:01Z`,
    by: { reporter: 'patient', name: null },
    language: 'en',
    questionnaire: 'cryobridge-daily|1',
    answers,
    ...more,
  };
}

/** Stores a report as it comes in, without telling anybody. */
export async function storeReport(repository: Repository, patientId: string, report: Report): Promise<void> {
  const resources = reportToFhir({ report, patientId, writtenBy: null, prescriptions: new Map() });
  await repository.transaction(
    clinicianAsked,
    resources.map((each) => written(each)),
  );
}

import type { NewReport } from '@cryobridge/contract';
import { defaultWatchSettings } from '@cryobridge/course';
import { episodeToFhir, type Resource } from '@cryobridge/fhir/mapping';
import { knowledge } from '@cryobridge/knowledge';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { type Caller, type Role, serverCaller } from '../src/access/caller.js';
import { answerErrors } from '../src/http/errors.js';
import type { ExactObject } from '../src/records/exact-json.js';
import type { Repository } from '../src/records/repository.js';
import { reportRoutes } from '../src/reports/index.js';
import { type KeptRecords, openKeptRecords } from './kept-records.js';
import { callerAs } from './records.js';
import { testCourses } from './test-courses.js';

/** The routes of reports on real records, as one server has them; people are known by a header, `role:patientId`. */
export interface ReportServer {
  readonly kept: KeptRecords;
  readonly repository: Repository;
  /** Whose course was said to have changed, in order. */
  readonly changed: string[];
  call(as: string, method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Loosely typed for tests. */
  readonly json: Record<string, never>;
}

/** A Wednesday, 10:30 in Berlin. */
export const workingHours = '2027-03-10T09:30:00.000Z';

export async function openReportServer(
  connection: pg.PoolConfig,
  { now = () => new Date(workingHours) }: { readonly now?: () => Date } = {},
): Promise<ReportServer> {
  const kept = await openKeptRecords(connection);
  const { repository, parts } = kept;
  const changed: string[] = [];
  const app: FastifyInstance = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app, 2 ** 20);
  app.decorateRequest('caller', null);
  app.addHook('onRequest', async (request) => {
    const [role, patientId] = String(request.headers['x-test-caller']).split(':');
    (request as { caller: Caller | null }).caller = callerAs(role as Role, patientId ?? null);
  });
  const settings = defaultWatchSettings(knowledge);
  await app.register(reportRoutes, {
    repository,
    courses: testCourses(repository, parts.pool),
    changes: { courseChanged: (patientId) => void changed.push(patientId) },
    settings: { current: async () => ({ settings, version: 0, signedBy: null, signedAt: null }) },
    help: { emergencyNumber: '112', contacts: [{ label: 'Pain nurse', telephone: '+49 30 1' }] },
    now,
  });
  return {
    kept,
    repository,
    changed,
    async call(as, method, path, body) {
      const answer = await app.inject({
        method,
        url: path,
        headers: { 'x-test-caller': as },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      const isJson = String(answer.headers['content-type']).includes('json');
      return {
        status: answer.statusCode,
        text: answer.body,
        json: (isJson ? JSON.parse(answer.body) : {}) as Answer['json'],
      };
    },
    async close() {
      await app.close();
      await kept.close();
    },
  };
}

const server = { caller: serverCaller, requestId: 'test' };

export async function keep(repository: Repository, resource: Resource): Promise<void> {
  await repository.update(
    server,
    { type: resource.resourceType, id: resource.id ?? '', onTopOf: null },
    resource as unknown as ExactObject,
  );
}

export interface TestPerson {
  readonly id: string;
  readonly amputatedOn?: string;
}

/** Somebody with a course, who has not agreed to anything yet. */
export async function keepPerson(repository: Repository, { id, amputatedOn }: TestPerson): Promise<void> {
  await keep(repository, { resourceType: 'Patient', id, name: [{ given: ['Ann'], family: 'Example' }] });
  await keep(
    repository,
    episodeToFhir({
      id: `${id}-leg`,
      patientId: id,
      caseId: null,
      timeZone: 'Europe/Berlin',
      language: 'de',
      level: 'transtibial',
      side: 'left',
      startedOn: '2027-03-01',
    }),
  );
  if (amputatedOn !== undefined) await keep(repository, amputation(id, amputatedOn));
}

const amputation = (patientId: string, on: string): Resource => ({
  resourceType: 'Procedure',
  id: `${patientId}-amputation`,
  extension: [
    {
      url: 'https://cryobridge.org/fhir/StructureDefinition/of-episode',
      valueReference: { reference: `EpisodeOfCare/${patientId}-leg` },
    },
  ],
  status: 'completed',
  code: {
    coding: [{ system: 'https://cryobridge.org/fhir/CodeSystem/cryobridge', code: 'amputation' }],
    text: 'Amputation',
  },
  subject: { reference: `Patient/${patientId}` },
  performedDateTime: on,
});

export const consent = { state: 'given', text: 'cryobridge-consent|1', language: 'de', name: 'Ann Example' };

export const dailyReport = (change: Partial<NewReport> = {}): NewReport => ({
  kind: 'daily',
  forDate: '2027-03-10',
  writtenAt: '2027-03-10T10:29:00+01:00',
  by: { reporter: 'patient', name: null },
  language: 'de',
  questionnaire: 'cryobridge-daily|1',
  answers: {
    residualLimbPain: { worst: 4, average: 2 },
    phantomPain: { worst: 6, average: 3 },
    doses: [],
    drowsiness: 'none',
    weakness: 'none',
    falls: 0,
  },
  ...change,
});

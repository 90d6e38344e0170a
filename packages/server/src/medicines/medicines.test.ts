import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { CourseView } from '@cryobridge/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type TestFollowing,
  clinicianAsked,
  madeReport,
  openTestFollowing,
  storeExample,
  storeReport,
} from '../../testing/following.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { callerAs } from '../../testing/records.js';
import { answerErrors } from '../http/errors.js';
import { medicineRoutes } from './medicine-routes.js';

let postgres: TestPostgres;
let following: TestFollowing;
let app: FastifyInstance;
let person: string;
const access: unknown[] = [];
let now = new Date('2026-12-20T12:00:00Z');

beforeAll(async () => {
  postgres = await startTestPostgres();
  following = openTestFollowing(postgres.connection, { now: () => now });
  person = await storeExample(following.repository, 'transtibial-diabetes');
  await following
    .courses(clinicianAsked)
    .start({ caseId: person, timeZone: 'Europe/Berlin', language: 'de' });
  app = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app, 1_000_000);
  app.decorateRequest('caller', null);
  app.addHook('onRoute', ({ method, url, config }) => access.push([method, url, config?.access]));
  app.addHook('onRequest', async (request) => {
    request.caller = callerAs('clinician');
  });
  await app.register(medicineRoutes, following);
});
afterAll(async () => {
  await app.close();
  await following.close();
  await postgres.stop();
});

const medicine = {
  text: 'oxycodone hydrochloride 5 MG Oral Tablet',
  doseLow: 1,
  doseHigh: 2,
  unit: 'tablet',
  route: 'oral',
  everyHours: 4,
  asNeeded: true,
  maxPerDay: 8,
  from: '2026-12-19',
  until: null,
};

const order = (body: object, id = person) =>
  app.inject({ method: 'POST', url: `/api/courses/${id}/medicines`, payload: body });
const stop = (medicineId: string, id = person) =>
  app.inject({ method: 'DELETE', url: `/api/courses/${id}/medicines/${medicineId}` });
const oxycodoneIn = ({ medicines }: CourseView) => medicines.filter(({ text }) => text === medicine.text);

describe('medicines of a course', () => {
  it('are ordered, counted, told of and stopped', async () => {
    const answer = await order(medicine);
    expect(answer.statusCode).toBe(201);
    const [ordered] = oxycodoneIn(answer.json<CourseView>());
    expect(ordered).toMatchObject({
      active: true,
      unit: 'tablet',
      instruction: '1 to 2 tablets, at most every 4 hours, when needed. No more than 8 tablets in 24 hours.',
    });
    const doses = [{ medicine: ordered?.id ?? '', text: 'oxycodone', count: 2, unit: 'tablet', at: null }];
    await storeReport(
      following.repository,
      person,
      madeReport('2026-12-20', { doses, drowsiness: 'none', phantomPain: { worst: 7 } }),
    );
    const view = await following.courses(clinicianAsked).view(person);
    expect(view?.opioids.prescribed.at(-1)).toMatchObject({ on: '2026-12-20', convertedMme: 60 });
    expect(view?.opioids.taken.at(-1)).toMatchObject({ on: '2026-12-20', mme: 15 });
    expect(view?.rescue.map(({ id }) => id)).toContain('say:doses.rescue-pain-above');

    const stopped = await stop(ordered?.id ?? '');
    expect(stopped.statusCode).toBe(200);
    expect(oxycodoneIn(stopped.json<CourseView>())).toMatchObject([{ id: ordered?.id, active: false }]);
    expect((await stop(ordered?.id ?? '')).statusCode).toBe(200);
    now = new Date('2026-12-21T12:00:00Z');
    const later = await following.courses(clinicianAsked).view(person);
    expect(later?.opioids.prescribed.slice(-2).map(({ convertedMme }) => convertedMme)).toEqual([60, 0]);
    now = new Date('2026-12-20T12:00:00Z');
  });

  it.each([
    [{ ...medicine, doseHigh: 0.5 }, 'doseHigh'],
    [{ ...medicine, maxPerDay: 0.5 }, 'maxPerDay'],
    [{ ...medicine, until: '2026-12-18' }, 'until'],
    [{ ...medicine, everyHours: 0 }, 'everyHours'],
    [{ ...medicine, from: '2026-02-30' }, 'from'],
  ])('name the field of what cannot be (%#)', async (body, path) => {
    const answer = await order(body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json<{ faults: { path: string }[] }>().faults.map((fault) => fault.path)).toContain(path);
  });

  it('are not there for a person or a medicine that is not', async () => {
    expect((await order(medicine, 'nobody')).statusCode).toBe(404);
    expect((await stop('nothing')).statusCode).toBe(404);
    const other = await storeExample(following.repository, 'transtibial-diabetes');
    await following.courses(clinicianAsked).start({ caseId: other, timeZone: 'UTC', language: 'en' });
    const [mine] = oxycodoneIn((await order(medicine)).json<CourseView>()).filter(({ active }) => active);
    expect((await stop(mine?.id ?? '', other)).statusCode).toBe(404);
  });

  it('say that only those who prescribe may', () => {
    expect(access).toEqual([
      ['POST', '/api/courses/:id/medicines', ['clinician']],
      ['DELETE', '/api/courses/:id/medicines/:medicineId', ['clinician']],
    ]);
  });
});

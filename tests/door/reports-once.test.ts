import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { episodeToFhir } from '@cryobridge/fhir/mapping';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestPostgres, startTestPostgres } from '../../packages/server/testing/postgres.js';
import { consent, dailyReport } from '../../packages/server/testing/report-server.js';
import { comeIn, firstAdministrator, printedLink } from './people.mjs';

const launcher = fileURLToPath(new URL('../../packages/server/bin/server.js', import.meta.url));
const patientId = 'ann';

interface Running {
  readonly process: ChildProcess;
  readonly url: string;
  readonly said: string;
}

interface Person {
  at(url: string): Person;
  send(method: string, path: string, body?: unknown): Promise<Response>;
}

let postgres: TestPostgres;
let databaseUrl: string;
const servers: Running[] = [];

/** The built server in a process of its own, on the database that all share. */
async function startServer(): Promise<Running> {
  const child = spawn(process.execPath, [launcher], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], PORT: '0', DATABASE_URL: databaseUrl },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  for (let tries = 0; tries < 6000; tries += 1) {
    const url = /ready: (http:\S+)/.exec(said)?.[1];
    if (url !== undefined) {
      await wait(50);
      const running = { process: child, url, said };
      servers.push(running);
      return running;
    }
    if (child.exitCode !== null) break;
    await wait(10);
  }
  throw new Error(`the server did not start:\n${said}`);
}

beforeAll(async () => {
  postgres = await startTestPostgres();
  const { host, port, user, password, database } = postgres.connection;
  const secret = typeof password === 'string' ? password : '';
  databaseUrl = `postgresql://${user ?? ''}:${secret}@${host ?? 'localhost'}:${port ?? 5432}/${database ?? ''}`;
});
afterAll(async () => {
  for (const server of servers) server.process.kill('SIGKILL');
  await wait(300);
  await postgres.stop();
});

it('keeps ten reports as ten, through two devices, two servers, and a server killed in the middle', async () => {
  const [first, second] = [await startServer(), await startServer()];
  const administrator = await firstAdministrator(first.url, printedLink(first.said));
  const clinician = (await comeIn(administrator, 'clinician', undefined)) as unknown as Person;
  const put = (type: string, body: object) =>
    clinician.send('PUT', `/fhir/${type}/${(body as { id: string }).id}`, body);
  expect((await put('Patient', { resourceType: 'Patient', id: patientId })).status).toBe(201);
  const episode = episodeToFhir({
    id: 'ann-leg',
    patientId,
    caseId: null,
    timeZone: 'Europe/Berlin',
    language: 'de',
    level: 'transtibial',
    side: 'left',
    startedOn: '2027-03-01',
  });
  expect((await put('EpisodeOfCare', episode)).status).toBe(201);
  const patient = (await comeIn(administrator, 'patient', patientId)) as unknown as Person;
  expect((await patient.send('POST', '/api/me/consent', consent)).status).toBe(200);

  const today = async (url: string) => (await patient.at(url).send('GET', '/api/me/today')).json();
  expect(await today(second.url)).toMatchObject({
    patientId,
    consent: 'given',
    due: { kind: 'baseline' },
    prompted: [],
  });

  const reports = Array.from({ length: 10 }, (_, i) => ({
    id: randomUUID(),
    body: dailyReport({ forDate: `2027-03-${String(i + 8).padStart(2, '0')}` }),
  }));
  /** As an outbox does: again and again, elsewhere when one place is gone, until a receipt of it is there. */
  const deliver = async ({ id, body }: (typeof reports)[number], homes: readonly string[]) => {
    for (let attempt = 0; attempt < 40; attempt += 1) {
      const url = homes[attempt % homes.length] ?? '';
      const answer = await patient
        .at(url)
        .send('PUT', `/api/me/reports/${id}`, body)
        .catch(() => null);
      if (answer !== null && answer.ok) return (await answer.json()) as { readonly receivedAt: string };
      await wait(50);
    }
    throw new Error(`report ${id} was never acknowledged`);
  };
  const both = [first.url, second.url];
  const sending = reports.flatMap((report) => [
    deliver(report, both),
    deliver(report, both.toReversed()),
    deliver(report, both),
  ]);
  await wait(30);
  first.process.kill('SIGKILL');
  const receipts = await Promise.all(sending);
  for (const [i] of reports.entries())
    expect(new Set(receipts.slice(3 * i, 3 * i + 3).map(({ receivedAt }) => receivedAt)).size).toBe(1);

  const client = new pg.Client(postgres.connection);
  await client.connect();
  const { rows } = await client.query<{ type: string; count: number; versions: number }>(
    `select type, count(*)::int as count, max(version) as versions from resource
     where type in ('QuestionnaireResponse', 'Observation') and patients @> array['ann'] group by type order by type`,
  );
  await client.end();
  expect(rows).toEqual([
    { type: 'Observation', count: 70, versions: 1 },
    { type: 'QuestionnaireResponse', count: 10, versions: 1 },
  ]);
  const own = (await (await patient.at(second.url).send('GET', '/api/me/reports')).json()) as object[];
  expect(own).toHaveLength(10);
  const forms = await patient.at(second.url).send('GET', '/fhir/Questionnaire?name=CryobridgeDaily');
  expect(((await forms.json()) as { entry: object[] }).entry).toHaveLength(1);
});

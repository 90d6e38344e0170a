import { randomUUID } from 'node:crypto';
import type { CourseView, Problem, WatchSettingsView, WatchView } from '@cryobridge/contract';
import type { Alert } from '@cryobridge/course';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn, firstAdministrator } from '../../../../tests/door/people.mjs';
import { type TestDoor, openTestDoor } from '../../testing/door.js';
import {
  type TestFollowing,
  madeReport,
  openTestFollowing,
  storeExample,
  storeReport,
} from '../../testing/following.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';

type Person = Awaited<ReturnType<typeof comeIn>>;

let postgres: TestPostgres;
let door: TestDoor;
let other: TestFollowing;
let caseId: string;
const people = new Map<string, Person>();

beforeAll(async () => {
  postgres = await startTestPostgres();
  door = await openTestDoor(postgres.connection);
  other = openTestFollowing(postgres.connection);
  caseId = await storeExample(other.repository, 'transtibial-diabetes');
  const token = await door.identity.firstInvitation();
  const administrator = await firstAdministrator(door.url, `${door.url}/welcome#${token}`);
  for (const role of ['clinician', 'nurse', 'operator', 'researcher'])
    people.set(role, await comeIn(administrator, role));
  people.set('patient', await comeIn(administrator, 'patient', caseId));
});
afterAll(async () => {
  await other.close();
  await door.close();
  await postgres.stop();
});

async function call<T>(role: string, method: string, path: string, body?: unknown) {
  const person = people.get(role);
  if (person === undefined) throw new Error(`there is no ${role}`);
  const response = await person.send(method, path, body);
  return { status: response.status, body: (await response.json()) as T };
}

const start = { timeZone: 'Europe/Berlin', language: 'de' } as const;

describe('the routes of courses', () => {
  it('start a course, and give it to those who follow', async () => {
    const made = await call<CourseView>('clinician', 'POST', '/api/courses', { caseId, ...start });
    expect([made.status, made.body.patientId]).toEqual([201, caseId]);
    for (const role of ['clinician', 'nurse', 'operator']) {
      expect((await call<unknown[]>(role, 'GET', '/api/courses')).body).toHaveLength(1);
      expect((await call(role, 'GET', `/api/courses/${caseId}`)).status).toBe(200);
    }
    const again = await call<Problem>('clinician', 'POST', '/api/courses', { caseId, ...start });
    expect([again.status, again.body.type]).toEqual([409, 'urn:cryobridge:problem:in-course']);
    const removal = await call<Problem>('clinician', 'DELETE', `/api/cases/${caseId}`);
    expect(removal.status).toBe(409);
  });

  it('are closed to everybody else', async () => {
    for (const role of ['researcher', 'patient'])
      for (const path of ['/api/courses', `/api/courses/${caseId}`, '/api/watch', '/api/watch/settings'])
        expect((await call(role, 'GET', path)).status, `${role} ${path}`).toBe(403);
    expect((await call('operator', 'GET', '/api/watch')).status).toBe(403);
    expect((await call('nurse', 'POST', '/api/courses', { caseId, ...start })).status).toBe(403);
    expect((await call('nurse', 'PUT', '/api/watch/settings', {})).status).toBe(403);
    expect((await fetch(`${door.url}/api/courses`)).status).toBe(401);
  });

  it('name what is wrong with an event, and find nobody who is not there', async () => {
    const path = `/api/courses/${caseId}/events`;
    const wrong = await call<Problem>('clinician', 'POST', path, { kind: 'death', on: 'yesterday' });
    expect([wrong.status, wrong.body.faults[0]?.path]).toEqual([400, 'on']);
    const event = { kind: 'amputation', on: '2026-12-01', episode: caseId };
    expect((await call('clinician', 'POST', path, event)).status).toBe(201);
    expect((await call('nurse', 'POST', path, event)).status).toBe(403);
    for (const id of [randomUUID(), 'a b'])
      expect((await call('clinician', 'GET', `/api/courses/${encodeURIComponent(id)}`)).status).toBe(404);
  });
});

describe('the routes of the watch', () => {
  it('show an alert, let one take it, and tell the other who has it', async () => {
    const today = new Date().toISOString();
    const report = madeReport(today.slice(0, 10), { breathing: 'slow-or-hard' }, { receivedAt: today });
    await storeReport(other.repository, caseId, report);
    const open = async () =>
      (await call<WatchView>('nurse', 'GET', '/api/watch')).body.alerts.filter(
        ({ kind }) => kind === 'emergency',
      );
    await expect.poll(open, { timeout: 20_000 }).toHaveLength(1);
    const [alert] = await open();
    const path = `/api/alerts/${alert?.id}/steps`;
    const taken = await call<Alert>('nurse', 'POST', path, { step: 'take' });
    expect([taken.status, taken.body.state]).toEqual([200, 'taken']);
    const late = await call<Problem>('clinician', 'POST', path, { step: 'take' });
    expect(late.status).toBe(409);
    expect(late.body.faults[0]?.message).toBe(`${taken.body.owner.name} has it`);
    const nameless = await call<Problem>('nurse', 'POST', path, { step: 'close', reason: '' });
    expect([nameless.status, nameless.body.faults[0]?.path]).toEqual([400, 'reason']);
    const closing = { step: 'close', reason: 'ambulance called', outcome: 'true-alert' };
    expect((await call<Alert>('nurse', 'POST', path, closing)).body.state).toBe('closed');
    expect(await open()).toHaveLength(0);
  });

  it('keep settings that a clinician signed', async () => {
    const { body: before } = await call<WatchSettingsView>('clinician', 'GET', '/api/watch/settings');
    expect([before.version, before.signedBy]).toEqual([0, null]);
    const name = people.get('clinician')?.user.name ?? '';
    const signed = { settings: before.settings, basedOnVersion: 0, signedBy: name };
    const after = await call<WatchSettingsView>('clinician', 'PUT', '/api/watch/settings', signed);
    expect([after.status, after.body.version, after.body.signedBy]).toEqual([200, 1, name]);
    const stale = await call<Problem>('clinician', 'PUT', '/api/watch/settings', signed);
    expect([stale.status, stale.body.faults[0]?.path]).toEqual([409, 'basedOnVersion']);
  });
});

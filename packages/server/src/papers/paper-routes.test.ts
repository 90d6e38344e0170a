import type { CaseDetail } from '@cryobridge/contract';
import { type Plan, hashOf } from '@cryobridge/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn, firstAdministrator } from '../../../../tests/door/people.mjs';
import { examplePlan } from '../../../course/test/done-example.js';
import { smallCase } from '../../testing/cases.js';
import { type TestDoor, openTestDoor } from '../../testing/door.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import type { Planner } from '../planning/planner.js';

let plan: Plan;
const planner: Planner = {
  open: async ({ body }) => ({
    label: 'Pat Example',
    inputKind: 'bundle',
    input: body,
    caseRecord: smallCase('h'),
    askedOn: '2026-03-01',
    plan,
  }),
  plan: async () => plan,
  compareDone: () => Promise.reject(new Error('not asked here')),
  close: async () => {},
};

type Person = Awaited<ReturnType<typeof comeIn>>;
let postgres: TestPostgres;
let door: TestDoor;
let detail: CaseDetail;
const people: Partial<Record<string, Person>> = {};

beforeAll(async () => {
  plan = examplePlan();
  postgres = await startTestPostgres();
  door = await openTestDoor(postgres.connection, { planner });
  const link = `${door.url}/welcome#${await door.identity.firstInvitation()}`;
  const administrator = await firstAdministrator(door.url, link);
  for (const role of ['clinician', 'operator', 'nurse', 'researcher'])
    people[role] = await comeIn(administrator, role);
  detail = (await (await as('clinician').post('/api/cases', { from: 'bundle' })).json()) as CaseDetail;
});
afterAll(async () => {
  await door.close();
  await postgres.stop();
});

function as(role: string): Person {
  const found = people[role];
  if (found === undefined) throw new Error(`no ${role}`);
  return found;
}
const path = (paper: string, query = '') => `/api/cases/${detail.id}/papers/${paper}.pdf${query}`;

describe.each(['plan', 'operator-card', 'letter'])('GET …/papers/%s.pdf', (paper) => {
  it('gives a file in each language and size, named without a name, kept by nobody on the way', async () => {
    for (const query of ['', '?language=de', '?language=ar&size=letter', '?version=1']) {
      const response = await as('clinician').fetch(path(paper, query));
      expect([query, response.status]).toEqual([query, 200]);
      expect(response.headers.get('content-type')).toBe('application/pdf');
      expect(response.headers.get('cache-control')).toBe('no-store');
      const name = response.headers.get('content-disposition') ?? '';
      expect(name).toMatch(/filename="[a-z-]+-[0-9a-f]{8}-v1-(en|de|ar)\.pdf"/);
      expect(name).not.toMatch(/pat|example/i);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('is written to the audit trail with the case and the language, and no name', async () => {
    await as('clinician').fetch(path(paper, '?language=es'));
    const entry = door.audit.findLast(({ action }) => action === `paper-${paper}`);
    expect(entry).toMatchObject({ outcome: 'success' });
    expect(JSON.stringify(entry)).toContain(detail.id);
    expect(JSON.stringify(entry)).not.toContain('Pat Example');
    expect(door.logged.join('\n')).not.toContain('Pat Example');
  });

  it('is refused for other roles, for what is no case, no version, no language and no size', async () => {
    for (const role of ['nurse', 'researcher'])
      expect([role, (await as(role).fetch(path(paper))).status]).toEqual([role, 403]);
    expect((await fetch(`${door.url}${path(paper)}`)).status).toBe(401);
    for (const query of ['?language=xx', '?size=a3', '?version=0', '?version=x'])
      expect([query, (await as('clinician').fetch(path(paper, query))).status]).toEqual([query, 400]);
    expect((await as('clinician').fetch(path(paper, '?version=7'))).status).toBe(404);
    const away = `/api/cases/00000000-0000-4000-8000-000000000000/papers/${paper}.pdf`;
    expect((await as('clinician').fetch(away)).status).toBe(404);
    expect((await as('clinician').fetch(`/api/cases/Pat/papers/${paper}.pdf`)).status).toBe(404);
  });
});

it('lets the operator take plan and card into the room, and leaves the letter to the clinician', async () => {
  for (const [paper, status] of [
    ['plan', 200],
    ['operator-card', 200],
    ['letter', 403],
  ] as const)
    expect([paper, (await as('operator').fetch(path(paper))).status]).toEqual([paper, status]);
});

it('gives no card and no letter where the plan gives no dose, but the plan with why', async () => {
  const [before, kept] = [plan, detail];
  const { hash: _hash, ...bare } = { ...before, doses: [], targets: [] };
  plan = { ...bare, hash: hashOf(bare) };
  detail = (await (await as('clinician').post('/api/cases', { from: 'bundle' })).json()) as CaseDetail;
  expect((await as('clinician').fetch(path('plan'))).status).toBe(200);
  for (const paper of ['operator-card', 'letter']) {
    const response = await as('clinician').fetch(path(paper));
    expect([paper, response.status]).toEqual([paper, 409]);
    expect(await response.json()).toMatchObject({ type: 'urn:cryobridge:problem:no-dose' });
  }
  [plan, detail] = [before, kept];
});

import type { BookingView, CaseDetail, Problem, Worklist } from '@cryobridge/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn, firstAdministrator } from '../../../../tests/door/people.mjs';
import { smallCase, smallPlan } from '../../testing/cases.js';
import { type TestDoor, openTestDoor } from '../../testing/door.js';
import { type TestPostgres, postgresVersions, startTestPostgres } from '../../testing/postgres.js';
import type { Planner } from '../planning/planner.js';

const planner: Planner = {
  open: async ({ body }) => ({
    label: null,
    inputKind: 'bundle',
    input: body,
    caseRecord: smallCase('h'),
    askedOn: '2026-11-01',
    plan: smallPlan({ answers: [], open: [] }),
  }),
  plan: () => Promise.reject(new Error('not asked here')),
  compareDone: () => Promise.reject(new Error('not asked here')),
  close: async () => {},
};

type Person = Awaited<ReturnType<typeof comeIn>>;
const booking = { start: '2030-12-03T09:30:00+01:00', end: '2030-12-03T10:15:00+01:00' };
const later = { start: '2030-12-04T09:30:00+01:00', end: '2030-12-04T10:15:00+01:00' };

describe.each(postgresVersions)('the time of a procedure, on PostgreSQL $version', ({ from }) => {
  let postgres: TestPostgres;
  let door: TestDoor;
  let clinician: Person;
  let operator: Person;
  let nurse: Person;

  beforeAll(async () => {
    postgres = await startTestPostgres(from);
    door = await openTestDoor(postgres.connection, { planner });
    const link = `${door.url}/welcome#${await door.identity.firstInvitation()}`;
    const administrator = await firstAdministrator(door.url, link);
    clinician = await comeIn(administrator, 'clinician');
    operator = await comeIn(administrator, 'operator');
    nurse = await comeIn(administrator, 'nurse');
  });
  afterAll(async () => {
    await door.close();
    await postgres.stop();
  });

  async function asked<T>(response: Promise<Response>, status = 200): Promise<T> {
    const got = await response;
    const text = await got.text();
    expect([got.status, text]).toEqual([status, text]);
    return JSON.parse(text) as T;
  }
  const open = () => asked<CaseDetail>(clinician.post('/api/cases', { from: 'bundle' }), 201);
  const path = (id: string) => `/api/cases/${id}/booking`;
  const put = (id: string, body: object, who = clinician) => who.send('PUT', path(id), body);
  const needsOf = async (id: string, who = clinician) => {
    const { rows } = await asked<Worklist>(who.fetch('/api/worklist'));
    const row = rows.find((each) => each.id === id);
    return row?.needs.filter(({ kind }) => kind === 'procedure').map(({ about, due }) => [about, due]);
  };

  it('is booked, told to whoever treats, changed and cancelled, and stands in the worklist', async () => {
    const { id } = await open();
    expect(await asked<BookingView>(clinician.fetch(path(id)))).toEqual({ booking: null });
    expect(await asked(put(id, { booking, replaces: null }))).toEqual({ booking });
    expect(await asked(operator.fetch(path(id)))).toEqual({ booking });
    expect(await needsOf(id, operator)).toEqual([['booked', '2030-12-03']]);
    expect(await asked(put(id, { booking: later, replaces: booking.start }))).toEqual({ booking: later });
    expect(await needsOf(id)).toEqual([['booked', '2030-12-04']]);
    expect(await asked(put(id, { booking: null, replaces: later.start }))).toEqual({ booking: null });
    expect(await asked(clinician.fetch(path(id)))).toEqual({ booking: null });
    expect((await needsOf(id))?.filter(([about]) => about === 'booked')).toEqual([]);
    expect(await asked(put(id, { booking, replaces: null }))).toEqual({ booking });
  });

  it('is not changed by whoever saw another one', async () => {
    const { id } = await open();
    await asked(put(id, { booking, replaces: null }));
    for (const body of [
      { booking: later, replaces: null },
      { booking: null, replaces: later.start },
    ])
      expect((await asked<Problem>(put(id, body), 409)).type).toContain('conflict');
    expect(await asked(clinician.fetch(path(id)))).toEqual({ booking });
  });

  it('lets one of two who book at once win', async () => {
    const { id } = await open();
    const both = await Promise.all([
      put(id, { booking, replaces: null }),
      put(id, { booking: later, replaces: null }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it.each([
    [{ booking: { ...booking, end: booking.start }, replaces: null }, 'booking.end'],
    [{ booking: { ...booking, start: 'tomorrow' }, replaces: null }, 'booking.start'],
    [{ booking }, 'replaces'],
  ])('is refused by name of the field: %j', async (body, field) => {
    const { id } = await open();
    const { faults } = await asked<Problem>(put(id, body), 400);
    expect(faults.map((fault) => fault.path)).toContain(field);
  });

  it('is booked by clinicians alone, and read by no nurse; each is in the audit trail', async () => {
    const { id } = await open();
    expect((await put(id, { booking, replaces: null }, operator)).status).toBe(403);
    expect((await put(id, { booking, replaces: null }, nurse)).status).toBe(403);
    expect((await nurse.fetch(path(id))).status).toBe(403);
    expect((await clinician.fetch(path(crypto.randomUUID()))).status).toBe(404);
    await asked(put(id, { booking, replaces: null }));
    const actions = door.audit.map(({ action }) => action);
    expect(actions).toContain('booking');
    expect(actions).toContain('booking-read');
  });

  it('goes with its case', async () => {
    const { id } = await open();
    await asked(put(id, { booking, replaces: null }));
    expect((await clinician.fetch(`/api/cases/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await clinician.fetch(path(id))).status).toBe(404);
    const { rows } = await asked<Worklist>(clinician.fetch('/api/worklist'));
    expect(rows.map((row) => row.id)).not.toContain(id);
  });
});

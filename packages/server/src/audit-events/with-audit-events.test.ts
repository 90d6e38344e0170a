import { validateResource } from '@cryobridge/fhir/validation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeptRecords, openKeptRecords } from '../../testing/kept-records.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { callerAs } from '../../testing/records.js';
import type { AuditEntry } from '../audit/audit-trail.js';
import type { ExactObject } from '../records/exact-json.js';
import { erasePatient } from '../erasure/erase-patient.js';

let postgres: TestPostgres;
let kept: KeptRecords;
const admin = { caller: callerAs('administrator'), requestId: 'r-admin' };
const base = Date.UTC(2026, 10, 28, 10);

interface Event {
  readonly id: string;
  readonly agent: readonly { readonly who: { readonly identifier?: { readonly value: string } } }[];
  readonly type: { readonly code: string };
  readonly subtype: readonly { readonly code: string }[];
  readonly recorded: string;
  readonly outcome: string;
}

beforeAll(async () => {
  postgres = await startTestPostgres();
  kept = await openKeptRecords(postgres.connection);
  const entry = (n: number, more: Partial<AuditEntry>): AuditEntry => ({
    at: new Date(base + n * 1000).toISOString(),
    requestId: `r${n}`,
    caller: callerAs('clinician'),
    action: 'read',
    outcome: 'success',
    status: 200,
    resources: [`Observation/o${n}`],
    patients: [`p${n % 2}`],
    query: null,
    ...more,
  });
  await kept.trail.record(entry(0, {}));
  await kept.trail.record(
    entry(1, { action: 'search-type', query: 'name=Zoë&x', resources: ['Patient/p1'] }),
  );
  await kept.trail.record(
    entry(2, {
      caller: null,
      action: 'sign-in',
      outcome: 'refused',
      status: 401,
      resources: [],
      patients: [],
    }),
  );
  await kept.trail.record(
    entry(3, { caller: callerAs('patient', 'p9'), patients: [], outcome: 'failed', status: 500 }),
  );
  await kept.trail.record(entry(4, { resources: ['nonsense \u0000'], patients: ['bad id !'] }));
  await kept.trail.record(
    entry(5, { action: 'GET /:type/:id', caller: callerAs('nurse'), outcome: 'refused', status: 403 }),
  );
});
afterAll(async () => {
  await kept.close();
  await postgres.stop();
});

async function find(query: string, as = admin, handling: 'strict' | 'lenient' = 'strict') {
  const page = await kept.repository.search(as, {
    type: 'AuditEvent',
    compartment: null,
    parameters: [...new URLSearchParams(query).entries()],
    handling,
    asWritten: query,
  });
  return { ...page, events: page.records.map(({ content }) => JSON.parse(content) as Event) };
}
const until = 'date=lt2026-11-28T10:00:06Z';
const seconds = async (query: string) =>
  (await find(`${query}&${until}`)).events.map(({ recorded }) => (Date.parse(recorded) - base) / 1000);

describe('AuditEvent', () => {
  it('is valid FHIR R4, whatever was recorded', async () => {
    const { events } = await find(until);
    expect(events).toHaveLength(6);
    for (const event of events) expect(validateResource(event), JSON.stringify(event)).toEqual([]);
    expect(events.map(({ outcome }) => outcome)).toEqual(['4', '0', '8', '4', '0', '0']);
  });

  it.each([
    ['patient=p1', [5, 3, 1].filter((n) => n !== 3)],
    ['patient=Patient/p9', [3]],
    ['patient=p0,p9', [3, 0]],
    ['agent=user-clinician', [4, 1, 0]],
    ['agent:identifier=user-nurse', [5]],
    ['date=2026-11-28T10:00:01Z', [1]],
    ['date=ge2026-11-28T10:00:04Z', [5, 4]],
    ['date=gt2026-11-28T10:00:04Z', [5]],
    ['date=le2026-11-28T10:00:00Z', [0]],
    ['type=110114', [2]],
    ['type=http://terminology.hl7.org/CodeSystem/audit-event-type|rest', [5, 4, 3, 1, 0]],
    ['subtype=search-type', [1]],
    ['outcome=8', [3]],
    ['patient=p1&agent=user-nurse', [5]],
    ['patient=nobody', []],
  ])('is found by %s', async (query, expected) => {
    expect(await seconds(query)).toEqual(expected);
  });

  it('is paged without gaps while more is added', async () => {
    const seen: string[] = [];
    for (let query: string | null = `_count=2&${until}`; query !== null;) {
      const page: Awaited<ReturnType<typeof find>> = await find(query);
      seen.push(...page.events.map(({ id }) => id));
      expect(page.events.length).toBeLessThanOrEqual(2);
      query = page.next;
    }
    expect(seen).toEqual((await find(until)).events.map(({ id }) => id));
    expect((await find(`${until}&_total=accurate&_count=1`)).total).toBe(6);
  });

  it('is read by its id, and recorded as read', async () => {
    const [event] = (await find(until)).events;
    const id = event?.id ?? '';
    expect(JSON.parse((await kept.repository.read(admin, 'AuditEvent', id)).content)).toEqual(event);
    const { events } = await find('agent=user-administrator&subtype=read');
    expect(JSON.stringify(events)).toContain(`AuditEvent/${id}`);
    await expect(kept.repository.read(admin, 'AuditEvent', 'x')).rejects.toThrow(/not known/);
    await expect(kept.repository.read(admin, 'AuditEvent', `${id}0000`)).rejects.toThrow(/not known/);
  });

  it('is for administrators, and nobody writes it', async () => {
    for (const role of ['clinician', 'nurse', 'operator', 'researcher', 'trial-pharmacist'] as const) {
      const asked = { caller: callerAs(role), requestId: 'r' };
      await expect(find('', asked)).rejects.toThrow(/may not/);
      await expect(kept.repository.read(asked, 'AuditEvent', 'x')).rejects.toThrow(/may not/);
    }
    const patient = { caller: callerAs('patient', 'p9'), requestId: 'r' };
    await expect(find('', patient)).rejects.toThrow(/may not/);
    const event = { resourceType: 'AuditEvent', id: 'x' } as unknown as ExactObject;
    await expect(kept.repository.create(admin, event)).rejects.toThrow(/may not/);
    await expect(
      kept.repository.update(admin, { type: 'AuditEvent', id: 'x', onTopOf: null }, event),
    ).rejects.toThrow(/may not/);
  });

  it('names a parameter that it does not know, or leaves it out when asked to', async () => {
    await expect(find('entity=x')).rejects.toThrow(/not searched by entity/);
    await expect(find('_sort=date')).rejects.toThrow(/newest first/);
    await expect(find('date=soon')).rejects.toThrow(/is not a date/);
    await expect(find('_page=x')).rejects.toThrow(/not known/);
    expect((await find(`entity=x&${until}`, admin, 'lenient')).warnings).toHaveLength(1);
  });

  it('says that whom it was about was erased', async () => {
    await kept.parts.pool.query(
      `insert into resource (type, id, version, last_updated, content, patients) values ('Patient', 'p9', 1, now(), '{}', '{p9}')`,
    );
    await erasePatient(
      { pool: kept.parts.pool, trail: kept.trail, index: kept.parts.index },
      { patientId: 'p9', by: { userId: 'a', display: 'A' }, reason: 'asked' },
    );
    expect(await seconds('patient=p9')).toEqual([]);
    const [event] = (await find('date=2026-11-28T10:00:03Z')).events;
    expect(JSON.stringify(event)).toContain('has been erased');
    expect(JSON.stringify(event)).not.toMatch(/p9|user-patient/);
    expect(validateResource(event)).toEqual([]);
    const [erasure] = (await find('subtype=erase')).events;
    expect(validateResource(erasure)).toEqual([]);
  });
});

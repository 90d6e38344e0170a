import { MedplumClient } from '@medplum/core';
import { Client as FhirKitClient } from 'fhir-kit-client';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFolder, startServer } from '../browser/run-server.mjs';
import { asked, firstAdministrator } from '../door/people.mjs';

/** `fhirclient` ships CommonJS for Node. */
const fhirclient = createRequire(import.meta.url)('fhirclient');

let folder: ReturnType<typeof dataFolder>;
let server: Awaited<ReturnType<typeof startServer>>;
let token: string;
let base: string;

beforeAll(async () => {
  folder = dataFolder();
  server = await startServer(folder.path);
  base = `${server.url}/fhir`;
  const administrator = await firstAdministrator(server.url, server.link);
  const made = await asked(
    await administrator.post('/api/access-tokens', {
      label: 'third-party clients',
      role: 'clinician',
      days: 1,
    }),
  );
  token = made.token;
});
afterAll(async () => {
  await server?.stop();
  folder?.remove();
});

const patient = (family: string) => ({
  resourceType: 'Patient',
  name: [{ family }],
  birthDate: '1961-02-03',
});
const pain = (patientId: string, value: number) => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '72514-3' }] },
  subject: { reference: `Patient/${patientId}` },
  effectiveDateTime: `2026-11-${String(10 + value)}T08:00:00Z`,
  valueInteger: value,
});
/** A person and a value of theirs that names them by a placeholder. */
const transaction = (family: string) => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [
    {
      fullUrl: 'urn:uuid:0b8f6d54-3a66-4a3f-9a61-5a0c1f7c1a11',
      resource: patient(family),
      request: { method: 'POST', url: 'Patient' },
    },
    {
      resource: {
        ...pain('x', 5),
        subject: { reference: 'urn:uuid:0b8f6d54-3a66-4a3f-9a61-5a0c1f7c1a11' },
      },
      request: { method: 'POST', url: 'Observation' },
    },
  ],
});

describe('fhir-kit-client', () => {
  it('reads what is served, writes, searches, pages, patches, looks back, deletes', async () => {
    const client = new FhirKitClient({ baseUrl: base, bearerToken: token });
    const statement = await client.capabilityStatement();
    expect(statement).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });

    const made = await client.create({ resourceType: 'Patient', body: patient('Kit') });
    const id = made.id;
    expect(await client.read({ resourceType: 'Patient', id })).toEqual(made);
    const changed = await client.update({ resourceType: 'Patient', id, body: { ...made, gender: 'female' } });
    expect(changed.meta.versionId).toBe('2');
    const patched = await client.patch({
      resourceType: 'Patient',
      id,
      jsonPatch: [{ op: 'replace', path: '/gender', value: 'other' }],
    });
    expect(patched.gender).toBe('other');
    expect(await client.vread({ resourceType: 'Patient', id, version: '1' })).toEqual(made);
    const history = await client.history({ resourceType: 'Patient', id });
    expect(history.entry.map((entry) => entry.resource.meta.versionId)).toEqual(['3', '2', '1']);

    for (const value of [1, 2, 3, 4, 5])
      await client.create({ resourceType: 'Observation', body: pain(id, value) });
    const seen: number[] = [];
    let page = await client.search({
      resourceType: 'Observation',
      searchParams: { patient: id, code: 'http://loinc.org|72514-3', _sort: '-date', _count: 2 },
    });
    while (page !== undefined) {
      seen.push(...(page.entry ?? []).map((entry) => entry.resource.valueInteger));
      page = await client.nextPage({ bundle: page });
    }
    expect(seen).toEqual([5, 4, 3, 2, 1]);
    const inside = await client.compartmentSearch({
      resourceType: 'Observation',
      compartment: { resourceType: 'Patient', id },
      searchParams: { date: 'ge2026-11-13' },
    });
    expect(inside.entry).toHaveLength(3);
    const posted = await client.resourceSearch({
      resourceType: 'Observation',
      searchParams: { patient: id, date: 'lt2026-11-13' },
      options: { postSearch: true },
    });
    expect(posted.entry).toHaveLength(2);

    const done = await client.transaction({ body: transaction('Kit transaction') });
    expect(done.entry.map((entry) => entry.response.status.slice(0, 3))).toEqual(['201', '201']);
    const everything = await client.operation({
      name: 'everything',
      resourceType: 'Patient',
      id,
      method: 'GET',
    });
    expect(everything.entry).toHaveLength(6);

    await client.delete({ resourceType: 'Observation', id: inside.entry[0].resource.id });
    await expect(
      client.read({ resourceType: 'Observation', id: inside.entry[0].resource.id }),
    ).rejects.toMatchObject({ response: { status: 410 } });
  });
});

describe('fhirclient', () => {
  it('reads what is served, writes, searches over pages, patches, looks back, deletes', async () => {
    const incoming = { headers: {}, url: '/' };
    const client = fhirclient(incoming, {}).client({
      serverUrl: base,
      tokenResponse: { access_token: token },
    });
    expect(await client.getFhirRelease()).toBe(4);
    const made = await client.create(patient('Smart'));
    expect(await client.request(`Patient/${made.id}`)).toEqual(made);
    const changed = await client.update({ ...made, gender: 'male' });
    expect(changed.meta.versionId).toBe('2');
    const patched = await client.patch(`Patient/${made.id}`, [
      { op: 'replace', path: '/gender', value: 'unknown' },
    ]);
    expect(patched.gender).toBe('unknown');
    for (const value of [1, 2, 3]) await client.create(pain(made.id, value));
    const found = await client.request(`Observation?patient=${made.id}&_sort=date&_count=2`, {
      pageLimit: 0,
      flat: true,
      resolveReferences: ['subject'],
    });
    expect(found.map((each) => [each.valueInteger, each.subject.resourceType])).toEqual([
      [1, 'Patient'],
      [2, 'Patient'],
      [3, 'Patient'],
    ]);
    const history = await client.request(`Patient/${made.id}/_history`);
    expect(history.entry).toHaveLength(3);
    const done = await client.request({
      url: '/',
      method: 'POST',
      headers: { 'content-type': 'application/fhir+json' },
      body: JSON.stringify(transaction('Smart transaction')),
    });
    expect(done.type).toBe('transaction-response');
    await client.delete(`Observation/${found[0].id}`);
    await expect(client.request(`Observation/${found[0].id}`)).rejects.toMatchObject({ status: 410 });
  });
});

describe('MedplumClient', () => {
  it('writes, reads, searches, pages, patches, looks back, deletes', async () => {
    const client = new MedplumClient({ baseUrl: server.url, fhirUrlPath: 'fhir', fetch, cacheTime: 0 });
    client.setAccessToken(token);
    const made = await client.createResource(patient('Plum') as never);
    const id = String(made.id);
    expect(await client.readResource('Patient', id)).toEqual(made);
    const changed = await client.updateResource({ ...made, gender: 'female' } as never);
    expect(changed.meta?.versionId).toBe('2');
    const patched = await client.patchResource('Patient', id, [
      { op: 'replace', path: '/gender', value: 'other' },
    ]);
    expect(patched.gender).toBe('other');
    const history = await client.readHistory('Patient', id);
    expect(history.entry).toHaveLength(3);
    expect(await client.readVersion('Patient', id, '1')).toEqual(made);

    const query = { identifier: 'http://example.org/mrn|plum-1' };
    const identified = {
      ...patient('Once'),
      identifier: [{ system: 'http://example.org/mrn', value: 'plum-1' }],
    };
    const first = await client.createResourceIfNoneExist(
      identified as never,
      new URLSearchParams(query).toString(),
    );
    const second = await client.createResourceIfNoneExist(
      identified as never,
      new URLSearchParams(query).toString(),
    );
    expect(second.id).toBe(first.id);

    for (const value of [1, 2, 3]) await client.createResource(pain(id, value) as never);
    const pages: number[][] = [];
    for await (const page of client.searchResourcePages('Observation', {
      patient: id,
      _sort: '-date',
      _count: '2',
    }))
      pages.push(page.map((each) => Number(each.valueInteger)));
    expect(pages).toEqual([[3, 2], [1]]);
    const everything = await client.readPatientEverything(id);
    expect(everything.entry).toHaveLength(4);
    const done = await client.executeBatch(transaction('Plum transaction') as never);
    expect(done.type).toBe('transaction-response');
    expect(done.entry?.map((entry) => entry.response?.status.slice(0, 3))).toEqual(['201', '201']);
    expect((await client.validateResource(patient('Sound') as never)).resourceType).toBe('OperationOutcome');
    await client.deleteResource('Patient', id);
    await expect(client.readResource('Patient', id)).rejects.toThrow(/deleted|gone/i);
  });
});

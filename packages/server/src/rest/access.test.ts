import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maskedStudyExtension } from '../access/masking.js';
import { type TestFhir, startTestFhir } from '../../testing/fhir-app.js';
import { type TestPostgres, postgresVersions, startTestPostgres } from '../../testing/postgres.js';

const observation = (patient: string, more: object = {}) => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'pain' },
  subject: { reference: `Patient/${patient}` },
  valueInteger: 3,
  ...more,
});
const answers = (patient: string, more: object = {}) => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  subject: { reference: `Patient/${patient}` },
  ...more,
});
const jsonPatch = { 'content-type': 'application/json-patch+json' };

describe.each(postgresVersions)('who reaches what on PostgreSQL $version', ({ from }) => {
  let postgres: TestPostgres;
  let fhir: TestFhir;
  const status = async (method: string, path: string, as: string, body?: unknown) =>
    (await fhir.call(method, path, { as, ...(body === undefined ? {} : { body }) })).status;
  const make = async (resource: object) => {
    const made = await fhir.call('POST', `/${(resource as { resourceType: string }).resourceType}`, {
      body: resource,
    });
    expect(made.status).toBe(201);
    return String(made.json['id']);
  };

  beforeAll(async () => {
    postgres = await startTestPostgres(from);
    fhir = await startTestFhir(postgres.connection);
    for (const id of ['anna', 'bert'])
      await fhir.call('PUT', `/Patient/${id}`, { body: { resourceType: 'Patient', id } });
  });
  afterAll(async () => {
    await fhir.close();
    await postgres.stop();
  });

  describe('a patient', () => {
    const anna = 'patient:anna';

    it('sees the own record, and of others not even that they are there', async () => {
      const [own, other] = [await make(observation('anna')), await make(observation('bert'))];
      expect(await status('GET', '/Patient/anna', anna)).toBe(200);
      expect(await status('GET', `/Observation/${own}`, anna)).toBe(200);
      for (const path of [
        `/Observation/${other}`,
        `/Observation/${other}/_history`,
        `/Observation/${other}/_history/1`,
        '/Patient/bert',
        '/Patient/nobody',
      ])
        expect([path, await status('GET', path, anna)]).toEqual([path, 404]);
      await fhir.call('DELETE', `/Observation/${other}`);
      expect(await status('GET', `/Observation/${other}`, anna)).toBe(404);
    });

    it('finds only the own record in history', async () => {
      await make(observation('bert'));
      const own = await make(observation('anna'));
      const history = await fhir.call('GET', '/Observation/_history?_count=1000', { as: anna });
      const subjects =
        history.json['entry']?.map((entry) => String(entry['resource']?.['subject']?.['reference'])) ?? [];
      expect(new Set(subjects)).toEqual(new Set(['Patient/anna']));
      expect(history.text).toContain(own);
    });

    it('does not see what was in a record while it was another’s', async () => {
      const moved = await make(observation('bert', { note: [{ text: 'secret of bert' }] }));
      await fhir.call('PUT', `/Observation/${moved}`, { body: observation('anna', { id: moved }) });
      expect(await status('GET', `/Observation/${moved}`, anna)).toBe(200);
      expect(await status('GET', `/Observation/${moved}/_history/1`, anna)).toBe(404);
      expect((await fhir.call('GET', `/Observation/${moved}/_history`, { as: anna })).json['total']).toBe(1);
      expect(await status('GET', `/Observation/${moved}`, 'patient:bert')).toBe(404);
      expect(await status('GET', `/Observation/${moved}/_history/1`, 'patient:bert')).toBe(404);
    });

    it('writes into the own record only, and moves nothing in or out of it', async () => {
      const made = await fhir.call('POST', '/QuestionnaireResponse', { as: anna, body: answers('anna') });
      expect(made.status).toBe(201);
      const own = String(made.json['id']);
      expect(await status('POST', '/QuestionnaireResponse', anna, answers('bert'))).toBe(403);
      expect(
        await status('POST', '/QuestionnaireResponse', anna, { ...answers('x'), subject: undefined }),
      ).toBe(403);
      const other = await make(answers('bert'));
      const take = { ...answers('anna'), id: other };
      // Forbidden by role or hidden by compartment: never done, and the same whether it is there or not.
      expect(await status('PUT', `/QuestionnaireResponse/${other}`, anna, take)).toBe(
        await status('PUT', '/QuestionnaireResponse/nobody', anna, { ...take, id: 'nobody' }),
      );
      expect([403, 404]).toContain(
        await status('PUT', `/QuestionnaireResponse/${own}`, anna, { ...answers('bert'), id: own }),
      );
      for (const [id, patient] of [
        [own, 'anna'],
        [other, 'bert'],
      ] as const)
        expect((await fhir.call('GET', `/QuestionnaireResponse/${id}`)).json['subject']?.['reference']).toBe(
          `Patient/${patient}`,
        );
    });
  });

  describe('a policy by compartment', () => {
    const policy = {
      reachOf: () => ({ extent: 'patient', patientId: 'anna', hidden: [], viewerId: 'v' }) as const,
    };
    let bound: TestFhir;
    beforeAll(async () => {
      bound = await startTestFhir(postgres.connection, { policy });
    });
    afterAll(() => bound.close());

    it('holds for the record as it is and as it becomes, however it is written', async () => {
      const [own, other] = [await make(observation('anna')), await make(observation('bert'))];
      const move = [{ op: 'replace', path: '/subject/reference', value: 'Patient/bert' }];
      const patch = (id: string, body: unknown) =>
        bound.call('PATCH', `/Observation/${id}`, { body, headers: jsonPatch });
      expect((await patch(own, move)).status).toBe(403);
      expect((await patch(other, move)).status).toBe(404);
      expect(
        (await bound.call('PUT', `/Observation/${own}`, { body: observation('bert', { id: own }) })).status,
      ).toBe(403);
      expect(
        (await bound.call('PUT', `/Observation/${other}`, { body: observation('anna', { id: other }) }))
          .status,
      ).toBe(404);
      expect((await bound.call('DELETE', `/Observation/${other}`)).status).toBe(404);
      const entries = [
        { resource: observation('bert', { id: own }), request: { method: 'PUT', url: `Observation/${own}` } },
      ];
      expect(
        (
          await bound.call('POST', '', {
            body: { resourceType: 'Bundle', type: 'transaction', entry: entries },
          })
        ).status,
      ).toBe(403);
      const batch = await bound.call('POST', '', {
        body: { resourceType: 'Bundle', type: 'batch', entry: entries },
      });
      expect(batch.json['entry']?.[0]?.['response']?.['status']).toBe('403');
      expect((await patch(own, [{ op: 'replace', path: '/valueInteger', value: 9 }])).status).toBe(200);
      expect((await bound.call('DELETE', `/Observation/${own}`)).status).toBe(204);
    });

    it('answers the same for what is hidden and what is not there', async () => {
      const other = await make(observation('bert'));
      const of = async (id: string, method: string, body?: object) => {
        const { status: code, text } = await bound.call(
          method,
          `/Observation/${id}`,
          body === undefined ? {} : { body: { ...body, id } },
        );
        return [code, text.replaceAll(id, 'ID')];
      };
      expect(await of(other, 'GET')).toEqual(await of('nobody', 'GET'));
      expect(await of(other, 'PUT', observation('anna'))).toEqual(
        await of('nobody', 'PUT', observation('anna')),
      );
      expect(await of(other, 'DELETE')).toEqual(await of('nobody', 'DELETE'));
    });
  });

  describe('a masked course', () => {
    const freeze = (patient: string) => ({
      resourceType: 'Procedure',
      status: 'completed',
      code: { text: 'Cryoneurolysis of the tibial nerve' },
      subject: { reference: `Patient/${patient}` },
    });
    let hidden: string;
    let shown: string;
    beforeEach(async () => {
      await fhir.call('PUT', '/ResearchStudy/blind', {
        body: {
          resourceType: 'ResearchStudy',
          id: 'blind',
          status: 'active',
          extension: [{ url: maskedStudyExtension, valueBoolean: true }],
        },
      });
      await fhir.call('PUT', '/ResearchSubject/anna', {
        body: {
          resourceType: 'ResearchSubject',
          id: 'anna',
          status: 'on-study',
          study: { reference: 'ResearchStudy/blind' },
          individual: { reference: 'Patient/anna' },
        },
      });
      [hidden, shown] = [await make(freeze('anna')), await make(freeze('bert'))];
    });

    it('hides what would tell, from reads and history, and shows it to the unmasked', async () => {
      for (const path of [
        `/Procedure/${hidden}`,
        `/Procedure/${hidden}/_history`,
        `/Procedure/${hidden}/_history/1`,
      ])
        for (const [as, expected] of [
          ['clinician', 404],
          ['patient:anna', 404],
          ['operator', 200],
          ['trial-pharmacist', 200],
        ] as const)
          expect([path, as, await status('GET', path, as)]).toEqual([path, as, expected]);
      expect(await status('GET', `/Procedure/${shown}`, 'clinician')).toBe(200);
      const history = await fhir.call('GET', '/Procedure/_history?_count=1000', { as: 'clinician' });
      expect([history.text.includes(hidden), history.text.includes(shown)]).toEqual([false, true]);
    });

    it('lets nobody write what they may not see', async () => {
      expect(
        await status('PUT', `/Procedure/${hidden}`, 'clinician', { ...freeze('anna'), id: hidden }),
      ).toBe(404);
      expect(await status('DELETE', `/Procedure/${hidden}`, 'clinician')).toBe(404);
      expect(await status('POST', '/Procedure', 'clinician', freeze('anna'))).toBe(403);
      expect(await status('POST', '/Procedure', 'clinician', freeze('bert'))).toBe(201);
      expect(await status('PUT', `/Procedure/${shown}`, 'clinician', { ...freeze('anna'), id: shown })).toBe(
        403,
      );
    });
  });

  describe('the audit trail', () => {
    const during = async (run: () => Promise<unknown>) => {
      const before = fhir.audit.length;
      await run();
      return fhir.audit.slice(before);
    };

    it('has every read, write, refusal and failure, with whom it is about', async () => {
      const id = await make(observation('anna'));
      expect(await during(() => fhir.call('GET', `/Observation/${id}`, { as: 'clinician' }))).toMatchObject([
        {
          action: 'read',
          outcome: 'success',
          status: 200,
          resources: [`Observation/${id}`],
          patients: ['anna'],
          caller: { role: 'clinician' },
        },
      ]);
      expect(
        await during(() => fhir.call('PUT', `/Observation/${id}`, { body: observation('anna', { id }) })),
      ).toMatchObject([
        {
          action: 'update',
          outcome: 'success',
          status: 200,
          resources: [`Observation/${id}/_history/2`],
          patients: ['anna'],
        },
      ]);
      expect(await during(() => fhir.call('GET', '/Observation/none'))).toMatchObject([
        { action: 'read', outcome: 'failed', status: 404, resources: ['Observation/none'] },
      ]);
      expect(
        await during(() =>
          fhir.call('POST', '/Observation', { as: 'researcher', body: observation('anna') }),
        ),
      ).toMatchObject([{ action: 'create', outcome: 'refused', status: 403 }]);
      expect(await during(() => fhir.call('POST', '/Observation', { body: '{' }))).toMatchObject([
        { outcome: 'failed', status: 400 },
      ]);
      expect(await during(() => fhir.call('GET', '/Observation/_history?_count=1'))).toMatchObject([
        { action: 'history-type', resources: [`Observation/${id}`], patients: ['anna'] },
      ]);
    });

    it('has a transaction by what was done', async () => {
      const entry = [
        { resource: observation('anna'), request: { method: 'POST', url: 'Observation' } },
        { resource: observation('bert'), request: { method: 'POST', url: 'Observation' } },
        { request: { method: 'GET', url: 'Patient/anna' } },
      ];
      const entries = await during(() =>
        fhir.call('POST', '', { body: { resourceType: 'Bundle', type: 'transaction', entry } }),
      );
      expect(entries.map(({ action, resources, patients }) => [action, resources.length, patients])).toEqual([
        ['create', 2, ['anna', 'bert']],
        ['read', 1, ['anna']],
      ]);
      expect(new Set(entries.map(({ requestId }) => requestId)).size).toBe(1);
    });

    it('is written before anything is answered, or nothing is', async () => {
      const audit = { record: () => Promise.reject(new Error('disk full')), close: async () => {} };
      const mute = await startTestFhir(postgres.connection, { audit });
      for (const path of ['/Patient/anna', '/Patient/none', '/nothing/at/all/here'])
        expect((await mute.call('GET', path)).status).toBe(503);
      await mute.close();
    });
  });
});

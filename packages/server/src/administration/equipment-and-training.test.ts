import { randomUUID } from 'node:crypto';
import type { EquipmentItem, Problem, TrainingEntry, TrainingView } from '@cryobridge/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestWard, openTestWard } from '../../testing/ward.js';

let ward: TestWard;

beforeAll(async () => {
  ward = await openTestWard(['clinician', 'nurse', 'operator', 'researcher', 'patient']);
});
afterAll(() => ward.close());

const nameOf = (role: string) => ward.person(role).user?.name ?? '';
const idOf = (role: string) => ward.person(role).user?.id ?? '';
const faultsOf = ({ body }: { readonly body: Problem }) => body.faults.map(({ path }) => path);

describe('probes in stock', () => {
  const id = randomUUID();
  const item = {
    model: 'probe:n2o-14g',
    serial: 'SN 12',
    count: 2,
    state: 'in-service',
    fullCylinders: null,
    note: '',
  };
  const put = (role: string, part: object = {}, signing: object = {}) =>
    ward.call<EquipmentItem & Problem>(role, 'PUT', `/api/equipment/${id}`, {
      item: { ...item, ...part },
      basedOnVersion: 0,
      signedBy: nameOf(role),
      ...signing,
    });

  it('are kept by operator and administrator, and seen by those who treat', async () => {
    const made = await put('operator');
    expect([made.status, made.body]).toMatchObject([
      200,
      { id, version: 1, gas: 'N2O', modelLabel: '14G nitrous oxide probe', signedBy: nameOf('operator') },
    ]);
    for (const role of ['clinician', 'nurse', 'operator', 'administrator'])
      expect((await ward.call<unknown[]>(role, 'GET', '/api/equipment')).body).toHaveLength(1);
    for (const role of ['researcher', 'patient'])
      expect((await ward.call(role, 'GET', '/api/equipment')).status).toBe(403);
    for (const role of ['clinician', 'nurse', 'researcher', 'patient'])
      expect((await put(role, {}, { basedOnVersion: 1 })).status).toBe(403);
  });

  it('refuse another name, an unknown model, and a version that is old', async () => {
    expect(faultsOf(await put('operator', {}, { signedBy: 'Somebody Else' }))).toEqual(['signedBy']);
    expect(faultsOf(await put('operator', { model: 'probe:unheard-of' }))).toEqual(['item.model']);
    expect(faultsOf(await put('operator', { count: -1 }))).toEqual(['item.count']);
    expect((await put('operator')).status).toBe(409);
    const both = await Promise.all([1, 2].map((count) => put('operator', { count }, { basedOnVersion: 1 })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('are retired and never deleted: the last of the list, with every version', async () => {
    expect((await put('administrator', { state: 'retired' }, { basedOnVersion: 2 })).status).toBe(200);
    const other = randomUUID();
    await ward.call('operator', 'PUT', `/api/equipment/${other}`, {
      item: { ...item, model: 'probe:n2o-16g' },
      basedOnVersion: 0,
      signedBy: nameOf('operator'),
    });
    const list = await ward.call<EquipmentItem[]>('nurse', 'GET', '/api/equipment');
    expect(list.body.map((each) => each.state)).toEqual(['in-service', 'retired']);
    const versions = await ward.call<EquipmentItem[]>('nurse', 'GET', `/api/equipment/${id}/versions`);
    expect(versions.body.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect((await ward.call('operator', 'DELETE', `/api/equipment/${id}`)).status).toBe(404);
    await expect(ward.door.identity.pool.query('delete from signed_version')).rejects.toThrow(/append only/);
    expect(ward.door.audit.some(({ action }) => action === 'equipment-sign')).toBe(true);
    const none = await ward.call('nurse', 'GET', `/api/equipment/${randomUUID()}/versions`);
    expect(none.status).toBe(404);
  });
});

describe('training', () => {
  const id = randomUUID();
  const record = (part: object = {}) => ({
    operatorId: idOf('operator'),
    subject: 'probe:n2o-14g',
    on: '2026-01-10',
    expiresOn: '2999-01-10',
    state: 'recorded',
    evidence: 'course certificate, training folder',
    ...part,
  });
  const put = (role: string, part: object = {}, signing: object = {}) =>
    ward.call<TrainingEntry & Problem>(role, 'PUT', `/api/training/${id}`, {
      record: record(part),
      basedOnVersion: 0,
      signedBy: nameOf(role),
      ...signing,
    });
  const held = async () => {
    const path = `/api/training?operator=${idOf('operator')}`;
    const { body } = await ward.call<TrainingView>('operator', 'GET', path);
    return body.current.map(({ subject, holds }) => [subject, holds.holds, holds.reason]);
  };

  it('is recorded by its operator, and holds once somebody else confirms it', async () => {
    expect(await held()).toEqual([]);
    expect(faultsOf(await put('clinician', { state: 'confirmed' }))).toEqual(['record.state']);
    expect((await put('operator')).status).toBe(200);
    expect(await held()).toEqual([['probe:n2o-14g', 'unknown', 'not-confirmed']]);
    const next = { basedOnVersion: 1 };
    expect(faultsOf(await put('operator', { state: 'confirmed' }, next))).toEqual(['record.state']);
    expect((await put('nurse', { state: 'confirmed' }, next)).status).toBe(403);
    const changed = { state: 'confirmed', expiresOn: null };
    expect(faultsOf(await put('clinician', changed, next))).toEqual(['record.state']);
    expect((await put('clinician', { state: 'confirmed' }, next)).body.signedBy).toBe(nameOf('clinician'));
    expect(await held()).toEqual([['probe:n2o-14g', 'yes', 'confirmed-and-in-date']]);
  });

  it('is not confirmed by a clinician for themselves', async () => {
    const own = randomUUID();
    const mine = (state: string, basedOnVersion: number) =>
      ward.call<Problem>('clinician', 'PUT', `/api/training/${own}`, {
        record: record({ operatorId: idOf('clinician'), state }),
        basedOnVersion,
        signedBy: nameOf('clinician'),
      });
    expect((await mine('recorded', 0)).status).toBe(200);
    expect(faultsOf(await mine('confirmed', 1))).toEqual(['record.state']);
  });

  it('names an unknown subject, nobody who freezes, and an end before its day', async () => {
    const of = { basedOnVersion: 2 };
    expect(faultsOf(await put('operator', { subject: 'nerve:unheard-of' }, of))).toEqual(['record.subject']);
    expect(faultsOf(await put('operator', { expiresOn: '2025-01-01' }, of))).toEqual(['record.expiresOn']);
    const nurse = { operatorId: idOf('nurse') };
    expect(faultsOf(await put('operator', nurse, of))).toContain('record.operatorId');
    expect(faultsOf(await put('operator', { operatorId: idOf('clinician') }, of))).toEqual([
      'record.operatorId',
    ]);
  });

  it('ends when it is withdrawn, and its history stays', async () => {
    expect((await put('operator', { state: 'withdrawn' }, { basedOnVersion: 2 })).status).toBe(200);
    expect(await held()).toEqual([['probe:n2o-14g', 'no', 'withdrawn']]);
    const versions = await ward.call<TrainingEntry[]>('operator', 'GET', `/api/training/${id}/versions`);
    expect(versions.body.map(({ state }) => state)).toEqual(['withdrawn', 'confirmed', 'recorded']);
    for (const role of ['nurse', 'researcher', 'patient'])
      expect((await ward.call(role, 'GET', '/api/training')).status).toBe(403);
  });
});

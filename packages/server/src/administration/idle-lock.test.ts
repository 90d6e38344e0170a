import type { IdleLockView, Problem, SessionState } from '@cryobridge/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestWard, openTestWard } from '../../testing/ward.js';

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard(['clinician', 'nurse', 'patient']);
});
afterAll(() => ward.close());

const sign = (role: string, minutes: number, basedOnVersion = 0) =>
  ward.call<IdleLockView & Problem>(role, 'PUT', '/api/idle-lock', {
    lock: { minutes },
    basedOnVersion,
    signedBy: ward.person(role).user?.name,
  });

it('the idle lock is assumed until the administrator, and nobody else, signs it', async () => {
  const read = await ward.call<IdleLockView>('nurse', 'GET', '/api/idle-lock');
  expect(read.body).toEqual({ minutes: 15, version: 0, signedBy: null, signedAt: null });
  for (const role of ['clinician', 'nurse', 'patient']) expect((await sign(role, 5)).status).toBe(403);
  for (const minutes of [1, 61]) expect((await sign('administrator', minutes)).status).toBe(400);
  expect((await sign('administrator', 2)).body).toMatchObject({
    minutes: 2,
    version: 1,
    signedBy: 'Ada Min',
  });
  expect((await sign('administrator', 60)).status).toBe(409);
  expect((await fetch(`${ward.door.url}/api/idle-lock`)).status).toBe(401);
});

it('ending for idleness ends the session on the server, and says so in the trail', async () => {
  expect((await ward.call('nurse', 'POST', '/api/session/idle-end')).status).toBe(204);
  const { body } = await ward.call<SessionState>('nurse', 'GET', '/api/session');
  expect(body.user).toBeNull();
  expect((await ward.call('nurse', 'GET', '/api/equipment')).status).toBe(401);
  const ended = ward.door.audit.find(({ action }) => action === 'sign-out-idle');
  expect(ended?.caller?.role).toBe('nurse');
});

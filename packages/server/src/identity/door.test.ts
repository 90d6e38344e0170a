import type { Account, SessionState, User } from '@cryobridge/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  accept,
  appCode,
  asked,
  comeIn,
  cookieOf,
  firstAdministrator,
  invite,
  post,
  tokenOf,
} from '../../../../tests/door/people.mjs';
import { type TestDoor, openTestDoor } from '../../testing/door.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';

type Person = Awaited<ReturnType<typeof comeIn>>;

let postgres: TestPostgres;
let door: TestDoor;
/** Another server of the same database. */
let other: TestDoor;
let administrator: Person;

beforeAll(async () => {
  postgres = await startTestPostgres();
  [door, other] = await Promise.all([openTestDoor(postgres.connection), openTestDoor(postgres.connection)]);
  const links = await Promise.all([firstLink(), firstLink()]);
  administrator = await firstAdministrator(door.url, links[0]);
  // The other server's link was good until now.
  await expect(accept(door.url, { link: links[1], name: 'Eve Late', login: 'eve' })).rejects.toThrow(/410/);
});
afterAll(async () => {
  await door.close();
  await other.close();
  await postgres.stop();
});

/** All tests come from one address; each starts with a clean one. */
beforeEach(() => door.identity.pool.query(`delete from sign_in_attempt where key like 'address %'`));

const firstLink = async () => `${door.url}/welcome#${await door.identity.firstInvitation()}`;
const session = async (person: Person): Promise<SessionState> => asked(await person.fetch('/api/session'));
const account = async (person: Person): Promise<Account> => asked(await person.fetch('/api/account'));
const signIn = (login: string, password: string, code: string) =>
  post(door.url, '/api/sign-in/password', { login, password, code });
const entries = (action: string) => door.audit.filter((entry) => entry.action === action);

describe('the first administrator', () => {
  it('is made once, by a link; afterwards there is none', async () => {
    expect(await door.identity.firstInvitation()).toBeNull();
    expect(await session(administrator)).toMatchObject({
      user: { name: 'Ada Min', role: 'administrator' },
      awaitsAdministrator: false,
    });
    expect(await asked(await fetch(`${door.url}/api/session`))).toMatchObject({ user: null, csrf: null });
  });

  it('cannot stop to be the last one', async () => {
    const { id } = administrator.session.user ?? { id: '' };
    for (const change of [{ disabled: true }, { role: 'nurse' }]) {
      const response = await administrator.send('PATCH', `/api/users/${id}`, change);
      expect(response.status).toBe(409);
    }
  });
});

describe('an invitation', () => {
  it('is good once, and a newer one makes it worthless', async () => {
    const invited = await invite(administrator, { name: 'Nora Ward', role: 'nurse' });
    expect(invited.code).toBeNull();
    const again = await asked(await administrator.post(`/api/users/${invited.user.id}/invitation`));
    await expect(accept(door.url, { link: invited.link, login: 'nora' })).rejects.toThrow(/401/);
    const nora = await accept(door.url, { link: again.link, login: 'nora' });
    expect(nora.user).toMatchObject({ name: 'Nora Ward', role: 'nurse' });
    const late = await post(door.url, '/api/invitation', { token: tokenOf(again.link) });
    expect(late.status).toBe(410);
  });

  it('goes to staff from the administrator only, and to patients also from those who look after them', async () => {
    const [nurse, researcher] = [
      await comeIn(administrator, 'nurse'),
      await comeIn(administrator, 'researcher'),
    ];
    const patient = { name: 'Pat One', role: 'patient', patientId: 'pat-1' };
    expect((await nurse.post('/api/users', { name: 'New Nurse', role: 'nurse' })).status).toBe(403);
    expect((await researcher.post('/api/users', patient)).status).toBe(403);
    expect((await nurse.post('/api/users', patient)).status).toBe(201);
    expect((await nurse.post('/api/users', patient)).status).toBe(409);
    const { faults } = await (await nurse.post('/api/users', { name: 'No Record', role: 'patient' })).json();
    expect(faults).toEqual([expect.objectContaining({ path: 'patientId' })]);
  });

  it('of a patient needs the code, and gives up after too many wrong ones', async () => {
    const { link, code } = await invite(administrator, {
      name: 'Pat Two',
      role: 'patient',
      patientId: 'pat-2',
    });
    const token = tokenOf(link);
    expect(await asked(await post(door.url, '/api/invitation', { token }))).toEqual({
      name: 'Pat Two',
      role: 'patient',
      needsCode: true,
    });
    const enter = (typed?: string) => post(door.url, '/api/invitation/enter', { token, code: typed });
    expect((await enter()).status).toBe(401);
    expect((await enter('WRONG234')).status).toBe(401);
    const spaced = `${code?.slice(0, 4).toLowerCase()} ${code?.slice(4)}`;
    const entered = await enter(spaced);
    expect(await asked(entered)).toMatchObject({ user: { role: 'patient', patientId: 'pat-2' } });
    expect((await enter(spaced)).status).toBe(401);

    const second = await invite(administrator, { name: 'Pat Three', role: 'patient', patientId: 'pat-3' });
    const guess = (typed: string) =>
      post(door.url, '/api/invitation/enter', { token: tokenOf(second.link), code: typed });
    for (let n = 0; n < 10; n += 1) expect((await guess(`WRONG${n}${n}${n}`)).status).toBe(401);
    expect((await guess(second.code ?? '')).status).toBe(401);
  });

  it('does not let staff in without a way to come back', async () => {
    const { link } = await invite(administrator, { name: 'Op Erator', role: 'operator' });
    expect((await post(door.url, '/api/invitation/enter', { token: tokenOf(link) })).status).toBe(401);
  });
});

describe('password and code', () => {
  it('let in together only; a code counts once, a recovery code too', async () => {
    const nurse = await comeIn(administrator, 'nurse');
    const { login, password, secret, recoveryCodes } = nurse;
    expect((await signIn(login, password, '000000')).status).toBe(401);
    expect((await signIn(login, 'not the password', appCode(secret, 1))).status).toBe(401);
    // The code that set it up is spent.
    expect((await signIn(login, password, appCode(secret))).status).toBe(401);
    const entered = await signIn(login.toUpperCase(), password, appCode(secret, 1));
    expect(entered.status).toBe(200);
    expect((await signIn(login, password, appCode(secret, 1))).status).toBe(401);
    const [recovery] = recoveryCodes;
    expect((await signIn(login, password, recovery)).status).toBe(200);
    expect((await signIn(login, password, recovery)).status).toBe(401);
    expect((await account(nurse)).recoveryCodesLeft).toBe(7);
  });

  it('answer alike whether there is such a person or not, and lock alike', async () => {
    const nurse = await comeIn(administrator, 'nurse');
    const replies = async (login: string) => {
      const seen = [];
      for (let n = 0; n < 7; n += 1) {
        const response = await signIn(login, 'wrong wrong wrong', '123456');
        seen.push([response.status, await response.text(), response.headers.get('retry-after') !== null]);
      }
      return seen;
    };
    const known = await replies(nurse.login);
    expect(known).toEqual(await replies('nobody@ward.example'));
    expect(known.map(([status]) => status)).toEqual([401, 401, 401, 401, 401, 429, 429]);
    // Locked for everybody, on every server, also with the right password.
    const right = { login: nurse.login, password: nurse.password, code: appCode(nurse.secret, 1) };
    expect((await post(other.url, '/api/sign-in/password', right)).status).toBe(429);
    expect(entries('lockout').length).toBeGreaterThanOrEqual(2);
  });

  it('count every guess of a flood', async () => {
    const nurse = await comeIn(administrator, 'nurse');
    const flood = await Promise.all(
      Array.from({ length: 20 }, () => signIn(nurse.login, 'wrong wrong wrong', '123456')),
    );
    expect(flood.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(flood.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('lock an address that keeps failing, whatever names it tries', async () => {
    const statuses = [];
    for (let n = 0; n < 52; n += 1) statuses.push((await signIn(`name-${n}`, 'wrong', '1')).status);
    expect(statuses.slice(0, 50).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(50)).toEqual([429, 429]);
  });

  it.each([
    ['short', 'at least 12 characters'],
    ['aaaaaaaaaaaaaaaa', 'repeats too few characters'],
    ['quentin is my name', 'must not contain the sign-in name'],
  ])('refuse "%s" by its field', async (password, message) => {
    const { link } = await invite(administrator, { name: 'Quentin Q', role: 'nurse' });
    const failing = accept(door.url, { link, login: 'quentin', password });
    await expect(failing).rejects.toThrow(message);
    await expect(failing).rejects.toThrow('"path":"password"');
  });

  it('keep no secret in the database or the log', async () => {
    const nurse = await comeIn(administrator, 'nurse');
    const { rows } = await door.identity.pool.query(
      `select to_jsonb(account)::text as text from account union all select to_jsonb(session)::text from session
       union all select to_jsonb(recovery_code)::text from recovery_code
       union all select to_jsonb(invitation)::text from invitation`,
    );
    const kept = rows.map(({ text }) => text).join() + door.logged.join() + JSON.stringify(door.audit);
    const cookie = nurse.cookie.split('=')[1] ?? '';
    for (const secret of [nurse.password, cookie, nurse.session.csrf ?? '', ...nurse.recoveryCodes])
      expect(kept).not.toContain(secret);
    expect(kept).toContain('$argon2id$');
  });
});

describe('a session', () => {
  it('is a cookie that scripts cannot read, new at every sign-in', async () => {
    const nurse = await comeIn(administrator, 'nurse');
    const response = await post(
      door.url,
      '/api/sign-in/password',
      { login: nurse.login, password: nurse.password, code: appCode(nurse.secret, 1) },
      { cookie: nurse.cookie },
    );
    const [set] = response.headers.getSetCookie();
    expect(set).toMatch(/^cryobridge-session=[\w-]{43}; .*HttpOnly; SameSite=Lax$/);
    expect(cookieOf(response)).not.toBe(nurse.cookie);
    expect((await session(nurse)).user).toBeNull();
  });

  it('does nothing for another site: neither without the token nor from another origin', async () => {
    const clinician = await comeIn(administrator, 'clinician');
    const remove = (headers: Record<string, string>) =>
      fetch(`${door.url}/api/cases/6f9619ff-8b86-4d01-b42d-00c04fc964ff`, {
        method: 'DELETE',
        headers: { cookie: clinician.cookie, ...headers },
      });
    const csrf = clinician.session.csrf ?? '';
    expect((await remove({})).status).toBe(403);
    expect((await remove({ 'x-csrf-token': administrator.session.csrf ?? '' })).status).toBe(403);
    expect((await remove({ 'x-csrf-token': csrf, origin: 'https://evil.example' })).status).toBe(403);
    expect((await remove({ 'x-csrf-token': csrf, origin: door.url })).status).toBe(404);
    const foreign = await post(
      door.url,
      '/api/sign-in/passkey/options',
      {},
      { origin: 'https://evil.example' },
    );
    expect(foreign.status).toBe(403);
  });

  it('ends one by one and all at once, on every server', async () => {
    const nurse = await comeIn(administrator, 'nurse');
    const there = nurse.at(other.url);
    expect((await session(there)).user).not.toBeNull();
    const response = await signIn(nurse.login, nurse.password, appCode(nurse.secret, 1));
    const second = { cookie: cookieOf(response), csrf: (await response.json()).csrf };
    const listed = await account(nurse);
    expect(listed.sessions.map(({ isThis }) => isThis).sort()).toEqual([false, true]);
    const mine = listed.sessions.find(({ isThis }) => isThis)?.id ?? '';
    const ended = await fetch(`${door.url}/api/account/sessions/${mine}`, {
      method: 'DELETE',
      headers: { cookie: second.cookie, 'x-csrf-token': second.csrf },
    });
    expect(ended.status).toBe(204);
    expect((await session(nurse)).user).toBeNull();
    await expect.poll(async () => (await session(there)).user).toBeNull();
    await fetch(`${door.url}/api/account/sessions`, {
      method: 'DELETE',
      headers: { cookie: second.cookie, 'x-csrf-token': second.csrf },
    });
    const gone = await fetch(`${door.url}/api/account`, { headers: { cookie: second.cookie } });
    expect(gone.status).toBe(401);
  });

  it('ends when it is idle, when it is old, and when its person is disabled or changes role', async () => {
    const { pool } = door.identity;
    const nurse = await comeIn(administrator, 'nurse');
    for (const age of [
      `update session set seen_at = now() - interval '61 minutes'`,
      `update session set expires_at = now() - interval '1 second'`,
    ]) {
      const client = await pool.connect();
      await client.query('begin');
      await client.query(`${age} where account_id = '${nurse.user?.id}'`);
      await client.query('commit');
      client.release();
      door.identity.callers.forget();
      expect((await session(nurse)).user).toBeNull();
      await pool.query(`update session set seen_at = now(), expires_at = now() + interval '1 hour'`);
      door.identity.callers.forget();
      expect((await session(nurse)).user).not.toBeNull();
    }
    const change = (body: object) => administrator.send('PATCH', `/api/users/${nurse.user?.id}`, body);
    const changed: User = await asked(await change({ role: 'operator' }));
    expect(changed).toMatchObject({ role: 'operator', openSessions: 0 });
    expect((await session(nurse)).user).toBeNull();
    expect(entries('role-change')).toHaveLength(1);
    await change({ disabled: true });
    expect((await signIn(nurse.login, nurse.password, appCode(nurse.secret, 1))).status).toBe(401);
  });
});

describe('an access token', () => {
  it('is shown once, speaks for one role, and ends when it is revoked', async () => {
    const { made, token } = await asked(
      await administrator.post('/api/access-tokens', { label: 'EHR link', role: 'clinician', days: 30 }),
    );
    const bearer = (headers: object = {}) =>
      fetch(`${other.url}/api/cases`, { headers: { authorization: `Bearer ${token}`, ...headers } });
    expect((await bearer()).status).toBe(200);
    expect(other.audit.find(({ action }) => action === 'case-list')?.caller).toMatchObject({
      userId: `token:${made.id}`,
      display: 'EHR link',
      role: 'clinician',
    });
    // A token that does not hold is nobody, whatever else comes with it.
    expect((await bearer({ authorization: 'Bearer x', cookie: administrator.cookie })).status).toBe(401);
    expect(JSON.stringify(await asked(await administrator.fetch('/api/access-tokens')))).not.toContain(token);
    expect((await administrator.send('DELETE', `/api/access-tokens/${made.id}`)).status).toBe(204);
    await expect.poll(async () => (await bearer()).status).toBe(401);
  });

  it.each(['administrator', 'patient', 'system'])('is not made for a %s', async (role) => {
    const response = await administrator.post('/api/access-tokens', { label: 'Too much', role, days: 30 });
    expect(response.status).toBe(400);
  });
});

describe('the app API', () => {
  const roles = [
    'clinician',
    'nurse',
    'operator',
    'researcher',
    'trial-pharmacist',
    'administrator',
  ] as const;
  const reach: readonly (readonly [string, string, readonly string[]])[] = [
    ['GET', '/api/cases', ['clinician', 'operator']],
    ['GET', '/api/examples', ['clinician', 'operator']],
    ['GET', '/api/probes', ['clinician', 'operator']],
    ['GET', '/api/users', ['administrator']],
    ['GET', '/api/access-tokens', ['administrator']],
    ['GET', '/api/account', roles],
    ['GET', '/api/openapi.json', roles],
    ['POST', '/api/unblindings', ['clinician']],
  ];

  it('lets each role call what it should, and nobody else', async () => {
    const people = new Map<string, Person>([['administrator', administrator]]);
    for (const role of roles)
      if (role !== 'administrator') people.set(role, await comeIn(administrator, role));
    for (const [method, path, allowed] of reach) {
      expect([path, (await fetch(door.url + path, { method })).status]).toEqual([path, 401]);
      for (const [role, person] of people) {
        const { status } = await person.send(method, path, method === 'POST' ? {} : undefined);
        const expected = allowed.includes(role) ? (method === 'POST' ? 400 : 200) : 403;
        expect([path, role, status]).toEqual([path, role, expected]);
      }
    }
    expect(entries('GET /api/users').every(({ outcome }) => outcome === 'refused')).toBe(true);
    for (const path of ['/api/health', '/api/session'])
      expect((await fetch(door.url + path)).status).toBe(200);
  });

  it('refuses to start with a route that does not say who may call it', () => {
    expect(() => door.app.get('/api/secret', async () => 'secret')).toThrow();
  });
});

describe('an emergency unblinding', () => {
  it('is for a masked course, with a reason, and in the audit trail', async () => {
    const clinician = await comeIn(administrator, 'clinician');
    const body = { patientId: 'masked-1', reason: 'Seizure in the recovery room' };
    expect((await clinician.post('/api/unblindings', body)).status).toBe(404);
    await door.identity.pool.query(
      `insert into research_course (patient_id, study_id) values ('masked-1', '')`,
    );
    expect((await clinician.post('/api/unblindings', { ...body, reason: 'because' })).status).toBe(400);
    expect((await clinician.post('/api/unblindings', body)).status).toBe(204);
    expect(entries('unblind')).toMatchObject([
      { outcome: 'success', patients: ['masked-1'], caller: { userId: clinician.user?.id } },
    ]);
    const { rows } = await door.identity.pool.query('select user_id, reason from unblinding');
    expect(rows).toEqual([{ user_id: clinician.user?.id, reason: body.reason }]);
  });
});

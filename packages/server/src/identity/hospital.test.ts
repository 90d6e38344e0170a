import type { SessionState } from '@cryobridge/contract';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDoor, openTestDoor } from '../../testing/door.js';
import { type TestHospital, Walker, startTestHospital } from '../../testing/hospital.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';

const staff: Record<string, Record<string, unknown>> = {
  nell: { name: 'Nell Nightingale', roles: ['ward-nurses', 'everyone'] },
  porter: { name: 'Peter Porter', roles: ['everyone'] },
  sly: { name: 'Sly Patient', roles: ['patients'] },
};

let postgres: TestPostgres;
let hospital: TestHospital;
let door: TestDoor;

beforeAll(async () => {
  postgres = await startTestPostgres();
  const port = await freePort();
  hospital = await startTestHospital(staff, `http://localhost:${port}/api/sign-in/hospital/return`);
  door = await openTestDoor(postgres.connection, {
    port,
    hospital: {
      ...hospital,
      label: 'St. Example',
      roleClaim: 'roles',
      roles: [
        { theirs: 'physicians', ours: 'clinician' },
        { theirs: 'ward-nurses', ours: 'nurse' },
      ],
    },
  });
});
afterAll(async () => {
  await door.close();
  await hospital.close();
  await postgres.stop();
});

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    }),
  );
}

const begin = () => `${door.url}/api/sign-in/hospital`;

/** Signs in at the hospital and consents; ends where our server sends the browser. */
async function signIn(walker: Walker, login: string) {
  let page = await walker.go(begin());
  for (let step = 0; step < 3 && page.url.startsWith(hospital.issuer.origin); step += 1)
    page = await walker.send(page, { login, password: 'anything' });
  return page;
}
const session = async (walker: Walker): Promise<SessionState> =>
  JSON.parse((await walker.go(`${door.url}/api/session`)).text) as SessionState;

describe('the hospital’s sign-in', () => {
  it('lets in whoever it gives a role, and follows the role at the next sign-in', async () => {
    const walker = new Walker();
    expect(new URL((await signIn(walker, 'nell')).url).pathname).toBe('/');
    const first = await session(walker);
    expect(first).toMatchObject({
      user: { name: 'Nell Nightingale', role: 'nurse' },
      hospital: 'St. Example',
    });
    staff['nell'] = { name: 'Nell Nightingale', roles: ['physicians'] };
    const later = new Walker();
    await signIn(later, 'nell');
    expect((await session(later)).user).toMatchObject({ id: first.user?.id, role: 'clinician' });
    expect(door.audit.filter(({ query }) => query === 'means=hospital')).toHaveLength(2);
  });

  it.each(['porter', 'sly'])('refuses %s, who has no role that counts here', async (login) => {
    const walker = new Walker();
    const { url } = await signIn(walker, login);
    expect(new URL(url).pathname + new URL(url).hash).toBe('/sign-in#hospital-refused');
    expect((await session(walker)).user).toBeNull();
  });

  it('takes no answer in another browser, twice, or with a state of its own', async () => {
    const walker = new Walker();
    let answer = '';
    const through = walker.go.bind(walker);
    walker.go = (address, init) => {
      if (address.includes('/hospital/return')) answer = address;
      return through(address, init);
    };
    await signIn(walker, 'nell');
    expect(answer).toContain('code=');
    for (const [who, address] of [
      [new Walker(), answer],
      [walker, answer],
      [walker, answer.replace(/state=[^&]+/, 'state=mine')],
    ] as const) {
      const { url } = await who.go(address);
      expect(new URL(url).hash).toBe('#hospital-failed');
    }
    const stranger = new Walker();
    await stranger.go(begin());
    expect(new URL((await stranger.go(answer)).url).hash).toBe('#hospital-failed');
    expect((await session(stranger)).user).toBeNull();
  });

  it('keeps out whom our administrator disabled', async () => {
    await door.identity.pool.query(`update account set disabled = true where name like 'Nell%'`);
    const walker = new Walker();
    expect(new URL((await signIn(walker, 'nell')).url).hash).toBe('#hospital-refused');
  });
});

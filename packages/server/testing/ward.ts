import { comeIn, firstAdministrator } from '../../../tests/door/people.mjs';
import { type TestDoor, openTestDoor } from './door.js';
import { type TestPostgres, startTestPostgres } from './postgres.js';

export type Person = Awaited<ReturnType<typeof comeIn>>;

/** A real door with one person of each role that a test names, and its administrator. */
export interface TestWard {
  readonly postgres: TestPostgres;
  readonly door: TestDoor;
  person(role: string): Person;
  call<T>(
    role: string,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ readonly status: number; readonly body: T }>;
  close(): Promise<void>;
}

export async function openTestWard(roles: readonly string[]): Promise<TestWard> {
  const postgres = await startTestPostgres();
  const door = await openTestDoor(postgres.connection);
  const token = await door.identity.firstInvitation();
  const administrator = await firstAdministrator(door.url, `${door.url}/welcome#${token}`);
  const people = new Map<string, Person>([['administrator', { ...administrator, invited: null }]]);
  for (const role of roles)
    people.set(role, await comeIn(administrator, role, role === 'patient' ? 'p1' : undefined));
  const person = (role: string) => {
    const found = people.get(role);
    if (found === undefined) throw new Error(`there is no ${role}`);
    return found;
  };
  return {
    postgres,
    door,
    person,
    async call<T>(...[role, method, path, body]: [string, string, string, unknown?]) {
      const response = await person(role).send(method, path, body);
      const text = await response.text();
      return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
    },
    async close() {
      await door.close();
      await postgres.stop();
    },
  };
}

import { randomUUID } from 'node:crypto';
import { type KeptImage, mostImageMegabytes, type Problem } from '@cryobridge/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn, firstAdministrator } from '../../../../tests/door/people.mjs';
import { type TestDoor, openTestDoor } from '../../testing/door.js';
import { type TestFollowing, openTestFollowing, storeExample } from '../../testing/following.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { callerAs } from '../../testing/records.js';

type Person = Awaited<ReturnType<typeof comeIn>>;

let postgres: TestPostgres;
let door: TestDoor;
let other: TestFollowing;
let patientId: string;
const people = new Map<string, Person>();
const freezeId = randomUUID();
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(2000, 7),
]);

beforeAll(async () => {
  postgres = await startTestPostgres();
  door = await openTestDoor(postgres.connection);
  other = openTestFollowing(postgres.connection);
  patientId = await storeExample(other.repository, 'transtibial-diabetes');
  const token = await door.identity.firstInvitation();
  const administrator = await firstAdministrator(door.url, `${door.url}/welcome#${token}`);
  for (const role of ['clinician', 'operator', 'nurse', 'researcher'])
    people.set(role, await comeIn(administrator, role));
  const start = { caseId: patientId, timeZone: 'Europe/Berlin', language: 'en' };
  await people.get('clinician')?.post('/api/courses', start);
});
afterAll(async () => {
  await other.close();
  await door.close();
  await postgres.stop();
});

async function put<T>(
  role: string,
  imageId: string,
  { body = png, type = 'application/octet-stream', episode = patientId } = {},
) {
  const path = `/api/courses/${patientId}/freezes/${freezeId}/images/${imageId}?episode=${episode}`;
  const response = await people
    .get(role)
    ?.fetch(path, { method: 'PUT', headers: { 'content-type': type }, body: new Uint8Array(body) });
  if (response === undefined) throw new Error(`there is no ${role}`);
  return { status: response.status, body: (await response.json()) as T };
}

async function show(role: string, imageId: string, freeze = freezeId): Promise<Response> {
  const path = `/api/courses/${patientId}/freezes/${freeze}/images/${imageId}`;
  const response = await people.get(role)?.fetch(path);
  if (response === undefined) throw new Error(`there is no ${role}`);
  return response;
}

describe('pictures of a freeze', () => {
  it('are kept once, as a document that names its bytes, whose they are and by whom', async () => {
    const id = randomUUID();
    const made = await put<KeptImage>('operator', id);
    expect([made.status, made.body]).toEqual([
      201,
      { reference: `DocumentReference/${id}`, bytes: png.length },
    ]);
    expect((await put('clinician', id)).status).toBe(200);
    const both = await Promise.all([put('operator', randomUUID()), put('operator', id)]);
    expect(both.map(({ status }) => status)).toEqual([201, 200]);
    const differs = await put<Problem>('operator', id, { body: Buffer.concat([png, Buffer.from([1])]) });
    expect([differs.status, differs.body.type]).toEqual([409, 'urn:cryobridge:problem:other-content']);
    const asked = { caller: callerAs('operator'), requestId: 'r' };
    const { content } = await other.repository.read(asked, 'DocumentReference', id);
    const document = JSON.parse(content) as object;
    expect(document).toMatchObject({
      subject: { reference: `Patient/${patientId}` },
      content: [{ attachment: { contentType: 'image/png', url: `Binary/${id}`, size: png.length } }],
      context: { related: [{ reference: `Procedure/${freezeId}` }] },
    });
    const binary = JSON.parse((await other.repository.read(asked, 'Binary', id)).content) as {
      readonly data: string;
    };
    expect(Buffer.from(binary.data, 'base64').equals(png)).toBe(true);
    expect(binary).toMatchObject({
      contentType: 'image/png',
      securityContext: { reference: `Patient/${patientId}` },
    });
  });

  it('are shown as they were sent, for the freeze they were taken at alone', async () => {
    const id = randomUUID();
    await put('operator', id);
    for (const role of ['operator', 'clinician']) {
      const shown = await show(role, id);
      expect(shown.status).toBe(200);
      expect(shown.headers.get('content-type')).toBe('image/png');
      expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
      expect(shown.headers.get('cache-control')).toBe('no-store');
      expect(Buffer.from(await shown.arrayBuffer()).equals(png)).toBe(true);
    }
    for (const role of ['nurse', 'researcher']) expect((await show(role, id)).status).toBe(403);
    expect((await show('operator', id, randomUUID())).status).toBe(404);
    expect((await show('operator', randomUUID())).status).toBe(404);
    expect((await show('operator', 'x')).status).toBe(404);
    const actions = new Set(door.audit.map(({ action }) => action));
    expect(actions).toContain('freeze-image-read');
    expect(actions).toContain('freeze-image-write');
  });

  it('are refused when they are none, too large, of no limb of the person, or under no id', async () => {
    const page = await put<Problem>('operator', randomUUID(), { body: Buffer.from('<svg onload="x()"/>') });
    expect([page.status, page.body.faults[0]?.path]).toEqual([400, 'image']);
    const large = Buffer.concat([png, Buffer.alloc(mostImageMegabytes * 2 ** 20)]);
    expect((await put('operator', randomUUID(), { body: large })).status).toBe(413);
    const elsewhere = await put<Problem>('operator', randomUUID(), { episode: 'e9' });
    expect([elsewhere.status, elsewhere.body.faults[0]?.path]).toEqual([400, 'episode']);
    expect((await put('operator', 'x')).status).toBe(404);
    expect((await put('operator', randomUUID(), { type: 'image/png' })).status).toBe(415);
  });

  it('are written by who treats or plans, and by nobody else', async () => {
    for (const role of ['nurse', 'researcher']) expect((await put(role, randomUUID())).status).toBe(403);
  });
});

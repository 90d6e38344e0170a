import fc from 'fast-check';
import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestFhir, startTestFhir } from '../../testing/fhir-app.js';
import { type OddRequest, oddRequests } from '../../testing/odd-requests.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { maskedStudyExtension } from '../access/masking.js';

const seed = 20_261_128;
const requests = 20_000;
const atOnce = 8;
const patienceMs = 30_000;

/** Words that stand only in what the callers below may not see. */
const secrets = { other: 'bert-secret-word', allocation: 'arm-secret-word' };
const callers = ['patient:anna', 'researcher', 'administrator', 'nurse', ''];

let postgres: TestPostgres;
let fhir: TestFhir;
let agent: Agent;

async function put(resourceType: string, id: string, more: object = {}): Promise<void> {
  const resource = { resourceType, id, ...more };
  const { status, text } = await fhir.call('PUT', `/${resource.resourceType}/${resource.id}`, {
    body: resource,
  });
  expect([status, text]).toEqual([201, text]);
}

beforeAll(async () => {
  postgres = await startTestPostgres();
  fhir = await startTestFhir(postgres.connection);
  agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  await put('ResearchStudy', 'blind', {
    status: 'active',
    extension: [{ url: maskedStudyExtension, valueBoolean: true }],
  });
  for (const id of ['anna', 'bert']) {
    const word = id === 'bert' ? secrets.other : 'plain';
    const subject = { reference: `Patient/${id}` };
    await put('Patient', id, { name: [{ family: word }] });
    await put('Observation', `pain-${id}`, {
      status: 'final',
      code: { text: word },
      subject,
      valueInteger: 3,
    });
    await put('Condition', `dm-${id}`, { code: { text: word }, subject });
    await put('ResearchSubject', `in-${id}`, {
      status: 'on-study',
      study: { reference: 'ResearchStudy/blind' },
      individual: subject,
      assignedArm: secrets.allocation,
    });
  }
});
afterAll(async () => {
  agent?.destroy();
  await fhir?.close();
  await postgres?.stop();
});

interface Heard {
  readonly status: number;
  readonly text: string;
}

function send(odd: OddRequest, as: string): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(fhir.base);
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: odd.method,
        path: `/fhir${odd.path}`,
        headers: { ...odd.headers, ...(as === '' ? {} : { 'x-test-caller': as }) },
        timeout: patienceMs,
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
        );
        response.on('error', reject);
      },
    );
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${patienceMs} ms`)));
    sent.on('error', reject);
    sent.end(odd.body ?? undefined);
  });
}

/** What is wrong with an answer; null when it is as it should be. */
function faultOf(as: string, { status, text }: Heard): string | null {
  if (status >= 500) return `status ${status}`;
  if (status >= 400 && text !== '' && !text.includes('OperationOutcome'))
    return `status ${status} without an outcome`;
  if (as === '' && status < 400 && !text.includes('CapabilityStatement') && text !== '')
    return 'an answer to nobody';
  if (text.includes(secrets.allocation)) return 'the allocation';
  if (as.startsWith('patient') && text.includes(secrets.other)) return "another patient's record";
  return null;
}

describe('odd requests', () => {
  it(`answers ${requests} of them without fault, without hanging, and shows nobody what is not theirs`, async () => {
    const known = {
      Patient: ['anna', 'bert'],
      Observation: ['pain-anna', 'pain-bert'],
      Condition: ['dm-anna', 'dm-bert'],
      ResearchSubject: ['in-anna', 'in-bert'],
    };
    const odd = fc.sample(oddRequests(known), { seed, numRuns: requests });
    const faults: string[] = [];
    const statuses = new Map<number, number>();
    let next = 0;
    const one = async () => {
      for (let n = next++; n < odd.length && faults.length < 20; n = next++) {
        const sent = odd[n];
        if (sent === undefined) return;
        const as = callers[n % callers.length] ?? '';
        const heard = await send(sent, as).catch((error: Error) => ({ status: 599, text: error.message }));
        statuses.set(heard.status, (statuses.get(heard.status) ?? 0) + 1);
        const fault = faultOf(as, heard);
        if (fault !== null)
          faults.push(
            `${n} as "${as}": ${fault}\n${JSON.stringify(sent).slice(0, 600)}\n${heard.text.slice(0, 300)}`,
          );
      }
    };
    await Promise.all(Array.from({ length: atOnce }, one));
    expect(faults).toEqual([]);
    // Not everything was refused at the door: odd requests reach what they are meant to try.
    for (const status of [200, 201, 400, 401, 403, 404, 405, 415])
      expect([...statuses.keys()]).toContain(status);
    expect(fhir.logged.filter((line) => line.includes('a request failed'))).toEqual([]);
    // Nothing was written into, or taken from, what is not the writer's.
    const bert = await fhir.call('GET', '/Patient/bert');
    expect([bert.status, bert.text.includes(secrets.other)]).toEqual([200, true]);
  }, 600_000);
});

/**
 * Reports of 50 patients at once, over loopback: accepted, and durable (embedded PostgreSQL with fsync) with everything
 * extracted from them, consent looked up, audit, history, index and the watch on. The patients share the two processors
 * with the server.
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { asked, comeIn, firstAdministrator, printedLink } from '../tests/door/people.mjs';

const patients = 50;
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 12);
const goalMs = 100;
const server = fork(fileURLToPath(new URL('fhir-server.mjs', import.meta.url)), {
  execArgv: process.env['BENCH_PROFILE'] ? ['--cpu-prof', '--cpu-prof-dir=.cache/prof'] : [],
});
const { url, notes } = await new Promise((resolve) => server.once('message', resolve));
const ask = (question) =>
  new Promise((resolve) => {
    server.once('message', resolve);
    server.send(question);
  });

const administrator = await firstAdministrator(url, printedLink(notes.join('\n')));
const clinician = await comeIn(administrator, 'clinician');

/** Somebody after an amputation, who has agreed to report. */
async function person(n) {
  const id = `bench-${n}`;
  const put = async (resource) =>
    asked(await clinician.send('PUT', `/fhir/${resource.resourceType}/${resource.id}`, resource));
  await put({ resourceType: 'Patient', id });
  await put({
    resourceType: 'EpisodeOfCare',
    id: `${id}-leg`,
    meta: { profile: ['https://cryobridge.org/fhir/StructureDefinition/cryobridge-episode'] },
    extension: [
      {
        url: 'https://cryobridge.org/fhir/StructureDefinition/course-episode',
        extension: [
          { url: 'timeZone', valueString: 'Europe/Berlin' },
          { url: 'language', valueCode: 'de' },
        ],
      },
    ],
    status: 'active',
    type: [
      { coding: [{ system: 'https://cryobridge.org/fhir/CodeSystem/cryobridge', code: 'course-episode' }] },
    ],
    patient: { reference: `Patient/${id}` },
    period: { start: '2027-03-01' },
  });
  const patient = await comeIn(administrator, 'patient', id);
  await asked(
    await patient.post('/api/me/consent', {
      state: 'given',
      text: 'cryobridge-consent|1',
      language: 'de',
      name: 'Bench',
    }),
  );
  return patient;
}

const people = [];
for (let n = 0; n < patients; n += 1) people.push(await person(n));

/** The one-minute set, as the page sends it. */
const daily = (day) => ({
  kind: 'daily',
  forDate: new Date(Date.UTC(2027, 2, 1 + day)).toISOString().slice(0, 10),
  writtenAt: new Date().toISOString(),
  by: { reporter: 'patient', name: null },
  language: 'de',
  questionnaire: 'cryobridge-daily|1',
  answers: {
    residualLimbPain: { worst: 4, average: 2 },
    phantomPain: { worst: 6, average: 3 },
    doses: [{ medicine: null, text: 'Paracetamol 500 mg', count: 2, unit: 'tablet', at: null }],
    drowsiness: 'none',
    weakness: 'none',
    falls: 0,
  },
});

let day = 0;
async function send(patient) {
  const began = performance.now();
  const answer = await patient.send('PUT', `/api/me/reports/${randomUUID()}`, daily(day));
  await answer.arrayBuffer();
  if (answer.status !== 201) throw new Error(`a report was answered ${answer.status}`);
  return performance.now() - began;
}

/** Each round every patient sends one report, at the same instant or somewhere within the time given. */
async function measure(withinMs) {
  const before = await ask('processor');
  const took = [];
  for (let round = 0; round < rounds; round += 1) {
    day += 1;
    const sent = people.map(async (patient, n) => {
      await wait((withinMs * n) / patients);
      return send(patient);
    });
    took.push(...(await Promise.all(sent)));
    await wait(300);
  }
  const after = await ask('processor');
  took.sort((a, b) => a - b);
  const at = (share) => took[Math.min(took.length - 1, Math.floor(share * took.length))];
  return {
    p50: at(0.5),
    p99: at(0.99),
    processorMs: (after.processorMs - before.processorMs) / took.length,
    count: took.length,
  };
}

await measure(1000);
for (const [name, withinMs] of [
  ['50 patients within one second', 1000],
  ['50 patients at the same instant', 0],
]) {
  const { p50, p99, processorMs, count } = await measure(withinMs);
  console.log(
    `${name.padEnd(34)} p50 ${p50.toFixed(0).padStart(4)} ms  p99 ${p99.toFixed(0).padStart(4)} ms  goal p99 <= ${goalMs} ms  ` +
      `${count} reports, ${processorMs.toFixed(1)} ms of server processor each`,
  );
}
await ask('end');

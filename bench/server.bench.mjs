/**
 * The programme's server under load, over loopback: 100 patients with 100 pain Observations each. The load generator
 * runs on the same processors. Goals, and what Medplum 5.0 does on such a machine, stand beside each figure.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { asked, firstAdministrator, printedLink } from '../tests/door/people.mjs';

const at = (name) => fileURLToPath(new URL(name, import.meta.url));
const seconds = Number(process.env['BENCH_SECONDS'] ?? 8);
const [patients, each] = [100, 100];

const server = fork(at('fhir-server.mjs'), {
  execArgv: process.env['BENCH_PROFILE'] ? ['--cpu-prof', '--cpu-prof-dir=.cache/prof'] : [],
});
const { url, notes } = await new Promise((resolve) => server.once('message', resolve));
const fhir = `${url}/fhir`;
const administrator = await firstAdministrator(url, printedLink(notes.join('\n')));
const { token } = await asked(
  await administrator.post('/api/access-tokens', { label: 'Bench', role: 'clinician', days: 1 }),
);

const ask = (question) =>
  new Promise((resolve) => {
    server.once('message', resolve);
    server.send(question);
  });

async function load(options) {
  const before = await ask('processor');
  const result = await new Promise((resolve) => {
    const child = fork(at('fhir-load.mjs'));
    child.once('message', resolve);
    child.send({ token, ...options });
  });
  if (result.failed > 0) throw new Error(`${result.failed} of ${result.total} requests failed`);
  const after = await ask('processor');
  return { ...result, processorMs: (after.processorMs - before.processorMs) / result.total };
}

async function call(method, path, body) {
  const response = await fetch(`${fhir}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** A pain score as a patient's app sends it. */
function painScore(patient, n) {
  const day = new Date(Date.UTC(2026, 0, 1) + n * 86_400_000 + patient * 60_000);
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }] },
    ],
    code: {
      coding: [
        {
          system: 'http://loinc.org',
          code: '72514-3',
          display: 'Pain severity - 0-10 verbal numeric rating [Score] - Reported',
        },
      ],
      text: 'Phantom limb pain',
    },
    subject: { reference: `Patient/bench-${patient}` },
    effectiveDateTime: day.toISOString(),
    performer: [{ reference: `Patient/bench-${patient}` }],
    valueQuantity: {
      value: (n * 7 + patient) % 11,
      unit: '{score}',
      system: 'http://unitsofmeasure.org',
      code: '{score}',
    },
  };
}

const bundle = (type, resources) => ({
  resourceType: 'Bundle',
  type,
  entry: resources.map((resource) => ({ resource, request: { method: 'POST', url: resource.resourceType } })),
});
const scores = (patient, from) => Array.from({ length: each }, (_, n) => painScore(patient, from + n));

function show(name, { figure, goal, theirs, result }) {
  const processor = result === undefined ? '' : `${result.processorMs.toFixed(2)} ms`;
  console.log(`${name.padEnd(34)} ${figure.padEnd(22)} ${goal.padEnd(24)} ${theirs.padEnd(26)} ${processor}`);
}
const rate = ({ total, seconds: took }, per = 1) => (total * per) / took;
const perSecond = (result) => `${rate(result).toFixed(0)}/s, p99 ${result.p99Ms} ms`;

for (let patient = 0; patient < patients; patient += 1)
  await call('PUT', `/Patient/bench-${patient}`, {
    resourceType: 'Patient',
    id: `bench-${patient}`,
    name: [{ family: `Bench ${patient}` }],
  });
for (let i = 0; i < 5; i += 1) await call('POST', '', bundle('transaction', scores(0, 1000)));

show('', { figure: 'here', goal: 'goal', theirs: 'Medplum 5.0', result: undefined });

/** Loads the data too: every patient's hundred scores. */
const transactions = await load({
  url,
  connections: 1,
  amount: patients,
  requests: Array.from({ length: patients }, (_, patient) => ({
    method: 'POST',
    path: '/fhir',
    body: JSON.stringify(bundle('transaction', scores(patient, 0))),
  })),
});
show('transaction of 100, one in flight', {
  figure: `${rate(transactions, each).toFixed(0)} resources/s`,
  goal: '>= 2000 resources/s',
  theirs: '85-95 resources/s',
  result: transactions,
});

const found = await call('GET', '/Observation?_count=500');
const gets = await load({
  url,
  connections: 8,
  seconds,
  requests: found.entry.map(({ resource }) => ({ method: 'GET', path: `/fhir/Observation/${resource.id}` })),
});
show('GET by id, 8 connections', {
  figure: perSecond(gets),
  goal: '>= 3000/s',
  theirs: '537-1214/s',
  result: gets,
});

const searches = await load({
  url,
  connections: 8,
  seconds,
  requests: Array.from({ length: patients }, (_, patient) => ({
    method: 'GET',
    path: `/fhir/Observation?patient=bench-${patient}&code=http%3A%2F%2Floinc.org%7C72514-3&_sort=-date&_count=50`,
  })),
});
show('search patient + code, sorted, 50', {
  figure: perSecond(searches),
  goal: '>= 900/s',
  theirs: '126-201/s',
  result: searches,
});

const posts = await load({
  url,
  connections: 8,
  seconds,
  requests: Array.from({ length: 200 }, (_, n) => ({
    method: 'POST',
    path: '/fhir/Observation',
    body: JSON.stringify(painScore(n % patients, 400 + n)),
  })),
});
show('POST, 8 connections', {
  figure: perSecond(posts),
  goal: '>= 700/s, p99 <= 60 ms',
  theirs: '126-141/s, p99 176-225 ms',
  result: posts,
});

const batches = await load({
  url,
  connections: 4,
  seconds,
  requests: Array.from({ length: 20 }, (_, patient) => ({
    method: 'POST',
    path: '/fhir',
    body: JSON.stringify(bundle('batch', scores(patient, 200))),
  })),
});
show('batch of 100, four in flight', {
  figure: `${rate(batches, each).toFixed(0)} resources/s`,
  goal: '>= 1200 resources/s',
  theirs: '100-143 resources/s',
  result: batches,
});

const { peakMb } = await ask('end');
show('server memory peak', {
  figure: `${peakMb.toFixed(0)} MB`,
  goal: '<= 250 MB',
  theirs: '674-898 MB',
  result: undefined,
});
console.log('last column: processor time of the server, without its database, for one request');

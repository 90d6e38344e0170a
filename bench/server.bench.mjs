/**
 * The programme's server under load, over loopback: 100 patients with 100 pain Observations each. The load generator
 * runs on the same processors. Goals, and what Medplum 5.0 does on such a machine, stand beside each figure.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const at = (name) => fileURLToPath(new URL(name, import.meta.url));
const seconds = Number(process.env['BENCH_SECONDS'] ?? 8);
const [patients, each] = [100, 100];

const server = fork(at('fhir-server.mjs'), {
  execArgv: process.env['BENCH_PROFILE'] ? ['--cpu-prof', '--cpu-prof-dir=.cache'] : [],
});
const { url, token } = await new Promise((resolve) => server.once('message', resolve));
const fhir = `${url}/fhir`;

const load = (options) =>
  new Promise((resolve) => {
    const child = fork(at('fhir-load.mjs'));
    child.once('message', resolve);
    child.send({ token, ...options });
  });

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
const json = JSON.stringify;

for (let patient = 0; patient < patients; patient += 1)
  await call('PUT', `/Patient/bench-${patient}`, {
    resourceType: 'Patient',
    id: `bench-${patient}`,
    name: [{ family: `Bench ${patient}` }],
  });

const lines = [];
const show = (name, { figure, goal, theirs }) => {
  lines.push([name, figure, goal, theirs]);
  console.log(`${name.padEnd(44)} ${figure.padEnd(26)} goal ${goal.padEnd(22)} Medplum 5.0 ${theirs}`);
};
const rate = ({ total, seconds: took }, per = 1) => (total * per) / took;
const checked = (result) => {
  if (result.failed > 0) throw new Error(`${result.failed} of ${result.total} requests failed`);
  return result;
};

// The transactions are the load of the data as well.
const warm = bundle('transaction', scores(0, 1000));
for (let i = 0; i < 5; i += 1) await call('POST', '', warm);
const transactions = checked(
  await load({
    url,
    connections: 1,
    amount: patients,
    requests: Array.from({ length: patients }, (_, patient) => ({
      method: 'POST',
      path: '/fhir',
      body: json(bundle('transaction', scores(patient, 0))),
    })),
  }),
);
show('transaction of 100, one in flight', {
  figure: `${rate(transactions, each).toFixed(0)} resources/s`,
  goal: '>= 2000 resources/s',
  theirs: '85-95',
});

const batches = checked(
  await load({
    url,
    connections: 4,
    seconds,
    requests: Array.from({ length: 20 }, (_, patient) => ({
      method: 'POST',
      path: '/fhir',
      body: json(bundle('batch', scores(patient, 200))),
    })),
  }),
);
show('batch of 100, four in flight', {
  figure: `${rate(batches, each).toFixed(0)} resources/s`,
  goal: '>= 1200 resources/s',
  theirs: '100-143',
});

const posts = checked(
  await load({
    url,
    connections: 8,
    seconds,
    requests: Array.from({ length: 200 }, (_, n) => ({
      method: 'POST',
      path: '/fhir/Observation',
      body: json(painScore(n % patients, 400 + n)),
    })),
  }),
);
show('POST, 8 connections', {
  figure: `${rate(posts).toFixed(0)}/s, p99 ${posts.p99Ms} ms`,
  goal: '>= 700/s, p99 <= 60 ms',
  theirs: '126-141/s, p99 176-225 ms',
});

const found = await call('GET', '/Observation?_count=500');
const ids = found.entry.map(({ resource }) => resource.id);
const gets = checked(
  await load({
    url,
    connections: 8,
    seconds,
    requests: ids.map((id) => ({ method: 'GET', path: `/fhir/Observation/${id}` })),
  }),
);
show('GET by id, 8 connections', {
  figure: `${rate(gets).toFixed(0)}/s, p99 ${gets.p99Ms} ms`,
  goal: '>= 3000/s',
  theirs: '537-1214/s',
});

const searches = checked(
  await load({
    url,
    connections: 8,
    seconds,
    requests: Array.from({ length: patients }, (_, patient) => ({
      method: 'GET',
      path: `/fhir/Observation?patient=bench-${patient}&code=http%3A%2F%2Floinc.org%7C72514-3&_sort=-date&_count=50`,
    })),
  }),
);
show('search patient + code, sorted, 50', {
  figure: `${rate(searches).toFixed(0)}/s, p99 ${searches.p99Ms} ms`,
  goal: '>= 900/s',
  theirs: '126-201/s',
});

const ended = new Promise((resolve) => server.once('message', resolve));
server.send('end');
const { peakMb } = await ended;
show('server memory peak', { figure: `${peakMb.toFixed(0)} MB`, goal: '<= 250 MB', theirs: '674-898 MB' });

/**
 * Stands before the real server and answers /api/me/* itself, by the contract, from a day that a test or a picture sets.
 * Everything else, the door and the session with it, is the real server's. For states that a course reaches in months.
 * Without a day it passes everything on, and is only a bad line.
 */
import { createServer, request as ask } from 'node:http';
import { newConsent, newReport, reminderSettings } from '@cryobridge/contract';

export async function standIn(url, today = null) {
  const state = {
    today,
    /** Every report that was taken, by id. */
    reports: new Map(),
    /** How many PUTs came, taken or not. */
    puts: 0,
    reminders: { at: '18:00', quietFrom: '21:00', quietUntil: '08:00', push: false, email: null },
    /** What the next calls get instead: `(path, method) => problem | 'cut' | 'cut-after' | null`. */
    trouble: () => null,
  };
  const server = createServer((request, response) => void answer({ url, state, request, response }));
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${server.address().port}`,
    state,
    stop: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}

async function answer({ url, state, request, response }) {
  const { pathname } = new URL(request.url, url);
  const isOurs = pathname.startsWith('/api/me/') || pathname === '/api/push-key';
  const trouble = state.trouble(pathname, request.method);
  if (trouble === 'cut') return void request.socket.destroy();
  if (trouble !== null && trouble !== 'cut-after') return say(response, trouble.status, trouble);
  if (!isOurs || state.today === null)
    return pass({ url, request, response, cutAfter: trouble === 'cut-after' });
  const session = await (
    await fetch(`${url}/api/session`, { headers: { cookie: request.headers.cookie ?? '' } })
  ).json();
  if (session.user === null) return say(response, 401, problem(401, 'sign-in', 'Please sign in'));
  if (session.user.role !== 'patient')
    return say(response, 403, problem(403, 'forbidden', 'Your role may not do this'));
  if (request.method !== 'GET' && request.headers['x-csrf-token'] !== session.csrf)
    return say(response, 403, problem(403, 'forged', 'This page is out of date; load it again'));
  const body = request.method === 'GET' ? null : JSON.parse(await read(request));
  const [status, content] = me({ state, pathname, method: request.method, body });
  // The answer is lost on the way: it was done all the same.
  if (trouble === 'cut-after') return void request.socket.destroy();
  say(response, status, content);
}

function me({ state, pathname, method, body }) {
  if (pathname === '/api/me/today') return [200, state.today];
  if (pathname === '/api/me/consent') {
    state.today = { ...state.today, consent: newConsent.parse(body).state };
    return [200, state.today];
  }
  if (pathname === '/api/me/reports') return [200, ownReports(state)];
  if (pathname.startsWith('/api/me/reports/')) return put(state, pathname.split('/').at(-1), body);
  if (pathname === '/api/me/export') return [200, { resourceType: 'Bundle', type: 'collection', entry: [] }];
  if (pathname === '/api/me/erasure') return [202, { receivedAt: new Date().toISOString() }];
  if (pathname === '/api/me/reminders') {
    if (method === 'PUT') state.reminders = reminderSettings.parse(body);
    return [200, state.reminders];
  }
  return [404, problem(404, 'not-found', 'There is nothing here')];
}

function put(state, id, body) {
  state.puts += 1;
  const report = newReport.safeParse(body);
  if (!report.success)
    return [400, problem(400, 'bad-input', 'The input cannot be read', report.error.issues.map(faultOf))];
  if (state.today.consent !== 'given')
    return [409, problem(409, 'consent-needed', 'Consent is needed first')];
  const had = state.reports.get(id);
  if (had !== undefined) {
    if (JSON.stringify(had.report) !== JSON.stringify(report.data))
      return [409, problem(409, 'conflict', 'Another report has this id')];
    return [200, had.receipt];
  }
  const receipt = {
    id,
    receivedAt: new Date().toISOString(),
    isRead: true,
    readFrom: null,
    emergencies: [],
    callToday: [],
    clockAhead: false,
  };
  state.reports.set(id, { report: report.data, receipt });
  state.today = { ...state.today, due: null };
  return [201, receipt];
}

function ownReports({ reports, past = [] }) {
  const sent = [...reports.values()].map(({ report, receipt }) => ({
    ...receipt,
    kind: report.kind,
    forDate: report.forDate,
    reporter: report.by.reporter,
    answers: report.answers,
  }));
  return [...past, ...sent].sort((a, b) => b.forDate.localeCompare(a.forDate));
}

function faultOf({ path, message }) {
  return { path: path.join('.'), message };
}

export function problem(status, kind, title, faults = []) {
  return { type: `urn:cryobridge:problem:${kind}`, title, status, faults };
}

function say(response, status, content) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(content));
}

function pass({ url, request, response, cutAfter }) {
  const { hostname, port } = new URL(url);
  const onward = ask(
    { hostname, port, path: request.url, method: request.method, headers: request.headers },
    (answered) => {
      // The server has answered, and nobody hears it.
      if (cutAfter) return void answered.resume().on('end', () => request.socket.destroy());
      response.writeHead(answered.statusCode, answered.headers);
      answered.pipe(response);
    },
  );
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

async function read(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

/** `YYYY-MM-DD`, so many days from now, in the time zone of the test. */
export function day(count = 0) {
  return new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
}

/** Six days after a leg was removed below the knee, in working hours. */
export function usualDay(patientId, change = {}) {
  const inHours = (hours) => new Date(Date.now() + hours * 3_600_000).toISOString();
  return {
    patientId,
    givenName: 'Ana',
    language: 'en',
    timeZone: 'UTC',
    today: day(),
    consent: 'given',
    ended: null,
    paused: null,
    episodes: [
      {
        id: 'episode-1',
        level: 'transtibial',
        side: 'left',
        freezeDate: day(-8),
        amputationDate: day(-6),
        repairDate: day(-6),
        day: 6,
        frozen: [
          'nerve:tibial-popliteal',
          'nerve:common-fibular-popliteal',
          'nerve:saphenous-adductor-canal',
        ],
      },
    ],
    windows: Array.from({ length: 22 }, (_, count) => day(count - 8)).map((on) => ({
      kind: 'daily',
      from: on,
      to: on,
      writeUntil: on,
    })),
    due: { kind: 'daily', forDate: day() },
    prompted: [],
    medicines: [
      {
        id: 'medicine-1',
        text: 'Acetaminophen 500 mg',
        instruction: '2 tablets every 6 hours',
        unit: 'tablets',
        asNeeded: false,
        nextAllowedAt: inHours(2.5),
        leftToday: 4,
      },
      {
        id: 'medicine-2',
        text: 'Oxycodone 5 mg',
        instruction: '1 tablet, at most every 4 hours, when needed',
        unit: 'tablets',
        asNeeded: true,
        nextAllowedAt: inHours(-1),
        leftToday: 3,
      },
      {
        id: 'medicine-3',
        text: 'Gabapentin 300 mg',
        instruction: '1 capsule at night',
        unit: 'capsules',
        asNeeded: false,
        nextAllowedAt: null,
        leftToday: 0,
      },
    ],
    help: {
      emergencyNumber: '112',
      contacts: [
        { label: 'Pain clinic, weekdays', telephone: '+1 555 010 0199' },
        { label: 'Ward 3, at night', telephone: '+1 555 010 0142' },
      ],
      staffed: { isNow: true, next: null, text: 'Reports are read on weekdays from 8:00 to 17:00.' },
    },
    ...change,
  };
}

import { randomUUID } from 'node:crypto';
import { asked, cookieOf, invite, post, tokenOf } from '../door/people.mjs';
import { storeCase } from './cases.mjs';
import { inDays } from './records.mjs';
import { clinicianOf } from './run-server.mjs';

const timeZone = 'Etc/UTC';

/** Somebody who is followed: a case that became a course, its amputation some days ago, and consent. */
export async function followed(server, { amputatedDaysAgo = 20 } = {}) {
  const person = await begin(server, await storeCase(server.url));
  const on = inDays(-amputatedDaysAgo);
  await addEvent(server.url, person.id, { kind: 'amputation', on, episode: person.episode });
  return person;
}

/** A case becomes a course, and its patient agrees to report. */
export async function begin({ url, administrator }, found) {
  const started = { caseId: found.id, timeZone, language: 'en' };
  const course = await asked(await clinicianOf(url).post('/api/courses', started));
  await agree(administrator, course.patientId);
  return { id: course.patientId, episode: found.id, label: course.label, plan: found.plan };
}

/** The patient comes in by link and code, and agrees to report. */
async function agree(administrator, patientId) {
  const { url } = administrator;
  const { link, code } = await invite(administrator, { name: 'Pat Ient', role: 'patient', patientId });
  const entered = await post(url, '/api/invitation/enter', { token: tokenOf(link), code });
  const { csrf } = await asked(entered);
  const consent = { state: 'given', text: 'cryobridge-consent|1', language: 'en', name: 'Pat Ient' };
  await asked(
    await post(url, '/api/me/consent', consent, { cookie: cookieOf(entered), 'x-csrf-token': csrf }),
  );
}

export async function addEvent(url, id, event) {
  return asked(await clinicianOf(url).post(`/api/courses/${id}/events`, event));
}

/** A report as told by telephone, so many days ago. */
export async function tell(url, id, { daysAgo, answers, kind = 'daily' }) {
  const on = inDays(-daysAgo);
  const body = {
    kind,
    forDate: on,
    writtenAt: `${on}T18:00:00Z`,
    by: { reporter: 'nurse-by-telephone', name: 'Nora Ward' },
    language: 'en',
    questionnaire: `cryobridge-${kind}|1`,
    answers,
  };
  return asked(await clinicianOf(url).send('PUT', `/api/courses/${id}/reports/${randomUUID()}`, body));
}

/** Days of quiet reports, the last of them so many days ago. */
export async function tellQuietly(url, id, { days, until = 1, worst = 2 }) {
  for (let daysAgo = until + days - 1; daysAgo >= until; daysAgo -= 1)
    await tell(url, id, {
      daysAgo,
      answers: {
        residualLimbPain: { worst, average: 1 },
        phantomPain: { worst: 1, average: 1 },
        drowsiness: 'none',
        weakness: 'none',
        falls: 0,
        doses: [],
      },
    });
}

/** The freeze as the plan wanted it, some days ago; under the same id it is the same freeze. */
export async function freezeAsPlanned(url, person, { daysAgo, id = randomUUID() }) {
  const body = freezeBody(person, { daysAgo });
  return asked(await clinicianOf(url).send('PUT', `/api/courses/${person.id}/freezes/${id}`, body));
}

export function freezeBody({ episode, plan }, { daysAgo }) {
  const nerves = plan.doses.map(({ nerveSite, dose }) => ({
    nerveSite,
    probe: dose.probe,
    placements: dose.placements.map(({ xMm, yMm, angleDegrees, alongMm }) => ({
      xMm,
      yMm,
      angleDegrees,
      alongMm,
      cycles: Array.from({ length: dose.cycles }, () => ({
        freezeSeconds: dose.freezeSeconds,
        thawSeconds: dose.thawSeconds,
      })),
    })),
    iceSeen: { nearMm: null, farMm: null, wholeNerve: true },
    section: null,
  }));
  return {
    episode,
    at: `${inDays(-daysAgo)}T09:30:00Z`,
    operator: 'Dr Op',
    nerves,
    deviations: [],
    images: [],
    localAnaesthetic: [],
  };
}

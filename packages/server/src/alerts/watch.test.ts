import type { NewAlertStep } from '@cryobridge/contract';
import { type Alert, defaultWatchSettings } from '@cryobridge/course';
import { knowledge } from '@cryobridge/knowledge';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type TestFollowing,
  type TestFollowingOptions,
  clinicianAsked,
  madeReport,
  nurseAsked,
  openTestFollowing,
  storeExample,
  storeReport,
} from '../../testing/following.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { callerAs } from '../../testing/records.js';
import { maskedStudyExtension } from '../access/masking.js';
import { veilOf } from '../access/veil-of.js';
import { written } from '../cases/record-entries.js';
import { openCourseChanges } from '../courses/course-changes.js';
import { lookAt } from './look-at.js';

let postgres: TestPostgres;
let clock: Date;
const opened: TestFollowing[] = [];

const open = (more: TestFollowingOptions = {}) => {
  const following = openTestFollowing(postgres.connection, { now: () => clock, ...more });
  opened.push(following);
  return following;
};
const closeAll = async () => {
  for (const each of opened.splice(0)) await each.close();
};
const eventually = { timeout: 15_000, interval: 50 };
/** A watch that does not look by itself. */
const never = { everyMs: 2 ** 30 };

beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterEach(closeAll);
afterAll(() => postgres.stop());
beforeEach(() => {
  clock = new Date('2026-12-15T12:00:00Z');
});

async function startedPerson(following: TestFollowing): Promise<string> {
  const caseId = await storeExample(following.repository, 'transtibial-diabetes');
  const mine = following.courses(clinicianAsked);
  await mine.start({ caseId, timeZone: 'Europe/Berlin', language: 'de' });
  await mine.addEvent(caseId, { kind: 'amputation', on: '2026-12-10', episode: caseId });
  return caseId;
}

const alertsOf = async (following: TestFollowing, patientId: string): Promise<readonly Alert[]> =>
  (await following.courses(clinicianAsked).view(patientId))?.alerts ?? [];

/** Looks, once nobody else does. */
const look = (following: TestFollowing, patientId: string) =>
  expect.poll(() => lookAt(following.looking, patientId), eventually).toBe(true);

const emergencies = async (following: TestFollowing, patientId: string) =>
  (await alertsOf(following, patientId)).filter(({ kind }) => kind === 'emergency');

const hardToWake = () =>
  madeReport('2026-12-15', { drowsiness: 'hard-to-wake' }, { receivedAt: clock.toISOString() });

describe('the watch', () => {
  it('opens an alert for an answer that threatens life, also when nobody told it of the report', async () => {
    const following = open();
    const person = await startedPerson(following);
    await storeReport(following.repository, person, hardToWake());
    await expect.poll(() => emergencies(following, person), eventually).toHaveLength(1);
    const [alert] = await emergencies(following, person);
    expect(alert).toMatchObject({ state: 'open', urgency: 'emergency', rung: 0, episode: person });
    expect(Date.parse(alert?.dueAt ?? '')).toBeGreaterThan(clock.getTime());
    const watch = await following.watchView(nurseAsked);
    expect(watch.alerts.find(({ id }) => id === alert?.id)?.label).not.toBe('');
  });

  it('is woken at once by who stored a report', async () => {
    const following = open(never);
    const person = await startedPerson(following);
    await storeReport(following.repository, person, hardToWake());
    following.changes.courseChanged(person);
    await expect.poll(() => emergencies(following, person), eventually).toHaveLength(1);
  });

  it('is woken by another server', async () => {
    const there = open(never);
    const person = await startedPerson(there);
    const elsewhere = openCourseChanges({
      pool: there.parts.pool,
      connection: postgres.connection,
      trouble() {},
    });
    let heard = 0;
    there.changes.onCourseChanged((id) => (heard += Number(id === 'nobody')));
    await expect
      .poll(() => {
        elsewhere.courseChanged('nobody');
        return heard;
      }, eventually)
      .toBeGreaterThan(0);
    await storeReport(there.repository, person, hardToWake());
    elsewhere.courseChanged(person);
    await expect.poll(() => emergencies(there, person), eventually).toHaveLength(1);
    await elsewhere.close();
  });

  it('finds at its next start what was stored while no server looked', async () => {
    const first = open(never);
    const person = await startedPerson(first);
    await storeReport(first.repository, person, hardToWake());
    await closeAll();
    const second = open();
    await expect.poll(() => emergencies(second, person), eventually).toHaveLength(1);
  });

  it('leaves the waking to others when a look is cut short', async () => {
    const following = open(never);
    const person = await startedPerson(following);
    await following.stopWatching();
    await storeReport(following.repository, person, hardToWake());
    const broken = {
      ...following.looking,
      evaluate: () => {
        throw new Error('cut short');
      },
    };
    await expect(lookAt(broken, person)).rejects.toThrow('cut short');
    expect(await emergencies(following, person)).toHaveLength(0);
    await look(following, person);
    expect(await emergencies(following, person)).toHaveLength(1);
  });

  it('opens each alert once, whichever of two servers looks, however often', async () => {
    const servers = [open({ everyMs: 20 }), open({ everyMs: 20 })] as const;
    const people = await Promise.all([0, 1, 2].map(() => startedPerson(servers[0])));
    await Promise.all(
      people.flatMap((person) =>
        servers.map(async (server) => {
          await storeReport(server.repository, person, hardToWake());
          for (const each of servers) each.changes.courseChanged(person);
        }),
      ),
    );
    for (const person of people)
      await expect.poll(() => emergencies(servers[1], person), eventually).toHaveLength(1);
    for (let again = 0; again < 5; again += 1)
      await Promise.all(people.flatMap((person) => servers.map(({ looking }) => lookAt(looking, person))));
    for (const person of people) expect(await emergencies(servers[0], person)).toHaveLength(1);
  });

  it('writes nothing when nothing changed, and is not woken by what it writes', async () => {
    const following = open(never);
    const person = await startedPerson(following);
    await storeReport(following.repository, person, hardToWake());
    await look(following, person);
    const { rows: woken } = await following.parts.pool.query('select from watch_wake where patient_id = $1', [
      person,
    ]);
    expect(woken).toHaveLength(0);
    const versions = async () =>
      (await following.parts.pool.query(`select id, version from resource where type = 'Task' order by id`))
        .rows;
    const before = await versions();
    await look(following, person);
    expect(await versions()).toEqual(before);
  });

  it('goes up the ladder by the clock', async () => {
    const following = open({ everyMs: 20 });
    const person = await startedPerson(following);
    await storeReport(following.repository, person, hardToWake());
    await expect.poll(() => emergencies(following, person), eventually).toHaveLength(1);
    const [alert] = await emergencies(following, person);
    clock = new Date(Date.parse(alert?.dueAt ?? '') - 1);
    await look(following, person);
    expect((await emergencies(following, person))[0]?.rung).toBe(0);
    clock = new Date(Date.parse(alert?.dueAt ?? '') + 1000);
    await expect.poll(async () => (await emergencies(following, person))[0]?.rung, eventually).toBe(1);
    const [escalated] = await emergencies(following, person);
    expect(escalated?.steps.map(({ step }) => step)).toEqual(['opened', 'escalated']);
  });

  it('hears a silence by the clock, and not of whom nobody waits for', async () => {
    clock = new Date('2026-12-10T12:00:00Z');
    const following = open(never);
    const [silent, dead, left, inside] = [
      await startedPerson(following),
      await startedPerson(following),
      await startedPerson(following),
      await startedPerson(following),
    ];
    const mine = following.courses(clinicianAsked);
    await mine.addEvent(dead, { kind: 'death', on: '2026-12-12' });
    await mine.addEvent(left, { kind: 'withdrawal', on: '2026-12-12' });
    await mine.addEvent(inside, { kind: 'admission', on: '2026-12-12', until: null });
    const silences = async (person: string) =>
      (await alertsOf(following, person)).filter(({ kind }) => kind === 'silence').length;
    for (const person of [silent, dead, left, inside]) {
      await storeReport(
        following.repository,
        person,
        madeReport('2026-12-10', { mood: 6 }, { receivedAt: clock.toISOString() }),
      );
      await look(following, person);
      expect(await silences(person)).toBe(0);
    }
    clock = new Date('2026-12-24T12:00:00Z');
    for (const person of [silent, dead, left, inside]) await look(following, person);
    expect(await silences(silent)).toBe(1);
    expect([await silences(dead), await silences(left), await silences(inside)]).toEqual([0, 0, 0]);
  });
});

describe('what a person does with an alert', () => {
  let following: TestFollowing;
  let alert: Alert;
  const nurse = {
    caller: { ...callerAs('nurse'), userId: randomUUID(), display: 'N. Urse' },
    requestId: 'n',
  };
  const other = {
    caller: { ...callerAs('nurse'), userId: randomUUID(), display: 'O. Ther' },
    requestId: 'o',
  };
  const step = (asked: typeof nurse, what: NewAlertStep) => following.stepAlert(asked, alert.id, what);

  beforeEach(async () => {
    following = open(never);
    const person = await startedPerson(following);
    await storeReport(following.repository, person, hardToWake());
    await look(following, person);
    const [found] = await emergencies(following, person);
    if (found === undefined) throw new Error('an alert is open');
    alert = found;
  });

  it('is taken by one of two at once, and the other hears by whom', async () => {
    const tries = await Promise.allSettled([nurse, other].map((who) => step(who, { step: 'take' })));
    const won = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const lost = tries.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect([won.length, lost.length]).toEqual([1, 1]);
    expect(lost[0]).toMatchObject({
      kind: 'taken',
      faults: [{ path: 'step', message: `${won[0]?.owner.name} has it` }],
    });
    expect(won[0]).toMatchObject({ state: 'taken', owner: { kind: 'account' } });
  });

  it('is taken, handed over, and closed with a reason and an outcome that is counted', async () => {
    await step(nurse, { step: 'take' });
    const handed = await step(nurse, { step: 'hand-over', to: 'clinician', reason: 'needs a prescription' });
    expect(handed).toMatchObject({ state: 'open', owner: { kind: 'role', id: 'clinician' } });
    const closed = await step(nurse, { step: 'close', reason: 'woke up', outcome: 'true-alert' });
    expect(closed).toMatchObject({ state: 'closed', dueAt: null, outcome: 'true-alert' });
    expect(closed.steps.map(({ step: what, by }) => [what, by])).toEqual([
      ['opened', 'watch'],
      ['taken', 'N. Urse'],
      ['handed-over', 'N. Urse'],
      ['closed', 'N. Urse'],
    ]);
    await expect(step(other, { step: 'take' })).rejects.toMatchObject({
      kind: 'taken',
      faults: [{ message: 'N. Urse closed it' }],
    });
    const { burden, alerts } = await open(never).watchView(nurse);
    expect(alerts.map(({ id }) => id)).not.toContain(alert.id);
    expect(burden.closedWithOutcome).toBe(1);
    expect(burden.positivePredictiveValue).toBe(1);
    expect(burden.alertsPerPatientWeek).toBeGreaterThan(0);
  });

  it('is refused where it cannot be', async () => {
    await expect(step(nurse, { step: 'hand-over', to: 'nobody-known', reason: 'x' })).rejects.toMatchObject({
      faults: [{ path: 'to' }],
    });
    await expect(following.stepAlert(nurse, 'alert-none', { step: 'take' })).rejects.toMatchObject({
      kind: 'not-found',
    });
    const patient = { caller: callerAs('patient', alert.patientId), requestId: 'p' };
    await expect(following.stepAlert(patient, alert.id, { step: 'take' })).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe('alerts of a masked course', () => {
  it('are neutral for the masked, whole for the operator, and can be acted on', async () => {
    const following = open(never);
    const person = await startedPerson(following);
    await following.repository.transaction({ caller: callerAs('trial-pharmacist'), requestId: 'r' }, [
      written({
        resourceType: 'ResearchStudy',
        id: 'trial',
        status: 'active',
        extension: [{ url: maskedStudyExtension, valueBoolean: true }],
      }),
      written({
        resourceType: 'ResearchSubject',
        id: 'subject',
        status: 'on-study',
        study: { reference: 'ResearchStudy/trial' },
        individual: { reference: `Patient/${person}` },
      }),
    ]);
    const telling = {
      ...madeAlert(person, 'early-loss-of-cover'),
      reasons: [{ id: 'say:watch.early-loss', facts: { frozen: 'tibial' }, claims: [] }],
    } as const;
    const hidden = madeAlert(person, 'expected-end-of-cover');
    const { store } = following.looking;
    await store.put(
      [telling, hidden].map((alert) => ({ alert, version: null })),
      'test',
    );
    const seen = (await alertsOf(following, person)).filter(({ id }) => [telling.id, hidden.id].includes(id));
    expect(seen).toMatchObject([{ id: telling.id, kind: 'breakthrough' }]);
    expect(JSON.stringify(seen)).not.toMatch(/tibial|cover|early-loss/);
    const listed = (await following.watchView(nurseAsked)).alerts.map(({ id }) => id);
    expect(listed).toContain(telling.id);
    expect(listed).not.toContain(hidden.id);
    const operator = { caller: callerAs('operator'), requestId: 'o' };
    expect((await store.find(operator, telling.id))?.alert).toEqual(telling);
    expect((await store.find(operator, hidden.id))?.alert).toEqual(hidden);
    await look(following, person);
    const counted = async (as: typeof operator) =>
      (await following.courses(as).list()).find(({ patientId }) => patientId === person)?.openAlerts;
    expect(await counted(operator)).toBe(((await counted(nurseAsked)) ?? 0) + 1);
    const taken = await following.stepAlert(nurseAsked, telling.id, { step: 'take' });
    expect(taken).toMatchObject({ kind: 'breakthrough', state: 'taken' });
    expect((await store.find(operator, telling.id))?.alert).toMatchObject({
      kind: 'early-loss-of-cover',
      state: 'taken',
      reasons: telling.reasons,
    });
    await expect(following.stepAlert(nurseAsked, hidden.id, { step: 'take' })).rejects.toMatchObject({
      kind: 'not-found',
    });
    const { rows } = await following.parts.pool.query<{ id: string; content: string }>(
      `select id, content from resource where type = 'Task' and patients @> array[$1]`,
      [person],
    );
    for (const { id, content } of rows)
      expect(veilOf(JSON.parse(content) as object)).toBe(id === hidden.id ? 'forecast' : null);
  });

  it('can be seen in the open once nothing is masked', async () => {
    const following = open(never);
    const person = await startedPerson(following);
    const alert = madeAlert(person, 'expected-end-of-cover');
    await following.looking.store.put([{ alert, version: null }], 'test');
    expect(await alertsOf(following, person)).toContainEqual(alert);
  });
});

function madeAlert(patientId: string, kind: Alert['kind']): Alert {
  return {
    id: `alert-${randomUUID()}`,
    patientId,
    episode: patientId,
    kind,
    urgency: 'soon',
    state: 'open',
    openedAt: clock.toISOString(),
    dueAt: clock.toISOString(),
    rung: 0,
    owner: { kind: 'role', id: 'nurse', name: 'nurse' },
    reasons: [],
    raisedAt: clock.toISOString(),
    quietOn: [],
    outcome: null,
    steps: [{ at: clock.toISOString(), by: 'watch', step: 'opened', reason: null }],
  };
}

describe('settings of the watch', () => {
  const defaults = defaultWatchSettings(knowledge);
  const asDoctor = { ...callerAs('clinician'), display: 'Dr A. Example' };

  it('are the defaults that nobody signed, until somebody does', async () => {
    const { settings } = open(never);
    expect(await settings.view()).toMatchObject({ version: 0, signedBy: null, settings: defaults });
    const signed = { settings: defaults, basedOnVersion: 0, signedBy: 'Dr A. Example' };
    expect(await settings.sign(signed, asDoctor)).toMatchObject({
      version: 1,
      signedBy: 'Dr A. Example',
      signedAt: clock.toISOString(),
    });
    expect(await open(never).settings.current()).toMatchObject({ version: 1, signedBy: 'Dr A. Example' });
    await expect(settings.sign(signed, asDoctor)).rejects.toMatchObject({
      kind: 'conflict',
      faults: [{ path: 'basedOnVersion' }],
    });
  });

  it('are signed by nobody else, and name what cannot be', async () => {
    const { settings } = open(never);
    const { version } = await settings.current();
    const wrong = { settings: defaults, basedOnVersion: version, signedBy: 'Dr B. Other' };
    await expect(settings.sign(wrong, asDoctor)).rejects.toMatchObject({ faults: [{ path: 'signedBy' }] });
    const backwards = {
      ...wrong,
      signedBy: 'Dr A. Example',
      settings: { ...defaults, staffed: { ...defaults.staffed, week: [] } },
    };
    await expect(settings.sign(backwards, asDoctor)).rejects.toMatchObject({
      faults: [{ path: 'settings.staffed.week' }],
    });
    const shift = { name: 'Night', week: [], ladders: { today: [] } };
    const routed = { ...wrong, signedBy: 'Dr A. Example', settings: { ...defaults, shifts: [shift] } };
    await expect(settings.sign(routed, asDoctor)).rejects.toMatchObject({
      faults: [
        { path: 'settings.shifts.0.week' },
        { path: 'settings.shifts.0.ladders.today', message: 'must name somebody' },
      ],
    });
    expect((await settings.current()).version).toBe(version);
  });

  it('send alerts to others from the minute on which the hospital’s hours change', async () => {
    const following = open(never);
    const { settings } = following;
    const ladder = [{ role: 'nurse', name: 'night nurse', takeMinutes: 240 }];
    const usual = [{ role: 'clinician', name: 'day doctor', takeMinutes: 240 }];
    const routed = {
      ...defaults,
      ladders: { ...defaults.ladders, emergency: usual },
      staffed: { ...defaults.staffed, timeZone: 'Europe/Berlin' },
      shifts: [
        {
          name: 'Night',
          week: [{ day: 'tue', from: '19:00', until: '24:00' } as const],
          ladders: { emergency: ladder },
        },
      ],
    };
    const { version } = await settings.current();
    await settings.sign({ settings: routed, basedOnVersion: version, signedBy: 'Dr A. Example' }, asDoctor);
    // Nobody of the staff is in this database.
    expect((await settings.view()).unfilled).toContainEqual({
      field: 'shifts.0.ladders.emergency.0',
      name: 'night nurse',
    });
    const person = await startedPerson(following);
    clock = new Date('2026-12-15T17:30:00Z');
    await storeReport(following.repository, person, hardToWake());
    await look(following, person);
    const owner = async () => (await emergencies(following, person)).map((alert) => alert.owner.name);
    expect(await owner()).toEqual(['day doctor']);
    const { rows } = await following.parts.pool.query<{ next_at: Date }>(
      'select next_at from watched_person where patient_id = $1',
      [person],
    );
    expect(rows[0]?.next_at.toISOString()).toBe('2026-12-15T18:00:00.000Z');
    clock = new Date('2026-12-15T17:59:59.999Z');
    await look(following, person);
    expect(await owner()).toEqual(['day doctor']);
    clock = new Date('2026-12-15T18:00:00Z');
    await look(following, person);
    expect(await owner()).toEqual(['night nurse']);
    await settings.sign(
      { settings: defaults, basedOnVersion: version + 1, signedBy: 'Dr A. Example' },
      asDoctor,
    );
  });

  it('are never edited, not in the database either', async () => {
    const following = open(never);
    for (const change of [`update watch_settings set signed_by = 'x'`, 'delete from watch_settings'])
      await expect(following.parts.pool.query(change)).rejects.toThrow('append only');
  });
});

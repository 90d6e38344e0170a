import type { CourseEvent } from '@cryobridge/course';
import { describe, expect, it } from 'vitest';
import { validateResource } from '../validation/index.js';
import { consentFromFhir, consentToFhir } from './consent-to-fhir.js';
import { courseFromFhir } from './course-from-fhir.js';
import { episodeToFhir, episodesFromFhir } from './episode-to-fhir.js';
import { type KeptEvent, eventToFhir } from './event-to-fhir.js';
import { eventsFromFhir } from './events-from-fhir.js';
import { movedToPerson } from './move-person.js';
import type { Resource } from './resource.js';

const head = {
  id: 'e1',
  patientId: 'p1',
  caseId: 'e1',
  timeZone: 'Europe/Berlin',
  language: 'de',
  level: 'transtibial',
  side: 'left',
  startedOn: '2026-11-20',
} as const;

const events: readonly KeptEvent[] = [
  { kind: 'admission', on: '2026-12-02', until: '2026-12-09', id: 'n1' },
  { kind: 'admission', on: '2026-12-20', until: null, id: 'n2' },
  { kind: 'amputation', on: '2026-12-03', episode: 'e1', id: 'o1' },
  { kind: 'revision', on: '2027-01-04', episode: 'e1', id: 'o2' },
  { kind: 'prosthesis-fitting', on: '2027-02-01', episode: 'e1', id: 'o3' },
  { kind: 'wound-checked', on: '2026-12-12', episode: 'e1', id: 'o4' },
  {
    kind: 'repair',
    on: '2027-03-01',
    episode: 'e1',
    id: 'o5',
    repair: 'tmr',
    nerves: ['nerve:tibial-popliteal', 'nerve:common-fibular'],
    state: 'planned',
  },
  { kind: 'repair', on: '2026-12-03', episode: 'e1', id: 'o6', repair: 'rpni', nerves: [], state: 'done' },
  {
    kind: 'surgeon-agreement',
    on: '2027-03-02',
    episode: 'e1',
    id: 'o7',
    by: 'Dr S. Urgeon',
    agrees: false,
    reason: 'the coaptation is young',
  },
  { kind: 'lost-to-follow-up', on: '2027-06-01', id: 'o8' },
];
const written = events.map((event) => eventToFhir(event, 'p1'));
const errorsOf = (resource: Resource) => validateResource(resource);

describe('events', () => {
  it.each(written.map((each) => [`${each.resourceType} ${each.id}`, each] as const))(
    '%s is valid FHIR',
    (_name, resource) => expect(errorsOf(resource)).toEqual([]),
  );

  it('come back as they went, by day', () => {
    const back = eventsFromFhir(written);
    expect(back.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
      events.toSorted((a, b) => a.id.localeCompare(b.id)),
    );
    expect(back.map(({ on }) => on)).toEqual(back.map(({ on }) => on).toSorted());
  });

  it('read a death of the Patient, with its day as far as it is told', () => {
    const patient = (more: object): Resource => ({ resourceType: 'Patient', id: 'p1', ...more });
    const death = (on: string): CourseEvent => ({ kind: 'death', on, id: 'p1.death' });
    expect(eventsFromFhir([patient({})])).toEqual([]);
    expect(eventsFromFhir([patient({ deceasedBoolean: false })])).toEqual([]);
    expect(eventsFromFhir([patient({ deceasedDateTime: '2027-01-02T03:00:00Z' })])).toEqual([
      death('2027-01-02'),
    ]);
    expect(eventsFromFhir([patient({ deceasedDateTime: '2027-01' })])).toEqual([death('2027-01-01')]);
    const known = { deceasedBoolean: true, meta: { lastUpdated: '2027-02-03T00:00:00Z' } };
    expect(eventsFromFhir([patient(known)])).toEqual([death('2027-02-03')]);
  });

  it('leave out what was not so, what is no stay, and what belongs to no episode', () => {
    const changed = (id: string, change: object) => ({
      ...(written.find((each) => each.id === id) ?? { resourceType: 'none' }),
      ...change,
    });
    for (const each of [
      changed('o1', { status: 'entered-in-error' }),
      changed('o1', { status: 'not-done' }),
      changed('n1', { status: 'cancelled' }),
      changed('n1', { class: { code: 'AMB' } }),
      changed('n1', { period: undefined }),
      changed('o1', { extension: undefined }),
      changed('o1', { code: { coding: [{ system: 'http://a.org', code: 'amputation' }] } }),
      changed('o8', { valueBoolean: false }),
    ])
      expect(eventsFromFhir([each])).toEqual([]);
  });
});

describe('consent', () => {
  const given = consentToFhir({
    patientId: 'p1',
    state: 'given',
    at: '2026-11-21T10:00:00Z',
    by: 'P. Erson',
    text: { id: 'cryobridge-consent|1', language: 'de' },
  });
  const withdrawn = consentToFhir({
    patientId: 'p1',
    state: 'withdrawn',
    at: '2027-01-21T10:00:00+01:00',
    by: 'P. Erson',
    text: null,
  });

  it('is valid FHIR either way', () => {
    expect([given, withdrawn].flatMap(errorsOf)).toEqual([]);
  });

  it('is the latest word of ours; nobody asked is null', () => {
    expect(consentFromFhir([])).toEqual({ consent: null, withdrawals: [] });
    expect(consentFromFhir([given]).consent).toEqual({
      state: 'given',
      at: '2026-11-21T10:00:00Z',
      by: 'P. Erson',
    });
    expect(consentFromFhir([withdrawn, given])).toMatchObject({
      consent: { state: 'withdrawn' },
      withdrawals: [{ kind: 'withdrawal', on: '2027-01-21' }],
    });
    expect(consentFromFhir([{ ...given, status: 'entered-in-error' }]).consent).toBeNull();
    expect(consentFromFhir([{ ...given, category: [{ text: 'research' }] }]).consent).toBeNull();
  });
});

describe('a course', () => {
  const read = (resources: readonly Resource[]) =>
    courseFromFhir({ patientId: 'p1', resources, plans: new Map(), now: '2027-01-01' });

  it('is none without an episode', () => {
    expect(read(written)).toBeNull();
  });

  it('has its episodes by their first day, and counts days where the last one says', () => {
    const second = { ...head, id: 'e2', caseId: null, side: 'right', startedOn: '2027-05-01' } as const;
    const course = read([
      episodeToFhir({ ...second, timeZone: 'Europe/Paris' }),
      ...written,
      episodeToFhir(head),
    ]);
    expect(course).toMatchObject({
      patientId: 'p1',
      timeZone: 'Europe/Paris',
      episodes: [
        { id: 'e1', level: 'transtibial', side: 'left', plan: null, freezes: [] },
        { id: 'e2', side: 'right' },
      ],
      consent: null,
      reports: [],
    });
    expect(course?.events).toHaveLength(events.length);
  });

  it('knows an episode that was entered in error no more', () => {
    expect(episodesFromFhir([{ ...episodeToFhir(head), status: 'entered-in-error' }])).toEqual([]);
    expect(episodesFromFhir([episodeToFhir(head)])).toEqual([head]);
    expect(errorsOf(episodeToFhir(head))).toEqual([]);
  });
});

it('moves resources to another person wherever they name the first, and nothing else', () => {
  const [moved] = movedToPerson(written.slice(0, 1), { from: 'p1', to: 'p2' });
  expect(moved).toEqual({ ...written[0], subject: { reference: 'Patient/p2' } });
  const nested = {
    resourceType: 'X',
    a: [{ b: { reference: 'Patient/p1' } }],
    c: { reference: 'Patient/p10' },
  };
  expect(movedToPerson([nested], { from: 'p1', to: 'p2' })).toEqual([
    { resourceType: 'X', a: [{ b: { reference: 'Patient/p2' } }], c: { reference: 'Patient/p10' } },
  ]);
});

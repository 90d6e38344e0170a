import { knowledge } from '@cryobridge/knowledge';
import type { Plan, Regimen, RegimenItem, Statement } from '@cryobridge/plan';
import { describe, expect, it } from 'vitest';
import { sampleDose, sampleMedication, sampleReport } from '../../testing/sample-doses.js';
import type { Course, LocalAnaestheticDose } from '../course.js';
import type { Report, ReportAnswers } from '../report/report.js';
import { sayCourse } from '../words/index.js';
import { localAnaestheticCount } from './local-anaesthetic-count.js';
import { rescue } from './rescue.js';

const now = '2026-06-10T12:00:00Z';
const said = (name: string, facts: Statement['facts']): Statement => ({
  id: `say:regimen.${name}`,
  facts,
  claims: [],
});

function item(drug: string, more: Partial<RegimenItem>): RegimenItem {
  return {
    drug,
    role: 'scheduled',
    state: 'offer',
    dose: said('x', {}),
    limit: null,
    reasons: [],
    signOff: null,
    ...more,
  };
}

const acetaminophen = item('acetaminophen (paracetamol)', {
  dose: said('acetaminophen-dose', { lowMg: 650, highMg: 1000 }),
  limit: said('acetaminophen-limit', { mostMg: 3000 }),
});
const oxycodone = item('oxycodone, immediate release', {
  role: 'rescue',
  dose: said('rescue-dose', { lowMg: 5, highMg: 10, hours: 3 }),
});
const combined = 'acetaminophen 325 MG / oxycodone hydrochloride 5 MG Oral Tablet';

function plan(items: readonly RegimenItem[], limitMg: number | null = 200): Plan {
  const localAnaesthetic = { drug: 'ropivacaine', limitMg, limitBy: [], planned: [], remainingMg: limitMg };
  return { regimen: { items, localAnaesthetic } as unknown as Regimen } as Plan;
}

function course(
  parts: Partial<Course>,
  items: readonly RegimenItem[] | null = [acetaminophen, oxycodone],
): Course {
  return {
    schema: 'cryobridge-course/1',
    patientId: 'p',
    timeZone: 'UTC',
    episodes: [
      {
        id: 'e',
        level: null,
        side: null,
        plan: items === null ? null : plan(items),
        freezes: [],
        compared: [],
      },
    ],
    reports: [],
    medications: [
      sampleMedication(),
      sampleMedication({ id: 'percocet', drugText: combined }),
      sampleMedication({ id: 'apap', drugText: 'acetaminophen 500 MG Oral Tablet' }),
    ],
    localAnaesthetic: [],
    events: [],
    consent: null,
    ...parts,
  };
}

const yesterday = sampleReport('2026-06-09', { doses: [] });
const report = (answers: ReportAnswers, more: Partial<Report> = {}) =>
  sampleReport('2026-06-10', { doses: [], ...answers }, { writtenAt: '2026-06-10T11:00:00Z', ...more });

function found(
  reports: readonly Report[],
  parts: Partial<Course> = {},
  items?: readonly RegimenItem[] | null,
) {
  const statements = rescue(course({ reports, ...parts }, items), { now, knowledge });
  for (const statement of statements) expect(sayCourse(statement)).not.toMatch(/undefined|null|NaN/);
  return statements;
}

const ids = (statements: readonly Statement[]) =>
  statements.map(({ id }) => id.replace('say:doses.rescue-', ''));
const awake = { drowsiness: 'none', phantomPain: { now: 6 } } as const;

describe('rule:doses.rescue', () => {
  const taken = (...doses: ReturnType<typeof sampleDose>[]) =>
    found([yesterday, report({ ...awake, doses })]);
  const oxyAt = (time: string) => sampleDose(1, { at: `2026-06-10T${time}:00Z` });

  it('just inside: pain above the score, awake, the interval over, room for a dose', () => {
    const apap = sampleDose(4, { medicine: 'apap', text: 'acetaminophen', at: '2026-06-10T08:00:00Z' });
    const statements = taken(oxyAt('09:00'), apap);
    expect(ids(statements)).toEqual(['pain-above', 'sedation-clear', 'acetaminophen-left', 'opioid-now']);
    expect(statements[2]?.facts).toEqual({ mostMg: 3000, takenMg: 2000, leftMg: 1000 });
  });

  it('just outside: pain at the score, the interval not over, no room for a dose', () => {
    expect(ids(found([yesterday, report({ drowsiness: 'none', phantomPain: { now: 3 } })]))[0]).toBe(
      'pain-not-above',
    );
    expect(ids(found([yesterday, report({ drowsiness: 'none', phantomPain: { now: 4 } })]))[0]).toBe(
      'pain-above',
    );
    const later = taken(oxyAt('09:01'));
    expect(ids(later)).toContain('opioid-later');
    expect(later.find(({ id }) => id.endsWith('opioid-later'))?.facts['at']).toBe('2026-06-10T12:01:00.000Z');
    const apap = (count: number) => sampleDose(count, { medicine: 'apap', text: 'acetaminophen' });
    expect(ids(taken(apap(4)))).toContain('acetaminophen-left');
    expect(ids(taken(apap(5)))).toContain('acetaminophen-used-up');
  });

  it('adds acetaminophen over combination products', () => {
    const both = taken(
      sampleDose(4, { medicine: 'percocet', text: 'Percocet' }),
      sampleDose(2, { medicine: 'apap', text: 'acetaminophen' }),
      sampleDose(1, { medicine: null, text: 'Tylenol 500 mg tablet' }),
    );
    expect(both.find(({ id }) => id.includes('acetaminophen'))?.facts).toMatchObject({
      takenMg: 2800,
      leftMg: 200,
    });
    expect(ids(taken(sampleDose(2, { medicine: null, text: 'Tylenol' })))).toContain(
      'acetaminophen-unreadable',
    );
    expect(ids(found([yesterday, report(awake)], {}, [item('acetaminophen', { state: 'avoid' })]))).toContain(
      'acetaminophen-avoid',
    );
  });

  it('gives less to a sleepy person and no opioid to one who is hard to wake', () => {
    const drowsy = (answers: ReportAnswers) => found([yesterday, report({ ...awake, ...answers })]);
    const opioid = (statements: readonly Statement[]) =>
      ids(statements).some((id) => id.startsWith('opioid'));
    expect(ids(drowsy({ drowsiness: 'slight' }))[1]).toBe('sedation-clear');
    const sleepy = drowsy({ drowsiness: 'sleepy' });
    expect([ids(sleepy)[1], opioid(sleepy)]).toEqual(['sedation-cut', true]);
    expect(sleepy[1]?.facts).toEqual({ poss: 3, lowPercent: 25, highPercent: 50 });
    for (const worst of [{ drowsiness: 'hard-to-wake' }, { breathing: 'slow-or-hard' }] as const) {
      const statements = drowsy(worst);
      expect([ids(statements)[1], opioid(statements)]).toEqual(['sedation-stop', false]);
    }
  });

  it('missing: asks for what no report tells, and offers no opioid unscored', () => {
    expect(ids(found([]))).toEqual([
      'pain-missing',
      'sedation-missing',
      'acetaminophen-left',
      'not-all-told',
    ]);
    const untold = sampleReport('2026-06-10', awake, { writtenAt: '2026-06-10T11:00:00Z' });
    expect(ids(found([untold]))).toContain('opioid-last-unknown');
    expect(ids(found([], {}, null))).toEqual(['no-plan']);
    expect(ids(found([yesterday, report(awake)], {}, [acetaminophen]))).toContain('opioid-none');
  });

  it('stale: an old report of pain and drowsiness is asked again', () => {
    const old = sampleReport('2026-06-09', awake, { writtenAt: '2026-06-09T11:59:00Z' });
    expect(ids(found([old])).slice(0, 2)).toEqual(['pain-stale', 'sedation-stale']);
    const fresh = sampleReport('2026-06-09', awake, { writtenAt: '2026-06-09T12:00:00Z' });
    expect(ids(found([fresh])).slice(0, 2)).toEqual(['pain-above', 'sedation-clear']);
  });
});

describe('rule:doses.local-anaesthetic', () => {
  const dose = (mg: number, at: string, drug = 'ropivacaine'): LocalAnaestheticDose => ({
    drug,
    mg,
    at,
    part: 'block',
  });
  const count = (doses: readonly LocalAnaestheticDose[], limits: readonly (number | null)[] = [200]) => {
    const episodes = limits.map((limit, i) => ({
      id: `e${i}`,
      level: null,
      side: null,
      plan: plan([], limit),
      freezes: [],
      compared: [],
    }));
    const counted = localAnaestheticCount({ localAnaesthetic: doses, episodes }, { now, knowledge });
    for (const statement of counted.says) expect(sayCourse(statement)).not.toMatch(/undefined|null|NaN/);
    return { ...counted, ids: counted.says.map(({ id }) => id.replace('say:doses.', '')) };
  };

  it('just inside the limit', () => {
    expect(count([dose(150, '2026-06-10T09:00:00Z'), dose(50, '2026-06-10T11:00:00Z')])).toMatchObject({
      totalMg: 200,
      leftMg: 0,
      ids: ['la-within'],
    });
  });

  it('just outside the limit, of all limbs together', () => {
    expect(
      count([dose(150, '2026-06-10T09:00:00Z'), dose(51, '2026-06-10T11:00:00Z')], [300, 200]),
    ).toMatchObject({
      totalMg: 201,
      limitMg: 200,
      leftMg: -1,
      ids: ['la-over'],
    });
  });

  it('missing: no plan holds a limit for the drug', () => {
    expect(count([dose(10, now)], [null])).toMatchObject({
      limitMg: null,
      leftMg: null,
      ids: ['la-no-limit'],
    });
    expect(count([dose(10, now)], [])).toMatchObject({ limitMg: null, ids: ['la-other-drug'] });
    expect(count([dose(10, now, 'lidocaine')])).toMatchObject({ leftMg: null, ids: ['la-other-drug'] });
  });

  it('stale: a dose older than the shared hours counts no more, nor one to come', () => {
    expect(count([dose(150, '2026-06-10T08:00:00Z'), dose(10, '2026-06-10T12:01:00Z')]).totalMg).toBe(0);
    expect(count([dose(150, '2026-06-10T08:01:00Z')]).totalMg).toBe(150);
  });
});

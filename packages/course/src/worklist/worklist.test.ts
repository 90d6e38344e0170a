import { describe, expect, it } from 'vitest';
import type { Alert, WatchKind } from '../watch/alert.js';
import { needsNow } from './needs-now.js';
import { type LimbFacts, type PersonFacts, standingNeeds } from './standing-needs.js';
import type { StandingNeed } from './standing-need.js';

const planned: NonNullable<LimbFacts['planned']> = {
  caseId: 'case-1',
  verdict: 'proceed',
  openQuestions: 0,
  madeAt: '2026-11-01T08:00:00Z',
  isSigned: true,
  surgeryDate: '2026-11-30',
  bookedDay: null,
  window: { from: '2026-11-16', to: '2026-11-28' },
};
const limb: LimbFacts = {
  level: 'transtibial',
  side: 'left',
  planned,
  isFrozen: false,
  isAmputated: false,
};
const person: PersonFacts = { limbs: [limb], isFollowed: false, isOver: false, isAsked: false, alerts: [] };

const alertOf = (kind: WatchKind, more: Partial<Alert> = {}): Alert => ({
  id: `alert-${kind}`,
  patientId: 'p',
  episode: null,
  kind,
  urgency: 'soon',
  state: 'open',
  openedAt: '2026-11-20T10:00:00Z',
  dueAt: '2026-11-21T10:00:00Z',
  rung: 0,
  owner: { kind: 'role', id: 'nurse', name: 'nurse' },
  reasons: [],
  raisedAt: '2026-11-20T10:00:00Z',
  quietOn: [],
  outcome: null,
  steps: [],
  ...more,
});

const seeing = { today: '2026-11-20', timeZone: 'Etc/UTC', isMasked: false, seesReports: true };
const now = (facts: PersonFacts, more: Partial<typeof seeing> = {}) =>
  needsNow(standingNeeds(facts), { ...seeing, ...more }).map(({ kind, about }) =>
    about === null ? kind : `${kind}:${about}`,
  );
const withPlan = (more: Partial<typeof planned>): PersonFacts => ({
  ...person,
  limbs: [{ ...limb, planned: { ...planned, ...more } }],
});

describe('a plan', () => {
  it('waits for answers while it cannot tell, and for nothing else', () => {
    const facts = withPlan({ verdict: 'cannot-tell', openQuestions: 3, isSigned: false });
    expect(now(facts)).toEqual(['questions']);
    expect(standingNeeds(facts)[0]).toMatchObject({ count: 3, caseId: 'case-1', due: '2026-11-28' });
  });

  it('waits for a signature when it proceeds, and on hold for nobody', () => {
    expect(now(withPlan({ isSigned: false, window: null }))).toEqual(['sign']);
    expect(now(withPlan({ isSigned: true, window: null }))).toEqual([]);
    expect(now(withPlan({ verdict: 'hold', isSigned: false }))).toEqual([]);
  });

  it('is carried out from the first day of its window on, until it was', () => {
    const due = withPlan({});
    expect(now(due, { today: '2026-11-15' })).toEqual([]);
    expect(now(due, { today: '2026-11-16' })).toEqual(['procedure']);
    expect(now(due, { today: '2026-12-05' })).toEqual(['procedure']);
    expect(now({ ...person, limbs: [{ ...limb, isFrozen: true }] })).toEqual([]);
    expect(now({ ...person, limbs: [{ ...limb, isAmputated: true }] })).toEqual([]);
    expect(now({ ...due, isOver: true })).toEqual([]);
  });

  it('is carried out on the day that is booked, whatever it says by then, and is asked about until that day', () => {
    const booked = { bookedDay: '2026-11-24' };
    expect(now(withPlan(booked), { today: '2026-11-01' })).toEqual(['procedure:booked']);
    expect(now(withPlan({ ...booked, verdict: 'hold' }))).toEqual(['procedure:booked']);
    expect(now(withPlan({ ...booked, verdict: 'cannot-tell' })).toSorted()).toEqual([
      'procedure:booked',
      'questions',
    ]);
    const due = standingNeeds(withPlan({ ...booked, isSigned: false })).map((need) => need.due);
    expect(due).toEqual(['2026-11-24', '2026-11-24']);
    expect(
      now({ ...person, limbs: [{ ...limb, planned: { ...planned, ...booked }, isFrozen: true }] }),
    ).toEqual([]);
    expect(now(withPlan(booked), { isMasked: true })).toEqual([]);
  });

  it('is due by its window, else by the operation, else nobody knows', () => {
    const dueOf = (more: Partial<typeof planned>) =>
      standingNeeds(withPlan({ isSigned: false, ...more }))[0]?.due;
    expect(dueOf({})).toBe('2026-11-28');
    expect(dueOf({ window: null })).toBe('2026-11-30');
    expect(dueOf({ window: null, surgeryDate: null })).toBeNull();
  });
});

describe('alerts', () => {
  it('are what they need: a report, cover before TMR, or a look', () => {
    const alerts = [alertOf('silence'), alertOf('expected-end-of-cover'), alertOf('sedation')];
    expect(now({ ...person, limbs: [], alerts })).toEqual([
      'alert:sedation',
      'cover-ending:expected-end-of-cover',
      'report-missing:silence',
    ]);
  });

  it('count while they are open or taken', () => {
    for (const [state, count] of [
      ['open', 1],
      ['taken', 1],
      ['closed', 0],
      ['lapsed', 0],
    ] as const)
      expect(now({ ...person, limbs: [], alerts: [alertOf('sedation', { state })] })).toHaveLength(count);
  });
});

describe('the registry', () => {
  const followed: PersonFacts = { ...person, isFollowed: true, isAsked: true };
  const gaps = (facts: PersonFacts, today: string) =>
    now(facts, { today }).filter((each) => each.startsWith('registry'));

  it('lacks what was done from the day after the operation on', () => {
    expect(gaps(followed, '2026-11-30')).toEqual([]);
    expect(gaps(followed, '2026-12-01')).toEqual(['registry:amputation', 'registry:freeze']);
    expect(gaps({ ...followed, isFollowed: false }, '2026-12-01')).toEqual([]);
  });

  it('lacks no freeze where none was to be, and nothing of a day that is not known', () => {
    const limbs = [{ ...limb, planned: { ...planned, verdict: 'hold' as const } }];
    expect(gaps({ ...followed, limbs }, '2026-12-01')).toEqual(['registry:amputation']);
    const unknown = [{ ...limb, planned: { ...planned, surgeryDate: null } }];
    expect(gaps({ ...followed, limbs: unknown }, '2027-12-01')).toEqual([]);
  });

  it('lacks consent, level and side at once; of somebody who died no consent is asked', () => {
    const limbs = [{ ...limb, level: null, side: null, planned: null }];
    expect(gaps({ ...followed, isAsked: false, limbs }, '2026-11-20')).toEqual([
      'registry:consent',
      'registry:level',
      'registry:side',
    ]);
    expect(gaps({ ...followed, isAsked: false, isOver: true }, '2026-11-20')).toEqual([]);
  });
});

describe('what is shown', () => {
  const alerts = [alertOf('expected-end-of-cover'), alertOf('early-loss-of-cover'), alertOf('silence')];
  const everything: PersonFacts = { ...withPlan({ isSigned: false }), isFollowed: true, alerts };

  it('tells the masked neither plan nor freeze nor forecast', () => {
    expect(now(everything, { isMasked: true, today: '2026-12-01' })).toEqual([
      'alert:breakthrough',
      'report-missing:silence',
      'registry:amputation',
      'registry:consent',
    ]);
  });

  it('tells of no report whoever reads none', () => {
    expect(now(everything, { seesReports: false })).toEqual(['procedure', 'sign', 'registry:consent']);
  });
});

describe('order', () => {
  const base = standingNeeds(withPlan({ isSigned: false, window: null }))[0] as StandingNeed;
  const rank = (more: Partial<StandingNeed>) => needsNow([{ ...base, ...more }], seeing)[0]?.rank;

  it('is by emergency, today or overdue, soon, whenever', () => {
    expect(rank({ urgency: 'emergency' })).toBe(0);
    expect(rank({ urgency: 'today', due: null })).toBe(1);
    expect([rank({ due: '2026-11-19' }), rank({ due: '2026-11-20' })]).toEqual([1, 1]);
    expect([rank({ due: '2026-11-21' }), rank({ due: '2026-11-27' })]).toEqual([2, 2]);
    expect(rank({ due: '2026-11-28' })).toBe(3);
    expect(rank({ due: null })).toBe(3);
  });

  it('counts a moment by the day where the person is', () => {
    const due = '2026-11-20T23:30:00Z';
    expect(rank({ due })).toBe(1);
    const there = { ...seeing, timeZone: 'Europe/Berlin' };
    expect(needsNow([{ ...base, due }], there)[0]?.rank).toBe(2);
  });

  it('puts the unknown day after every known one of the same kind', () => {
    const needs = [
      { ...base, due: null, caseId: 'c' },
      { ...base, due: '2027-02-01', caseId: 'b' },
      { ...base, due: '2027-01-01', caseId: 'a' },
    ];
    expect(needsNow(needs, seeing).map(({ caseId }) => caseId)).toEqual(['a', 'b', 'c']);
  });
});

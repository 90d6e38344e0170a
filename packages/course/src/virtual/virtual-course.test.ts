import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { answerFaults } from '../report/answer-faults.js';
import { beliefOfReports } from '../forecast/belief-of-reports.js';
import { typicalPrior } from './typical-prior.js';
import { virtualCourse } from './virtual-course.js';
import { virtualEventKinds } from './virtual-truth.js';

const prior = typicalPrior(knowledge);
const generators = ['first', 'second'] as const;

describe.each(generators)('virtualCourse, %s generator', (generator) => {
  const one = (index: number, more = {}) => virtualCourse(prior, { seed: 7, index, generator, ...more });

  it('makes the same person of the same request, and another of another', () => {
    expect(one(3)).toEqual(one(3));
    expect(one(3).course.reports).not.toEqual(one(4).course.reports);
    expect(one(3).truth).not.toEqual(virtualCourse(prior, { seed: 8, index: 3, generator }).truth);
  });

  it('gives every report an id of its own, in order of days, with answers on the scale', () => {
    const { reports } = one(1, { schedule: 'daily' }).course;
    expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length);
    expect(reports.map(({ forDate }) => forDate)).toEqual(reports.map(({ forDate }) => forDate).toSorted());
    for (const { id, answers } of reports) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(answerFaults(answers)).toEqual([]);
    }
  });

  it('asks daily to day 21, weekly to week 12, monthly to month 12', () => {
    const kinds = new Map<string, number>();
    for (let index = 0; index < 40; index++)
      for (const { kind } of one(index, { events: [] }).course.reports)
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const each = (kind: string) => (kinds.get(kind) ?? 0) / 40;
    expect(each('baseline')).toBe(1);
    expect(each('daily')).toBeGreaterThan(15);
    expect(each('daily')).toBeLessThanOrEqual(21);
    expect(each('weekly')).toBeLessThanOrEqual(9);
    expect(each('monthly')).toBeLessThanOrEqual(9);
  });

  it('has no pain in a stump before the operation', () => {
    const { course, truth } = one(5);
    const before = course.reports.filter(({ forDate }) => forDate < (course.events[0]?.on ?? ''));
    expect(truth.worst['residual-limb-pain'].slice(0, truth.surgeryDay)).toEqual(
      Array.from({ length: truth.surgeryDay }, () => null),
    );
    expect(before.every(({ answers }) => answers.residualLimbPain === undefined)).toBe(true);
  });

  it.each(virtualEventKinds.filter((kind) => kind !== 'end-of-cover' && kind !== 'early-loss-of-cover'))(
    'plants %s when asked to, and says when it shows',
    (kind) => {
      const { truth, course } = one(2, { events: [kind], cover: 'lasts', schedule: 'daily' });
      const planted = truth.events.filter((event) => event.kind === kind);
      expect(planted).toHaveLength(1);
      const [event] = planted;
      if (event?.showsFromDay !== null && event !== undefined)
        expect(event.showsFromDay).toBeGreaterThanOrEqual(event.day);
      if (kind === 'death') expect(course.events.some((each) => each.kind === 'death')).toBe(true);
    },
  );

  it('loses cover early when asked to, with a day from which pain shows it', () => {
    const { truth } = one(2, { events: ['early-loss-of-cover'] });
    expect(truth.worked).toBe(true);
    expect(truth.coverEndsDay).toBeLessThan(80);
    expect(truth.events.map(({ kind }) => kind)).toEqual(['early-loss-of-cover']);
  });

  it('sends nothing while silent, admitted or dead', () => {
    const { truth, course } = one(9, { events: ['death'], schedule: 'daily' });
    const day = truth.events.find(({ kind }) => kind === 'death')?.day ?? 0;
    expect(course.reports.length).toBeLessThanOrEqual(day);
  });

  it('can be made into a belief', () => {
    const { course } = one(1);
    const belief = beliefOfReports(prior, { freezeDate: '2026-01-05', surgeryDay: 1 }, course.reports);
    expect(belief.evidence.size).toBeGreaterThan(20);
  });
});

describe('virtualCourse', () => {
  it('has each planted event about as often as it is meant to', () => {
    const died = Array.from({ length: 600 }, (_, index) =>
      virtualCourse(prior, { seed: 1, index, days: 365 }),
    ).filter(({ truth }) => truth.events.some(({ kind }) => kind === 'tmr')).length;
    expect(died / 600).toBeGreaterThan(0.43);
    expect(died / 600).toBeLessThan(0.57);
  });
});

import { describe, expect, it } from 'vitest';
import { contextOf, person } from '../../test/people.js';
import { followUpSchedule } from './follow-up-schedule.js';

const schedule = followUpSchedule(contextOf(person()), { phase: 'before-surgery' });
const days = (kind: string) =>
  schedule.filter(({ what }) => what.id === `say:follow.${kind}`).map(({ day }) => day);

describe('follow-up', () => {
  it('starts with a baseline and is daily to day 21', () => {
    expect(schedule[0]).toMatchObject({ day: 0, what: { id: 'say:follow.baseline' } });
    expect(days('daily')).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
  });

  it('is weekly to week 12, then monthly to month 12', () => {
    expect(days('weekly')).toEqual([28, 35, 42, 49, 56, 63, 70, 77, 84]);
    expect(days('monthly')).toEqual([91, 122, 152, 183, 213, 244, 274, 304, 335, 365]);
  });

  it('rises day by day without a repeat', () => {
    const all = schedule.map(({ day }) => day);
    expect(all).toEqual([...new Set(all)].toSorted((a, b) => a - b));
  });
});

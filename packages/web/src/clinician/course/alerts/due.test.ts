import { describe, expect, it } from 'vitest';
import { dueWord } from './alert-words.js';
import { dueOf } from './due.js';

const now = Date.parse('2027-03-01T10:00:00Z');
const said = (dueAt: string) => {
  const due = dueOf(dueAt, now);
  return due === null ? null : [dueWord(due), due.tone];
};

describe('the clock of an alert', () => {
  it('counts down, and up once it has run out', () => {
    expect(said('2027-03-01T12:30:00Z')).toEqual(['due in 2 h 30 min', 'calm']);
    expect(said('2027-03-01T11:00:00Z')).toEqual(['due in 1 h', 'calm']);
    expect(said('2027-03-01T10:59:00Z')).toEqual(['due in 59 min', 'near']);
    expect(said('2027-03-01T10:00:30Z')).toEqual(['due now', 'near']);
    expect(said('2027-03-01T09:25:00Z')).toEqual(['overdue by 35 min', 'late']);
    expect(said('2027-03-04T10:00:00Z')).toEqual(['due in 3 days', 'calm']);
  });

  it('is none where nothing is due', () => {
    expect(dueOf(null, now)).toBeNull();
  });
});

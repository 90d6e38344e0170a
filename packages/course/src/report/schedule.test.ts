import { knowledge } from '@cryobridge/knowledge';
import { claimReader, type Plan } from '@cryobridge/plan';
import { describe, expect, it } from 'vitest';
import { catchUpOf, clockSkewMinutes } from './catch-up.js';
import { dayAfter, dayIn, dayNumber, isTimeZone } from './day.js';
import { dueReport, dueWindows, lastDueDay } from './schedule.js';

const step = (day: number, kind: string): Plan['followUp'][number] => ({
  day,
  what: { id: `say:follow.${kind}`, facts: {}, claims: [] },
});
const followUp = [
  step(0, 'baseline'),
  ...Array.from({ length: 21 }, (_, i) => step(i + 1, 'daily')),
  ...[4, 5, 6, 7, 8, 9, 10, 11, 12].map((week) => step(week * 7, 'weekly')),
  ...[3, 4].map((month) => step(Math.round((month * 365.25) / 12), 'monthly')),
];
const catchUp = catchUpOf(claimReader(knowledge));
const freezeDate = '2027-03-01';
const episode = { followUp, startedOn: '2027-02-20', freezeDate };
const windows = dueWindows(episode, catchUp);
const day = (count: number) => dayAfter(freezeDate, count);
const report = (kind: 'baseline' | 'daily' | 'weekly' | 'monthly' | 'extra', count: number) => ({
  kind,
  forDate: day(count),
});
const dailies = (last: number) => Array.from({ length: last }, (_, i) => report('daily', i + 1));

describe('rule:report.catch-up', () => {
  it('has days of grace for each kind, each shorter than the step of its series', () => {
    expect(catchUp.dailyDays).toBeGreaterThanOrEqual(0);
    expect(catchUp.weeklyDays).toBeLessThan(7);
    expect(catchUp.monthlyDays).toBeLessThan(28);
    expect(clockSkewMinutes(claimReader(knowledge))).toBeGreaterThan(0);
  });
});

describe('what is due', () => {
  it('is the baseline from the first day of the course to the freeze, and never after it', () => {
    expect(dueReport(windows, [], '2027-02-19')).toBeNull();
    expect(dueReport(windows, [], '2027-02-20')).toEqual({ kind: 'baseline', forDate: '2027-02-20' });
    expect(dueReport(windows, [], freezeDate)).toEqual({ kind: 'baseline', forDate: freezeDate });
    expect(dueReport(windows, [], day(1))?.kind).toBe('daily');
    expect(dueReport(windows, [report('baseline', -3)], freezeDate)).toBeNull();
  });

  it('is the baseline only, while nobody knows the day of the freeze', () => {
    const open = dueWindows({ ...episode, freezeDate: null }, catchUp);
    expect(dueReport(open, [], '2027-06-01')).toEqual({ kind: 'baseline', forDate: '2027-06-01' });
    expect(dueReport(open, [report('baseline', -3)], '2027-06-01')).toBeNull();
    expect(lastDueDay(open)).toBeNull();
  });

  it('is daily to day 21, and not on day 23', () => {
    expect(dueReport(windows, dailies(20), day(21))).toEqual({ kind: 'daily', forDate: day(21) });
    expect(dueReport(windows, dailies(21), day(22))).toBeNull();
    expect(dueReport(windows, [], day(23))).toBeNull();
  });

  it('is today first, then what may still be caught up, and then nothing', () => {
    expect(dueReport(windows, dailies(4), day(6))).toEqual({ kind: 'daily', forDate: day(6) });
    expect(dueReport(windows, [...dailies(4), report('daily', 6)], day(6))).toEqual({
      kind: 'daily',
      forDate: day(5),
    });
    expect(dueReport(windows, [...dailies(4), report('daily', 7)], day(7))?.forDate).toBe(day(6));
    expect(dueReport(windows, [...dailies(4), report('daily', 6), report('daily', 7)], day(7))).toBeNull();
  });

  it('is weekly within its days of grace, told of the day of writing', () => {
    expect(dueReport(windows, [], day(27))).toBeNull();
    expect(dueReport(windows, [], day(28))).toEqual({ kind: 'weekly', forDate: day(28) });
    expect(dueReport(windows, [], day(31))).toEqual({ kind: 'weekly', forDate: day(31) });
    expect(dueReport(windows, [], day(32))).toBeNull();
    expect(dueReport(windows, [report('weekly', 30)], day(31))).toBeNull();
  });

  it('is monthly from month 3, to the end of the follow-up', () => {
    expect(dueReport(windows, [], day(91))?.kind).toBe('monthly');
    expect(dueReport(windows, [report('monthly', 95)], day(96))).toBeNull();
    expect(lastDueDay(windows)).toBe(dayAfter(day(122), catchUp.monthlyDays));
  });

  it('is fulfilled by a longer report, and by no extra one', () => {
    expect(dueReport(windows, [...dailies(4), report('weekly', 5)], day(5))).toBeNull();
    expect(dueReport(windows, [...dailies(4), report('extra', 5)], day(5))?.kind).toBe('daily');
    expect(dueReport(windows, [report('daily', -2)], freezeDate)?.kind).toBe('baseline');
  });

  it('asks the longest of two limbs once', () => {
    const second = dueWindows({ ...episode, freezeDate: day(84 - 5) }, catchUp);
    const both = [...windows, ...second];
    const before = [report('daily', 83), report('baseline', 70)];
    expect(dueReport(both, before, day(84))).toEqual({ kind: 'weekly', forDate: day(84) });
    expect(dueReport(both, [...before, report('weekly', 84)], day(84))).toBeNull();
  });
});

describe('days', () => {
  it('are those of the person, not of the device', () => {
    expect(dayIn('Pacific/Auckland', '2027-03-01T11:30:00Z')).toBe('2027-03-02');
    expect(dayIn('America/Los_Angeles', '2027-03-01T07:59:00+00:00')).toBe('2027-02-28');
    expect(dayIn('UTC', '2027-03-01T00:30:00+02:00')).toBe('2027-02-28');
  });

  it('have one length over a change to summer time', () => {
    expect(dayIn('Europe/Berlin', '2027-03-27T23:30:00Z')).toBe('2027-03-28');
    expect(dayIn('Europe/Berlin', '2027-03-28T21:59:00Z')).toBe('2027-03-28');
    expect(dayIn('Europe/Berlin', '2027-03-28T22:01:00Z')).toBe('2027-03-29');
    expect(dayNumber('2027-03-27', '2027-03-29')).toBe(2);
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
  });

  it('need a day, an instant and a time zone that is one', () => {
    expect(() => dayNumber('2027-13-01', '2027-01-01')).toThrow('not a day: 2027-13-01');
    expect(() => dayIn('UTC', 'noon')).toThrow('not an instant: noon');
    expect([isTimeZone('Africa/Cairo'), isTimeZone('Mars/Base')]).toEqual([true, false]);
  });
});

import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { watchSettingsFaults } from './check-watch-settings.js';
import { defaultWatchSettings } from './default-watch-settings.js';
import { addStaffedMinutes, isStaffed, nextStaffedAt } from './staffed-hours.js';
import { thresholdFacts } from './threshold-facts.js';
import type { StaffedHours, WatchSettings } from './watch-settings.js';

/** rule:watch.thresholds gives the thresholds; rule:watch.alert-life clocks, ladders and staffed hours. */
const settings = defaultWatchSettings(knowledge);
const fieldsOf = (changed: Partial<WatchSettings>) =>
  watchSettingsFaults({ ...settings, ...changed }, knowledge).map(({ field }) => field);
const thresholds = (changed: Partial<WatchSettings['thresholds']>) =>
  fieldsOf({ thresholds: { ...settings.thresholds, ...changed } });

describe('watch settings', () => {
  it('have defaults without a fault', () => {
    expect(watchSettingsFaults(settings, knowledge)).toEqual([]);
  });

  it('say of every threshold what it rests on', () => {
    const facts = thresholdFacts(knowledge);
    expect(facts.map(({ id }) => id)).toEqual(Object.keys(settings.thresholds));
    expect(facts.find(({ id }) => id === 'breakthroughMarginNrs')?.basis).toBe('measured');
    expect(facts.find(({ id }) => id === 'silenceDailyMissed')?.basis).toBe('assumed');
  });

  it('name the threshold that lies outside of its range, both sides', () => {
    expect(thresholds({ acuteDays: 30 })).toEqual([]);
    expect(thresholds({ acuteDays: 31 })).toEqual(['thresholds.acuteDays']);
    expect(thresholds({ acuteDays: Number.NaN })).toEqual(['thresholds.acuteDays']);
    expect(thresholds({ silenceDailyMissed: 1.5 })).toEqual(['thresholds.silenceDailyMissed']);
  });

  it('name thresholds that contradict each other', () => {
    expect(thresholds({ sedationActPoss: 4, sedationStopPoss: 3 })).toEqual(['thresholds.sedationStopPoss']);
    expect(thresholds({ severePainNrs: 4, tolerablePainNrs: 4 })).toEqual(['thresholds.severePainNrs']);
    expect(thresholds({ breakthroughReports: 3, breakthroughWithinDays: 2 })).toEqual([
      'thresholds.breakthroughWithinDays',
    ]);
  });

  it('never let an emergency wait for staff or reach nobody', () => {
    const clock = { ...settings.clocks.emergency, counts: 'staffed-hours' as const };
    expect(fieldsOf({ clocks: { ...settings.clocks, emergency: clock } })).toEqual([
      'clocks.emergency.counts',
    ]);
    expect(fieldsOf({ ladders: { ...settings.ladders, today: [] } })).toEqual(['ladders.today']);
  });

  it('name the staffed hours that cannot be', () => {
    const week = [
      { day: 'mon', from: '08:00', until: '08:00' },
      { day: 'tue', from: '08:00', until: '25:00' },
      { day: 'wed', from: '08:00', until: '12:00' },
      { day: 'wed', from: '11:00', until: '15:00' },
    ] as const;
    expect(fieldsOf({ staffed: { timeZone: 'Mars/Olympus', week } })).toEqual([
      'staffed.timeZone',
      'staffed.week.0.until',
      'staffed.week.1.until',
      'staffed.week.3',
    ]);
    expect(fieldsOf({ staffed: { timeZone: 'UTC', week: [] } })).toEqual(['staffed.week']);
  });
});

describe('staffed hours', () => {
  const berlin: StaffedHours = {
    timeZone: 'Europe/Berlin',
    week: (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((day) => ({
      day,
      from: '08:00',
      until: '16:00',
    })),
  };

  it('are read in their own time zone, from included and until not', () => {
    expect(isStaffed(berlin, '2026-01-05T06:59:59Z')).toBe(false);
    expect(isStaffed(berlin, '2026-01-05T07:00:00Z')).toBe(true);
    expect(isStaffed(berlin, '2026-07-06T06:00:00Z')).toBe(true);
    expect(isStaffed(berlin, '2026-01-05T15:00:00Z')).toBe(false);
  });

  it('tell when somebody reads next, over the week-end', () => {
    expect(nextStaffedAt(berlin, '2026-01-09T15:00:00Z')).toBe('2026-01-12T07:00:00.000Z');
    expect(nextStaffedAt(berlin, '2026-01-12T07:00:00Z')).toBeNull();
    expect(nextStaffedAt({ ...berlin, week: [] }, '2026-01-12T07:00:00Z')).toBeNull();
  });

  it('count only their own minutes', () => {
    expect(addStaffedMinutes(berlin, '2026-01-09T14:30:00Z', 60)).toBe('2026-01-12T07:30:00.000Z');
    expect(addStaffedMinutes(berlin, '2026-01-10T12:00:00Z', 480)).toBe('2026-01-12T15:00:00.000Z');
    expect(addStaffedMinutes(berlin, '2026-01-05T07:00:00Z', 5 * 480 + 1)).toBe('2026-01-12T07:01:00.000Z');
  });

  it('keep the wall clock when it changes in spring', () => {
    expect(addStaffedMinutes(berlin, '2026-03-27T14:59:00Z', 2)).toBe('2026-03-30T06:01:00.000Z');
  });

  it('that nobody has do not stop the clock for ever', () => {
    expect(addStaffedMinutes({ ...berlin, week: [] }, '2026-01-10T12:00:00Z', 60)).toBe(
      '2026-01-10T13:00:00.000Z',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { clockIn, isWithin, momentOf, nextMoment } from './local-time.js';

describe('momentOf', () => {
  it.each([
    ['Europe/Berlin', '2026-12-20', '18:00', '2026-12-20T17:00:00.000Z'],
    ['Europe/Berlin', '2026-06-20', '18:00', '2026-06-20T16:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-06-20', '08:00', '2026-06-19T18:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-06-20', '18:00', '2026-06-21T05:00:00.000Z'],
    ['Asia/Kathmandu', '2026-06-20', '18:00', '2026-06-20T12:15:00.000Z'],
    ['UTC', '2026-06-20', '00:00', '2026-06-20T00:00:00.000Z'],
  ])('%s %s %s', (zone, day, time, moment) => {
    expect(momentOf(zone, day, time).toISOString()).toBe(moment);
    expect(clockIn(zone, momentOf(zone, day, time))).toBe(time);
  });

  it('is later by the leap where the clock leaps over it, and the first where it comes twice', () => {
    expect(momentOf('Europe/Berlin', '2026-03-29', '02:30').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(clockIn('Europe/Berlin', momentOf('Europe/Berlin', '2026-03-29', '02:30'))).toBe('03:30');
    expect(momentOf('Europe/Berlin', '2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(momentOf('Europe/Berlin', '2026-10-25', '18:00').toISOString()).toBe('2026-10-25T17:00:00.000Z');
    expect(momentOf('Europe/Berlin', '2026-03-29', '18:00').toISOString()).toBe('2026-03-29T16:00:00.000Z');
    expect(momentOf('Australia/Lord_Howe', '2026-10-04', '02:15').toISOString()).toBe(
      '2026-10-03T15:45:00.000Z',
    );
  });
});

describe('isWithin', () => {
  it.each([
    ['21:00', true],
    ['23:59', true],
    ['00:00', true],
    ['07:59', true],
    ['08:00', false],
    ['20:59', false],
  ])('over midnight: %s', (time, expected) => {
    expect(isWithin(time, '21:00', '08:00')).toBe(expected);
  });
  it('within a day, and never', () => {
    expect(['12:59', '13:00', '14:59', '15:00'].map((time) => isWithin(time, '13:00', '15:00'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isWithin('13:00', '13:00', '13:00')).toBe(false);
  });
});

describe('nextMoment', () => {
  const from = (now: string) => nextMoment('Europe/Berlin', '18:00', new Date(now)).toISOString();
  it('is today or tomorrow, once a day over changes of the clock', () => {
    expect(from('2026-12-20T16:59:59Z')).toBe('2026-12-20T17:00:00.000Z');
    expect(from('2026-12-20T17:00:00Z')).toBe('2026-12-21T17:00:00.000Z');
    expect(from('2026-10-24T16:00:00Z')).toBe('2026-10-25T17:00:00.000Z');
    expect(from('2026-03-28T17:00:00Z')).toBe('2026-03-29T16:00:00.000Z');
  });
});

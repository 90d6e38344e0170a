import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bookingOf, draftOf, faultsOf } from './booking-draft.js';

describe('a time for the procedure', () => {
  const before = process.env['TZ'];
  beforeEach(() => void (process.env['TZ'] = 'Europe/Berlin'));
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('is told by field what it lacks', () => {
    expect(faultsOf({ day: '', from: '', until: '' })).toEqual({
      day: 'needed',
      from: 'needed',
      until: 'needed',
    });
    expect(faultsOf({ day: '2026-12-03', from: '09:30', until: '09:30' })).toEqual({ until: 'later' });
    expect(faultsOf({ day: '2026-12-03', from: '09:30', until: '10:00' })).toEqual({});
  });

  it('has the offset of its own day, in winter and in summer', () => {
    const at = (day: string) => bookingOf({ day, from: '09:30', until: '10:15' }).start;
    expect(at('2026-12-03')).toBe('2026-12-03T09:30:00+01:00');
    expect(at('2026-07-03')).toBe('2026-07-03T09:30:00+02:00');
  });

  it('comes back into the fields as it was entered, wherever it is read', () => {
    const draft = { day: '2026-12-03', from: '09:30', until: '10:15' };
    const booked = bookingOf(draft);
    process.env['TZ'] = 'America/New_York';
    expect(draftOf(booked)).toEqual(draft);
    expect(draftOf(null, '2026-12-01')).toEqual({ day: '2026-12-01', from: '', until: '' });
  });
});

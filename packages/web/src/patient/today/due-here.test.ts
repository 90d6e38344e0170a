import type { PatientToday } from '@cryobridge/contract';
import { describe, expect, it } from 'vitest';
import type { Pending } from '../outbox/pending.js';
import { dayShown } from './day-shown.js';
import { dueHere } from './due-here.js';

const daily = (on: string) => ({ kind: 'daily' as const, from: on, to: on, writeUntil: on });
const today: PatientToday = {
  patientId: 'ana',
  givenName: null,
  language: null,
  timeZone: 'America/New_York',
  today: '2026-03-02',
  consent: 'given',
  ended: null,
  paused: null,
  episodes: [],
  windows: ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'].map(daily),
  due: { kind: 'daily', forDate: '2026-03-02' },
  prompted: [],
  medicines: [],
  help: { emergencyNumber: '112', contacts: [], staffed: { isNow: true, next: null, text: '' } },
};
const written = (
  forDate: string,
  rest: Partial<Pending> = {},
  kind: 'daily' | 'extra' = 'daily',
): Pending => ({
  id: forDate,
  state: 'waiting',
  revision: 1,
  owner: 'ana',
  at: null,
  refusal: null,
  receipt: null,
  report: {
    kind,
    forDate,
    writtenAt: `${forDate}T10:00:00Z`,
    by: { reporter: 'patient', name: null },
    language: 'en',
    questionnaire: 'cryobridge-daily|1',
    answers: {},
  },
  ...rest,
});

describe('what is due on this device', () => {
  it('is what the server said, until it is written here; a draft, another person’s or an extra report is not it', () => {
    const day = '2026-03-02';
    const due = { kind: 'daily', forDate: day };
    expect(dueHere({ today, day, pending: [] })).toEqual(due);
    expect(dueHere({ today, day, pending: [written(day, { state: 'draft' })] })).toEqual(due);
    expect(dueHere({ today, day, pending: [written(day, { owner: 'ben' })] })).toEqual(due);
    expect(dueHere({ today, day, pending: [written(day, {}, 'extra')] })).toEqual(due);
    expect(dueHere({ today, day, pending: [written(day)] })).toBeNull();
    expect(dueHere({ today: { ...today, due: null }, day, pending: [] })).toBeNull();
  });

  it('is on later days without news what is wanted then, and nothing that the server had already', () => {
    const known = { ...today, due: null };
    expect(dueHere({ today: known, day: '2026-03-03', pending: [] })).toEqual({
      kind: 'daily',
      forDate: '2026-03-03',
    });
    expect(dueHere({ today: known, day: '2026-03-03', pending: [written('2026-03-03')] })).toBeNull();
    expect(dueHere({ today: known, day: '2026-03-04', pending: [written('2026-03-03')] })).toEqual({
      kind: 'daily',
      forDate: '2026-03-04',
    });
    expect(dueHere({ today: known, day: '2026-03-05', pending: [] })).toBeNull();
  });

  it('is nothing before consent, after the end and in hospital', () => {
    const day = today.today;
    expect(dueHere({ today: { ...today, consent: 'needed' }, day, pending: [] })).toBeNull();
    expect(dueHere({ today: { ...today, ended: 'withdrawal' }, day, pending: [] })).toBeNull();
    expect(dueHere({ today: { ...today, paused: 'admission' }, day, pending: [] })).toBeNull();
  });
});

describe('the day shown', () => {
  const noonMs = Date.parse('2026-03-02T17:00:00Z');
  const known = { door: 'in', today, atMs: noonMs, trouble: null } as const;

  it('is the server’s while it has just said so, however the clock stands in the world', () => {
    expect(dayShown({ known, nowMs: noonMs + 60_000 })).toBe('2026-03-02');
  });

  it('is the patient’s own day by the clock when the news is old, or the network is away', () => {
    const lateMs = Date.parse('2026-03-04T03:00:00Z');
    expect(dayShown({ known, nowMs: lateMs })).toBe('2026-03-03');
    expect(dayShown({ known: { ...known, atMs: lateMs, trouble: 'network' }, nowMs: lateMs })).toBe(
      '2026-03-03',
    );
  });
});

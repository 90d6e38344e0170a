import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import type { Alert, WatchFinding } from './alert.js';
import { ladderAt, nextShiftChangeAt, routeFrom, shiftAt } from './alert-route.js';
import { watchSettingsFaults } from './check-watch-settings.js';
import { defaultWatchSettings } from './default-watch-settings.js';
import { nextWallTime } from './staffed-hours.js';
import { stepAlert } from './step-alert.js';
import { stepAlerts } from './step-alerts.js';
import type { Shift, WatchSettings } from './watch-settings.js';

const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const night: Shift = {
  name: 'Night',
  week: workdays.flatMap((day) => [
    { day, from: '00:00', until: '07:00' },
    { day, from: '19:00', until: '24:00' },
  ]),
  ladders: {
    today: [
      { role: 'nurse', name: 'night nurse', takeMinutes: 30 },
      { role: 'clinician', name: 'Dr Night', accountId: 'acc-night', takeMinutes: 60 },
    ],
  },
};
const weekend: Shift = {
  name: 'Weekend',
  week: (['sat', 'sun'] as const).map((day) => ({ day, from: '00:00', until: '24:00' })),
  ladders: { today: [{ role: 'clinician', name: 'weekend doctor' }] },
};
const defaults = defaultWatchSettings(knowledge);
const settings: WatchSettings = {
  ...defaults,
  staffed: { ...defaults.staffed, timeZone: 'Europe/Berlin' },
  shifts: [night, weekend],
};
const nameAt = (at: string) => ladderAt(settings, 'today', at)[0]?.name;

describe('who is reached, by the hospital’s clock', () => {
  it('changes at the minute on which a shift begins and ends', () => {
    // Thursday, 26 November 2026, winter: 19:00 in Berlin is 18:00 UTC.
    expect(nameAt('2026-11-26T17:59:59.999Z')).toBe(settings.ladders.today[0]?.name);
    expect(nameAt('2026-11-26T18:00:00.000Z')).toBe('night nurse');
    expect(nameAt('2026-11-27T05:59:59.999Z')).toBe('night nurse');
    expect(nameAt('2026-11-27T06:00:00.000Z')).toBe(settings.ladders.today[0]?.name);
    // Friday's night ends at midnight, where the weekend begins.
    expect(nameAt('2026-11-27T22:59:59.999Z')).toBe('night nurse');
    expect(nameAt('2026-11-27T23:00:00.000Z')).toBe('weekend doctor');
    expect(shiftAt(settings, '2026-11-29T23:00:00Z')?.name).toBe('Night');
  });

  it('goes by the clock on the wall when the clock is changed', () => {
    // In summer 19:00 is 17:00 UTC; the clocks go back on Sunday, 25 October 2026.
    expect(nameAt('2026-10-23T16:59:00Z')).toBe(settings.ladders.today[0]?.name);
    expect(nameAt('2026-10-23T17:00:00Z')).toBe('night nurse');
    expect(nameAt('2026-10-26T17:59:00Z')).toBe(settings.ladders.today[0]?.name);
    expect(nameAt('2026-10-26T18:00:00Z')).toBe('night nurse');
    // That Sunday has 25 hours, all of them weekend; the one in March has 23.
    expect(nameAt('2026-10-24T22:00:00Z')).toBe('weekend doctor');
    expect(nameAt('2026-10-25T22:59:00Z')).toBe('weekend doctor');
    expect(nameAt('2026-10-25T23:00:00Z')).toBe('night nurse');
    expect(nameAt('2026-03-28T22:59:00Z')).toBe('weekend doctor');
    expect(nameAt('2026-03-29T21:59:00Z')).toBe('weekend doctor');
    expect(nameAt('2026-03-29T22:00:00Z')).toBe('night nurse');
  });

  it('leaves what a shift does not name as at all other times', () => {
    const sunday = '2026-11-29T03:00:00Z';
    expect(ladderAt(settings, 'emergency', sunday)).toEqual(settings.ladders.emergency);
    const { shifts: _shifts, ...without } = settings;
    expect(ladderAt(without, 'today', sunday)).toEqual(settings.ladders.today);
    expect(nextShiftChangeAt(without, sunday)).toBeNull();
  });

  it('tells when it changes next, across a change of the clock too', () => {
    expect(nextShiftChangeAt(settings, '2026-11-26T17:59:00Z')).toBe('2026-11-26T18:00:00.000Z');
    expect(nextShiftChangeAt(settings, '2026-11-26T18:00:00Z')).toBe('2026-11-26T23:00:00.000Z');
    expect(nextShiftChangeAt(settings, '2026-10-25T12:00:00Z')).toBe('2026-10-25T23:00:00.000Z');
  });

  it('is told ahead of time: who, when, in which shift', () => {
    const from = nextWallTime('Europe/Berlin', { day: 'thu', time: '18:50', from: '2026-11-25T12:00:00Z' });
    expect(from).toBe('2026-11-26T17:50:00.000Z');
    const route = routeFrom(settings, { urgency: 'today', from: from ?? '' });
    const { takeMinutes } = settings.clocks.today;
    expect(route.map(({ rung, shift }) => [rung.name, shift])).toEqual([
      [settings.ladders.today[0]?.name, null],
      ['Dr Night', 'Night'],
    ]);
    expect(Date.parse(route[1]?.at ?? '') - Date.parse(route[0]?.at ?? '')).toBe(takeMinutes * 60_000);
    const sunday = nextWallTime('Europe/Berlin', { day: 'sun', time: '03:00', from: '2026-11-26T00:00:00Z' });
    expect(routeFrom(settings, { urgency: 'today', from: sunday ?? '' })).toEqual([
      { rung: weekend.ladders.today?.[0], at: '2026-11-29T02:00:00.000Z', shift: 'Weekend' },
    ]);
  });
});

const finding: WatchFinding = {
  kind: 'weakness-or-fall',
  state: 'raised',
  urgency: 'today',
  reasons: [],
  facts: {},
  evidenceOn: '2026-11-26',
  evidenceAt: '2026-11-26T17:30:00.000Z',
};
const look = (alerts: readonly Alert[], now: string, findings: readonly WatchFinding[] = []) =>
  stepAlerts(alerts, { patientId: 'p', episode: null, findings, now, settings });
const ownerOf = ([alert]: readonly Alert[]) => alert?.owner.name;

describe('an alert that nobody has taken', () => {
  const opened = look([], '2026-11-26T17:30:00.000Z', [finding]);

  it('passes to whoever is there when the hours change, and is due no later for it', () => {
    expect(ownerOf(look(opened, '2026-11-26T17:59:00Z'))).toBe(settings.ladders.today[0]?.name);
    const [after] = look(opened, '2026-11-26T18:00:00Z');
    expect(after).toMatchObject({ owner: { name: 'night nurse' }, rung: 0, state: 'open' });
    expect(after?.dueAt).toBe([opened[0]?.dueAt ?? '', '2026-11-26T18:30:00.000Z'].toSorted()[0]);
    expect(after?.steps.at(-1)).toMatchObject({ step: 'escalated', reason: 'Night' });
    const again = look([after as Alert], '2026-11-26T18:01:00Z');
    expect(again[0]?.steps).toHaveLength(2);
  });

  it('climbs by the minutes of each rung, to a person by name', () => {
    const at = '2026-11-26T20:00:00.000Z';
    const [first] = look([], at, [{ ...finding, evidenceAt: at }]);
    expect(first).toMatchObject({ owner: { name: 'night nurse' }, dueAt: '2026-11-26T20:30:00.000Z' });
    const waiting = look([first as Alert], '2026-11-26T20:29:59.000Z');
    expect(ownerOf(waiting)).toBe('night nurse');
    const [second] = look(waiting, '2026-11-26T20:30:00.000Z');
    expect(second).toMatchObject({
      owner: { kind: 'account', id: 'acc-night', name: 'Dr Night' },
      rung: 1,
      dueAt: '2026-11-26T21:30:00.000Z',
    });
  });

  it('stays with whom it was taken by, or handed to', () => {
    const acting = { now: '2026-11-26T17:40:00.000Z', by: 'Eva', settings };
    const owner = { kind: 'account', id: 'eva', name: 'Eva' } as const;
    const [first] = opened;
    if (first === undefined) throw new Error('no alert');
    for (const action of [
      { step: 'take', owner },
      { step: 'hand-over', owner, reason: 'knows the person' },
    ] as const) {
      const stepped = stepAlert(first, action, acting);
      if (!stepped.ok) throw new Error('not done');
      expect(ownerOf(look([stepped.alert], '2026-11-26T18:00:00Z'))).toBe('Eva');
    }
  });
});

describe('what may be signed of ladders and shifts', () => {
  const faults = (part: Partial<WatchSettings>) =>
    watchSettingsFaults({ ...settings, ...part }, knowledge).map(({ field }) => field);

  it('is what reaches somebody at every hour', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ ladders: { ...settings.ladders, soon: [] } })).toEqual(['ladders.soon']);
    expect(faults({ shifts: [{ ...night, ladders: { today: [] } }] })).toEqual(['shifts.0.ladders.today']);
    const hasty = { ...settings.ladders, soon: [{ role: 'nurse', name: 'nurse', takeMinutes: 0 }] };
    expect(faults({ ladders: hasty })).toEqual(['ladders.soon.0.takeMinutes']);
  });

  it('names the field of hours that are none, or are there twice', () => {
    expect(faults({ shifts: [{ ...night, week: [] }] })).toEqual(['shifts.0.week']);
    expect(faults({ shifts: [{ ...night, name: ' ' }] })).toEqual(['shifts.0.name']);
    expect(faults({ shifts: [night, { ...weekend, name: 'night' }] })).toEqual(['shifts.1.name']);
    const late = { ...weekend, week: [{ day: 'fri', from: '18:00', until: '19:01' }] } as const;
    expect(faults({ shifts: [night, late] })).toEqual(['shifts.1.week.0']);
    const just = { ...weekend, week: [{ day: 'fri', from: '18:00', until: '19:00' }] } as const;
    expect(faults({ shifts: [night, just] })).toEqual([]);
    const backwards = { ...weekend, week: [{ day: 'sat', from: '08:00', until: '07:00' }] } as const;
    expect(faults({ shifts: [backwards] })).toEqual(['shifts.0.week.0.until']);
  });
});

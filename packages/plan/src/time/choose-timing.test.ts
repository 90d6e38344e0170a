import { describe, expect, it } from 'vitest';
import { answer, conflict, contextOf, fromRecord, known, missing, person } from '../../test/people.js';
import { chooseTiming } from './choose-timing.js';

const timingFor = (day: string, answers: Parameters<typeof contextOf>[1] = {}) =>
  chooseTiming(contextOf(person({ planned: { surgeryDate: known(day) } }), answers));

describe('phase', () => {
  it.each([
    ['tomorrow', '2026-05-02', 'before-surgery', 1],
    ['today', '2026-05-01', 'at-surgery', 0],
    ['yesterday', '2026-04-30', 'after-surgery', -1],
    ['83 days ago', '2026-02-07', 'after-surgery', -83],
    ['84 days ago', '2026-02-06', 'established', -84],
  ] as const)('surgery %s', (_, day, phase, daysToSurgery) => {
    expect(timingFor(day).timing).toMatchObject({ phase, daysToSurgery, surgeryDate: day });
  });

  it('is unknown without a date, which is asked', () => {
    const choice = chooseTiming(contextOf(person({ planned: { surgeryDate: missing } })));
    expect(choice.timing).toMatchObject({ phase: 'unknown', window: null, surgeryDate: null });
    expect(choice.questions).toMatchObject([{ id: 'q:surgery-date', kind: 'date', blocks: true }]);
    expect(choice.reasons.map(({ effect }) => effect)).toEqual(['ask']);
  });

  it('an answer fills the date; one that is no day does not', () => {
    const given = person({ planned: { surgeryDate: missing } });
    const phase = (value: string) =>
      chooseTiming(contextOf(given, { answers: [answer('q:surgery-date', value)] })).timing.phase;
    expect(phase('2026-05-03')).toBe('before-surgery');
    expect(phase('2026-02-31')).toBe('unknown');
    expect(phase('unknown')).toBe('unknown');
  });

  it('two dates are a question that names both', () => {
    const given = person({ planned: { surgeryDate: conflict('2026-05-08', '2026-05-09') } });
    expect(chooseTiming(contextOf(given)).questions[0]?.options.map(({ value }) => value)).toEqual([
      '2026-05-08',
      '2026-05-09',
      'unknown',
    ]);
  });

  it('an earlier amputation still to come is before surgery', () => {
    const given = person({
      planned: { state: 'none', level: missing, side: missing, surgeryDate: missing },
      past: [
        { level: known('transtibial' as const), side: known('left' as const), date: null, from: fromRecord },
      ],
    });
    const answers = [answer('q:purpose', 'pain-after-amputation'), answer('q:amputation-date', '2026-06-01')];
    expect(chooseTiming(contextOf(given, { answers })).timing.phase).toBe('before-surgery');
  });
});

describe('window', () => {
  it.each([
    ['opens a week before', '2026-05-20', '2026-05-13'],
    ['opens today when surgery is near', '2026-05-05', '2026-05-01'],
    ['is today on the day', '2026-05-01', '2026-05-01'],
  ] as const)('%s', (_, day, from) => {
    expect(timingFor(day).timing.window).toEqual({ from, to: day });
  });

  it('is a local setting within its range', () => {
    const at = (days: number) =>
      timingFor('2026-06-20', { answers: [answer('q:freeze-window-days', days)] }).timing.window?.from;
    expect(at(14)).toBe('2026-06-06');
    expect(at(0)).toBe('2026-06-20');
    expect(at(15)).toBe('2026-06-13');
  });

  it('says that no interval is known to be best, and marks the setting as assumed', () => {
    const note = timingFor('2026-05-20').timing.notes.find(({ id }) => id === 'say:time.window.note');
    expect(note?.claims).toEqual(['claim:timing.freeze-window']);
    expect(contextOf(person()).knowledge.claims['claim:timing.freeze-window']?.basis).toBe('assumed');
  });

  it.each(['2026-04-30', '2026-01-01'])('none after surgery on %s', (day) => {
    expect(timingFor(day).timing.window).toBeNull();
  });
});

describe('protection', () => {
  it('guards a leg against falls and heel ulcers until surgery', () => {
    expect(timingFor('2026-05-08').protection.map(({ id, facts }) => [id, facts['until']])).toEqual([
      ['say:time.protect.falls', 'surgery'],
      ['say:time.protect.heel', 'surgery'],
      ['say:time.protect.heat', 'surgery'],
    ]);
  });

  it('guards an arm otherwise, and nothing without a level', () => {
    const protection = (level: Parameters<typeof person>[0]) =>
      chooseTiming(contextOf(person(level))).protection.map(({ id }) => id);
    expect(protection({ planned: { level: known('transradial' as const) } })).toEqual([
      'say:time.protect.arm',
    ]);
    expect(protection({ planned: { level: missing } })).toEqual([]);
  });
});

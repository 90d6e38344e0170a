import { describe, expect, it } from 'vitest';
import type { WrittenReport } from '../outbox/pending.js';
import { localInstant } from './start.js';
import { stepAt, stepsOf, withoutUnasked } from './steps.js';

const report: WrittenReport = {
  kind: 'daily',
  forDate: '2026-03-02',
  writtenAt: '2026-03-02T10:00:00Z',
  by: { reporter: 'patient', name: null },
  language: 'en',
  questionnaire: 'cryobridge-daily|1',
  answers: {},
};
const known = { episodes: [], prompted: [] };

describe('the steps of a report', () => {
  it('begin with who answers, ask what is asked, and end with a look at all of it', () => {
    const steps = stepsOf(report, known);
    expect([steps[0]?.id, steps.at(-1)?.id]).toEqual(['who', 'review']);
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.some(({ id }) => id === 'hit-head')).toBe(false);
    expect(stepsOf({ ...report, answers: { falls: 1 } }, known).some(({ id }) => id === 'hit-head')).toBe(
      true,
    );
  });

  it('ask what was prompted too', () => {
    expect(stepsOf(report, known).some(({ id }) => id === 'fever')).toBe(false);
    expect(stepsOf(report, { ...known, prompted: ['fever'] }).some(({ id }) => id === 'fever')).toBe(true);
  });

  it('go on where they were left; when that is no longer asked, just before it', () => {
    const steps = stepsOf(report, known);
    expect(stepAt(steps, null)).toBe(0);
    expect(stepAt(steps, 'falls')).toBe(steps.findIndex(({ id }) => id === 'falls'));
    expect(stepAt(steps, 'hit-head')).toBe(steps.findIndex(({ id }) => id === 'falls'));
    expect(stepAt(steps, 'review')).toBe(steps.length - 1);
    expect(stepAt(steps, 'nothing')).toBe(0);
  });
});

it('does not tell an answer whose question is no longer asked', () => {
  expect(withoutUnasked({ falls: 0, hitHead: true, sleep: 4 })).toEqual({ falls: 0, sleep: 4 });
  expect(withoutUnasked({ falls: 2, hitHead: true })).toEqual({ falls: 2, hitHead: true });
});

it('writes the instant by the clock of the device, with its offset', () => {
  const at = new Date('2026-03-02T10:00:00Z');
  expect(localInstant(at)).toMatch(/^2026-03-0[123]T\d\d:\d\d:00[+-]\d\d:\d\d$/);
  expect(Date.parse(localInstant(at))).toBe(at.getTime());
});

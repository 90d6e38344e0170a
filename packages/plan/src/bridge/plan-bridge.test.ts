import { describe, expect, it } from 'vitest';
import {
  belowKnee,
  condition,
  dose,
  exampleContext,
  known,
  missing,
  target,
  timing,
  withClaims,
  type ExampleCase,
} from '../../test/forecast-example.js';
import type { Answer } from '../case.js';
import { forecastCover } from '../forecast/forecast-cover.js';
import { canonicalJson } from '../hash.js';
import type { Timing } from '../plan.js';
import { addDays, daysBetween } from '../time/days.js';
import { bridgeWords } from '../words/en/bridge.js';
import { freezeDay, planBridge } from './plan-bridge.js';

const targets = belowKnee.map((site) => target(site));

const doses = belowKnee.map((site) => dose(site));
const usual = forecastCover(exampleContext(), { targets, doses, timing: timing() });

/** Only the nerves and distances of the forecast are read, which the level alone changes. */
function bridge(example: ExampleCase = {}, when: Timing = timing()) {
  const context = exampleContext(example);
  const forecast =
    example.level === undefined ? usual : forecastCover(context, { targets, doses, timing: when });
  return planBridge(context, { timing: when, forecast, targets });
}

const withTmr = (date: string) => bridge({ tmrDate: known(date) });
const freezeDate = '2026-03-05';
const names = (result: ReturnType<typeof bridge>) => result.bridge.notes.map(({ id }) => id);
const planned = withTmr('2026-03-10');

describe('planBridge with TMR on a day', () => {
  it('takes over three to six months after TMR, counted from the first day of the freeze window', () => {
    const takesOver = planned.bridge.takesOverDay;
    expect(takesOver?.low).toBeGreaterThan(5 + 91);
    expect(takesOver?.median).toBeGreaterThan(5 + 135);
    expect(takesOver?.median).toBeLessThan(5 + 139);
    expect(takesOver?.high).toBeLessThan(5 + 183);
    expect(takesOver?.level).toBe(0.8);
  });

  it('gives a chance of a gap for each of 52 weeks, which rises and falls again', () => {
    const { gapByWeek } = planned.bridge;
    expect(gapByWeek.map(({ week }) => week)).toEqual(Array.from({ length: 52 }, (_, i) => i + 1));
    const chances = gapByWeek.map(({ chance }) => chance);
    const peak = chances.indexOf(Math.max(...chances));
    expect(peak).toBeGreaterThan(8);
    expect(peak).toBeLessThan(24);
    expect(chances[0]).toBeLessThan(0.15);
    expect(chances.at(-1)).toBe(0);
  });

  it('never makes a gap less likely when TMR comes later', () => {
    const dates = [0, 14, 42, 90, 200].map((days) => addDays('2026-03-10', days));
    const results = dates.map((date) => withTmr(date).bridge);
    const total = results.map(({ chanceOfGap }) => chanceOfGap ?? Number.NaN);
    expect(total).toEqual(total.toSorted((a, b) => a - b));
    expect(new Set(total).size).toBeGreaterThan(3);
    const [soon, late] = [results[0], results[3]];
    expect(soon?.gapByWeek.every(({ chance }, i) => chance <= (late?.gapByWeek[i]?.chance ?? 0))).toBe(true);
  });

  it('finds no gap where TMR has long taken over, and hardly any escape where it never will', () => {
    const long = timing({ phase: 'established', surgeryDate: '2024-01-10', window: null });
    const over = bridge({ tmrDate: known('2024-01-10') }, long).bridge;
    expect(over.takesOverDay).toMatchObject({ low: 0, high: 0 });
    expect(over.chanceOfGap).toBe(0);
    expect(over.reviewOn).toBeNull();
    expect(withTmr('2030-01-01').bridge.chanceOfGap).toBeGreaterThan(0.97);
  });

  it('reviews a lead time before the first week in which a gap is likely enough', () => {
    const first = planned.bridge.gapByWeek.find(({ chance }) => chance >= 0.25);
    expect(planned.bridge.reviewOn).toBe(addDays(freezeDate, (first?.week ?? 0) * 7 - 14));
    expect(planned.reasons.map(({ id, effect }) => `${effect} ${id}`)).toEqual([
      'clear say:bridge.tmr-planned',
      'caution say:bridge.gap-likely',
    ]);
    const strict = withClaims({ 'claim:bridge.review-chance': { value: 0.99 } });
    const never = bridge({ knowledge: strict, tmrDate: known('2026-03-10') });
    expect(never.bridge.reviewOn).toBeNull();
    expect(never.reasons.map(({ id }) => id)).toEqual(['say:bridge.tmr-planned']);
    expect(names(never)).not.toContain('say:bridge.option-refreeze');
  });

  it('counts only gaps longer than the days that count', () => {
    const knowledge = withClaims({ 'claim:bridge.gap-days': { value: 60 } });
    const patient = bridge({ knowledge, tmrDate: known('2026-03-10') }).bridge;
    expect(patient.chanceOfGap).toBeLessThan(planned.bridge.chanceOfGap ?? 0);
    expect(patient.gapByWeek).toEqual(planned.bridge.gapByWeek);
  });

  it('lets diabetes put the takeover off, unless knowledge says otherwise', () => {
    const conditions = [condition('E119', 'active')];
    const slow = bridge({ conditions, tmrDate: known('2026-03-10') }).bridge;
    expect(slow.takesOverDay?.median).toBeGreaterThan((planned.bridge.takesOverDay?.median ?? 0) + 60);
    const knowledge = withClaims({ 'claim:bridge.diabetes-slows-takeover': { value: false } });
    const unmoved = bridge({ knowledge, conditions, tmrDate: known('2026-03-10') }).bridge;
    expect(unmoved.takesOverDay).toEqual(planned.bridge.takesOverDay);
  });

  it('says when the takeover may lie beyond what is shown', () => {
    expect(names(planned)).not.toContain('say:bridge.takeover-beyond-horizon');
    expect(names(withTmr('2026-12-01'))).toContain('say:bridge.takeover-beyond-horizon');
  });

  it('gives the same bytes again, and the same days when all dates move together', () => {
    expect(canonicalJson(withTmr('2026-03-10'))).toBe(canonicalJson(planned));
    const shift = (date: string) => addDays(date, 1000);
    const when = timing({
      surgeryDate: shift('2026-03-10'),
      window: { from: shift(freezeDate), to: shift('2026-03-10') },
    });
    const moved = bridge({ tmrDate: known(shift('2026-03-10')) }, when).bridge;
    expect(moved.gapByWeek).toEqual(planned.bridge.gapByWeek);
    expect(daysBetween(planned.bridge.reviewOn ?? '', moved.reviewOn ?? '')).toBe(1000);
  });
});

describe('planBridge without a day for TMR', () => {
  it.each([
    ['unknown', missing, 'say:bridge.takeover-unknown'],
    ['not-planned', known(null), 'say:bridge.nothing-takes-over'],
  ] as const)('%s: reviews before the likely end of cover and counts no gap', (state, tmrDate, note) => {
    const result = bridge({ tmrDate });
    expect(result.bridge).toMatchObject({
      tmr: state,
      tmrDate: null,
      takesOverDay: null,
      gapByWeek: [],
      chanceOfGap: null,
    });
    const days = daysBetween(freezeDate, result.bridge.reviewOn ?? '');
    expect(days).toBeGreaterThan(14);
    expect(days).toBeLessThan(90);
    expect(names(result)).toContain(note);
  });

  it('asks the surgeon about nerves, repair, stimulator and join unless TMR is ruled out', () => {
    expect(bridge({ tmrDate: known(null) }).bridge.surgeonQuestions).toEqual([]);
    for (const result of [bridge(), planned]) {
      expect(result.bridge.surgeonQuestions.map(({ id }) => id)).toEqual([
        'say:bridge.surgeon-donors-recipients',
        'say:bridge.surgeon-repair-timing',
        'say:bridge.surgeon-stimulator',
        'say:bridge.surgeon-coaptation',
      ]);
      expect(result.bridge.surgeonQuestions[0]?.facts.nerves).toContain('Tibial');
    }
  });

  it('counts nothing where nothing is frozen, and still asks', () => {
    const result = planBridge(exampleContext(), { timing: timing(), forecast: null, targets });
    expect(result.bridge).toMatchObject({
      gapByWeek: [],
      chanceOfGap: null,
      reviewOn: null,
      takesOverDay: null,
    });
    expect(result.questions.map(({ id }) => id)).toEqual(['q:tmr-planned']);
  });
});

describe('a freeze above a finished repair', () => {
  const after = timing({ phase: 'after-surgery', surgeryDate: '2026-02-01', window: null });
  const answer = (value: string, reason?: string): Answer => ({
    question: 'q:tmr-repair-agreement',
    value,
    by: 'A. Surgeon',
    at: '2026-03-01T08:00:00Z',
    ...(reason === undefined ? {} : { reason }),
  });
  const repaired = (...answers: Answer[]) => bridge({ tmrDate: known('2026-02-28'), answers }, after);
  const effects = (result: ReturnType<typeof bridge>) =>
    result.reasons.filter(({ rule }) => rule === 'rule:bridge.above-repair').map(({ effect }) => effect);

  it('needs the surgeon’s recorded agreement, with a reason', () => {
    expect(effects(repaired())).toEqual(['decide']);
    expect(repaired().questions).toMatchObject([
      { id: 'q:tmr-repair-agreement', blocks: true, needsReason: true, asks: 'surgeon' },
    ]);
    expect(effects(repaired(answer('agree')))).toEqual(['decide']);
    const agreed = repaired(answer('agree', 'join lies far below'));
    expect(effects(agreed)).toEqual(['decided']);
    expect(agreed.questions).toEqual([]);
    expect(effects(repaired(answer('refuse', 'too near the join')))).toEqual(['hold']);
  });

  it('is none on the day of the freeze or later, and is one when TMR is said to be done', () => {
    expect(effects(bridge({ tmrDate: known('2026-03-01') }, after))).toEqual([]);
    const done: Answer = {
      question: 'q:tmr-planned',
      value: 'done',
      by: 'A. Surgeon',
      at: '2026-03-01T08:00:00Z',
    };
    expect(effects(bridge({ answers: [done] }, after))).toEqual(['decide']);
    expect(effects(bridge({ answers: [{ ...done, value: 'planned' }] }, after))).toEqual([]);
  });
});

describe('notes for the surgeon and the prosthetist', () => {
  const note = (result: ReturnType<typeof bridge>, id: string) =>
    result.bridge.notes.find((one) => one.id === id);

  it('flag the delay a freeze may bring, as distance over rate, and enforce nothing', () => {
    // Nearest 111 mm at 2 mm/day, farthest 305 mm at 1 mm/day.
    expect(note(planned, 'say:bridge.may-delay-reinnervation')?.facts).toEqual({
      lowDays: 56,
      highDays: 305,
    });
    expect(names(bridge({ tmrDate: known(null) }))).not.toContain('say:bridge.may-delay-reinnervation');
    expect(planned.reasons.some(({ rule }) => rule === 'rule:bridge.delayed-reinnervation')).toBe(false);
  });

  it('give the registry’s median to the first prosthesis at its two levels only', () => {
    expect(note(planned, 'say:bridge.prosthesis')?.facts).toMatchObject({
      medianDays: 69,
      lowDays: 6,
      highDays: 500,
    });
    const thigh = bridge({ level: known('transfemoral' as const) });
    expect(note(thigh, 'say:bridge.prosthesis')?.facts).toMatchObject({ medianDays: 97 });
    expect(note(bridge({ level: known('syme' as const) }), 'say:bridge.prosthesis')).toBeUndefined();
  });

  it('have words without gaps that promise nothing', () => {
    const all = [planned, bridge(), bridge({ tmrDate: known(null) }), withTmr('2026-12-01')];
    const said = all.flatMap(({ bridge: { notes, surgeonQuestions }, reasons }) => [
      ...notes,
      ...surgeonQuestions,
      ...reasons,
    ]);
    for (const { id, facts } of said) {
      const sentence = bridgeWords[id]?.(facts) ?? `none: ${id}`;
      expect(sentence).not.toMatch(/undefined|null|NaN|none: say/);
      expect(sentence).not.toMatch(/pain-free|painless|will (relieve|stop|last)|guarantee/i);
    }
  });
});

describe('freezeDay', () => {
  it('is the first day of the window, else surgery, and never in the past', () => {
    expect(freezeDay(timing(), '2026-03-01')).toBe('2026-03-05');
    expect(freezeDay(timing(), '2026-03-07')).toBe('2026-03-07');
    expect(freezeDay(timing({ window: null }), '2026-03-01')).toBe('2026-03-10');
    expect(freezeDay(timing({ window: null, surgeryDate: null }), '2026-03-01')).toBe('2026-03-01');
  });
});

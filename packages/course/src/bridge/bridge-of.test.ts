import { knowledge } from '@cryobridge/knowledge';
import { addDays, claimReader, type Plan } from '@cryobridge/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course, CourseEvent, FreezeDone } from '../course.js';
import type { UpdatedForecast } from '../forecast/updated-forecast.js';
import type { WatchFinding } from '../watch/alert.js';
import { sayCourse } from '../words/index.js';
import type { Limb } from './limb.js';
import { bridgeOf, type BridgeQuestion } from './index.js';
import { takeoverOf } from './takeover.js';

const freezeDate = '2026-03-02';
const nerve = 'nerve:tibial-popliteal' as const;
const freeze = {
  id: 'f1',
  at: `${freezeDate}T09:00:00+01:00`,
  operator: 'Dr O. Example',
  nerves: [{ nerveSite: nerve }],
  deviations: [],
  images: [],
} as unknown as FreezeDone;

/** Cover of everybody ends on one day. */
function forecast(endsDay: number, change: Partial<UpdatedForecast> = {}): UpdatedForecast {
  return {
    freezeDate,
    asOfDay: 60,
    reportsUsed: 40,
    intervalLevel: 0.9,
    curve: Array.from({ length: 281 }, (_, day) => {
      const still = day < endsDay ? 1 : 0;
      return { day, low: still, median: still, high: still };
    }),
    chanceItWorks: { low: 0.6, median: 0.8, high: 0.9, level: 0.9 },
    chanceCovered: 0.7,
    perNerve: [],
    overallCoverEndsDay: { low: endsDay - 10, median: endsDay, high: endsDay + 10, level: 0.9 },
    expectedWorst: { 'residual-limb-pain': [], 'phantom-pain': [] },
    ...change,
  };
}

const at = { episode: 'e1' } as const;
const amputation: CourseEvent = { kind: 'amputation', on: '2026-03-04', id: 'a', ...at };
const repair = (on: string, change: Partial<Extract<CourseEvent, { kind: 'repair' }>> = {}): CourseEvent => ({
  kind: 'repair',
  on,
  id: `r-${on}`,
  repair: 'tmr',
  nerves: [nerve],
  state: 'done',
  ...at,
  ...change,
});
const agreement = (on: string, agrees: boolean): CourseEvent => ({
  kind: 'surgeon-agreement',
  on,
  id: `s-${on}`,
  by: 'Dr S. Urgeon',
  agrees,
  reason: 'the coaptation',
  ...at,
});

interface Told {
  readonly today?: string;
  readonly events?: readonly CourseEvent[];
  readonly freezes?: readonly FreezeDone[];
  readonly forecasts?: BridgeQuestion['forecasts'];
  readonly findings?: readonly WatchFinding[];
  readonly plan?: Plan | null;
}

/** Day 65: cover ends on day 70, TMR (done with the amputation) takes over from day 93 on. */
function bridge(told: Told = {}) {
  const course = {
    patientId: 'p1',
    timeZone: 'Europe/Berlin',
    episodes: [
      {
        id: 'e1',
        level: 'transtibial',
        side: 'left',
        plan: told.plan ?? null,
        freezes: told.freezes ?? [freeze],
      },
    ],
    events: told.events ?? [amputation],
  } as unknown as Course;
  const [found] = bridgeOf({
    course,
    forecasts: told.forecasts ?? { e1: forecast(70) },
    findings: told.findings ?? [],
    read: claimReader(knowledge),
    now: `${told.today ?? addDays(freezeDate, 65)}T12:00:00Z`,
  });
  if (found === undefined) throw new Error('no bridge');
  for (const each of [
    ...found.reasons,
    ...found.notes,
    ...found.questions.flatMap(({ text, why }) => [text, why]),
  ])
    expect(sayCourse(each)).not.toMatch(/undefined|NaN/);
  return found;
}
const told = ({ advice, reasons }: ReturnType<typeof bridge>) => [advice, reasons[0]?.id];
const finding = (kind: WatchFinding['kind'], state: WatchFinding['state']): WatchFinding => ({
  kind,
  state,
  urgency: 'today',
  reasons: [],
  facts: {},
});

describe('the bridge of one limb', () => {
  it('advises to think of freezing again when everything speaks for it, with every reason on the way', () => {
    const found = bridge();
    expect(told(found)).toEqual(['refreeze', 'say:handover.refreeze']);
    expect(found.reasons.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['say:handover.gap-due', 'say:handover.worked', 'say:handover.long-enough']),
    );
    expect(found.questions).toEqual([]);
  });

  it('is one line, from the freeze to what is expected last', () => {
    const found = bridge({ events: [amputation, repair('2026-03-04')] });
    const { timeline } = found;
    expect(timeline.events.map(({ kind, on, state }) => [kind, on, state])).toEqual([
      ['freeze', '2026-03-02', 'done'],
      ['amputation', '2026-03-04', 'done'],
      ['repair', '2026-03-04', 'done'],
    ]);
    expect(timeline.spans.map(({ kind }) => kind)).toEqual(['cover-ends', 'takes-over', 'first-prosthesis']);
    expect(timeline.from).toBe('2026-03-02');
    for (const { from, median, to } of timeline.spans) {
      expect([from, median, to]).toEqual([from, median, to].toSorted());
      expect(to <= timeline.to).toBe(true);
    }
    const fitted = { kind: 'prosthesis-fitting', on: '2026-05-01', id: 'p', ...at } as const;
    expect(bridge({ events: [amputation, fitted] }).timeline.spans.map(({ kind }) => kind)).toEqual([
      'cover-ends',
    ]);
  });

  it('counts days where the person lives', () => {
    const late = { ...freeze, at: '2026-03-02T23:30:00Z' };
    expect(bridge({ freezes: [late] }).freezeDate).toBe('2026-03-03');
  });

  it('keeps limbs apart, and starts from the latest freeze', () => {
    const course = {
      timeZone: 'Europe/Berlin',
      episodes: [
        { id: 'e1', level: 'transtibial', side: 'left', plan: null, freezes: [freeze] },
        {
          id: 'e2',
          level: 'transfemoral',
          side: 'right',
          plan: null,
          freezes: [
            freeze,
            { ...freeze, id: 'f2', at: '2026-04-20T09:00:00Z' },
            { ...freeze, id: 'f3', at: '2026-04-25T09:00:00Z', nerves: [] },
          ],
        },
      ],
      events: [amputation, { ...repair('2026-03-20'), episode: 'e2' }],
    } as unknown as Course;
    const forecasts = { e1: forecast(70), e2: forecast(100) };
    const found = bridgeOf({
      course,
      forecasts,
      findings: [],
      read: claimReader(knowledge),
      now: '2026-05-06T12:00:00Z',
    });
    expect(found.map(({ episode, freezeDate: on }) => [episode, on])).toEqual([
      ['e1', '2026-03-02'],
      ['e2', '2026-04-20'],
    ]);
    expect(found.map(({ timeline }) => timeline.events.length)).toEqual([2, 3]);
  });
});

describe('rule:handover.takeover', () => {
  const limb = (notes: readonly string[]) =>
    ({
      read: claimReader(knowledge),
      plan: { forecast: { notes: notes.map((id) => ({ id })) } },
      freezeDate,
      takesOverFrom: freezeDate,
    }) as unknown as Limb;

  it('is three to six months after the repair, later with diabetes, between with a hint of it', () => {
    const medians = [[], ['say:forecast.diabetes-hinted'], ['say:forecast.diabetes']].map(
      (notes) => takeoverOf(limb(notes))?.interval.median ?? 0,
    );
    expect(medians[0]).toBeCloseTo(4.5 * 30.44, -0.5);
    expect(medians).toEqual(medians.toSorted((a, b) => a - b));
    expect(new Set(medians).size).toBe(3);
    expect(takeoverOf({ ...limb([]), takesOverFrom: null })).toBeNull();
  });

  it('makes no gap where the repair takes over before cover ends, and one where it does not', () => {
    const events = [amputation, repair('2026-03-04')];
    const short = bridge({ events, forecasts: { e1: forecast(40, { asOfDay: 60 }) } });
    const long = bridge({ events, forecasts: { e1: forecast(250, { asOfDay: 60 }) } });
    expect(short.chanceOfGap).toBeGreaterThan(0.9);
    expect(long.chanceOfGap).toBe(0);
    expect(long.gapByWeek.every(({ chance }) => chance === 0)).toBe(true);
    expect(short.gapByWeek.find(({ week }) => week === 8)?.chance).toBe(1);
    expect(short.gapByWeek.at(-1)?.chance).toBe(0);
    expect(bridge({ forecasts: {} }).gapByWeek).toEqual([]);
  });

  it('a later end of cover never makes a gap more likely', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 250 }), fc.integer({ min: 0, max: 60 }), (ends, later) => {
        const events = [amputation, repair('2026-03-04')];
        const [soon, late] = [ends, ends + later].map((day) =>
          bridge({ events, forecasts: { e1: forecast(day) } }),
        );
        expect(late?.chanceOfGap ?? 0).toBeLessThanOrEqual((soon?.chanceOfGap ?? 0) + 1e-9);
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  it('keeps the band of the forecast', () => {
    const curve = forecast(70).curve.map((each) => ({ ...each, low: 0.2, median: 0.5, high: 0.9 }));
    const [week] = bridge({ forecasts: { e1: forecast(70, { curve }) } }).gapByWeek;
    expect(week).toEqual({ week: 1, low: 0.1, chance: 0.5, high: 0.8 });
  });
});

describe('rule:handover.prosthesis', () => {
  it('is expected as the registry saw it, at the two levels that it knows', () => {
    const span = bridge().timeline.spans.find(({ kind }) => kind === 'first-prosthesis');
    expect(span).toMatchObject({ from: '2026-03-10', median: addDays('2026-03-04', 69), level: null });
  });
});

describe('rule:handover.gap-due', () => {
  const on = (day: number) =>
    bridge({ today: addDays(freezeDate, day), forecasts: { e1: forecast(70, { asOfDay: day }) } });

  it('just inside: two weeks before the first week in which a gap is likely it is time', () => {
    expect(on(56).reviewOn).toBe(addDays(freezeDate, 56));
    expect(on(56).advice).toBe('refreeze');
  });

  it('just outside: a day earlier it is not, and where no gap is likely it never is', () => {
    expect(told(on(55))).toEqual(['wait', 'say:handover.gap-later']);
    const never = bridge({ forecasts: { e1: forecast(281) } });
    expect(told(never)).toEqual(['wait', 'say:handover.no-gap-likely']);
    expect(never.reviewOn).toBeNull();
  });

  it('missing: without a freeze nothing can end', () => {
    expect(told(bridge({ freezes: [], forecasts: {} }))).toEqual(['wait', 'say:handover.nothing-frozen']);
  });

  it('stale: weeks that have passed call for nothing, and who has died or left is asked nothing', () => {
    const past = bridge({ today: '2026-12-31', forecasts: { e1: forecast(70, { asOfDay: 300 }) } });
    expect(past.reviewOn).toBeNull();
    for (const kind of ['death', 'withdrawal'] as const) {
      const ended: CourseEvent = { kind, on: '2026-04-01', id: 'x' };
      expect(told(bridge({ events: [amputation, ended] }))).toEqual(['wait', 'say:handover.ended']);
    }
  });
});

describe('rule:handover.fresh-forecast', () => {
  const age = (days: number) => bridge({ forecasts: { e1: forecast(70, { asOfDay: 65 - days }) } });

  it('just inside: two weeks without a report are bridged', () => {
    expect(age(14).advice).toBe('refreeze');
  });

  it('just outside and stale: a day more, and a report is asked for', () => {
    const found = age(15);
    expect(told(found)).toEqual(['ask', 'say:handover.stale-forecast']);
    expect(found.questions.map(({ id }) => id)).toEqual(['q:handover-reports']);
  });

  it('missing: no forecast at all', () => {
    expect(told(bridge({ forecasts: {} }))).toEqual(['ask', 'say:handover.no-forecast']);
  });
});

describe('rule:handover.refer-signs', () => {
  const signs = (...findings: readonly WatchFinding[]) => bridge({ findings });

  it('just inside: signs of a neuroma or an infection are looked at first', () => {
    expect(told(signs(finding('neuroma-like', 'raised')))).toEqual([
      'refer',
      'say:handover.sign-neuroma-like',
    ]);
    expect(told(signs(finding('infection-like', 'raised')))).toEqual([
      'refer',
      'say:handover.sign-infection-like',
    ]);
  });

  it('just outside: other findings, and clear ones, do not refer', () => {
    expect(signs(finding('neuroma-like', 'clear'), finding('sedation', 'raised')).advice).toBe('refreeze');
  });

  it('missing or stale: what cannot be told is said beside the advice', () => {
    const found = signs(finding('infection-like', 'cannot-tell'));
    expect(found.advice).toBe('refreeze');
    expect(found.reasons.map(({ id }) => id)).toContain('say:handover.sign-cannot-tell');
  });
});

describe('rule:handover.above-repair', () => {
  const repaired = '2026-03-04';
  const events = (...more: readonly CourseEvent[]) =>
    bridge({ events: [amputation, repair(repaired), ...more] });

  it('just inside: only with the surgeon’s recorded agreement', () => {
    const found = events(agreement('2026-04-01', true));
    expect(found.advice).toBe('refreeze');
    expect(found.reasons.map(({ id, effect }) => [id, effect])).toContainEqual([
      'say:handover.agreed',
      'decided',
    ]);
  });

  it('just outside: refused is no, the latest word counts, and another nerve needs none', () => {
    expect(told(events(agreement('2026-04-01', true), agreement('2026-04-02', false)))).toEqual([
      'refer',
      'say:handover.refused',
    ]);
    expect(events(agreement('2026-04-01', false), agreement('2026-04-02', true)).advice).toBe('refreeze');
    const other = repair(repaired, { nerves: ['nerve:obturator'] });
    expect(bridge({ events: [amputation, other] }).advice).toBe('refreeze');
    const planned = repair('2026-09-01', { state: 'planned' });
    expect(bridge({ events: [amputation, planned] }).advice).toBe('refreeze');
  });

  it('missing: cannot tell, and the surgeon is asked; a repair of unknown nerves counts as on them', () => {
    for (const found of [events(), bridge({ events: [amputation, repair(repaired, { nerves: [] })] })]) {
      expect(told(found)).toEqual(['ask', 'say:handover.agreement-missing']);
      expect(found.questions).toMatchObject([
        { id: 'q:handover-agreement', asks: 'surgeon', needsReason: true },
      ]);
    }
  });

  it('stale: a word from before the repair is asked for again', () => {
    const found = bridge({ events: [amputation, agreement('2026-03-03', true), repair(repaired)] });
    expect(told(found)).toEqual(['ask', 'say:handover.agreement-old']);
  });
});

describe('rule:handover.interval', () => {
  const on = (day: number) =>
    bridge({ today: addDays(freezeDate, day), forecasts: { e1: forecast(20, { asOfDay: day }) } });

  it('just inside: eight weeks after the last freeze', () => {
    expect(on(56).advice).toBe('refreeze');
  });

  it('just outside: a day less is too soon', () => {
    const found = on(55);
    expect(told(found)).toEqual(['wait', 'say:handover.too-soon']);
    expect(found.reasons[0]?.facts['from']).toBe(addDays(freezeDate, 56));
  });

  it('missing: without a freeze there is no interval', () => {
    expect(bridge({ freezes: [], forecasts: {} }).reasons.map(({ id }) => id)).not.toContain(
      'say:handover.too-soon',
    );
  });

  it('stale: it is counted from the latest freeze', () => {
    const again = { ...freeze, id: 'f2', at: '2026-04-20T09:00:00Z' };
    const found = bridge({
      freezes: [freeze, again],
      forecasts: { e1: forecast(20, { asOfDay: 16, freezeDate: '2026-04-20' }) },
    });
    expect(told(found)).toEqual(['wait', 'say:handover.too-soon']);
  });
});

describe('rule:handover.established', () => {
  const on = (operation: string | null) =>
    bridge({ events: operation === null ? [] : [{ ...amputation, on: operation }] });
  const today = addDays(freezeDate, 65);

  it('just inside: up to twelve weeks after the amputation', () => {
    expect(on(addDays(today, -83)).advice).toBe('refreeze');
  });

  it('just outside: from twelve weeks on a decision and a test block are asked for, the null trial shown', () => {
    const found = on(addDays(today, -84));
    expect(told(found)).toEqual(['ask', 'say:handover.established']);
    expect(sayCourse(found.reasons[0] ?? { id: 'say:x', facts: {} })).toContain('showed no benefit');
  });

  it('missing: an unknown day of the amputation is asked for', () => {
    expect(told(on(null))).toEqual(['ask', 'say:handover.operation-unknown']);
  });

  it('stale: the day it was done counts before the day it was planned', () => {
    const plan = { person: { surgeryDate: addDays(today, -200) } } as unknown as Plan;
    expect(bridge({ plan, events: [amputation] }).advice).toBe('refreeze');
    expect(told(bridge({ plan, events: [] }))).toEqual(['ask', 'say:handover.established']);
  });
});

describe('rule:handover.worked', () => {
  const chance = (median: number) =>
    bridge({ forecasts: { e1: forecast(70, { chanceItWorks: { low: 0, median, high: 1, level: 0.9 } }) } });

  it('just inside: as likely as not', () => {
    expect(chance(0.5).advice).toBe('refreeze');
  });

  it('just outside: less, and it is not repeated', () => {
    expect(told(chance(0.49))).toEqual(['refer', 'say:handover.did-not-work']);
  });

  it('missing and stale: without a fresh forecast the question comes first', () => {
    expect(bridge({ forecasts: {} }).advice).toBe('ask');
    expect(bridge({ forecasts: { e1: forecast(70, { asOfDay: 3 }) } }).advice).toBe('ask');
  });
});

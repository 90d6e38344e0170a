import { describe, expect, it } from 'vitest';
import {
  dateAt,
  find,
  forecast,
  named,
  pain,
  quietDays,
  report,
  t,
  type Scene,
} from '../../../test/watch-example.js';

/** Of 2 to 4, half of the way from the middle; 2 points before. */
const thresholds = {
  breakthroughShare: 0.5,
  breakthroughRiseNrs: 3,
  breakthroughBothRiseNrs: 2,
  breakthroughReports: 2,
  breakthroughWithinDays: 3,
};

describe('rule:watch.breakthrough', () => {
  const rise = (phantom: number, residual = 2, reports = 2): Scene => ({
    reports: [
      ...quietDays(20, 40 - reports),
      ...Array.from({ length: reports }, (_, i) => report(41 - reports + i, pain(residual, phantom))),
    ],
    day: 40,
    thresholds,
  });

  it('is raised just inside: as far above the own earlier pain, and above the own forecast', () => {
    const found = find('breakthrough', rise(5));
    expect(found).toMatchObject({ state: 'raised', urgency: 'soon', evidenceOn: dateAt(40) });
    expect(found.reasons[0]).toMatchObject({
      id: 'say:watch.breakthrough',
      facts: { series: 'phantom-pain', now: 5, expected: 3, before: 2 },
    });
  });

  it('is clear just outside: one point less, or one report fewer', () => {
    expect(find('breakthrough', rise(4)).state).toBe('clear');
    expect(find('breakthrough', rise(5, 2, 1)).state).toBe('clear');
  });

  it('needs less of a rise where both pains rise, both sides', () => {
    expect(find('breakthrough', rise(4, 4)).reasons).toHaveLength(2);
    expect(find('breakthrough', rise(4, 3)).state).toBe('clear');
  });

  it('is not above what the forecast expects just below it', () => {
    const high = (top: number) =>
      forecast({ expectedWorst: (_s, day) => ({ day, low: 0, median: 3, high: top }) });
    expect(find('breakthrough', { ...rise(5), who: { forecast: high(7) } }).state).toBe('raised');
    expect(find('breakthrough', { ...rise(5), who: { forecast: high(7.2) } }).state).toBe('clear');
  });

  it('is asked for the same day where pain is severe', () => {
    expect(find('breakthrough', rise(t.severePainNrs)).urgency).toBe('today');
    expect(find('breakthrough', rise(t.severePainNrs - 1)).urgency).toBe('soon');
  });

  it('allows for more while the operation is recent, both sides of the margin and of the last acute day', () => {
    const twoDays = (last: number, worst: number): Scene => ({
      reports: [report(last - 1, pain(worst)), report(last, pain(worst))],
      day: last,
      thresholds,
    });
    const lastAcute = 2 + t.acuteDays - 1;
    const margin = (points: number) => 4 + points;
    expect(find('breakthrough', twoDays(lastAcute, margin(t.breakthroughAcuteMarginNrs))).state).toBe(
      'raised',
    );
    expect(find('breakthrough', twoDays(lastAcute, margin(t.breakthroughMarginNrs))).state).toBe('clear');
    expect(find('breakthrough', twoDays(lastAcute + 2, margin(t.breakthroughMarginNrs))).state).toBe(
      'raised',
    );
    expect(find('breakthrough', twoDays(lastAcute + 2, margin(t.breakthroughMarginNrs) - 1)).state).toBe(
      'clear',
    );
  });

  it('never calls tolerable pain a breakthrough', () => {
    const who = {
      forecast: forecast({ expectedWorst: (_series, day) => ({ day, low: 0, median: 0, high: 0 }) }),
    };
    const none = Array.from({ length: 10 }, (_, i) => report(29 + i, pain(0, 0)));
    const scene = (worst: number): Scene => ({
      who,
      thresholds,
      reports: [...none, report(39, pain(0, worst)), report(40, pain(0, worst))],
      day: 40,
    });
    expect(find('breakthrough', scene(t.tolerablePainNrs)).state).toBe('clear');
    expect(find('breakthrough', scene(t.tolerablePainNrs + 1)).state).toBe('raised');
  });

  it('needs one report where reports are weekly', () => {
    const due = [{ kind: 'weekly', from: dateAt(35), to: dateAt(38) }] as const;
    expect(find('breakthrough', { ...rise(5, 2, 1), who: { due } }).state).toBe('raised');
  });

  it('cannot be told with a fact missing', () => {
    expect(named(find('breakthrough', { ...rise(2), who: { forecast: null } }))).toEqual([
      'missing forecast',
    ]);
    expect(named(find('breakthrough', { ...rise(2), who: { freezeDate: null } }))).toEqual([
      'missing freeze-day',
    ]);
    const answers = { residualLimbPain: { worst: 1 } };
    expect(named(find('breakthrough', { reports: [report(40, answers)], day: 40 }))).toEqual([
      'missing phantom-pain',
    ]);
    const short = forecast({ expectedWorst: () => null });
    expect(named(find('breakthrough', { ...rise(2), who: { forecast: short } }))[0]).toBe(
      'missing forecast-of-day',
    );
  });

  it('cannot be told from stale reports, and can on the last day on which they are fresh', () => {
    const last = rise(2);
    expect(find('breakthrough', { ...last, day: 40 + t.dailyStaleDays }).state).toBe('clear');
    expect(named(find('breakthrough', { ...last, day: 41 + t.dailyStaleDays }))).toEqual([
      'stale residual-limb-pain',
      'stale phantom-pain',
    ]);
  });
});

describe('rule:watch.early-loss-of-cover', () => {
  const limits = {
    earlyLossReports: 2,
    earlyLossRiseNrs: 1,
    earlyLossChanceFall: 0.1,
    earlyLossChanceCovered: 0.7,
  };
  const after = (worst: number, changed: Partial<Scene> = {}): Scene => ({
    reports: [...quietDays(20, 40), report(41, pain(2, worst)), report(42, pain(2, worst))],
    day: 42,
    thresholds: limits,
    ...changed,
  });

  it('is raised just inside: a rise of the own pain, before cover should end, that the forecast sees too', () => {
    const found = find('early-loss-of-cover', after(3));
    expect(found).toMatchObject({ state: 'raised', urgency: 'soon' });
    expect(found.reasons.map(({ id }) => id)).toEqual([
      'say:watch.early-loss',
      'say:watch.early-loss-before',
    ]);
  });

  it('is clear just outside: less of a rise, or one report without', () => {
    expect(find('early-loss-of-cover', after(2)).state).toBe('clear');
    const reports = [...quietDays(20, 41), report(42, pain(2, 9))];
    expect(find('early-loss-of-cover', after(3, { reports })).state).toBe('clear');
  });

  it('is clear where the forecast still gives cover, or gave it no more before, both sides', () => {
    const chance = (chanceCovered: number, chanceCoveredBefore: number) => {
      const who = { forecast: forecast({ chanceCovered, chanceCoveredBefore }) };
      return find('early-loss-of-cover', after(3, { who })).state;
    };
    expect(chance(0.7, 0.9)).toBe('raised');
    expect(chance(0.71, 0.9)).toBe('clear');
    expect(chance(0.25, 0.375)).toBe('raised');
    expect(chance(0.25, 0.3125)).toBe('clear');
  });

  it('is early against what was done and not against what was reported since, both sides', () => {
    const ends = (median: number) => ({ low: 6, median, high: 130, level: 0.9 });
    const state = (changed: Parameters<typeof forecast>[0]) =>
      find('early-loss-of-cover', after(3, { who: { forecast: forecast(changed) } })).state;
    expect(state({ coverEndsDay: ends(30), coverEndsAsDone: ends(43) })).toBe('raised');
    expect(state({ coverEndsDay: ends(100), coverEndsAsDone: ends(42) })).toBe('clear');
  });

  it('cannot be told with earlier reports or the end of cover missing', () => {
    const few = Array.from({ length: 1 + t.earlyLossEarlierReports }, (_, i) => report(40 + i, pain(6, 6)));
    expect(named(find('early-loss-of-cover', after(3, { reports: few, day: 39 + few.length })))).toEqual([
      'missing earlier-pain',
      'missing earlier-pain',
    ]);
    const none = forecast({ coverEndsDay: null });
    expect(named(find('early-loss-of-cover', after(3, { who: { forecast: none } })))).toEqual([
      'missing end-of-cover',
    ]);
  });

  it('cannot be told from stale reports', () => {
    const late = after(3, { day: 43 + t.dailyStaleDays });
    expect(named(find('early-loss-of-cover', late))).toEqual([
      'stale residual-limb-pain',
      'stale phantom-pain',
    ]);
    expect(find('early-loss-of-cover', after(3, { day: 42 + t.dailyStaleDays })).state).toBe('raised');
  });
});

describe('rule:watch.expected-end-of-cover', () => {
  const gap = { low: 120, median: 100 + t.endOfCoverGapDays + 1, high: 180, level: 0.9 };
  const who = { forecast: forecast({ takesOverDay: gap }), forecastOn: dateAt(50) };
  const first = 100 - t.endOfCoverLeadDays;

  it('is raised just inside: weeks ahead, where TMR takes over later', () => {
    const found = find('expected-end-of-cover', { who, day: first });
    expect(found).toMatchObject({ state: 'raised', urgency: 'routine' });
    expect(found.reasons[0]?.facts).toEqual({ from: dateAt(80), likely: dateAt(100), until: dateAt(130) });
  });

  it('is clear just outside: a day sooner, or TMR that takes over within the gap that needs nobody', () => {
    expect(find('expected-end-of-cover', { who, day: first - 1 }).state).toBe('clear');
    const bridged = forecast({ takesOverDay: { ...gap, median: gap.median - 1 } });
    expect(find('expected-end-of-cover', { who: { ...who, forecast: bridged }, day: 90 }).state).toBe(
      'clear',
    );
  });

  it('is over once TMR has taken over', () => {
    expect(find('expected-end-of-cover', { who: { ...who, forecastOn: dateAt(180) }, day: 180 }).state).toBe(
      'raised',
    );
    expect(find('expected-end-of-cover', { who: { ...who, forecastOn: dateAt(181) }, day: 181 }).state).toBe(
      'clear',
    );
  });

  it('says that nothing takes over where nothing is known to', () => {
    const none = forecast({ takesOverDay: null });
    const found = find('expected-end-of-cover', { who: { ...who, forecast: none }, day: first });
    expect(found.reasons[1]?.id).toBe('say:watch.end-of-cover-nothing-takes-over');
    const last = 100 + t.endOfCoverLeadDays;
    const at = (day: number) =>
      find('expected-end-of-cover', { who: { forecast: none, forecastOn: dateAt(day) }, day }).state;
    expect([at(last), at(last + 1)]).toEqual(['raised', 'clear']);
  });

  it('ends with death, and goes on in hospital', () => {
    const stops = (why: 'death' | 'admission') => [{ why, from: dateAt(60), until: null }] as const;
    expect(find('expected-end-of-cover', { who: { ...who, stops: stops('death') }, day: 70 }).state).toBe(
      'clear',
    );
    expect(find('expected-end-of-cover', { who: { ...who, stops: stops('admission') }, day: 70 }).state).toBe(
      'raised',
    );
  });

  it('cannot be told with the forecast missing', () => {
    expect(named(find('expected-end-of-cover', { who: { forecast: null }, day: first }))).toEqual([
      'missing end-of-cover',
    ]);
  });

  it('cannot be told from a stale forecast', () => {
    const at = (day: number) => find('expected-end-of-cover', { who, day });
    expect(at(50 + t.monthlyStaleDays).state).toBe('raised');
    expect(named(at(51 + t.monthlyStaleDays))).toEqual(['stale forecast']);
  });
});

describe('rule:watch.neuroma-like', () => {
  const limits = { neuromaPainNrs: 4, neuromaOverPhantomNrs: 2, neuromaReports: 2 };
  const spot = (changed: object = {}) => ({
    ...pain(5, 3),
    tapPain: true,
    bodyMap: [{ region: 'stump-end', kind: 'residual-limb-pain' as const }],
    ...changed,
  });
  const first = 2 + t.neuromaFromDay;
  const running = (answers: object, reports = 2, from = first): Scene => ({
    reports: Array.from({ length: reports }, (_, i) => report(from + i * 7, answers)),
    day: from + (reports - 1) * 7,
    thresholds: limits,
  });

  it('is raised just inside: one spot, tapped, late, in reports running', () => {
    const found = find('neuroma-like', running(spot()));
    expect(found).toMatchObject({ state: 'raised', urgency: 'routine', facts: { place: 'stump-end' } });
  });

  it('is clear just outside: a day sooner, one report fewer, two spots, phantom pain to match, less pain', () => {
    const state = (answers: object, reports = 2, from = first) =>
      find('neuroma-like', running(answers, reports, from)).state;
    expect(state(spot(), 2, first - 1)).toBe('clear');
    expect(state(spot(), 1)).toBe('clear');
    const two = [...spot().bodyMap, { region: 'shin', kind: 'residual-limb-pain' as const }];
    expect(state(spot({ bodyMap: two }))).toBe('clear');
    expect(state({ ...spot(), ...pain(5, 4) })).toBe('clear');
    expect(state({ ...spot(), ...pain(3, 0) })).toBe('clear');
    expect(state({ ...spot(), ...pain(4, 2) })).toBe('raised');
  });

  it('is clear where the spot wanders or tapping does nothing', () => {
    const at = (region: string) => spot({ bodyMap: [{ region, kind: 'residual-limb-pain' }] });
    const reports = [report(first, at('stump-end')), report(first + 7, at('shin'))];
    expect(find('neuroma-like', { reports, day: first + 7, thresholds: limits }).state).toBe('clear');
    expect(find('neuroma-like', running(spot({ tapPain: false }))).state).toBe('clear');
  });

  it('cannot be told with a fact missing', () => {
    expect(named(find('neuroma-like', { reports: quietDays(50, 60), day: 60 }))).toEqual([
      'missing tap-pain',
    ]);
    expect(named(find('neuroma-like', running(spot({ bodyMap: undefined }))))).toEqual(['missing body-map']);
    expect(named(find('neuroma-like', running(spot({ phantomPain: undefined }))))).toEqual([
      'missing phantom-pain',
    ]);
    expect(named(find('neuroma-like', { ...running(spot()), who: { surgeryDate: null } }))).toEqual([
      'missing surgery-day',
    ]);
  });

  it('cannot be told from a stale answer', () => {
    const scene = running(spot());
    expect(find('neuroma-like', { ...scene, day: scene.day + t.weeklyStaleDays }).state).toBe('raised');
    expect(named(find('neuroma-like', { ...scene, day: scene.day + t.weeklyStaleDays + 1 }))).toEqual([
      'stale tap-pain',
    ]);
  });
});

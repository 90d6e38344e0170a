import { describe, expect, it } from 'vitest';
import {
  dateAt,
  find,
  forecast,
  named,
  pain,
  quiet,
  quietDays,
  report,
  settings,
  t,
  type Scene,
} from '../../../test/watch-example.js';

/** Expected 4 at most. */
const atLimit = 4 + t.breakthroughMarginNrs;

describe('rule:watch.breakthrough', () => {
  const rise = (worst: number, reports = t.breakthroughReports): Scene => ({
    reports: [
      ...quietDays(20, 40 - reports),
      ...Array.from({ length: reports }, (_, i) => report(41 - reports + i, pain(2, worst))),
    ],
    day: 40,
  });

  it('is raised just inside: the margin above the own forecast, reports running', () => {
    const found = find('breakthrough', rise(atLimit));
    expect(found).toMatchObject({ state: 'raised', urgency: 'soon', evidenceOn: dateAt(40) });
    expect(found.reasons[0]).toMatchObject({
      id: 'say:watch.breakthrough',
      facts: { series: 'phantom-pain', worst: atLimit, expected: 4 },
    });
  });

  it('is clear just outside: one point less, or one report fewer', () => {
    expect(find('breakthrough', rise(atLimit - 1)).state).toBe('clear');
    expect(find('breakthrough', rise(atLimit, t.breakthroughReports - 1)).state).toBe('clear');
  });

  it('is asked for the same day where pain is severe', () => {
    expect(find('breakthrough', rise(t.severePainNrs)).urgency).toBe('today');
    expect(find('breakthrough', rise(t.severePainNrs - 1)).urgency).toBe('soon');
  });

  it('allows for more while the operation is recent, both sides of the last acute day', () => {
    const twoDays = (last: number): Scene => ({
      reports: [report(last - 1, pain(atLimit)), report(last, pain(atLimit))],
      day: last,
    });
    const lastAcute = 2 + t.acuteDays - 1;
    expect(find('breakthrough', twoDays(lastAcute)).state).toBe('clear');
    expect(find('breakthrough', twoDays(lastAcute + 2)).state).toBe('raised');
  });

  it('never calls tolerable pain a breakthrough', () => {
    const low = forecast({ expectedWorst: (_series, day) => ({ day, low: 0, median: 0, high: 0 }) });
    const scene = (worst: number) => ({ ...rise(worst), who: { forecast: low } });
    expect(find('breakthrough', scene(t.tolerablePainNrs)).state).toBe('clear');
    expect(find('breakthrough', scene(t.tolerablePainNrs + 1)).state).toBe('raised');
  });

  it('needs one report where reports are weekly', () => {
    const due = [{ kind: 'weekly', from: dateAt(35), to: dateAt(38) }] as const;
    expect(find('breakthrough', { ...rise(atLimit, 1), who: { due } }).state).toBe('raised');
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
  const after = (worst: number, changed: Partial<Scene> = {}): Scene => ({
    reports: [
      ...quietDays(20, 40),
      ...Array.from({ length: t.earlyLossReports }, (_, i) => report(41 + i, pain(2, worst))),
    ],
    day: 40 + t.earlyLossReports,
    ...changed,
  });
  const enough = Math.ceil(2 + t.earlyLossRiseNrs);

  it('is raised just inside: a rise of the own pain that lasts, before cover should end', () => {
    const found = find('early-loss-of-cover', after(enough));
    expect(found).toMatchObject({ state: 'raised', urgency: 'soon' });
    expect(found.reasons.map(({ id }) => id)).toEqual([
      'say:watch.early-loss',
      'say:watch.early-loss-before',
    ]);
  });

  it('is clear just outside: less of a rise, one quieter day, or a forecast that still gives cover', () => {
    expect(find('early-loss-of-cover', after(enough - 1)).state).toBe('clear');
    const broken = after(enough);
    const reports = [...(broken.reports ?? []), report(broken.day, quiet)];
    const lower = [...reports.slice(0, -2), report(broken.day, quiet)];
    expect(find('early-loss-of-cover', { ...broken, reports: lower }).state).toBe('clear');
    const chance = (chanceCovered: number) =>
      find('early-loss-of-cover', after(enough, { who: { forecast: forecast({ chanceCovered }) } })).state;
    expect(chance(t.earlyLossChanceCovered)).toBe('raised');
    expect(chance(t.earlyLossChanceCovered + 0.01)).toBe('clear');
  });

  it('is early against what was done and not against what was reported since', () => {
    const ends = (low: number) => ({ low, median: 100, high: 130, level: 0.9 });
    const moved = forecast({ coverEndsDay: ends(30), coverEndsAsDone: ends(80) });
    expect(find('early-loss-of-cover', after(enough, { who: { forecast: moved } })).state).toBe('raised');
    const due = forecast({ coverEndsAsDone: ends(40 + t.earlyLossReports) });
    expect(find('early-loss-of-cover', after(enough, { who: { forecast: due } })).state).toBe('clear');
  });

  it('cannot be told with earlier reports or the end of cover missing', () => {
    const few = Array.from({ length: t.earlyLossReports + t.earlyLossEarlierReports - 1 }, (_, i) =>
      report(40 + i, pain(6, 6)),
    );
    const day = 39 + few.length;
    expect(named(find('early-loss-of-cover', { reports: few, day }))).toEqual([
      'missing earlier-pain',
      'missing earlier-pain',
    ]);
    const none = forecast({ coverEndsDay: null });
    expect(named(find('early-loss-of-cover', after(enough, { who: { forecast: none } })))).toEqual([
      'missing end-of-cover',
    ]);
  });

  it('cannot be told from stale reports', () => {
    const scene = after(enough);
    const late = { ...scene, day: scene.day + t.dailyStaleDays + 1 };
    expect(named(find('early-loss-of-cover', late))).toEqual([
      'stale residual-limb-pain',
      'stale phantom-pain',
    ]);
  });
});

describe('rule:watch.expected-end-of-cover', () => {
  const gap = { low: 120, median: 100 + t.endOfCoverGapDays + 1, high: 180, level: 0.9 };
  const who = { forecast: forecast({ takesOverDay: gap }), forecastOn: dateAt(50) };
  const first = 80 - t.endOfCoverLeadDays;

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
  const spot = (changed: object = {}) => ({
    ...pain(t.neuromaPainNrs + 1, t.neuromaPainNrs + 1 - t.neuromaOverPhantomNrs),
    tapPain: true,
    bodyMap: [{ region: 'stump-end', kind: 'residual-limb-pain' as const }],
    ...changed,
  });
  const first = 2 + t.neuromaFromDay;
  const running = (answers: object, reports = t.neuromaReports, from = first): Scene => ({
    reports: Array.from({ length: reports }, (_, i) => report(from + i * 7, answers)),
    day: from + (reports - 1) * 7,
  });

  it('is raised just inside: one spot, tapped, late, in reports running', () => {
    const found = find('neuroma-like', running(spot()));
    expect(found).toMatchObject({ state: 'raised', urgency: 'routine', facts: { place: 'stump-end' } });
  });

  it('is clear just outside: a day sooner, one report fewer, two spots, phantom pain to match, less pain', () => {
    expect(find('neuroma-like', running(spot(), t.neuromaReports, first - 1)).state).toBe('clear');
    expect(find('neuroma-like', running(spot(), t.neuromaReports - 1)).state).toBe('clear');
    const two = [...spot().bodyMap, { region: 'shin', kind: 'residual-limb-pain' as const }];
    expect(find('neuroma-like', running(spot({ bodyMap: two }))).state).toBe('clear');
    const phantom = pain(t.neuromaPainNrs + 1, t.neuromaPainNrs + 2 - t.neuromaOverPhantomNrs);
    expect(find('neuroma-like', running({ ...spot(), ...phantom })).state).toBe('clear');
    expect(find('neuroma-like', running({ ...spot(), ...pain(t.neuromaPainNrs - 1, 0) })).state).toBe(
      'clear',
    );
    expect(find('neuroma-like', running({ ...spot(), ...pain(t.neuromaPainNrs, 0) })).state).toBe('raised');
  });

  it('is clear where the spot wanders or tapping does nothing', () => {
    const [one, other] = ['stump-end', 'shin'].map((region) =>
      spot({ bodyMap: [{ region, kind: 'residual-limb-pain' }] }),
    );
    const reports = [report(first, one ?? {}), report(first + 7, other ?? {})];
    expect(find('neuroma-like', { reports, day: first + 7 }).state).toBe('clear');
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

it('default settings are those that the claims give', () => {
  expect(settings.thresholds).toBe(t);
});

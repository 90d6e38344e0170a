import { describe, expect, it } from 'vitest';
import type { ReportAnswers } from '../../report/report.js';
import { dateAt, find, named, pain, quiet, quietDays, report, t } from '../../../test/watch-example.js';
import type { WatchOpioidDay } from '../watch-person.js';

const one = (answers: ReportAnswers, day = 40) => ({ reports: [report(40, answers)], day });

describe('rule:watch.infection-like', () => {
  const dry = { wound: 'dry', woundRedness: 'none', fever: 'no' } as const;
  const with_ = (answers: ReportAnswers, day = 40) =>
    find('infection-like', one({ ...quiet, ...dry, ...answers }, day));

  it('is raised just inside: pus, spreading redness, or fever with a wound that is not dry', () => {
    expect(with_({ wound: 'pus-or-smell' })).toMatchObject({ state: 'raised', urgency: 'today' });
    expect(with_({ woundRedness: 'spreading' }).state).toBe('raised');
    expect(with_({ fever: 'yes', wound: 'some-fluid' }).reasons.map(({ id }) => id)).toEqual([
      'say:watch.infection-wound',
      'say:watch.infection-fever',
    ]);
    expect(with_({ fever: 'yes', probeSiteSkin: 'red' }).state).toBe('raised');
  });

  it('is clear just outside: one such sign alone, or redness that stays', () => {
    expect(with_({ fever: 'yes' }).state).toBe('clear');
    expect(with_({ wound: 'some-fluid', woundRedness: 'same' }).state).toBe('clear');
    expect(with_({ probeSiteSkin: 'numb', wound: 'open' }).state).toBe('clear');
  });

  it('counts pain that rises beside a wound that is not dry, both sides', () => {
    const rising = (worst: number, wound: 'dry' | 'some-fluid') =>
      find('infection-like', {
        reports: [...quietDays(30, 39), report(40, { ...pain(worst), ...dry, wound })],
        day: 40,
      }).state;
    expect(rising(2 + t.infectionRiseNrs, 'some-fluid')).toBe('raised');
    expect(rising(1 + t.infectionRiseNrs, 'some-fluid')).toBe('clear');
    expect(rising(2 + t.infectionRiseNrs, 'dry')).toBe('clear');
  });

  it('cannot be told with an answer missing that could decide, and can where it could not', () => {
    expect(named(find('infection-like', one(quiet)))).toEqual([
      'missing wound',
      'missing wound-redness',
      'missing fever',
    ]);
    expect(named(with_({ fever: 'not-measured', wound: 'open' }))).toContain('missing fever');
    expect(with_({ fever: 'not-measured' }).state).toBe('clear');
  });

  it('cannot be told from stale answers', () => {
    expect(with_({ wound: 'pus-or-smell' }, 40 + t.weeklyStaleDays).state).toBe('raised');
    expect(named(with_({ wound: 'pus-or-smell' }, 41 + t.weeklyStaleDays))).toEqual([
      'stale wound',
      'stale wound-redness',
      'stale fever',
    ]);
  });
});

describe('rule:watch.opioid-escalation', () => {
  const days = (taken: (day: number) => number | null, prescribed: number | null = 500) =>
    Array.from({ length: 20 }, (_, i): WatchOpioidDay => {
      const takenMme = taken(21 + i);
      return {
        on: dateAt(21 + i),
        takenMme,
        takenAtLeastMme: takenMme ?? 0,
        prescribedMme: prescribed,
      };
    });
  const recent = (day: number) => day > 40 - t.escalationRecentDays;
  const step = (before: number, now: number, prescribed: number | null = 500) =>
    find('opioid-escalation', { opioids: days((day) => (recent(day) ? now : before), prescribed), day: 40 });
  const enough = Math.max(40 * t.escalationRatio, 40 + t.escalationRiseMmePerDay);

  it('is raised just inside: so many times the own earlier days, and so much more', () => {
    const found = step(40, enough);
    expect(found).toMatchObject({ state: 'raised', urgency: 'soon' });
    expect(found.reasons[0]?.facts).toMatchObject({ now: enough, before: 40, atLeast: false });
  });

  it('is clear just outside: a little less, or a small step from little', () => {
    expect(step(40, enough - 1).state).toBe('clear');
    expect(step(5, 5 + t.escalationRiseMmePerDay - 1).state).toBe('clear');
    expect(step(0, t.escalationRiseMmePerDay).state).toBe('raised');
  });

  it('is raised for more than is prescribed, both sides', () => {
    expect(step(40, 40, 40).state).toBe('clear');
    const over = step(40, 40, 38);
    expect(over.reasons.map(({ id }) => id)).toEqual(['say:watch.opioid-over-prescribed']);
  });

  it('cannot be told with a day, the prescription or the earlier days missing', () => {
    expect(named(find('opioid-escalation', { day: 40 }))).toEqual(['missing opioid-taken']);
    expect(named(step(40, 40, null))).toEqual(['missing opioid-prescribed']);
    const gap = days((day) => (day === 39 ? null : 40));
    expect(named(find('opioid-escalation', { opioids: gap, day: 40 }))).toEqual(['missing opioid-taken']);
    const few = days(() => 40).slice(-(t.escalationRecentDays + 2));
    expect(named(find('opioid-escalation', { opioids: few, day: 40 }))).toEqual(['missing earlier-opioid']);
  });

  it('is raised by what could be counted, where that alone is enough', () => {
    const partly = days((day) => (recent(day) ? null : 40)).map((day) =>
      day.takenMme === null ? { ...day, takenAtLeastMme: enough } : day,
    );
    expect(find('opioid-escalation', { opioids: partly, day: 40 })).toMatchObject({
      state: 'raised',
      reasons: [{ facts: { atLeast: true } }],
    });
  });

  it('cannot be told from a stale series', () => {
    const opioids = days(() => 40);
    expect(find('opioid-escalation', { opioids, day: 40 + t.dailyStaleDays }).state).toBe('clear');
    expect(named(find('opioid-escalation', { opioids, day: 41 + t.dailyStaleDays }))).toEqual([
      'stale opioid-taken',
    ]);
  });
});

describe('rule:watch.sedation', () => {
  const drowsy = (answers: ReportAnswers, day = 40) => find('sedation', one(answers, day));

  it('is raised just inside: sleepy is 3 on the Pasero scale, hard to wake 4 and an emergency', () => {
    expect(drowsy({ drowsiness: 'sleepy' })).toMatchObject({
      state: 'raised',
      urgency: 'today',
      facts: { poss: 3 },
    });
    expect(drowsy({ drowsiness: 'hard-to-wake' }).urgency).toBe('emergency');
    expect(drowsy({ drowsiness: 'slight', breathing: 'slow-or-hard' }).urgency).toBe('emergency');
  });

  it('is clear just outside: slightly drowsy', () => {
    expect(drowsy({ drowsiness: 'slight' }).state).toBe('clear');
    expect(drowsy({ drowsiness: 'slight', breathing: 'normal' }).state).toBe('clear');
  });

  it('cannot be told with drowsiness missing', () => {
    expect(named(drowsy({}))).toEqual(['missing drowsiness']);
  });

  it('cannot be told from a stale answer', () => {
    expect(drowsy({ drowsiness: 'sleepy' }, 40 + t.dailyStaleDays).state).toBe('raised');
    expect(named(drowsy({ drowsiness: 'sleepy' }, 41 + t.dailyStaleDays))).toEqual(['stale drowsiness']);
  });
});

describe('rule:watch.weakness-or-fall', () => {
  const leg = (answers: ReportAnswers, day = 40) =>
    find('weakness-or-fall', one({ weakness: 'none', falls: 0, ...answers }, day));

  it('is raised just inside: new or worse weakness, a fall, a head that was hit', () => {
    expect(leg({ weakness: 'new' })).toMatchObject({ state: 'raised', urgency: 'today' });
    expect(leg({ weakness: 'worse' }).state).toBe('raised');
    expect(leg({ falls: 1 }).state).toBe('raised');
    expect(leg({ falls: 1, hitHead: true }).urgency).toBe('emergency');
  });

  it('is clear just outside, and says which weakness and numbness the freeze explains', () => {
    expect(leg({}).state).toBe('clear');
    const known = leg({ weakness: 'known', probeSiteSkin: 'numb' });
    expect(known.state).toBe('clear');
    expect(known.reasons.map(({ id }) => id)).toEqual([
      'say:watch.weakness-known',
      'say:watch.numbness-known',
    ]);
    expect(known.reasons[0]?.facts).toEqual({ nerves: 'tibial nerve, saphenous nerve' });
  });

  it('cannot be told with an answer missing', () => {
    expect(named(find('weakness-or-fall', one({ weakness: 'none' })))).toEqual(['missing falls']);
    expect(named(find('weakness-or-fall', one({ falls: 0 })))).toEqual(['missing weakness']);
  });

  it('cannot be told from a stale answer', () => {
    expect(leg({ falls: 2 }, 40 + t.dailyStaleDays).state).toBe('raised');
    expect(named(leg({ falls: 2 }, 41 + t.dailyStaleDays))).toEqual(['stale weakness', 'stale falls']);
  });
});

describe('rule:watch.silence', () => {
  const reports = quietDays(1, 40);
  const first = 41 + t.silenceDailyMissed;
  const stop = (why: 'death' | 'admission' | 'withdrawal' | 'lost-to-follow-up', until: string | null) => ({
    stops: [{ why, from: dateAt(40), until }],
  });

  it('is raised just inside: so many wanted days over without a report', () => {
    expect(find('silence', { reports, day: first })).toMatchObject({ state: 'raised', urgency: 'soon' });
  });

  it('is clear just outside: a day sooner, or a report since', () => {
    expect(find('silence', { reports, day: first - 1 }).state).toBe('clear');
    expect(find('silence', { reports: [...reports, report(first, quiet)], day: first }).state).toBe('clear');
  });

  it('waits for a weekly and a monthly report as long as it may be written, and so much more', () => {
    const due = [
      { kind: 'weekly', from: dateAt(45), to: dateAt(48) },
      { kind: 'monthly', from: dateAt(80), to: dateAt(87) },
    ] as const;
    const state = (day: number, since = reports) =>
      find('silence', { who: { due }, reports: since, day }).state;
    expect(state(48 + t.silenceWeeklyGraceDays)).toBe('clear');
    expect(state(49 + t.silenceWeeklyGraceDays)).toBe('raised');
    const weekly = [...reports, report(46, quiet)];
    expect(state(87 + t.silenceMonthlyGraceDays, weekly)).toBe('clear');
    expect(state(88 + t.silenceMonthlyGraceDays, weekly)).toBe('raised');
    expect(state(88 + t.monthlyStaleDays, weekly)).toBe('clear');
  });

  it('stops with death, withdrawal, loss to follow-up and admission', () => {
    for (const why of ['death', 'withdrawal', 'lost-to-follow-up', 'admission'] as const)
      expect(find('silence', { reports, who: stop(why, null), day: 60 }).reasons[0]).toMatchObject({
        id: 'say:watch.stopped',
        facts: { why },
      });
  });

  it('is raised by a person who never reported, and cannot be told with the schedule missing', () => {
    expect(find('silence', { day: 4 }).reasons[0]?.id).toBe('say:watch.silence-from-start');
    expect(named(find('silence', { reports, who: { due: [] }, day: 60 }))).toEqual(['missing schedule']);
  });

  it('goes by no stale admission: what is wanted after it is waited for, and what was before is not', () => {
    const who = stop('admission', dateAt(50));
    expect(find('silence', { reports, who, day: 50 }).state).toBe('clear');
    expect(find('silence', { reports, who, day: 50 + t.silenceDailyMissed }).state).toBe('clear');
    expect(find('silence', { reports, who, day: 51 + t.silenceDailyMissed }).state).toBe('raised');
  });
});

describe('rule:watch.emergency', () => {
  const signs: readonly ReportAnswers[] = [
    { drowsiness: 'hard-to-wake' },
    { breathing: 'slow-or-hard' },
    { wound: 'bleeding-heavily' },
    { thoughtsOfSelfHarm: true },
    { hitHead: true },
  ];

  it('is raised just inside: by each answer that threatens life', () => {
    for (const answers of signs)
      expect(find('emergency', one({ ...quiet, ...answers }))).toMatchObject({
        state: 'raised',
        urgency: 'emergency',
        evidenceAt: `${dateAt(40)}T18:00:05.000Z`,
      });
  });

  it('is clear just outside: the answers next to them', () => {
    const answers = { drowsiness: 'sleepy', breathing: 'normal', wound: 'open', hitHead: false } as const;
    expect(find('emergency', one({ ...answers, thoughtsOfSelfHarm: false })).state).toBe('clear');
  });

  it('is not hidden by a clock of the device that is a year wrong', () => {
    const wrong = report(-325, { drowsiness: 'hard-to-wake' }, { receivedAt: `${dateAt(40)}T18:00:00Z` });
    expect(find('emergency', { reports: [...quietDays(20, 40), wrong], day: 40 }).state).toBe('raised');
  });

  it('cannot be told with every such answer missing', () => {
    expect(named(find('emergency', one({ residualLimbPain: { worst: 9 } })))).toEqual([
      'missing emergency-answers',
    ]);
  });

  it('cannot be told from stale answers', () => {
    expect(find('emergency', one(quiet, 40 + t.dailyStaleDays)).state).toBe('clear');
    expect(named(find('emergency', one(quiet, 42 + t.dailyStaleDays)))).toEqual(['stale emergency-answers']);
  });
});

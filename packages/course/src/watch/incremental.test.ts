import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dailyDue, dateAt, forecast, nowAt, person, report, settings } from '../../test/watch-example.js';
import type { Report, ReportAnswers } from '../report/report.js';
import { findingsFrom, findingsOf } from './findings.js';
import type { WatchOpioidDay, WatchPerson } from './watch-person.js';
import { stepWatch, watchState } from './watch-state.js';

const score = fc.record({ worst: fc.integer({ min: 0, max: 10 }) });
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const answers: fc.Arbitrary<ReportAnswers> = fc.record({
  residualLimbPain: maybe(score),
  phantomPain: maybe(score),
  drowsiness: maybe(fc.constantFrom('none', 'slight', 'sleepy', 'hard-to-wake')),
  falls: maybe(fc.nat(2)),
  weakness: maybe(fc.constantFrom('none', 'known', 'new', 'worse')),
  wound: maybe(fc.constantFrom('dry', 'some-fluid', 'pus-or-smell')),
  fever: maybe(fc.constantFrom('no', 'yes', 'not-measured')),
  tapPain: maybe(fc.boolean()),
  bodyMap: maybe(
    fc.array(fc.record({ region: fc.constantFrom('a', 'b'), kind: fc.constant('residual-limb-pain') })),
  ),
  thoughtsOfSelfHarm: maybe(fc.boolean()),
}) as fc.Arbitrary<ReportAnswers>;
const told = fc.tuple(fc.integer({ min: 1, max: 600 }), answers);
const opioid = fc.record({
  on: fc.integer({ min: 1, max: 600 }).map(dateAt),
  takenMme: fc.option(fc.nat(90), { nil: null }),
  takenAtLeastMme: fc.constant(0),
  prescribedMme: fc.option(fc.nat(90), { nil: null }),
});
const course = fc.record({
  told: fc.array(told, { maxLength: 40 }),
  opioids: fc.uniqueArray(opioid, { selector: ({ on }) => on, maxLength: 40 }),
  order: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
});

const shuffled = <T>(items: readonly T[], order: Iterator<number>): readonly T[] =>
  items
    .map((item) => ({ item, place: Number(order.next().value) }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);

function stepped(
  who: WatchPerson,
  reports: readonly Report[],
  opioids: readonly WatchOpioidDay[],
  day: number,
) {
  let state = watchState(who, settings);
  for (const each of reports) state = stepWatch(state, { kind: 'report', report: each });
  for (const each of opioids) state = stepWatch(state, { kind: 'opioids', day: each });
  return findingsOf(state, nowAt(day));
}

describe('the watch that remembers', () => {
  it('finds what one that reads everything anew finds, in whatever order and however often reports arrive', () => {
    fc.assert(
      fc.property(course, fc.integer({ min: 1, max: 620 }), (some, day) => {
        const reports = some.told.map(([on, each]) => report(on, each));
        const order = some.order[Symbol.iterator]();
        const arriving = shuffled([...reports, ...reports.slice(0, 5)], order);
        const whole = findingsFrom(
          person(),
          { reports: shuffled(reports, order), opioids: some.opioids },
          { now: nowAt(day), settings },
        );
        expect(stepped(person(), arriving, shuffled(some.opioids, order), day)).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('takes a changed person as if it had always been so', () => {
    const changed = person({
      forecast: forecast({ chanceCovered: 0.9 }),
      forecastOn: dateAt(20),
      due: dailyDue.slice(0, 9),
    });
    const state = stepWatch(watchState(person({ freezeDate: null, due: [] }), settings), {
      kind: 'person',
      person: changed,
    });
    expect(findingsOf(state, nowAt(20))).toEqual(stepped(changed, [], [], 20));
  });

  it('finds the same when every date moves by the same days', () => {
    fc.assert(
      fc.property(course, fc.integer({ min: -400, max: 400 }), (some, shift) => {
        const move = (text: string) => new Date(Date.parse(text) + shift * 86_400_000).toISOString();
        const moveDay = (text: string) => move(`${text}T00:00:00Z`).slice(0, 10);
        const reports = some.told.map(([on, each]) => report(on, each));
        const moved = reports.map((each) => ({
          ...each,
          forDate: moveDay(each.forDate),
          receivedAt: move(each.receivedAt ?? ''),
        }));
        const who = person();
        const movedWho: WatchPerson = {
          ...who,
          freezeDate: moveDay(who.freezeDate ?? ''),
          surgeryDate: moveDay(who.surgeryDate ?? ''),
          forecastOn: moveDay(who.forecastOn ?? ''),
          due: who.due.map(({ kind, from }) => ({ kind, from: moveDay(from), to: moveDay(from) })),
        };
        const states = (person_: WatchPerson, all: readonly Report[], now: string) =>
          findingsFrom(person_, { reports: all, opioids: [] }, { now, settings }).map(
            ({ kind, state, urgency }) => ({
              kind,
              state,
              urgency,
            }),
          );
        expect(states(movedWho, moved, move(nowAt(60)))).toEqual(states(who, reports, nowAt(60)));
      }),
    );
  });
});

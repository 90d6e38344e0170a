import { dayIn } from '@cryobridge/course';
import type { CoursePoint, CourseView } from '@cryobridge/contract';
import type { OpioidDay, ExpectedWorst, Report } from '@cryobridge/course';
import { daysBetween } from '@cryobridge/plan';
import { kindWord, alertWords } from '../alerts/alert-words.js';
import { chartWords, eventWord } from './chart-words.js';
import type { Timeline } from './timeline.js';

export interface DayFacts {
  readonly day: number;
  readonly residual: CoursePoint | null;
  readonly phantom: CoursePoint | null;
  readonly sensation: CoursePoint | null;
  readonly toBeRemoved: CoursePoint | null;
  readonly expectedResidual: ExpectedWorst | null;
  readonly expectedPhantom: ExpectedWorst | null;
  readonly prescribed: OpioidDay | null;
  readonly dispensed: OpioidDay | null;
  readonly taken: OpioidDay | null;
  readonly cover: { readonly low: number; readonly median: number; readonly high: number } | null;
  /** Events and alerts of the day in words. */
  readonly happened: readonly string[];
  readonly reports: readonly Report[];
}

/** Looks up everything about a day; the indexes are made once for each course. */
export function dayReader({ course, zeroDate, forecast }: Timeline): (day: number) => DayFacts {
  const dayOf = (date: string) => daysBetween(zeroDate, date);
  const index = <T>(list: readonly T[], day: (one: T) => number) =>
    new Map(list.map((one) => [day(one), one] as const));
  const byDate = <T extends { readonly on: string }>(list: readonly T[]) =>
    index(list, ({ on }) => dayOf(on));
  const byDay = <T extends { readonly day: number }>(list: readonly T[]) => index(list, ({ day }) => day);
  const pain = {
    residual: byDate(course.pain['residual-limb-pain']),
    phantom: byDate(course.pain['phantom-pain']),
    sensation: byDate(course.pain['phantom-sensation']),
    toBeRemoved: byDate(course.pain['limb-to-be-removed-pain']),
    prescribed: byDate(course.opioids.prescribed),
    dispensed: byDate(course.opioids.dispensed),
    taken: byDate(course.opioids.taken),
  };
  const expectedResidual = byDay(forecast?.expectedWorst['residual-limb-pain'] ?? []);
  const expectedPhantom = byDay(forecast?.expectedWorst['phantom-pain'] ?? []);
  const happened = happenings(course, dayOf);
  return (day) => ({
    day,
    residual: pain.residual.get(day) ?? null,
    phantom: pain.phantom.get(day) ?? null,
    sensation: pain.sensation.get(day) ?? null,
    toBeRemoved: pain.toBeRemoved.get(day) ?? null,
    expectedResidual: expectedResidual.get(day) ?? null,
    expectedPhantom: expectedPhantom.get(day) ?? null,
    prescribed: pain.prescribed.get(day) ?? null,
    dispensed: pain.dispensed.get(day) ?? null,
    taken: pain.taken.get(day) ?? null,
    cover: coverOn(forecast, day),
    happened: happened.get(day) ?? [],
    reports: course.reports.filter(({ forDate }) => dayOf(forDate) === day),
  });
}

/** The curve has a point every few days; between two it is read straight. */
function coverOn(forecast: Timeline['forecast'], day: number): DayFacts['cover'] {
  const curve = forecast?.curve ?? [];
  const after = curve.findIndex((point) => point.day >= day);
  const [end, begin] = [curve[after], curve[after - 1]];
  if (end === undefined) return null;
  if (end.day === day || begin === undefined) return end.day === day ? end : null;
  const share = (day - begin.day) / (end.day - begin.day);
  const mix = (from: number, to: number) => from + (to - from) * share;
  return {
    low: mix(begin.low, end.low),
    median: mix(begin.median, end.median),
    high: mix(begin.high, end.high),
  };
}

function happenings(
  course: CourseView,
  dayOf: (date: string) => number,
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  const note = (day: number, text: string) => found.set(day, [...(found.get(day) ?? []), text]);
  for (const { freezes } of course.episodes)
    for (const { at, nerves } of freezes)
      note(dayOf(dayIn(course.timeZone, at)), chartWords.freezeEvent(nerves.length));
  for (const event of course.events) note(dayOf(event.on), eventWord(event));
  for (const alert of course.alerts) {
    const kind = kindWord(alert.kind, course.masked);
    for (const { at, by, step } of alert.steps)
      note(
        dayOf(dayIn(course.timeZone, at)),
        step === 'opened' ? chartWords.alert(kind) : chartWords.step(kind, alertWords.steps[step], by),
      );
  }
  return found;
}

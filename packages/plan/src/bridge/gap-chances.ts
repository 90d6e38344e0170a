import type { PlanContext } from '../context.js';
import { claimQuantile } from '../forecast/claim-quantile.js';
import type { CoverWorld, PossiblePerson } from '../forecast/cover-worlds.js';
import { quantileInterval } from '../forecast/quantile-interval.js';
import type { Bridge, Interval } from '../plan.js';
import { roundTo } from '../round.js';
import { gapRule, tmrRule } from './bridge-rules.js';

export interface GapChances {
  readonly takesOverDay: Interval;
  readonly gapByWeek: Bridge['gapByWeek'];
  readonly chanceOfGap: number;
}

/** One way things may go: when cover ends, when TMR takes over, and how likely it is beside the others. */
interface Course {
  readonly endDay: number;
  readonly takesOverDay: number;
  readonly weight: number;
}

const daysPerMonth = 365.25 / 12;

/**
 * Cover and takeover of the same possible people, given that the freeze took. A week's chance is that, at
 * its end, cover is over and TMR has not taken over; `chanceOfGap` is that this lasts longer than the days
 * that count as a gap.
 *
 * @param tmrDay day of TMR after the freeze; negative when it came before.
 */
export function gapChances(context: PlanContext, worlds: readonly CoverWorld[], tmrDay: number): GapChances {
  const reader = context.read.for(gapRule);
  const gapDays = reader.number('claim:bridge.gap-days');
  const level = reader.number('claim:regeneration.interval-level');
  const courses = possibleCourses(worlds, takeover(context, tmrDay));
  const takesOverDay = quantileInterval(
    courses.map((course) => course.takesOverDay),
    { level, stepSize: 1 },
  );
  return {
    takesOverDay,
    gapByWeek: byWeek(context, courses),
    chanceOfGap: roundTo(
      chanceThat(courses, (one) => one.takesOverDay - one.endDay > gapDays),
      0.01,
    ),
  };
}

/** By week, the chance that cover is over; what a gap is where nothing takes over. */
export function uncoveredByWeek(context: PlanContext, worlds: readonly CoverWorld[]): Bridge['gapByWeek'] {
  return byWeek(
    context,
    possibleCourses(worlds, () => Infinity),
  );
}

/** Months to the takeover spread over people by their place; slowed with diabetes as regrowth is. */
function takeover(context: PlanContext, tmrDay: number): (person: PossiblePerson) => number {
  const reader = context.read.for(tmrRule);
  const months = reader.claim('claim:bridge.takeover-months');
  const slowed = reader.claim('claim:bridge.diabetes-slows-takeover').value === true;
  return ({ placeFraction, rateShare }) =>
    Math.max(0, tmrDay + (claimQuantile(months, placeFraction) * daysPerMonth) / (slowed ? rateShare : 1));
}

function possibleCourses(
  worlds: readonly CoverWorld[],
  takesOver: (person: PossiblePerson) => number,
): readonly Course[] {
  return worlds.flatMap(({ regrowthWeight, people }) =>
    people.flatMap((person) => {
      const takesOverDay = takesOver(person);
      return [
        { endDay: person.firstRegrowthEndDay, takesOverDay, weight: regrowthWeight },
        { endDay: person.publishedEndDay, takesOverDay, weight: 1 - regrowthWeight },
      ];
    }),
  );
}

/** A course lies in the gap in the weeks whose end is at or after the end of cover and before the takeover. */
function byWeek(context: PlanContext, courses: readonly Course[]): Bridge['gapByWeek'] {
  const horizonDays = context.read.for(gapRule).number('claim:regeneration.horizon-days');
  const weeks = Math.floor(horizonDays / 7);
  const change = Array.from({ length: weeks + 2 }, () => 0);
  const add = (week: number, weight: number) => {
    const at = Math.min(week, weeks + 1);
    change[at] = (change[at] ?? 0) + weight;
  };
  let all = 0;
  for (const { endDay, takesOverDay, weight } of courses) {
    all += weight;
    if (takesOverDay <= endDay) continue;
    add(Math.ceil(endDay / 7), weight);
    add(Math.ceil(takesOverDay / 7), -weight);
  }
  let within = change[0] ?? 0;
  return Array.from({ length: weeks }, (_, i) => {
    within += change[i + 1] ?? 0;
    return { week: i + 1, chance: roundTo(Math.max(0, within / all), 0.01) };
  });
}

function chanceThat(courses: readonly Course[], holds: (course: Course) => boolean): number {
  let [yes, all] = [0, 0];
  for (const course of courses) {
    all += course.weight;
    if (holds(course)) yes += course.weight;
  }
  return yes / all;
}

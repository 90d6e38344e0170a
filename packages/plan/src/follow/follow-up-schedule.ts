import type { ClaimId } from '@cryobridge/knowledge';
import type { PlanContext } from '../context.js';
import type { Plan, Timing } from '../plan.js';
import { statementOf } from '../select/reason.js';
import { scheduleRule } from './rules.js';

const daysPerWeek = 7;
const daysPerMonth = 365.25 / 12;

type Entry = Plan['followUp'][number];

/** Diary days counted from the freeze, day 0: a baseline, then daily, weekly and monthly. */
export function followUpSchedule(
  context: Pick<PlanContext, 'read'>,
  { phase }: Pick<Timing, 'phase'>,
): readonly Entry[] {
  const reader = context.read.for(scheduleRule);
  const lastDay = reader.number('claim:follow.daily-until');
  const lastWeek = reader.number('claim:follow.weekly-until');
  const lastMonth = reader.number('claim:follow.monthly-until');
  const firstWeek = Math.floor(lastDay / daysPerWeek) + 1;
  const firstMonth = Math.floor((lastWeek * daysPerWeek) / daysPerMonth) + 1;
  return [
    { day: 0, what: statementOf('say:follow.baseline', { phase }) },
    ...range(1, lastDay).map((day) =>
      entry('daily', day, { sequence: day, claim: 'claim:follow.daily-until' }),
    ),
    ...range(firstWeek, lastWeek).map((week) =>
      entry('weekly', week * daysPerWeek, { sequence: week, claim: 'claim:follow.weekly-until' }),
    ),
    ...range(firstMonth, lastMonth).map((month) =>
      entry('monthly', Math.round(month * daysPerMonth), {
        sequence: month,
        claim: 'claim:follow.monthly-until',
      }),
    ),
  ];
}

function entry(
  kind: 'daily' | 'weekly' | 'monthly',
  day: number,
  { sequence, claim }: { readonly sequence: number; readonly claim: ClaimId },
): Entry {
  return { day, what: statementOf(`say:follow.${kind}`, { number: sequence }, [claim]) };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

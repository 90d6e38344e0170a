import type { ReportKind } from '../report/report.js';

/** `as-asked`: daily to day 21, weekly to week 12, monthly to month 12. `daily`: every day. */
export type VirtualSchedule = 'as-asked' | 'daily';

export interface DueDay {
  readonly day: number;
  readonly kind: ReportKind;
}

const dailyUntilDay = 21;
const weeklyUntilDay = 84;
const daysPerMonth = 365.25 / 12;

/** Days after the freeze on which a report is due, and the baseline before it. */
export function dueDays(schedule: VirtualSchedule, lastDay: number): readonly DueDay[] {
  const due: DueDay[] = [{ day: -1, kind: 'baseline' }];
  const until = schedule === 'daily' ? lastDay : Math.min(dailyUntilDay, lastDay);
  for (let day = 1; day <= until; day++) due.push({ day, kind: 'daily' });
  if (schedule === 'daily') return due;
  for (let day = dailyUntilDay + 7; day <= Math.min(weeklyUntilDay, lastDay); day += 7)
    due.push({ day, kind: 'weekly' });
  for (let month = 4; month <= 12 && Math.round(month * daysPerMonth) <= lastDay; month++)
    due.push({ day: Math.round(month * daysPerMonth), kind: 'monthly' });
  return due;
}

import type { IsoDate, PartialDate } from '../case.js';

const millisecondsPerDay = 86_400_000;

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((instant(to) - instant(from)) / millisecondsPerDay);
}

export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(instant(day) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** First and last day that a partial date can mean. */
export function partialDateBounds(date: PartialDate): {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
} {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return { earliest: date.slice(0, 10), latest: date.slice(0, 10) };
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const nextMonth =
    month === '12'
      ? `${String(Number(year) + 1).padStart(4, '0')}-01-01`
      : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`;
  return { earliest: `${year}-${month}-01`, latest: addDays(nextMonth, -1) };
}

/** Completed years of age on a day: one number twice when the birth date is exact, else its bounds. */
export function ageBoundsYears(
  birth: PartialDate,
  on: IsoDate,
): { readonly low: number; readonly high: number } {
  const { earliest, latest } = partialDateBounds(birth);
  return { low: completedYears(latest, on), high: completedYears(earliest, on) };
}

function completedYears(birth: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

function instant(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}

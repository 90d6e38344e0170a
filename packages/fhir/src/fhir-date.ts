import type { IsoDate, PartialDate } from '@cryobridge/plan';

/** A FHIR date, dateTime or instant. The calendar day is the one written, in the record's own offset. */
export interface FhirDate {
  readonly day: PartialDate;
  /** Its first moment since 1970, to order readings within a day. */
  readonly instantMs: number;
}

const shape =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|([+-])(\d{2}):(\d{2}))?)?)?)?$/;

/**
 * Reads a date as exact as it is written. A time without seconds or zone is accepted: many exports lack
 * them, and only the day decides anything here.
 * @returns null when it is malformed or not in the calendar, such as 31 February.
 */
export function parseFhirDate(text: string): FhirDate | null {
  const match = shape.exec(text);
  if (match === null) return null;
  const part = (index: number, absent: number): number =>
    match[index] === undefined ? absent : Number(match[index]);
  const [year, month, day] = [part(1, 0), part(2, 1), part(3, 1)];
  const [hour, minute, second] = [part(4, 0), part(5, 0), part(6, 0)];
  const [zoneHour, zoneMinute] = [part(8, 0), part(9, 0)];
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 60 || zoneHour > 14 || zoneMinute > 59) return null;
  const zoneMinutes = (match[7] === '-' ? -1 : 1) * (zoneHour * 60 + zoneMinute);
  const instantMs = utc(year, month, day) + ((hour * 60 + minute - zoneMinutes) * 60 + second) * 1000;
  return { day: text.slice(0, 10), instantMs };
}

export function isFullDay(day: PartialDate): day is IsoDate {
  return day.length === 10;
}

/** Is `a` surely on an earlier day than `b`, as far as both are exact? */
export function isEarlier(a: PartialDate, b: PartialDate): boolean {
  const exactness = Math.min(a.length, b.length);
  return a.slice(0, exactness) < b.slice(0, exactness);
}

/** Days from `a` to `b`; both must be full days. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return (dayStart(b) - dayStart(a)) / 86_400_000;
}

function dayStart(day: IsoDate): number {
  return utc(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** `Date.UTC` takes years below 100 for 19xx. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

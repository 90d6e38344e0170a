import type { IsoInstant } from '@cryobridge/plan';
import { weekdays, type StaffedHours, type Weekday } from './watch-settings.js';

const minuteMs = 60_000;
const minutesPerDay = 1440;
const dayMs = minutesPerDay * minuteMs;

/** Minutes from midnight of `HH:MM`, up to `24:00`. Null: not such a time. */
export function minutesOfDay(text: string): number | null {
  const [, hours, minutes] = /^(\d{2}):([0-5]\d)$/.exec(text) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return hours === undefined || total > minutesPerDay ? null : total;
}

export function isStaffed(hours: StaffedHours, at: IsoInstant): boolean {
  const ms = Date.parse(at);
  return spansFrom(hours, ms).some(({ from, until }) => from <= ms && ms < until);
}

/** When somebody reads next. Null: somebody does now, or nobody ever. */
export function nextStaffedAt(hours: StaffedHours, at: IsoInstant): IsoInstant | null {
  const ms = Date.parse(at);
  if (isStaffed(hours, at)) return null;
  const next = spansFrom(hours, ms).find(({ from }) => from > ms);
  return next === undefined ? null : new Date(next.from).toISOString();
}

/** When the hours begin or end next. Null: never. */
export function nextEdgeAt(hours: StaffedHours, at: IsoInstant): IsoInstant | null {
  const ms = Date.parse(at);
  const edges = spansFrom(hours, ms).flatMap(({ from, until }) => [from, until]);
  const next = edges.filter((edge) => edge > ms).sort((one, other) => one - other)[0];
  return next === undefined ? null : new Date(next).toISOString();
}

/** The instant at which so many staffed minutes have passed. Nobody ever reads: as if somebody always did. */
export function addStaffedMinutes(hours: StaffedHours, from: IsoInstant, minutes: number): IsoInstant {
  let left = minutes * minuteMs;
  let at = Date.parse(from);
  if (!hours.week.some(({ from, until }) => from < until)) return new Date(at + left).toISOString();
  for (;;) {
    for (const span of spansFrom(hours, at)) {
      const start = Math.max(span.from, at);
      const length = span.until - start;
      if (length >= left && length > 0) return new Date(start + left).toISOString();
      left -= Math.max(0, length);
      at = Math.max(at, span.until);
    }
  }
}

interface Span {
  readonly from: number;
  readonly until: number;
}

/** Spans of the days around an instant and the week after it, in order; those already past are left out. */
function spansFrom({ timeZone, week }: StaffedHours, ms: number): readonly Span[] {
  const today = Math.floor((ms + offsetMs(timeZone, ms)) / dayMs);
  const spans: Span[] = [];
  for (let day = today; day <= today + 7; day += 1) {
    const name = weekdays[(((day + 3) % 7) + 7) % 7];
    for (const span of week) {
      if (span.day !== name) continue;
      const from = instantOf(timeZone, day, minutesOfDay(span.from) ?? 0);
      const until = instantOf(timeZone, day, minutesOfDay(span.until) ?? 0);
      if (until > ms) spans.push({ from, until });
    }
  }
  return spans.sort((one, other) => one.from - other.from);
}

/** The next time at which the clock there shows that weekday and time, from an instant on. */
export function nextWallTime(
  timeZone: string,
  { day, time, from }: { readonly day: Weekday; readonly time: string; readonly from: IsoInstant },
): IsoInstant | null {
  const ms = Date.parse(from);
  const week = [{ day, from: time, until: '24:00' }];
  const starts = spansFrom({ timeZone, week }, ms).map((span) => span.from);
  const next = starts.filter((start) => start >= ms).sort((one, other) => one - other)[0];
  return next === undefined ? null : new Date(next).toISOString();
}

/** A wall-clock time as an instant; one that the clock skips in spring counts as if it had not. */
function instantOf(timeZone: string, day: number, minutes: number): number {
  const wall = day * dayMs + minutes * minuteMs;
  const guess = wall - offsetMs(timeZone, wall);
  return wall - offsetMs(timeZone, guess);
}

/** Which day it is there, days since 1970-01-01. */
export function localDay(timeZone: string, ms: number): number {
  return Math.floor((ms + offsetMs(timeZone, ms)) / dayMs);
}

const steady = new Map<string, number | null>();

/** How far the wall clock there is ahead of UTC; remembered for UTC days on which the clock is not changed. */
function offsetMs(timeZone: string, ms: number): number {
  const day = Math.floor(ms / dayMs);
  const key = `${timeZone} ${day}`;
  const known = steady.get(key);
  if (known !== undefined) return known ?? readOffsetMs(timeZone, ms);
  const [start, end] = [readOffsetMs(timeZone, day * dayMs), readOffsetMs(timeZone, (day + 1) * dayMs)];
  if (steady.size < 20_000) steady.set(key, start === end ? start : null);
  return start === end ? start : readOffsetMs(timeZone, ms);
}

function readOffsetMs(timeZone: string, ms: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(ms)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs far more than using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

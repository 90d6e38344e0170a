import { type Json, isObject } from '../element.js';
import type { TypedValue } from './path-values.js';

/** From `lowMs` up to but not including `highMs`, since 1970. An open end is `earliestMs` or `latestMs`. */
export interface DateSpan {
  readonly lowMs: number;
  readonly highMs: number;
}

export const earliestMs = -8_640_000_000_000_000;
export const latestMs = 8_640_000_000_000_000;

const shape =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/**
 * The time a date, dateTime or instant stands for, as exact as it is written: a year is a year long, a second a second.
 * What is without zone is taken as UTC, in records and in searches alike.
 * @returns null when it is malformed or not in the calendar.
 */
export function dateSpan(text: string): DateSpan | null {
  const match = shape.exec(text);
  if (match === null) return null;
  const [, year = '', month, day, hour, minute, second, fraction, zone = 'Z'] = match;
  const low = startOf([year, month, day, hour, minute, second], fraction);
  if (low === null) return null;
  const zoneMs = zoneOffsetMs(zone);
  if (zoneMs === null) return null;
  const high = endOf(low, { month, day, hour, second, fraction });
  return { lowMs: low - zoneMs, highMs: high - zoneMs };
}

type Part = string | undefined;

function startOf(parts: readonly Part[], fraction: Part): number | null {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (year === 0 || hour > 23 || minute > 59 || second > 60) return null;
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null;
  const milliseconds = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
  return midnight.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds;
}

function endOf(low: number, { month, day, hour, second, fraction }: Readonly<Record<string, Part>>): number {
  if (fraction !== undefined) return low + 10 ** (3 - Math.min(3, fraction.length));
  if (second !== undefined) return low + 1000;
  if (hour !== undefined) return low + 60_000;
  const next = new Date(low);
  if (day !== undefined) next.setUTCDate(next.getUTCDate() + 1);
  else if (month !== undefined) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  return next.getTime();
}

function zoneOffsetMs(zone: string): number | null {
  if (zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** The span of a value of a date parameter; null for what has no place in time. */
export function spanOf({ type, value }: TypedValue): DateSpan | null {
  switch (type) {
    case 'date':
    case 'dateTime':
    case 'instant':
      return typeof value === 'string' ? dateSpan(value) : null;
    case 'Period':
      return periodSpan(value);
    case 'Timing':
      return timingSpan(value);
    default:
      return null;
  }
}

function periodSpan(json: Json | undefined): DateSpan | null {
  if (!isObject(json)) return null;
  const { start, end } = json;
  const [first, last] = [start, end].map((edge) => (typeof edge === 'string' ? dateSpan(edge) : undefined));
  if (first === null || last === null || (first === undefined && last === undefined)) return null;
  return { lowMs: first?.lowMs ?? earliestMs, highMs: last?.highMs ?? latestMs };
}

/** From the first event or bound to the last. */
function timingSpan(json: Json): DateSpan | null {
  if (!isObject(json)) return null;
  const events = Array.isArray(json['event']) ? (json['event'] as readonly Json[]) : [];
  const bounds = isObject(json['repeat']) ? periodSpan(json['repeat']['boundsPeriod']) : null;
  const spans = [
    ...events.map((event) => (typeof event === 'string' ? dateSpan(event) : null)),
    bounds,
  ].filter((span) => span !== null);
  if (spans.length === 0) return null;
  return {
    lowMs: Math.min(...spans.map(({ lowMs }) => lowMs)),
    highMs: Math.max(...spans.map(({ highMs }) => highMs)),
  };
}

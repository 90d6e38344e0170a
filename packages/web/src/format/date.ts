import { locale } from '../words/language.js';

const day = new Intl.DateTimeFormat(locale, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const brief = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

/** `Thu, Dec 3, 2026` in the reader's locale. */
export function longDate(iso: string): string {
  return day.format(new Date(`${iso}T00:00:00Z`));
}

export function shortDate(iso: string): string {
  return brief.format(new Date(`${iso}T00:00:00Z`));
}

export function instant(iso: string): string {
  return moment.format(new Date(iso));
}

const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });

export function timeOfDay(iso: string): string {
  return clock.format(new Date(iso));
}

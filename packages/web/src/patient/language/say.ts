import { localeOf, type ReportLanguage } from '@cryobridge/course/report';

/** Puts facts into a text: `{name}` becomes the fact of that name. */
export function fill(text: string, facts: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
}

/** `Sunday 29 November`, for a calendar day wherever it is read. */
export function sayDay(day: string, language: ReportLanguage): string {
  return format(
    language,
    { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
    Date.parse(day),
  );
}

/** `Sun, 29 Nov`. */
export function sayMidDay(day: string, language: ReportLanguage): string {
  return format(
    language,
    { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
    Date.parse(day),
  );
}

/** `29 Nov`, where there is little room. */
export function sayShortDay(day: string, language: ReportLanguage): string {
  return format(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }, Date.parse(day));
}

interface At {
  readonly timeZone: string;
  readonly nowMs: number;
  readonly language: ReportLanguage;
}

/** `14:30` today, else with its day. */
export function sayWhen(instant: string | number, { timeZone, nowMs, language }: At): string {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant);
  const dayOf = (at: number) => format('en', { timeZone, dateStyle: 'short' }, at);
  const time = { timeZone, hour: 'numeric', minute: '2-digit' } as const;
  if (dayOf(ms) === dayOf(nowMs)) return format(language, time, ms);
  return format(language, { ...time, weekday: 'long', day: 'numeric', month: 'short' }, ms);
}

/** `40 seconds`, `2 minutes`. */
export function sayTimeLeft(seconds: number, language: ReportLanguage): string {
  const isLong = seconds >= 90;
  const value = isLong ? Math.round(seconds / 60) : Math.max(10, Math.ceil(seconds / 10) * 10);
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: isLong ? 'minute' : 'second',
    unitDisplay: isLong ? 'long' : 'short',
  }).format(value);
}

function format(language: ReportLanguage, options: Intl.DateTimeFormatOptions, ms: number): string {
  return new Intl.DateTimeFormat(localeOf(language), options).format(ms);
}

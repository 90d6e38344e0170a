import type { PatientToday } from '@cryobridge/contract';
import { type StaffedHours, weekdays } from '@cryobridge/course';
import { localeOf, reportLanguageOf } from '@cryobridge/course/report';
import type { ReportParts } from './report-parts.js';
import { staffedNow } from './staffed-now.js';

/** Whom to call, and whether somebody reads now. */
export async function helpNow(
  parts: Pick<ReportParts, 'help' | 'settings' | 'now'>,
  language: string | null,
): Promise<PatientToday['help']> {
  const { isNow, next, hours } = await staffedNow(parts);
  return { ...parts.help, staffed: { isNow, next, text: hoursText(hours, language) } };
}

/** `Mon 08:00–16:00, Tue 08:00–16:00 (Europe/Berlin)`, days in the person's language. Empty: nobody ever reads. */
export function hoursText({ week, timeZone }: StaffedHours, language: string | null): string {
  if (week.length === 0) return '';
  const locale = localeOf(reportLanguageOf(language));
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  const spans = week.map(
    ({ day: name, from, until }) =>
      `${day.format(Date.UTC(2024, 0, 1 + weekdays.indexOf(name)))} ${from}–${until}`,
  );
  return `${spans.join(', ')} (${timeZone})`;
}

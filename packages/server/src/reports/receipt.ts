import type { ReportReceipt } from '@cryobridge/contract';
import { isStaffed, nextStaffedAt } from '@cryobridge/course';
import { callTodayOf, clockSkewMinutes, emergencyOf, type Report } from '@cryobridge/course/report';
import { knowledge } from '@cryobridge/knowledge';
import { claimReader } from '@cryobridge/plan';
import type { ReportParts } from './report-parts.js';

const minuteMs = 60_000;

/** What whoever sent a report hears: that it is kept, whether somebody reads now, and what cannot wait for them. */
export async function receiptOf(
  { settings, now }: Pick<ReportParts, 'settings' | 'now'>,
  report: Report,
): Promise<ReportReceipt> {
  const { staffed } = (await settings.current()).settings;
  const at = now().toISOString();
  return {
    id: report.id,
    receivedAt: report.receivedAt ?? at,
    isRead: isStaffed(staffed, at),
    readFrom: nextStaffedAt(staffed, at),
    emergencies: emergencyOf(report.answers).map(({ id }) => id),
    callToday: callTodayOf(report.answers),
    clockAhead: isClockAhead(report),
  };
}

/** Written later than it arrived: the clock of the device is wrong. A clock that is slow cannot be told from a wait. */
function isClockAhead({ writtenAt, receivedAt }: Report): boolean {
  if (receivedAt === null) return false;
  return Date.parse(writtenAt) - Date.parse(receivedAt) >= skewMs;
}

const skewMs = clockSkewMinutes(claimReader(knowledge)) * minuteMs;

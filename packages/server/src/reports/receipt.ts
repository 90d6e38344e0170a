import type { ReportReceipt } from '@cryobridge/contract';
import { callTodayOf, clockSkewMinutes, emergencyOf, type Report } from '@cryobridge/course/report';
import { knowledge } from '@cryobridge/knowledge';
import { claimReader } from '@cryobridge/plan';
import type { ReportParts } from './report-parts.js';
import { staffedNow } from './staffed-now.js';

const minuteMs = 60_000;

/** What whoever sent a report hears: that it is kept, whether somebody reads now, and what cannot wait for them. */
export async function receiptOf(
  parts: Pick<ReportParts, 'settings' | 'now'>,
  report: Report,
): Promise<ReportReceipt> {
  const { isNow, next, at } = await staffedNow(parts);
  return {
    id: report.id,
    receivedAt: report.receivedAt ?? at,
    isRead: isNow,
    readFrom: next,
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

import { isStaffed, nextStaffedAt, type StaffedHours } from '@cryobridge/course';
import type { ReportParts } from './report-parts.js';

export interface StaffedNow {
  readonly isNow: boolean;
  /** When somebody reads next. Null: somebody does now, or nobody ever. */
  readonly next: string | null;
  readonly hours: StaffedHours;
  readonly at: string;
}

interface Known {
  readonly minute: number;
  readonly asked: Promise<Omit<StaffedNow, 'at'>>;
}

const minuteMs = 60_000;
const byClock = new WeakMap<ReportParts['settings'], Known>();

/**
 * Whether somebody reads now. Hours begin and end on a minute, so that one answer serves a minute of reports; settings
 * that are signed in between count from the next.
 */
export async function staffedNow({
  settings,
  now,
}: Pick<ReportParts, 'settings' | 'now'>): Promise<StaffedNow> {
  const at = now().toISOString();
  const minute = Math.floor(Date.parse(at) / minuteMs);
  const known = byClock.get(settings);
  if (known?.minute === minute) return { ...(await known.asked), at };
  const asked = askFor(settings, new Date(minute * minuteMs).toISOString());
  byClock.set(settings, { minute, asked });
  asked.catch(() => byClock.delete(settings));
  return { ...(await asked), at };
}

async function askFor(settings: ReportParts['settings'], at: string): Promise<Omit<StaffedNow, 'at'>> {
  const { staffed } = (await settings.current()).settings;
  return { isNow: isStaffed(staffed, at), next: nextStaffedAt(staffed, at), hours: staffed };
}

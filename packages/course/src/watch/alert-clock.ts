import type { IsoInstant } from '@cryobridge/plan';
import type { Urgency } from './alert.js';
import { addStaffedMinutes } from './staffed-hours.js';
import type { WatchSettings } from './watch-settings.js';

export interface DueAsked {
  readonly urgency: Urgency;
  readonly from: IsoInstant;
  readonly until: 'taken' | 'closed';
  /** Of the rung that is reached, where it has minutes of its own. */
  readonly takeMinutes?: number;
}

/** By when somebody must act; a clock that counts staffed hours stands still outside of them. */
export function dueFrom(
  { clocks, staffed }: Pick<WatchSettings, 'clocks' | 'staffed'>,
  { urgency, from, until, takeMinutes }: DueAsked,
): IsoInstant {
  const clock = clocks[urgency];
  const minutes = until === 'taken' ? (takeMinutes ?? clock.takeMinutes) : clock.closeMinutes;
  return clock.counts === 'always'
    ? new Date(Date.parse(from) + minutes * 60_000).toISOString()
    : addStaffedMinutes(staffed, from, minutes);
}

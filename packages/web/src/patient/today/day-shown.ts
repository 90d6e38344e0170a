import { dayIn } from '@cryobridge/course/report';
import type { KnownToday } from '../me/use-today.js';

/** How long the server's word on which day it is outweighs this device's clock, which somebody may have moved. */
const serverHoldsMs = 5 * 60_000;

/** The patient's day: by the server while it has just said so, else by this device's clock in the patient's time zone. */
export function dayShown({ known, nowMs }: { readonly known: KnownToday; readonly nowMs: number }): string {
  const { today, atMs, trouble } = known;
  if (today === null) throw new Error('shown before the day was known');
  const isFresh = trouble === null && Math.abs(nowMs - atMs) < serverHoldsMs;
  return isFresh ? today.today : dayIn(today.timeZone, new Date(nowMs).toISOString());
}

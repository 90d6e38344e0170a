import {
  thresholdIds,
  urgencies,
  watchKinds,
  weekdays,
  type KeptWatchSettings,
  type ThresholdFact,
  type WatchSettings,
} from '@cryobridge/course';
import { z } from 'zod';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

const week = z.array(z.strictObject({ day: z.enum(weekdays), from: time, until: time })).max(42);
const ladder = z
  .array(
    z.strictObject({
      role: z.string().trim().min(1).max(80),
      name: z.string().trim().min(1).max(80),
      accountId: z.uuid().exactOptional(),
      takeMinutes: z
        .number()
        .max(7 * 24 * 60, 'must not be longer than a week')
        .exactOptional(),
    }),
  )
  .max(6);

/** Shape only; what the values may be is checked by `watchSettingsFaults`. */
const watchSettings = z.strictObject({
  schema: z.literal('cryobridge-watch-settings/1'),
  thresholds: z.record(z.enum(thresholdIds), z.number()),
  alerts: z.record(
    z.enum(watchKinds),
    z.strictObject({ lapsesAfterQuietDays: z.int().nullable(), quietHours: z.number() }),
  ),
  clocks: z.record(
    z.enum(urgencies),
    z.strictObject({
      takeMinutes: z.number(),
      closeMinutes: z.number(),
      counts: z.enum(['always', 'staffed-hours']),
    }),
  ),
  ladders: z.record(z.enum(urgencies), ladder),
  shifts: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1, 'must be given').max(80),
        week,
        ladders: z.partialRecord(z.enum(urgencies), ladder),
      }),
    )
    .max(6)
    .exactOptional(),
  staffed: z.strictObject({ timeZone: z.string().min(1).max(80), week }),
}) satisfies z.ZodType<WatchSettings>;

/** A named clinician answers for these settings. */
export const signedWatchSettings = z.strictObject({
  settings: watchSettings,
  /** The version they were edited from: another one in between is 409. */
  basedOnVersion: z.int().min(0),
  signedBy: z.string().trim().min(2).max(80),
});
export type SignedWatchSettings = z.infer<typeof signedWatchSettings>;

export interface WatchSettingsView extends KeptWatchSettings {
  readonly defaults: WatchSettings;
  /** Label, unit, range and basis of each threshold, in order. */
  readonly facts: readonly ThresholdFact[];
  /** Who may be named on a ladder: those who act on alerts, by name. */
  readonly staff: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: 'clinician' | 'nurse';
  }[];
  /** Rungs of what is in use that nobody of the staff fills, such as `ladders.soon.1`. */
  readonly unfilled: readonly { readonly field: string; readonly name: string }[];
}

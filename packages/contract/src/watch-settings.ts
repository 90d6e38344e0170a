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
  ladders: z.record(
    z.enum(urgencies),
    z
      .array(
        z.strictObject({ role: z.string().trim().min(1).max(80), name: z.string().trim().min(1).max(80) }),
      )
      .max(6),
  ),
  staffed: z.strictObject({
    timeZone: z.string().min(1).max(80),
    week: z.array(z.strictObject({ day: z.enum(weekdays), from: time, until: time })).max(42),
  }),
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
}

/**
 * What the patient's page and the server say to each other. The page loads this file for its types only.
 *
 * | call | gives |
 * | --- | --- |
 * | GET /api/me/today | `PatientToday` |
 * | POST /api/me/consent (`NewConsent`) | `PatientToday` |
 * | PUT /api/me/reports/:id (`NewReport`) | 201 or, when it is there already, 200 `ReportReceipt` |
 * | GET /api/me/reports | `OwnReport[]`, newest first |
 * | GET /api/me/export | a FHIR Bundle of everything about them |
 * | POST /api/me/erasure (`ErasureWish`) | 202 `ErasureWishReceipt` |
 * | GET, PUT /api/me/reminders (`ReminderSettings`) | `ReminderSettings` |
 * | GET /api/push-key | `{ publicKey }` |
 * | PUT, DELETE /api/me/push (`PushSubscriptionJson`) | 204 |
 */
import {
  reportKinds,
  reporters,
  type BodyPlace,
  type CallTodayId,
  type DueWindow,
  type EmergencyId,
  type ReportAnswers,
  type ReportKind,
} from '@cryobridge/course/report';
import { z } from 'zod';

const score = z.int().min(0).max(10);
const scores = z.strictObject({
  worst: score.optional(),
  average: score.optional(),
  least: score.optional(),
  now: score.optional(),
});
const shortText = z.string().trim().min(1).max(200);

export const reportAnswers = z.strictObject({
  limbToBeRemovedPain: scores.optional(),
  residualLimbPain: scores.optional(),
  phantomPain: scores.optional(),
  phantomSensation: scores.optional(),
  bodyMap: z
    .array(
      z.strictObject({
        region: shortText,
        kind: z.enum(['residual-limb-pain', 'phantom-pain', 'phantom-sensation', 'other-pain']),
      }) satisfies z.ZodType<BodyPlace>,
    )
    .max(40)
    .optional(),
  doses: z
    .array(
      z.strictObject({
        medicine: shortText.nullable(),
        text: shortText,
        count: z.number().min(0).max(1000),
        unit: shortText,
        at: z.iso.datetime({ offset: true }).nullable(),
      }),
    )
    .max(60)
    .optional(),
  relief: score.optional(),
  drowsiness: z.enum(['none', 'slight', 'sleepy', 'hard-to-wake']).optional(),
  breathing: z.enum(['normal', 'slow-or-hard']).optional(),
  bowel: z.enum(['moved', 'hard', 'not-for-3-days']).optional(),
  sleep: score.optional(),
  mood: score.optional(),
  thoughtsOfSelfHarm: z.boolean().optional(),
  falls: z.int().min(0).max(100).optional(),
  hitHead: z.boolean().optional(),
  weakness: z.enum(['none', 'known', 'new', 'worse']).optional(),
  wound: z.enum(['dry', 'some-fluid', 'pus-or-smell', 'open', 'bleeding-heavily']).optional(),
  woundRedness: z.enum(['none', 'same', 'spreading']).optional(),
  fever: z.enum(['no', 'yes', 'not-measured']).optional(),
  probeSiteSkin: z.enum(['normal', 'numb', 'red', 'blister-or-dark', 'open']).optional(),
  tapPain: z.boolean().optional(),
  note: z.string().trim().max(2000).optional(),
});

/** The id stands in the address; the same id and body sent again changes nothing. */
export const newReport = z.strictObject({
  kind: z.enum(reportKinds),
  forDate: z.iso.date(),
  writtenAt: z.iso.datetime({ offset: true }),
  by: z.strictObject({ reporter: z.enum(reporters), name: shortText.nullable() }),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  questionnaire: shortText,
  answers: reportAnswers,
});
export type NewReport = z.infer<typeof newReport>;

export interface ReportReceipt {
  readonly id: string;
  readonly receivedAt: string;
  /** False: outside staffed hours; nobody reads it before `readFrom`. */
  readonly isRead: boolean;
  /** When somebody reads again. Null: now, or nobody is there to say. */
  readonly readFrom: string | null;
  /** What the answers call for at once; the page tells it offline by itself, and again here. */
  readonly emergencies: readonly EmergencyId[];
  readonly callToday: readonly CallTodayId[];
  /** The clock of the device runs ahead of the server's; kept as written. */
  readonly clockAhead: boolean;
}

export interface OwnReport extends ReportReceipt {
  readonly kind: ReportKind;
  readonly forDate: string;
  readonly reporter: string;
  /** As told; the patient's chart and table are made of them. */
  readonly answers: ReportAnswers;
}

export const newConsent = z.strictObject({
  state: z.enum(['given', 'withdrawn']),
  /** Which text was agreed to, such as `cryobridge-consent|1`, and in which language it was read. */
  text: shortText,
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  name: z.string().trim().min(2).max(80),
});
export type NewConsent = z.infer<typeof newConsent>;

export const erasureWish = z.strictObject({ why: z.string().trim().max(1000).nullable() });
export type ErasureWish = z.infer<typeof erasureWish>;
export interface ErasureWishReceipt {
  readonly receivedAt: string;
}

export interface PatientMedicine {
  readonly id: string;
  readonly text: string;
  /** As prescribed, for a reader: `1 to 2 tablets, at most every 4 hours, when needed`. */
  readonly instruction: string;
  readonly unit: string;
  readonly asNeeded: boolean;
  /** Null: nothing prescribed tells; the page says to ask. */
  readonly nextAllowedAt: string | null;
  /** How much more is allowed today by the prescription. Null: it does not tell. */
  readonly leftToday: number | null;
}

export interface PatientToday {
  readonly patientId: string;
  readonly givenName: string | null;
  readonly language: string | null;
  readonly timeZone: string;
  readonly today: string;
  readonly consent: 'needed' | 'given' | 'withdrawn';
  /** Reports stop for good: no reminders, no questions. */
  readonly ended: 'withdrawal' | 'lost-to-follow-up' | 'follow-up-complete' | null;
  readonly paused: 'admission' | null;
  readonly episodes: readonly {
    readonly id: string;
    readonly level: string | null;
    readonly side: string | null;
    readonly freezeDate: string | null;
    readonly amputationDate: string | null;
    readonly repairDate: string | null;
    /** Day from the freeze; from surgery when it is known. */
    readonly day: number | null;
    /** Nerves frozen, in patient words by id. Empty for a masked course. */
    readonly frozen: readonly string[];
  }[];
  /**
   * Every report that is still wanted, so that the page can tell offline what is due on a later day:
   * `dueReport(windows, [...sent, ...waiting], day)` of `@cryobridge/course/report`.
   */
  readonly windows: readonly DueWindow[];
  /** The report that is due; null when today's is there. */
  readonly due: { readonly kind: ReportKind; readonly forDate: string } | null;
  /** Extra questions that the last report or the watch prompts. */
  readonly prompted: readonly string[];
  readonly medicines: readonly PatientMedicine[];
  readonly help: {
    readonly emergencyNumber: string;
    readonly contacts: readonly { readonly label: string; readonly telephone: string }[];
    readonly staffed: { readonly isNow: boolean; readonly next: string | null; readonly text: string };
  };
}

export const reminderSettings = z.strictObject({
  /** Local time of the reminder, `HH:MM`. */
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  quietFrom: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  quietUntil: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  push: z.boolean(),
  email: z.email().nullable(),
});
export type ReminderSettings = z.infer<typeof reminderSettings>;

export const pushSubscription = z.strictObject({
  endpoint: z.url({ protocol: /^https$/ }),
  keys: z.strictObject({ p256dh: z.base64url().min(1), auth: z.base64url().min(1) }),
});
export type PushSubscriptionJson = z.infer<typeof pushSubscription>;

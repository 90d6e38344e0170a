/**
 * What staff's pages and the server say to each other about a course. A course is named by its Patient.
 *
 * | call | gives |
 * | --- | --- |
 * | GET /api/courses | `CourseSummary[]` |
 * | POST /api/courses (`NewCourse`) | 201 `CourseView`: a case becomes an episode of a person |
 * | GET /api/courses/:id | `CourseView` |
 * | PUT /api/courses/:id/reports/:reportId (`NewReport`) | as PUT /api/me/reports/:id, for a nurse by telephone |
 * | POST /api/courses/:id/events (`NewCourseEvent`) | 201 `CourseView` |
 * | POST /api/courses/:id/medicines (`NewMedicine`) | 201 `CourseView` |
 * | DELETE /api/courses/:id/medicines/:medicineId | `CourseView`: stopped, not erased |
 * | PUT /api/courses/:id/freezes/:freezeId (`NewFreezeDone`) | 201 or 200 `FreezeView` |
 * | GET /api/courses/:id/freezes/:freezeId | `FreezeView` |
 * | PUT /api/courses/:id/freezes/:freezeId/images/:imageId?episode= (octets) | 201 or 200 `KeptImage` |
 * | GET /api/courses/:id/freezes/:freezeId/images/:imageId | the picture |
 * | GET /api/courses/:id/bridge | `BridgeView` |
 * | GET /api/courses/:id/bridge.pdf?language= | the hand-off |
 * | GET /api/watch | `WatchView` |
 * | POST /api/alerts/:id/steps (`NewAlertStep`) | `Alert` |
 * | GET, PUT /api/watch/settings (`SignedWatchSettings`, in watch-settings.ts) | `WatchSettingsView` |
 */
import {
  alertOutcomes,
  checkIds,
  type Alert,
  type CourseEvent,
  type Episode,
  type OpioidSeries,
  type Report,
  type UpdatedForecast,
  type WatchFinding,
} from '@cryobridge/course';
import type { Statement } from '@cryobridge/plan';
import { z } from 'zod';

const shortText = z.string().trim().min(1).max(200);
const isoDate = z.iso.date();

export const newCourse = z.strictObject({
  caseId: z.uuid(),
  /** The person it is another episode of; absent: the case's own Patient. */
  patientId: shortText.optional(),
  timeZone: shortText,
  language: z.string().regex(/^[a-z]{2}$/),
});
export type NewCourse = z.infer<typeof newCourse>;

export const newCourseEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['death', 'withdrawal', 'lost-to-follow-up']), on: isoDate }),
  z.strictObject({ kind: z.literal('admission'), on: isoDate, until: isoDate.nullable() }),
  z.strictObject({
    kind: z.enum(['amputation', 'revision', 'prosthesis-fitting', 'wound-checked']),
    on: isoDate,
    episode: shortText,
  }),
  z.strictObject({
    kind: z.literal('repair'),
    on: isoDate,
    episode: shortText,
    repair: z.enum(['tmr', 'rpni']),
    nerves: z.array(z.templateLiteral(['nerve:', z.string().min(1)])).max(12),
    state: z.enum(['planned', 'done']),
  }),
  z.strictObject({
    kind: z.literal('surgeon-agreement'),
    on: isoDate,
    episode: shortText,
    by: z.string().trim().min(2).max(80),
    agrees: z.boolean(),
    reason: z.string().trim().min(3).max(1000),
  }),
]);
export type NewCourseEvent = z.infer<typeof newCourseEvent>;

/** What is prescribed for home, as the prescriber says it. */
export const newMedicine = z.strictObject({
  text: shortText,
  doseLow: z.number().positive().max(1000),
  doseHigh: z.number().positive().max(1000),
  unit: shortText,
  route: z.enum(['oral', 'transdermal', 'buccal', 'nasal', 'rectal', 'parenteral']),
  /** Hours between doses, shortest. */
  everyHours: z.number().positive().max(336),
  asNeeded: z.boolean(),
  maxPerDay: z.number().positive().max(1000).nullable(),
  from: isoDate,
  until: isoDate.nullable(),
});
export type NewMedicine = z.infer<typeof newMedicine>;

const nerveSite = z.templateLiteral(['nerve:', z.string().min(1)]);
const millimetres = z.number().min(-200).max(200);

export const newFreezeDone = z.strictObject({
  episode: shortText,
  at: z.iso.datetime({ offset: true }),
  operator: z.string().trim().min(2).max(80),
  nerves: z
    .array(
      z.strictObject({
        nerveSite,
        probe: z.templateLiteral(['probe:', z.string().min(1)]),
        placements: z
          .array(
            z.strictObject({
              xMm: millimetres,
              yMm: millimetres,
              angleDegrees: z.number().min(-360).max(360),
              alongMm: millimetres,
              cycles: z
                .array(
                  z.strictObject({
                    freezeSeconds: z.number().min(1).max(3600),
                    thawSeconds: z.number().min(0).max(3600),
                  }),
                )
                .min(1)
                .max(10),
            }),
          )
          .min(1)
          .max(8),
        iceSeen: z.strictObject({
          nearMm: millimetres.nullable(),
          farMm: millimetres.nullable(),
          wholeNerve: z.boolean().nullable(),
        }),
        section: z
          .strictObject({
            widthMm: z.number().positive().max(60),
            heightMm: z.number().positive().max(60),
            depthMm: z.number().positive().max(200),
          })
          .nullable(),
      }),
    )
    .max(12),
  deviations: z
    .array(
      z.strictObject({
        what: z.enum([
          'not-done',
          'fewer-cycles',
          'shorter-freeze',
          'longer-freeze',
          'other-place',
          'other-probe',
          'gas-ran-out',
          'pain-stopped-it',
          'nerve-not-seen',
          'ice-not-seen',
          'other',
        ]),
        nerveSite: nerveSite.nullable(),
        text: z.string().trim().min(1).max(500).nullable(),
      }),
    )
    .max(40),
  images: z.array(shortText).max(40),
  checks: z
    .array(
      z.strictObject({
        item: z.enum(checkIds),
        answer: z.enum(['yes', 'no', 'not-known']),
        by: z.string().trim().min(2).max(80),
        at: z.iso.datetime({ offset: true }),
        decision: z
          .strictObject({
            reason: z.string().trim().min(3).max(1000),
            by: z.string().trim().min(2).max(80),
            at: z.iso.datetime({ offset: true }),
          })
          .nullable(),
      }),
    )
    .max(checkIds.length)
    .optional(),
  localAnaesthetic: z
    .array(
      z.strictObject({
        drug: shortText,
        mg: z.number().positive().max(2000),
        at: z.iso.datetime({ offset: true }),
        part: z.enum(['block', 'catheter', 'probe-track', 'other']),
      }),
    )
    .max(20),
});
export type NewFreezeDone = z.infer<typeof newFreezeDone>;

export interface CourseSummary {
  readonly patientId: string;
  readonly label: string;
  readonly level: string | null;
  readonly side: string | null;
  readonly freezeDate: string | null;
  readonly day: number | null;
  readonly lastReportOn: string | null;
  readonly openAlerts: number;
  readonly ended: string | null;
}

export interface CoursePoint {
  readonly on: string;
  readonly worst: number | null;
  readonly average: number | null;
  readonly least: number | null;
  readonly now: number | null;
  readonly reporter: string;
  readonly report: string;
}

export interface CourseView extends CourseSummary {
  readonly timeZone: string;
  /** True: the caller is masked, and what would tell is left out. */
  readonly masked: boolean;
  readonly episodes: readonly Omit<Episode, 'plan'>[];
  readonly events: readonly CourseEvent[];
  readonly consent: 'needed' | 'given' | 'withdrawn';
  readonly reports: readonly Report[];
  readonly pain: Readonly<
    Record<
      'limb-to-be-removed-pain' | 'residual-limb-pain' | 'phantom-pain' | 'phantom-sensation',
      readonly CoursePoint[]
    >
  >;
  readonly opioids: OpioidSeries;
  readonly medicines: readonly {
    readonly id: string;
    readonly text: string;
    readonly instruction: string;
    /** What its doses are counted in. Empty: the prescription does not tell. */
    readonly unit: string;
    readonly active: boolean;
  }[];
  /** By episode; absent when nothing was frozen, or for a masked caller. */
  readonly forecasts: Readonly<Record<string, UpdatedForecast>>;
  readonly findings: readonly WatchFinding[];
  readonly alerts: readonly Alert[];
  /** For the clinician, re-checked against what was taken. */
  readonly rescue: readonly Statement[];
}

export const newAlertStep = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('take') }),
  z.strictObject({ step: z.literal('hand-over'), to: shortText, reason: shortText }),
  z.strictObject({
    step: z.literal('close'),
    reason: z.string().trim().min(3).max(1000),
    /** Whether there was something to act on; absent: not known. */
    outcome: z.enum(alertOutcomes).optional(),
  }),
]);
export type NewAlertStep = z.infer<typeof newAlertStep>;

export interface WatchView {
  readonly alerts: readonly (Alert & { readonly label: string })[];
  readonly burden: {
    readonly patientWeeks: number;
    readonly alertsPerPatientWeek: number | null;
    /** Share of closed alerts that somebody called true; null: no outcome is known. */
    readonly positivePredictiveValue: number | null;
    readonly closedWithOutcome: number;
  };
  readonly settings: { readonly signedBy: string | null; readonly signedAt: string | null };
}

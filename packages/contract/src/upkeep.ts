/**
 * How the programme is looked after: the audit trail as those who run the place read it, and its backups.
 * Filters travel in bodies, so that no id of a person stands in an address.
 *
 * | call | gives |
 * | --- | --- |
 * | POST /api/audit/search (`AuditSearch`) | `AuditPage`, newest first |
 * | POST /api/audit/export (`AuditFilter`) | `AuditExport` |
 * | GET /api/audit/state | `AuditState` |
 * | POST /api/audit/verify | `AuditState`, verified anew |
 * | GET /api/backup | `BackupView` |
 * | PUT /api/backup/goal (`SignedBackupGoal`) | `BackupView` |
 */
import { z } from 'zod';
import { signature } from './signature.js';

export const auditFilter = z.strictObject({
  patientId: z
    .string()
    .regex(/^[A-Za-z0-9\-.]{1,64}$/, 'is not an id of a Patient')
    .optional(),
  userId: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,64}$/, 'is not an id of an account')
    .optional(),
  /** As the trail calls it, such as `read` or `sign-in`. */
  action: z
    .string()
    .regex(/^[^,|]{1,120}$/, 'is no action')
    .optional(),
  /** A day of Coordinated Universal Time. */
  day: z.iso.date().optional(),
});
export type AuditFilter = z.infer<typeof auditFilter>;
export const auditSearch = auditFilter.extend({
  /** `next` of the page before. */
  after: z
    .string()
    .regex(/^\d{1,15}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d{1,15}$/, 'is no place in the trail')
    .optional(),
});
export type AuditSearch = z.infer<typeof auditSearch>;

export interface AuditLine {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly outcome: 'success' | 'refused' | 'failed';
  readonly status: number | null;
  readonly who: { readonly id: string; readonly name: string } | null;
  readonly role: string | null;
  /** `Type/id` of what was touched or shown. */
  readonly resources: readonly string[];
  readonly patients: readonly string[];
  /** The person's data was erased; that it was there remains. */
  readonly erased: boolean;
}

export interface AuditPage {
  readonly lines: readonly AuditLine[];
  readonly next: string | null;
}

export interface AuditExport {
  readonly csv: string;
  readonly lines: number;
  /** Older ones were left off. */
  readonly more: boolean;
}

/** What came of something done for the upkeep of the programme. */
export interface Upkeep {
  readonly at: string;
  readonly by: string;
  readonly succeeded: boolean;
}

export interface AuditState {
  /** Null: nobody has verified the trail yet, so whether it is whole is not known. */
  readonly verified:
    | (Upkeep & {
        readonly entries: number;
        readonly chains: number;
        readonly faults: readonly string[];
        readonly faultCount: number;
      })
    | null;
  readonly entriesSince: number;
  readonly actions: readonly string[];
  readonly users: readonly { readonly id: string; readonly name: string }[];
}

export const backupGoal = z.strictObject({
  /** A backup older than this is too old. */
  madeWithinHours: z.int().min(1).max(720),
  /** A backup must have been read to its end within this. */
  checkedWithinDays: z.int().min(1).max(366),
});
export type BackupGoal = z.infer<typeof backupGoal>;
export const signedBackupGoal = z.strictObject({ goal: backupGoal, ...signature });
export type SignedBackupGoal = z.infer<typeof signedBackupGoal>;

export interface BackupDone extends Upkeep {
  readonly file: string;
  /** Null: not known, as of an attempt that failed. */
  readonly bytes: number | null;
  readonly rows: number | null;
  /** Why it failed. */
  readonly trouble: string | null;
}

export type BackupStanding = 'in-goal' | 'too-old' | 'failed' | 'unknown';

export interface BackupView {
  /** The last attempt, and the last that succeeded. */
  readonly lastMade: BackupDone | null;
  readonly lastChecked: BackupDone | null;
  readonly made: BackupDone | null;
  readonly checked: BackupDone | null;
  readonly goal: BackupGoal;
  readonly goalVersion: number;
  /** Null: the goal is a default that nobody has signed. */
  readonly goalSignedBy: string | null;
  readonly goalSignedAt: string | null;
  readonly madeStanding: BackupStanding;
  readonly checkedStanding: BackupStanding;
}

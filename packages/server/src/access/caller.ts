import { accountRoles } from '@cryobridge/contract';

/** What somebody may do follows from one role and, for a patient, from whose record it is. */
export const roles = [
  ...accountRoles,
  /** The server itself: jobs, migrations, imports. No request ever carries it. */
  'system',
] as const;
export type Role = (typeof roles)[number];

/** Who asks. Every read and write of records names one. */
export interface Caller {
  readonly userId: string;
  /** A name for the audit trail. */
  readonly display: string;
  readonly role: Role;
  /** The own record of a patient, an id of a Patient resource; null for staff. */
  readonly patientId: string | null;
  /** The session or access token it came with; null for the server itself. */
  readonly sessionId: string | null;
}

export const serverCaller: Caller = {
  userId: 'server',
  display: 'cryobridge server',
  role: 'system',
  patientId: null,
  sessionId: null,
};

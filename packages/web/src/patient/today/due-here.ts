import type { PatientToday } from '@cryobridge/contract';
import type { ReportKind } from '@cryobridge/course/report';
import type { Pending } from '../outbox/pending.js';

export interface Due {
  readonly kind: ReportKind;
  readonly forDate: string;
}

interface Asked {
  readonly today: PatientToday;
  /** The day on screen. */
  readonly day: string;
  readonly pending: readonly Pending[];
}

/**
 * What is due as far as this device knows: the server's word, less what was written here since. On a later day without
 * news from the server one report a day stays welcome, of the kind that was due last.
 */
export function dueHere({ today, day, pending }: Asked): Due | null {
  if (today.ended !== null || today.paused !== null || today.consent !== 'given') return null;
  const due = today.today === day ? today.due : { kind: today.due?.kind ?? 'daily', forDate: day };
  if (due === null) return null;
  const isWritten = pending.some(
    ({ state, owner, report }) =>
      state !== 'draft' &&
      owner === today.patientId &&
      report.forDate === due.forDate &&
      report.kind !== 'extra',
  );
  return isWritten ? null : due;
}

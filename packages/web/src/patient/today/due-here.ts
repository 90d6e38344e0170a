import type { PatientToday } from '@cryobridge/contract';
import { dueReport, type DueWindow, type ReportKind } from '@cryobridge/course/report';
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
 * What is due as far as this device knows: on the day of the server's last word what it said, on a later day what is
 * wanted since; less what was written here.
 */
export function dueHere({ today, day, pending }: Asked): Due | null {
  if (today.ended !== null || today.paused !== null || today.consent !== 'given') return null;
  const told = pending
    .filter(({ state, owner }) => state !== 'draft' && owner === today.patientId)
    .map(({ report }) => report);
  if (today.today !== day) return dueReport(stillWanted(today), told, day);
  const { due } = today;
  if (due === null) return null;
  const isWritten = told.some(({ kind, forDate }) => forDate === due?.forDate && kind !== 'extra');
  return isWritten ? null : due;
}

/** Of what was wanted by the day of the server's last word only what it still asked for is open. */
function stillWanted({ windows, today, due }: PatientToday): readonly DueWindow[] {
  return windows.filter(
    ({ kind, from, to }) =>
      from > today || (kind === due?.kind && from <= due.forDate && (to === null || to >= due.forDate)),
  );
}

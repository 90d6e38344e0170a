/** `recorded` waits for somebody else to confirm it; `withdrawn` counts as never given. */
export const trainingStates = ['recorded', 'confirmed', 'withdrawn'] as const;
export type TrainingState = (typeof trainingStates)[number];

export interface TrainingRecord {
  /** A probe or a nerve site of knowledge. */
  readonly subject: string;
  readonly on: string;
  /** Null: nobody has said how long it holds. */
  readonly expiresOn: string | null;
  readonly state: TrainingState;
}

export type TrainingReason =
  | 'confirmed-and-in-date'
  | 'no-record'
  | 'expired'
  | 'withdrawn'
  | 'not-yet-given'
  | 'not-confirmed'
  | 'no-expiry-stated';

export interface TrainingCurrent {
  readonly holds: 'yes' | 'no' | 'unknown';
  readonly reason: TrainingReason;
  /** Until when, where that is known. */
  readonly until: string | null;
}

/**
 * Whether somebody's training in one subject holds on a day. The last day counts. No record, no confirmation or no
 * expiry is unknown, never yes; the best record decides.
 */
export function trainingCurrent(records: readonly TrainingRecord[], on: string): TrainingCurrent {
  const each = records.map((record) => judge(record, on)).sort(byStrength);
  return each[0] ?? { holds: 'unknown', reason: 'no-record', until: null };
}

function judge({ state, on: given, expiresOn }: TrainingRecord, on: string): TrainingCurrent {
  if (state === 'withdrawn') return { holds: 'no', reason: 'withdrawn', until: null };
  if (given > on) return { holds: 'no', reason: 'not-yet-given', until: null };
  if (expiresOn !== null && expiresOn < on) return { holds: 'no', reason: 'expired', until: expiresOn };
  if (state === 'recorded') return { holds: 'unknown', reason: 'not-confirmed', until: expiresOn };
  if (expiresOn === null) return { holds: 'unknown', reason: 'no-expiry-stated', until: null };
  return { holds: 'yes', reason: 'confirmed-and-in-date', until: expiresOn };
}

const strength = { yes: 0, unknown: 1, no: 2 } as const;

/** Yes before unknown before no; of two alike the one that lasts longer. */
function byStrength(one: TrainingCurrent, other: TrainingCurrent): number {
  const difference = strength[one.holds] - strength[other.holds];
  if (difference !== 0) return difference;
  return (other.until ?? '').localeCompare(one.until ?? '');
}

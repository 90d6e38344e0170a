import type { FactValue, IsoDate, IsoInstant, Statement } from '@cryobridge/plan';

export const watchKinds = [
  'breakthrough',
  'early-loss-of-cover',
  'expected-end-of-cover',
  'neuroma-like',
  'infection-like',
  'opioid-escalation',
  'sedation',
  'weakness-or-fall',
  'silence',
  'emergency',
] as const;
export type WatchKind = (typeof watchKinds)[number];

/** How soon a person must act; the hours of each are a signed setting. */
export const urgencies = ['emergency', 'today', 'soon', 'routine'] as const;
export type Urgency = (typeof urgencies)[number];

/** What a rule says of one person at one moment. */
export interface WatchFinding {
  readonly kind: WatchKind;
  /** `cannot-tell`: a fact that it needs is missing or stale; `reasons` name it. */
  readonly state: 'raised' | 'clear' | 'cannot-tell';
  readonly urgency: Urgency;
  readonly reasons: readonly Statement[];
  readonly facts: Readonly<Record<string, FactValue>>;
  /** The last day whose facts decided it. Null: none did. */
  readonly evidenceOn: IsoDate | null;
  /** When the fact that decided it became known. Null: none did. */
  readonly evidenceAt: IsoInstant | null;
}

/** Whether there was something to act on, said by who closes it. */
export const alertOutcomes = ['true-alert', 'false-alert'] as const;
export type AlertOutcome = (typeof alertOutcomes)[number];

/** One owner at a time; everything that happened to it stands in `steps`. */
export interface Alert {
  readonly id: string;
  readonly patientId: string;
  readonly episode: string | null;
  readonly kind: WatchKind;
  readonly urgency: Urgency;
  /** `open`: nobody has it; `taken`: the owner has it; `closed`: done, with a reason; `lapsed`: cleared by itself. */
  readonly state: 'open' | 'taken' | 'closed' | 'lapsed';
  readonly openedAt: IsoInstant;
  /** When the next rung of the ladder is reached unless somebody acts; past on the last rung. Null when over. */
  readonly dueAt: IsoInstant | null;
  /** Rung of the escalation ladder, 0 first. */
  readonly rung: number;
  /** Account or role that has it. */
  readonly owner: { readonly kind: 'role' | 'account'; readonly id: string; readonly name: string };
  readonly reasons: readonly Statement[];
  /** When the newest fact that raised it became known. */
  readonly raisedAt: IsoInstant;
  /** Days since then on which the facts were quieter; enough of them, and it lapses. */
  readonly quietOn: readonly IsoDate[];
  /** Null: not closed, or not known. */
  readonly outcome: AlertOutcome | null;
  readonly steps: readonly AlertStep[];
}

export interface AlertStep {
  readonly at: IsoInstant;
  readonly by: string;
  readonly step: 'opened' | 'raised-again' | 'taken' | 'handed-over' | 'escalated' | 'closed' | 'lapsed';
  readonly reason: string | null;
  /** Only where it was closed and is known. */
  readonly outcome?: AlertOutcome;
}

import type { ProbeId } from '@cryobridge/knowledge';
import type { IsoDate } from '../case.js';
import type { Statement } from '../decision.js';
import type { Dose } from '../plan.js';

/** Parts of a plan in the order in which a reader wants to hear of them. */
export const changedParts = [
  'answers',
  'decision',
  'person',
  'targets',
  'doses',
  'regimen',
  'timing',
  'cover',
  'instructions',
  'follow-up',
  'questions',
  'assumptions',
  'made-from',
] as const;
export type ChangedPart = (typeof changedParts)[number];

/** What of a part changed; words for it stand with whoever shows it. */
export type ChangedField =
  | 'answer'
  | 'verdict'
  | 'reason'
  | 'level'
  | 'side'
  | 'surgery-date'
  | 'weight'
  | 'target'
  | 'target-status'
  | 'never-target'
  | 'dose'
  | 'freeze-seconds'
  | 'cycles'
  | 'thaw-seconds'
  | 'probe'
  | 'passes'
  | 'placement'
  | 'outcome'
  | 'chance'
  | 'nerve-area'
  | 'nerve-depth'
  | 'anaesthetic-volume'
  | 'total-minutes'
  | 'medicine'
  | 'medicine-state'
  | 'medicine-dose'
  | 'medicine-limit'
  | 'local-anaesthetic-limit'
  | 'local-anaesthetic-left'
  | 'opioids-before'
  | 'rescue-step'
  | 'naloxone'
  | 'phase'
  | 'window'
  | 'note'
  | 'chance-it-works'
  | 'cover-ends'
  | 'tmr'
  | 'tmr-date'
  | 'chance-of-gap'
  | 'review-on'
  | 'equipment'
  | 'operator-check'
  | 'step'
  | 'protection'
  | 'appointment'
  | 'question'
  | 'question-blocks'
  | 'assumption'
  | 'knowledge'
  | 'formulary'
  | 'engine'
  | 'planner'
  | 'asked-on';

/** A value as data; a number carries its unit, a statement its sentence. */
export type ChangeValue =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'number'; readonly value: number; readonly unit: string }
  | { readonly kind: 'chance'; readonly chance: number }
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'dates'; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: 'probe'; readonly probe: ProbeId }
  | { readonly kind: 'dose'; readonly dose: Dose }
  | { readonly kind: 'statement'; readonly statement: Pick<Statement, 'id' | 'facts'> }
  | { readonly kind: 'answer'; readonly value: string | number | boolean; readonly by: string };

/** One thing that differs between two plans. */
export interface PlanChange {
  readonly part: ChangedPart;
  readonly field: ChangedField;
  /** What it is about, such as a nerve or a drug; null: the plan has one of it. */
  readonly about: string | null;
  /** Null: was not there. */
  readonly before: ChangeValue | null;
  /** Null: is gone. */
  readonly after: ChangeValue | null;
}

import type { IsoInstant, Statement } from '@cryobridge/plan';
import type { ClaimId } from '@cryobridge/knowledge';

export const checkIds = [
  'identity',
  'side',
  'site-marked',
  'consent',
  'contraindications',
  'amputation',
  'baseline',
  'equipment',
  'gas',
  'operator',
] as const;
export type CheckId = (typeof checkIds)[number];

/**
 * What anything but `yes` means. `stop`: nothing is frozen until it is `yes`. `hold`: nothing is frozen unless a named
 * person records why it goes on. `ask`: somebody is asked first, or a named person records why it goes on without.
 */
export type NoMeans = 'stop' | 'hold' | 'ask';

/** One line of the list that is gone through at the bedside. */
export interface CheckItem {
  readonly id: CheckId;
  readonly noMeans: NoMeans;
  readonly text: Statement;
  /** What to do when it is not so. */
  readonly ifNot: Statement;
  /** What the answer is about, from this person's own plan. Empty where the plan says nothing about it. */
  readonly about: readonly Statement[];
  readonly claims: readonly ClaimId[];
}

export type CheckWord = 'yes' | 'no' | 'not-known';

export interface CheckAnswer {
  readonly item: CheckId;
  readonly answer: CheckWord;
  readonly by: string;
  readonly at: IsoInstant;
  /** Why it goes on all the same; null: nobody has decided. */
  readonly decision: { readonly reason: string; readonly by: string; readonly at: IsoInstant } | null;
}

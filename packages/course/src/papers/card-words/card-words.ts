import type { CheckId } from '../../day/check-item.js';

/** Every word of the operator's card that is not a sentence of plan or course. `{name}` is filled in with a fact. */
export interface CardWords {
  readonly title: string;
  readonly draft: string;
  readonly before: string;
  readonly equipment: string;
  readonly pictures: string;
  readonly every: string;
  readonly after: string;
  /** The list before the freeze, in few words; whole on the page of the day. */
  readonly checks: Readonly<Record<CheckId, string>>;
  readonly signs: Readonly<
    Record<'dose' | 'see' | 'reach' | 'place' | 'ice' | 'stop' | 'spare' | 'costs' | 'never', string>
  >;
  readonly spare: string;
  readonly gap: string;
  readonly gapUnknown: string;
  readonly sign: readonly string[];
  readonly more: string;
}

import type { FactValue, StatementId } from '../decision.js';

export const languages = ['en', 'es', 'de', 'fr', 'ar'] as const;
export type Language = (typeof languages)[number];
export type Facts = Readonly<Record<string, FactValue>>;
/** Sentences of one language by statement id. */
export type Words = Readonly<Record<StatementId, (facts: Facts) => string>>;

/** What staff read in one language. */
export interface Catalog {
  readonly language: Language;
  /** Who of the clinic read the translation; null: nobody has, and whoever shows it says `notReviewed`. */
  readonly reviewedBy: string | null;
  /** That no clinician has reviewed the translation, in its language. Null for English, which is the original. */
  readonly notReviewed: string | null;
  readonly sentences: Words;
  /** What the knowledge says in English inside facts (names of nerves, what to look for), in the language. */
  readonly terms: Readonly<Record<string, string>>;
}

import type { AnswerFaultKind } from '../answer-faults.js';
import type { BodyPart, Face } from '../body-map.js';
import type { CallTodayId, EmergencyId } from '../emergency.js';
import type { QuestionId, ScaleId } from '../question.js';
import type { BodyPlace, ReportKind, Reporter } from '../report.js';
import type { OptionId } from './option-ids.js';

export const reportLanguages = ['en', 'es', 'de', 'fr', 'ar'] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

/** `{number}` stands for the number; which form is used is for Intl to say. */
export type CountedForms = { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Every word of the instrument in one language. The page loads one of these. */
export interface ReportWords {
  readonly language: ReportLanguage;
  /** The language in its own words. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Null: no clinician has reviewed this translation, and the page says so with `notReviewed`. */
  readonly reviewed: { readonly by: string; readonly on: string } | null;
  readonly notReviewed: string;
  readonly kinds: Readonly<Record<ReportKind, string>>;
  readonly reporters: Readonly<Record<Reporter, string>>;
  readonly questions: Readonly<Record<QuestionId, { readonly ask: string; readonly help: string | null }>>;
  readonly scales: Readonly<Record<ScaleId, { readonly low: string; readonly high: string }>>;
  readonly options: Readonly<Record<OptionId, string>>;
  readonly yes: string;
  readonly no: string;
  readonly noDoses: string;
  readonly noPlaces: string;
  readonly tellMore: string;
  readonly dose: {
    readonly medicine: string;
    readonly count: string;
    readonly unit: string;
    readonly at: string;
  };
  readonly places: Readonly<Record<BodyPlace['kind'], string>>;
  readonly sides: Readonly<Record<'left' | 'right', string>>;
  readonly parts: Readonly<Record<BodyPart, Readonly<Record<Face, string>>>>;
  readonly place: string;
  readonly kindOfPlace: string;
  readonly faults: Readonly<Record<AnswerFaultKind, string>>;
  /** `{number}` stands for the emergency number. */
  readonly emergencies: Readonly<Record<EmergencyId, { readonly title: string; readonly do: string }>>;
  readonly callToday: Readonly<Record<CallTodayId, string>>;
  readonly consent: {
    readonly title: string;
    readonly paragraphs: readonly string[];
    readonly agree: string;
    readonly decline: string;
  };
  readonly counted: Readonly<Record<'times' | 'days' | 'seconds' | 'questions', CountedForms>>;
}

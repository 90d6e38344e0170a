import type { CallTodayId, EmergencyId } from '../../report/emergency.js';

export const protections = ['falls', 'heel', 'heat', 'arm'] as const;
export type Protection = (typeof protections)[number];

/** Every word of the letter to the patient, plain enough to be read by anybody. `{name}` is filled in with a fact. */
export interface LetterWords {
  readonly language: 'en' | 'es' | 'de' | 'fr' | 'ar';
  /** That no clinician has read the words; null: one has. */
  readonly notReviewed: string | null;
  readonly title: string;
  readonly standing: { readonly draft: string; readonly signed: string; readonly newer: string };
  readonly limbs: Readonly<Record<'left-leg' | 'right-leg' | 'left-arm' | 'right-arm' | 'limb', string>>;
  readonly planned: {
    readonly heading: string;
    readonly before: string;
    readonly after: string;
    readonly how: readonly string[];
    readonly operation: string;
    readonly freeze: string;
  };
  readonly effect: {
    readonly heading: string;
    readonly may: string;
    readonly unsure: string;
    readonly noHelpLate: string;
    readonly mayNot: string;
    readonly choice: string;
  };
  readonly lasts: {
    readonly heading: string;
    readonly numb: string;
    readonly weak: string;
    readonly weeks: string;
    readonly unknown: string;
    readonly returns: string;
    readonly bridge: string;
  };
  readonly safe: {
    readonly heading: string;
    readonly protect: Readonly<Record<Protection, string>>;
  };
  readonly now: { readonly heading: string; readonly headingNoNumber: string } & Readonly<
    Record<EmergencyId, string>
  >;
  readonly today: { readonly heading: string; readonly pain: string } & Readonly<Record<CallTodayId, string>>;
  readonly call: { readonly heading: string; readonly contact: string; readonly fill: readonly string[] };
  readonly ask: string;
  readonly name: readonly string[];
  readonly more: string;
  readonly foot: string;
  readonly pageOf: string;
}

import type { BridgeAdvice, BridgeEvent, BridgeSpan, Alert } from '@cryobridge/course';

export const handoffLanguages = ['en', 'es', 'de', 'fr', 'ar'] as const;
export type HandoffLanguage = (typeof handoffLanguages)[number];

/** Every word of the hand-off in one language. `{name}` is filled in with a fact. */
export interface HandoffWords {
  readonly direction: 'ltr' | 'rtl';
  readonly labels: Readonly<Record<HandoffLabel, string>>;
  readonly advice: Readonly<Record<BridgeAdvice, string>>;
  readonly events: Readonly<Record<BridgeEvent['kind'], string>>;
  readonly spans: Readonly<Record<BridgeSpan['kind'], string>>;
  readonly alerts: Readonly<Record<Alert['kind'], string>>;
  readonly alertStates: Readonly<Record<Alert['state'], string>>;
  readonly levels: Readonly<Record<string, string>>;
  readonly sides: Readonly<Record<'left' | 'right', string>>;
}

export type HandoffLabel =
  | 'title'
  | 'unreviewed'
  | 'made'
  | 'limb'
  | 'asked'
  | 'questions'
  | 'timeline'
  | 'today'
  | 'planned'
  | 'cover'
  | 'coverAlt'
  | 'noForecast'
  | 'works'
  | 'coverEnds'
  | 'takesOver'
  | 'takesOverUnknown'
  | 'gap'
  | 'daysAfter'
  | 'frozen'
  | 'notFrozen'
  | 'nothingFrozen'
  | 'nerve'
  | 'done'
  | 'plannedDose'
  | 'chance'
  | 'plannedChance'
  | 'dose'
  | 'noPlan'
  | 'differs'
  | 'pain'
  | 'painAlt'
  | 'noPain'
  | 'residual'
  | 'phantom'
  | 'opioids'
  | 'opioidsBy'
  | 'prescribed'
  | 'dispensed'
  | 'taken'
  | 'unknown'
  | 'noOpioids'
  | 'localAnaesthetic'
  | 'noLocalAnaesthetic'
  | 'alertsTitle'
  | 'noAlerts'
  | 'evidence'
  | 'assumed'
  | 'inEnglish'
  | 'page';

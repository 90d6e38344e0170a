import type { BridgeAdvice, BridgeEvent, BridgeSpan, Alert } from '@cryobridge/course';
import { isolated } from '@cryobridge/course/papers';
import type { FactValue } from '@cryobridge/plan';

export const handoffLanguages = ['en', 'es', 'de', 'fr', 'ar'] as const;
export type HandoffLanguage = (typeof handoffLanguages)[number];

type Facts = Readonly<Record<string, FactValue>>;

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

/**
 * Fills facts into a sentence; chances are percentages where the sentence says so. Each fact keeps its own direction,
 * so that a date reads as a date inside a sentence that runs from right to left.
 */
export function filled(sentence: string, facts: Facts): string {
  return sentence.replace(/\{(\w+)(%?)\}/g, (_, name: string, percent: string) => {
    const value = facts[name] ?? null;
    if (value === null) return '–';
    return isolated(percent === '' ? String(value) : `${Math.round(Number(value) * 100)} %`);
  });
}

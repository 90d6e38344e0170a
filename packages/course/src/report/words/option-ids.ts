import type { ReportAnswers } from '../report.js';

type Choice<Field extends keyof ReportAnswers> = Extract<ReportAnswers[Field], string>;

/** One id for each answer of each choice, such as `drowsiness.hard-to-wake`. */
export type OptionId =
  | `drowsiness.${Choice<'drowsiness'>}`
  | `breathing.${Choice<'breathing'>}`
  | `bowel.${Choice<'bowel'>}`
  | `weakness.${Choice<'weakness'>}`
  | `wound.${Choice<'wound'>}`
  | `wound-redness.${Choice<'woundRedness'>}`
  | `fever.${Choice<'fever'>}`
  | `probe-site-skin.${Choice<'probeSiteSkin'>}`;

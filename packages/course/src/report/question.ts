import type { ReportAnswers, ReportKind, Scores } from './report.js';

export type Statistic = keyof Scores;
export type ScoreField = 'limbToBeRemovedPain' | 'residualLimbPain' | 'phantomPain' | 'phantomSensation';
export type SeriesCode =
  'limb-to-be-removed-pain' | 'residual-limb-pain' | 'phantom-pain' | 'phantom-sensation';
export type PlainField = Exclude<keyof ReportAnswers, ScoreField>;

/** Also the linkId in the FHIR Questionnaire. */
export type QuestionId = `${SeriesCode}.${Statistic}` | PlainQuestionId;
export type PlainQuestionId =
  | 'body-map'
  | 'doses'
  | 'relief'
  | 'drowsiness'
  | 'breathing'
  | 'bowel'
  | 'sleep'
  | 'mood'
  | 'self-harm'
  | 'falls'
  | 'hit-head'
  | 'weakness'
  | 'wound'
  | 'wound-redness'
  | 'fever'
  | 'probe-site-skin'
  | 'tap-pain'
  | 'note';

/** Where the ends of a 0–10 scale get their words. */
export type ScaleId = 'pain' | 'sensation' | 'relief' | 'sleep' | 'mood';

export type Control =
  | { readonly kind: 'score'; readonly scale: ScaleId }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'number'; readonly maximum: number }
  | { readonly kind: 'doses' }
  | { readonly kind: 'body-map' }
  | { readonly kind: 'text'; readonly maximumLength: number };

/** Asked only when an earlier answer of the same report is so. */
export type Condition =
  | { readonly question: QuestionId; readonly isOneOf: readonly string[] }
  | { readonly question: QuestionId; readonly isAtLeast: number };

export interface Question {
  readonly id: QuestionId;
  readonly field: ScoreField | PlainField;
  /** For the four series of scores; null for every other field. */
  readonly statistic: Statistic | null;
  readonly control: Control;
  /** Which reports ask it by themselves; the others only when it is prompted. */
  readonly askedIn: readonly ReportKind[];
  /** Which limb it is about: one that is still there, one that is gone, or neither. */
  readonly limb: 'to-be-removed' | 'gone' | 'any';
  readonly when: Condition | null;
}

/** The answer to one question, by its place in `ReportAnswers`. Undefined: not told. */
export function answerOf(question: Pick<Question, 'field' | 'statistic'>, answers: ReportAnswers): unknown {
  const value = answers[question.field];
  if (question.statistic === null) return value;
  return isScores(value) ? value[question.statistic] : undefined;
}

function isScores(value: ReportAnswers[keyof ReportAnswers]): value is Scores {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The answers with one of them set; undefined takes it away. The page may set an answer only of the question's kind. */
export function withAnswer(
  question: Pick<Question, 'field' | 'statistic'>,
  answers: ReportAnswers,
  value: unknown,
): ReportAnswers {
  const { [question.field]: before, ...others } = answers;
  if (question.statistic === null) {
    return value === undefined ? others : { ...others, [question.field]: value };
  }
  const scores: Record<string, unknown> = {
    ...(isScores(before) ? before : {}),
    [question.statistic]: value,
  };
  const kept = Object.entries(scores).filter(([, score]) => score !== undefined);
  return kept.length === 0 ? others : { ...others, [question.field]: Object.fromEntries(kept) };
}

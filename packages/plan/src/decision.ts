import type { ClaimId, SourceId } from '@cryobridge/knowledge';
import type { QuestionId } from './case.js';

export type Verdict = 'proceed' | 'hold' | 'cannot-tell';

export type RuleId = `rule:${string}`;
export type StatementId = `say:${string}`;
export type FactValue = string | number | boolean | null;

/** Something the plan says: an id with facts. Sentences live per language in `words`. */
export interface Statement {
  readonly id: StatementId;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly claims: readonly ClaimId[];
}

/** A statement that moved, or could have moved, the decision. */
export interface Reason extends Statement {
  readonly rule: RuleId;
  /**
   * `hold` stops; `ask` makes it cannot-tell until the question is answered; `decide` makes it cannot-tell
   * until a named clinician records a decision; `decided` is such a decision; `caution`, `trial-only` and
   * `clear` never change the verdict.
   */
  readonly effect: 'hold' | 'ask' | 'decide' | 'decided' | 'caution' | 'trial-only' | 'clear';
  readonly question: QuestionId | null;
  readonly sources: readonly SourceId[];
  /** Which record entries, flags or answers it read. */
  readonly read: readonly string[];
}

/** Something only a person can tell. Answering it re-plans. */
export interface Question {
  readonly id: QuestionId;
  readonly rule: RuleId;
  readonly kind: 'choice' | 'number' | 'date' | 'decision';
  /** For `choice` and `decision`. Every question that can be `unknown` offers it, and stays open then. */
  readonly options: readonly { readonly value: string; readonly effect: Verdict }[];
  /** For `number`. */
  readonly unit: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly asks: 'clinician' | 'surgeon' | 'pharmacist' | 'operator';
  /** A recorded decision: answer needs `reason` and a name. */
  readonly needsReason: boolean;
  readonly blocks: boolean;
  readonly text: Statement;
  readonly why: Statement;
}

export interface Decision {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly questions: readonly Question[];
}

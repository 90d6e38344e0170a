import type { CaseSummary } from '@cryobridge/contract';
import type { Answer, Case, Plan, Question } from '@cryobridge/plan';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** Written once; the database refuses changes. */
type Fixed<T> = ColumnType<T, T, never>;
type FixedJson<T extends object> = JSONColumnType<T, string, never>;

export interface CasesTable {
  readonly id: Fixed<string>;
  readonly label: Fixed<string>;
  readonly input_kind: Fixed<'bundle' | 'form' | 'example'>;
  /** The request as it came. */
  readonly input: FixedJson<object>;
  readonly input_hash: Fixed<string>;
  readonly case_record: FixedJson<Case>;
  /** The day of asking, when it was given; otherwise every plan asks on its own day. */
  readonly asked_on: Fixed<string | null>;
  readonly created_at: Generated<Date>;
}

export interface AnswersTable {
  readonly id: Generated<string>;
  readonly case_id: Fixed<string>;
  readonly answer: FixedJson<Answer>;
}

export interface PlansTable {
  readonly case_id: Fixed<string>;
  /** 1 for the first plan of a case; each round of answers makes the next. */
  readonly version: Fixed<number>;
  readonly hash: Fixed<string>;
  readonly knowledge_version: Fixed<string>;
  /** What the list of cases shows. */
  readonly summary: FixedJson<PlanSummary>;
  readonly questions: FixedJson<readonly Question[]>;
  readonly plan: FixedJson<Plan>;
  readonly made_at: Generated<Date>;
}

export type PlanSummary = Pick<CaseSummary, 'verdict' | 'openQuestions' | 'level' | 'side' | 'surgeryDate'>;

export interface Tables {
  readonly cases: CasesTable;
  readonly answers: AnswersTable;
  readonly plans: PlansTable;
}

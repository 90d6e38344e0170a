import type { FreezeEngine, SpaceEngine } from '@cryobridge/freeze';
import type { Knowledge } from '@cryobridge/knowledge';
import type { Answer, Case, IsoDate, QuestionId } from './case.js';
import type { Question, Reason } from './decision.js';
import type { ClaimReader } from './read.js';
import type { FieldAtlas } from './sweep/field-atlas.js';

/** All that a section of the plan may look at. */
export interface PlanContext {
  readonly case: Case;
  readonly answers: readonly Answer[];
  readonly knowledge: Knowledge;
  readonly read: ClaimReader;
  readonly engine: FreezeEngine;
  /** Computes what a neighbouring artery does; without it that stays unknown, and is said. */
  readonly spaceEngine?: SpaceEngine;
  /** Freeze fields made before; without it they are made, the same. */
  readonly atlas?: FieldAtlas;
  /** The day of asking. */
  readonly now: IsoDate;
}

/** What a section adds to the decision. */
export interface Findings {
  readonly reasons: readonly Reason[];
  readonly questions: readonly Question[];
}

/** The last answer to a question, or null. */
export function answerTo(context: Pick<PlanContext, 'answers'>, question: QuestionId): Answer | null {
  return context.answers.findLast((answer) => answer.question === question) ?? null;
}

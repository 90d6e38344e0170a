import type { CaseSummary } from '@cryobridge/contract';
import type { Answer, Case, Plan, Question } from '@cryobridge/plan';
import type { Asked } from '../records/asked.js';

export interface StoredCase {
  readonly id: string;
  readonly label: string;
  readonly createdAt: Date;
  readonly askedOn: string | null;
  readonly caseRecord: Case;
}

/** What the list of cases shows of a plan. */
export type PlanSummary = Pick<CaseSummary, 'verdict' | 'openQuestions' | 'level' | 'side' | 'surgeryDate'>;

export interface StoredPlan {
  readonly version: number;
  readonly madeAt: string;
  /** Name of the account that saved it; null where that was not kept. */
  readonly madeBy: string | null;
  readonly plan: Plan;
  readonly summary: PlanSummary;
}

/** A version of the plan as a list shows it, with the answers that led to it. */
export interface ListedPlan extends Pick<StoredPlan, 'version' | 'madeAt' | 'madeBy'> {
  readonly hash: string;
  readonly verdict: PlanSummary['verdict'];
  readonly answers: readonly Answer[];
}

export interface ListedCase {
  readonly id: string;
  readonly label: string;
  readonly createdAt: Date;
  readonly version: number;
  readonly summary: PlanSummary;
}

export interface NewStoredCase {
  readonly id: string;
  readonly label: string;
  readonly inputKind: 'bundle' | 'form' | 'example';
  /** JSON text as it came. */
  readonly input: string;
  readonly caseRecord: Case;
  readonly askedOn: string | null;
  /** The Patient that it is about, who is on record already; absent: the case makes its own. */
  readonly about?: string;
}

/** Another round of answers was stored first; plan again on top of it. */
export class StaleVersionError extends Error {
  override readonly name = 'StaleVersionError';
}

export interface Round {
  readonly caseId: string;
  /** Version of the plan that the answers are about. */
  readonly onTopOf: number;
  readonly answers: readonly Answer[];
  readonly plan: Plan;
}

/** Cases as one person reaches them. What they do not reach is not there, or refused as an `OutcomeError`. */
export interface Cases {
  add(added: NewStoredCase, first: Plan): Promise<StoredCase>;
  /** Newest first. */
  list(): Promise<readonly ListedCase[]>;
  find(id: string): Promise<StoredCase | null>;
  latestPlan(caseId: string): Promise<StoredPlan | null>;
  plan(caseId: string, version: number): Promise<StoredPlan | null>;
  /** The plan that counts, without reading it. */
  latestVersion(caseId: string): Promise<Pick<StoredPlan, 'version' | 'madeAt' | 'madeBy'> | null>;
  /** Oldest first. */
  versions(caseId: string): Promise<readonly ListedPlan[]>;
  /** Every question that any plan of the case asked, newest plan first. */
  questionsAsked(caseId: string): Promise<readonly Question[]>;
  answersOf(caseId: string): Promise<readonly Answer[]>;
  /**
   * Appends answers and the plan made with them, together or not at all.
   * @throws {StaleVersionError} when `onTopOf` is no longer the latest version.
   */
  addRound(round: Round): Promise<Pick<StoredPlan, 'version' | 'madeAt' | 'madeBy'>>;
  /** False when there is none. */
  remove(id: string): Promise<boolean>;
}

export type CaseStore = (asked: Asked) => Cases;

import type { DoneComparison, DoneQuestion } from '@cryobridge/course';
import type { Answer, Case, IsoDate, Plan } from '@cryobridge/plan';

/** Reads requests and makes plans, away from the thread that answers requests. */
export interface Planner {
  /**
   * Reads the body of a `POST /api/cases` and makes the first plan.
   * @throws {BadInputError} naming every fault.
   */
  open(request: OpenRequest): Promise<OpenedCase>;
  plan(request: PlanRequest): Promise<Plan>;
  /**
   * Computes what was done, with the engines of the plans.
   * @throws {BadInputError} for a nerve or a probe that is not known.
   */
  compareDone(request: DoneRequest): Promise<DoneComparison>;
  close(): Promise<void>;
}

export interface OpenRequest {
  /** JSON text as it came. */
  readonly body: string;
  readonly today: IsoDate;
}

export interface OpenedCase {
  readonly label: string | null;
  readonly inputKind: 'bundle' | 'form' | 'example';
  /** JSON text of what the case was made from. */
  readonly input: string;
  readonly caseRecord: Case;
  readonly askedOn: IsoDate | null;
  readonly plan: Plan;
}

export interface PlanRequest {
  /** Requests of one case go to the thread that remembers its freeze runs, when that is free. */
  readonly caseId: string;
  readonly caseRecord: Case;
  readonly answers: readonly Answer[];
  readonly now: IsoDate;
}

export type DoneRequest = Pick<DoneQuestion, 'plan' | 'level' | 'side' | 'done'>;

export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** What came from outside cannot be read; nothing of it is kept. */
export class BadInputError extends Error {
  override readonly name = 'BadInputError';
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  }
}

/** Planning takes longer than it may, or too many plans are waiting. */
export class PlannerBusyError extends Error {
  override readonly name = 'PlannerBusyError';
}

/** Our own fault inside planning; carries no data of the person. */
export class PlanningFailedError extends Error {
  override readonly name = 'PlanningFailedError';
}

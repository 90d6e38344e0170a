import type { Answer, Case, IsoDate, IsoInstant, Plan } from '@cryobridge/plan';

/** A case with where it came from. */
export interface CaseFile {
  /** A UUID; the ids of all its resources begin with it. */
  readonly id: string;
  readonly label: string;
  readonly createdAt: IsoInstant;
  readonly inputKind: 'bundle' | 'form' | 'example';
  /** JSON text of what the case was read from, exact. */
  readonly input: string;
  readonly caseRecord: Case;
  /** The day of asking, when it was given. */
  readonly askedOn: IsoDate | null;
}

/** One plan of a case. */
export interface PlanRound {
  /** 1 for the first plan of a case. */
  readonly version: number;
  readonly madeAt: IsoInstant;
  readonly plan: Plan;
  /** Answers that led to this plan from the one before. */
  readonly answers: readonly Answer[];
  /** Name of the account that saved it, where there is one. */
  readonly madeBy?: string;
}

/** Ids of the resources of a case and of its plans. */
export const idsOf = {
  input: (caseId: string) => `${caseId}.input`,
  caseRecord: (caseId: string) => `${caseId}.case`,
  plan: (caseId: string, version: number) => `${caseId}.plan-${version}`,
  answers: (caseId: string, version: number) => `${caseId}.answers-${version}`,
  forecast: (caseId: string, version: number) => `${caseId}.forecast-${version}`,
  booking: (caseId: string) => `${caseId}.booking`,
  opioids: (caseId: string, version: number) => `${caseId}.opioids-${version}`,
} as const;

/**
 * Versions of a plan, and who signed one. Every round of answers makes a version; none is ever changed or taken away.
 *
 * | call | gives |
 * | --- | --- |
 * | GET /api/cases/:id/latest | `LatestVersion`, cheap to ask again and again |
 * | GET /api/cases/:id/versions | `PlanVersion[]`, newest first |
 * | GET /api/cases/:id/versions/:version | `CaseDetail` as it was then |
 * | POST /api/cases/:id/versions/:version/signature (`NewSignature`) | `CaseDetail`, signed |
 * | POST /api/cases/:id/undo (`OnTopOf`) | `CaseDetail`: a new version, equal to the one before the last answers |
 * | POST /api/cases/:id/plan-again (`OnTopOf`) | `CaseDetail`: the same answers with the knowledge of now |
 */
import type { Answer, Plan } from '@cryobridge/plan';
import { z } from 'zod';

const planVersion = z.number().int().min(1);

/** Names the version that the reader had before them; refused when it is no longer the latest. */
export const onTopOf = z.strictObject({ onTopOf: planVersion });
export type OnTopOf = z.infer<typeof onTopOf>;

/** The hash of the plan that was read: what is signed is what was seen. */
export const newSignature = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'is no hash of a plan'),
});
export type NewSignature = z.infer<typeof newSignature>;

export interface PlanSignature {
  readonly version: number;
  /** Name of the account that signed. */
  readonly by: string;
  readonly at: string;
  /** SHA-256 of the plan as it was signed. */
  readonly hash: string;
}

export interface LatestVersion {
  readonly version: number;
  readonly madeAt: string;
  /** Name of the account that saved it; null where that was not kept. */
  readonly madeBy: string | null;
  /** The newest signed version. */
  readonly signed: PlanSignature | null;
}

export interface PlanVersion {
  readonly version: number;
  readonly madeAt: string;
  readonly madeBy: string | null;
  readonly hash: string;
  readonly verdict: Plan['decision']['verdict'];
  /** Answers that led to it. */
  readonly answers: readonly Answer[];
  /** An earlier version with the same answers; such as after an undo. */
  readonly sameAnswersAs: number | null;
  readonly signature: PlanSignature | null;
}

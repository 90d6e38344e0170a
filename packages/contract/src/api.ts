/**
 * The app API between page and server. Requests are schemas, answers are types.
 * Every failure is a `Problem`: what is wrong, and where.
 *
 * | call | gives |
 * | --- | --- |
 * | GET /api/health | `{ status: 'ok' }` |
 * | GET /api/examples | `ExampleSummary[]` |
 * | GET /api/cases | `CaseSummary[]`, newest first |
 * | POST /api/cases (`NewCase`) | 201 `CaseDetail` |
 * | GET /api/cases/:id | `CaseDetail` |
 * | POST /api/cases/:id/answers (`NewAnswers`) | `CaseDetail`, planned again; 409 when `onTopOf` is not the latest |
 * | DELETE /api/cases/:id | 204 |
 * | GET /api/probes | `ProbeSummary[]` |
 */
import { amputationLevels } from '@cryobridge/plan';
import type { Plan, Question } from '@cryobridge/plan';
import { z } from 'zod';
import type { PlanSignature } from './plan-versions.js';

const isoDate = z.iso.date();

/** What the short form asks. Empty fields are unknown, never a default. */
export const caseForm = z.strictObject({
  birthDate: isoDate.nullable(),
  sex: z.enum(['female', 'male', 'other']).nullable(),
  weightKg: z.number().min(20).max(400).nullable(),
  heightCm: z.number().min(80).max(260).nullable(),
  level: z.enum(amputationLevels).nullable(),
  side: z.enum(['left', 'right']).nullable(),
  surgeryDate: isoDate.nullable(),
  tmr: z.enum(['planned', 'not-planned']).nullable(),
  tmrDate: isoDate.nullable(),
  conditions: z.array(z.string().min(2).max(200)).max(50),
  medications: z.array(z.string().min(2).max(200)).max(50),
  allergies: z.array(z.string().min(2).max(200)).max(50),
  noKnownAllergies: z.boolean(),
  egfrMlPerMin173M2: z.number().min(0).max(250).nullable(),
  platelets10e9PerL: z.number().min(0).max(3000).nullable(),
  inr: z.number().min(0.5).max(20).nullable(),
});
export type CaseForm = z.infer<typeof caseForm>;

/** Fills what a record lacks; a disagreement with the record is a question, never an override. */
export const supplement = z.strictObject({
  level: z.enum(amputationLevels).optional(),
  side: z.enum(['left', 'right']).optional(),
  surgeryDate: isoDate.optional(),
  tmrDate: isoDate.optional(),
  probe: z.string().optional(),
});
export type SupplementInput = z.infer<typeof supplement>;

export const newCase = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('bundle'),
    label: z.string().max(80).optional(),
    bundle: z.unknown(),
    supplement: supplement.optional(),
    now: isoDate.optional(),
  }),
  z.strictObject({
    from: z.literal('form'),
    label: z.string().max(80).optional(),
    form: caseForm,
    now: isoDate.optional(),
  }),
  z.strictObject({ from: z.literal('example'), example: z.string() }),
]);
export type NewCase = z.infer<typeof newCase>;

export const newAnswers = z.strictObject({
  answers: z
    .array(
      z.strictObject({
        question: z.templateLiteral(['q:', z.string().min(1)]),
        value: z.union([z.string().max(200), z.number(), z.boolean(), z.null()]),
        by: z.string().trim().min(2).max(80),
        reason: z.string().trim().min(3).max(1000).optional(),
      }),
    )
    .min(1)
    .max(50),
  /** The version that was read; when another was saved meanwhile nothing is stored. Absent: on top of whatever is. */
  onTopOf: z.number().int().min(1).optional(),
});
export type NewAnswers = z.infer<typeof newAnswers>;

export interface ExampleSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export interface CaseSummary {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  readonly verdict: Plan['decision']['verdict'];
  readonly openQuestions: number;
  readonly level: string | null;
  readonly side: string | null;
  readonly surgeryDate: string | null;
  /** Version of the plan. */
  readonly version: number;
  /** The newest signed version; null: none is. */
  readonly signedVersion: number | null;
}

export interface CaseDetail extends CaseSummary {
  readonly madeAt: string;
  /** Name of the account that saved this version; null where that was not kept. */
  readonly madeBy: string | null;
  /** Of this version; null: it is a draft. */
  readonly signature: PlanSignature | null;
  /** The newest signed version. */
  readonly signed: PlanSignature | null;
  readonly plan: Plan;
  /** Questions still open, first the blocking ones. */
  readonly questions: readonly Question[];
}

export interface ProbeSummary {
  readonly id: string;
  readonly label: string;
}

/** RFC 9457 problem with the places at fault. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly faults: readonly { readonly path: string; readonly message: string }[];
}

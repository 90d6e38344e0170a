import type { CaseDetail, PlanSignature } from '@cryobridge/contract';
import type { Plan, Question } from '@cryobridge/plan';
import type { PlanSummary, StoredCase, StoredPlan } from './case-store.js';

/** Questions of the plan still open, first those that block. */
export function openQuestions(plan: Plan): readonly Question[] {
  return plan.decision.questions.toSorted((a, b) => Number(b.blocks) - Number(a.blocks));
}

export function summarise(plan: Plan): PlanSummary {
  const { level, side, surgeryDate } = plan.person;
  return {
    verdict: plan.decision.verdict,
    openQuestions: plan.decision.questions.length,
    level,
    side,
    surgeryDate,
  };
}

/** A name that says nothing about who it is. */
export function labelFor(plan: Plan, id: string): string {
  return labelOf(plan.person, id);
}

export function labelOf({ level, side }: Pick<Plan['person'], 'level' | 'side'>, id: string): string {
  const limb = [side, level].filter((word) => word !== null).join(' ');
  return `${limb === '' ? 'Case' : `${limb.charAt(0).toUpperCase()}${limb.slice(1)}`} · ${id.slice(0, 4)}`;
}

/** A version of a case's plan, with the signatures of the case, newest first. */
export function describeCase(
  stored: Pick<StoredCase, 'id' | 'label' | 'createdAt'>,
  { plan, summary, version, madeAt, madeBy }: StoredPlan,
  signatures: readonly PlanSignature[] = [],
): CaseDetail {
  const [signed = null] = signatures;
  const signature = signatures.find((each) => each.version === version) ?? null;
  if (signature !== null && signature.hash !== plan.hash)
    throw new Error(`version ${version} is not the plan that was signed`);
  return {
    id: stored.id,
    label: stored.label,
    createdAt: stored.createdAt.toISOString(),
    ...summary,
    version,
    madeAt,
    madeBy,
    signature,
    signed,
    signedVersion: signed?.version ?? null,
    plan,
    questions: openQuestions(plan),
  };
}

/** A plan with what a list shows of it. */
export function describedPlan(found: Omit<StoredPlan, 'summary'>): StoredPlan {
  const { version, madeAt, madeBy, plan } = found;
  return { version, madeAt, madeBy, plan, summary: summarise(plan) };
}

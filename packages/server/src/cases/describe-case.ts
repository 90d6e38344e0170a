import type { CaseDetail } from '@cryobridge/contract';
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

export function describeCase(
  stored: Pick<StoredCase, 'id' | 'label' | 'createdAt'>,
  latest: Pick<StoredPlan, 'plan' | 'summary'>,
): CaseDetail {
  return {
    id: stored.id,
    label: stored.label,
    createdAt: stored.createdAt.toISOString(),
    ...latest.summary,
    plan: latest.plan,
    questions: openQuestions(latest.plan),
  };
}

/** A plan with what a list shows of it. */
export function describedPlan({ version, plan }: Pick<StoredPlan, 'version' | 'plan'>): StoredPlan {
  return { version, plan, summary: summarise(plan) };
}

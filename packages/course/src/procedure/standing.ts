import type { NerveSiteId } from '@cryobridge/knowledge';
import type { AmputationLevel, ClaimReader, Plan, Statement } from '@cryobridge/plan';
import type { NerveStanding } from './done-comparison.js';
import { doneNeverRule } from './done-rules.js';

const femoralSite: NerveSiteId = 'nerve:femoral-inguinal';

export interface Standing {
  readonly standing: NerveStanding;
  readonly statements: readonly Statement[];
}

/**
 * How a frozen nerve stands to the plan. The hard rule holds without a plan, and against one made for another level:
 * below the knee the femoral nerve at the groin is never a target unless the plan records who overrode that.
 */
export function standingOf(
  read: ClaimReader,
  of: { readonly plan: Plan | null; readonly level: AmputationLevel | null; readonly nerveSite: NerveSiteId },
): Standing {
  const { plan, level, nerveSite } = of;
  const target = plan?.targets.find((each) => each.nerveSite === nerveSite);
  const planLevel = plan?.person.level ?? null;
  const stale = level !== null && planLevel !== null && level !== planLevel;
  if (target !== undefined && !(stale && nerveSite === femoralSite))
    return { standing: target.status, statements: [] };
  const facts = { nerve: nerveSite, level: level ?? planLevel };
  if (nerveSite === femoralSite) {
    const reader = read.for(doneNeverRule);
    const levels = reader.list('claim:targets.quadriceps-levels');
    reader.claim('claim:targets.femoral-harm');
    if (facts.level === null)
      return {
        standing: 'not-planned',
        statements: [{ id: 'say:done.femoral-level-unknown', facts, claims: doneNeverRule.claims }],
      };
    if (levels.includes(facts.level))
      return {
        standing: 'never',
        statements: [{ id: 'say:done.never-target', facts, claims: doneNeverRule.claims }],
      };
  }
  if (plan?.neverTargets.some((each) => each.nerveSite === nerveSite) === true)
    return { standing: 'never', statements: [{ id: 'say:done.never-by-plan', facts, claims: [] }] };
  return {
    standing: 'not-planned',
    statements: plan === null ? [] : [{ id: 'say:done.not-planned', facts, claims: [] }],
  };
}

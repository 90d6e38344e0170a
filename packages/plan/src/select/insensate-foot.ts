import type { Findings, PlanContext } from '../context.js';
import { nothingFound } from './reason.js';
import { insensateFootRule } from './rules.js';
import { recordedDecision } from './screen.js';
import type { Where } from './verify-site.js';

/** After a partial foot amputation the frozen foot still bears weight, for months without feeling. */
export function checkInsensateFoot(context: PlanContext, { level }: Where): Findings {
  const levels = context.read.for(insensateFootRule).list('claim:selection.insensate-foot');
  if (!levels.includes(level)) return nothingFound;
  return recordedDecision(context, {
    name: 'insensate-foot',
    rule: insensateFootRule,
    facts: { level },
    read: [],
  });
}

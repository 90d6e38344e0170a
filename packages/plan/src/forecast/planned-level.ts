import type { AmputationLevel } from '../case.js';
import type { PlanContext } from '../context.js';
import { subjectOf } from '../select/subject.js';

/** Level of the amputation that the plan is about, answers included; null while it is open. */
export function plannedLevel(context: PlanContext): AmputationLevel | null {
  const { level } = subjectOf(context);
  return level.state === 'known' ? level.value : null;
}

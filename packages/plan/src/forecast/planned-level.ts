import type { AmputationLevel } from '../case.js';
import type { PlanContext } from '../context.js';

/** The level of the planned amputation, else of the only past one, when the record is sure of it. */
export function plannedLevel({ case: { planned, past } }: Pick<PlanContext, 'case'>): AmputationLevel | null {
  if (planned.level.state === 'known') return planned.level.value;
  const before = [...new Set(past.flatMap(({ level }) => (level.state === 'known' ? [level.value] : [])))];
  return planned.state === 'none' && before.length === 1 ? (before[0] ?? null) : null;
}

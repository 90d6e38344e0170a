import type { CaseCondition } from '../case.js';
import type { PlanContext } from '../context.js';
import { matchesConcept } from '../select/matches-concept.js';
import { diabetesRule } from './forecast-rules.js';

export interface DiabetesChance {
  readonly state: 'present' | 'hinted' | 'not-recorded';
  readonly chance: number;
}

/** Our own bug: knowledge lacks what the forecast is about, or nothing is frozen. */
export class ForecastError extends Error {
  override readonly name = 'ForecastError';
}

/**
 * An active coded diagnosis counts as present. Words alone, or an unconfirmed or resolved entry, hint at it;
 * a record that is silent slows nothing. A refuted entry says nothing.
 *
 * @throws {ForecastError} when knowledge has no concept of diabetes.
 */
export function diabetesChance(context: PlanContext): DiabetesChance {
  const concept = context.knowledge.concepts['concept:diabetes'];
  if (concept === undefined) throw new ForecastError('concept:diabetes is not in knowledge');
  const found = context.case.conditions
    .filter(({ status }) => status !== 'refuted')
    .map((condition: CaseCondition) => ({ condition, match: matchesConcept(condition, concept) }))
    .filter(({ match }) => match !== null);
  if (found.some(({ condition, match }) => match === 'code' && condition.status === 'active')) {
    return { state: 'present', chance: 1 };
  }
  if (found.length === 0) return { state: 'not-recorded', chance: 0 };
  const reader = context.read.for(diabetesRule);
  return { state: 'hinted', chance: reader.number('claim:regeneration.diabetes-unconfirmed-chance') };
}

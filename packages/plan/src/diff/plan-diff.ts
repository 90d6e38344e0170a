import type { Plan } from '../plan.js';
import {
  answerChanges,
  assumptionChanges,
  decisionChanges,
  madeFromChanges,
  personChanges,
  questionChanges,
} from './decision-changes.js';
import { doseChanges, targetChanges } from './dose-changes.js';
import type { PlanChange } from './plan-change.js';
import { regimenChanges } from './regimen-changes.js';
import { coverChanges, followUpChanges, instructionChanges, timingChanges } from './time-changes.js';

/**
 * What differs between two plans of one case, as data, in the order of `changedParts`. Empty for equal plans.
 * Pictures, curves, sensitivities and evidence are left out: they follow from what is told.
 */
export function planDiff(before: Plan, after: Plan): readonly PlanChange[] {
  const plans = [before, after] as const;
  return [
    answerChanges,
    decisionChanges,
    personChanges,
    targetChanges,
    doseChanges,
    regimenChanges,
    timingChanges,
    coverChanges,
    instructionChanges,
    followUpChanges,
    questionChanges,
    assumptionChanges,
    madeFromChanges,
  ].flatMap((changesOf) => changesOf(plans));
}

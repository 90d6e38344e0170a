import type { RuleSpec } from '@cryobridge/plan';

/** Which orders stand on a day, and how long what was taken lasts. */
export const seriesRule: RuleSpec = {
  id: 'rule:doses.series',
  claims: ['claim:dosing.undated-stop-days', 'claim:opioid.patch-wear-hours'],
};

export const dosesModelRules: readonly RuleSpec[] = [seriesRule];
export const dosesDecidingRules: readonly RuleSpec[] = [];

import type { RuleSpec } from '@cryobridge/plan';

/** How worst pain follows from cover. Cover itself is the plan's. */
export const reportModelRule: RuleSpec = {
  id: 'rule:course.report-model',
  claims: ['claim:course.forecast.*', 'claim:regeneration.horizon-days'],
};

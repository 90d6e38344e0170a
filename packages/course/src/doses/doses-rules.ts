import type { RuleSpec } from '@cryobridge/plan';

/** Which orders stand on a day, and how long what was taken lasts. */
export const seriesRule: RuleSpec = {
  id: 'rule:doses.series',
  claims: ['claim:dosing.undated-stop-days', 'claim:opioid.patch-wear-hours'],
};

/** Rescue checked again against what was taken. */
export const rescueRule: RuleSpec = {
  id: 'rule:doses.rescue',
  claims: [
    'claim:dosing.fresh-hours',
    'claim:regimen.rescue.nrs',
    'claim:regimen.sedation.act',
    'claim:regimen.sedation.stop',
    'claim:regimen.sedation.cut-percent',
  ],
};

/** One count of local anaesthetic over all limbs. */
export const localAnaestheticCountRule: RuleSpec = {
  id: 'rule:doses.local-anaesthetic',
  claims: ['claim:regimen.local-anaesthetic.window-hours'],
};

export const dosesModelRules: readonly RuleSpec[] = [seriesRule];
export const dosesDecidingRules: readonly RuleSpec[] = [rescueRule, localAnaestheticCountRule];

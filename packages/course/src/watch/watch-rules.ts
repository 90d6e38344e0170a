import type { RuleSpec } from '@cryobridge/plan';
import { thresholdClaims } from './thresholds.js';

/** Thresholds reach the rules as settings, which a clinician signs. */
export const thresholdsRule: RuleSpec = {
  id: 'rule:watch.thresholds',
  claims: Object.values(thresholdClaims),
};

/** How alerts live by default: no rule about a person. */
export const alertLifeRule: RuleSpec = {
  id: 'rule:watch.alert-life',
  claims: ['claim:watch.alert.*', 'claim:watch.clock.*', 'claim:watch.ladder.*', 'claim:watch.staffed.*'],
};

import type { RuleSpec } from '@cryobridge/plan';
import { thresholdClaims } from './thresholds.js';

const cadence = [
  'claim:watch.stale.daily-days',
  'claim:watch.stale.weekly-days',
  'claim:watch.stale.monthly-days',
] as const;
const acute = ['claim:watch.acute.days', 'claim:watch.pain.severe'] as const;

export const breakthroughRule: RuleSpec = {
  id: 'rule:watch.breakthrough',
  claims: [
    ...cadence,
    ...acute,
    'claim:watch.pain.tolerable',
    'claim:watch.forecast.lag-days',
    'claim:watch.breakthrough.*',
  ],
};

export const earlyLossRule: RuleSpec = {
  id: 'rule:watch.early-loss-of-cover',
  claims: [...cadence, ...acute, 'claim:watch.pain.tolerable', 'claim:watch.early-loss.*'],
};

export const endOfCoverRule: RuleSpec = {
  id: 'rule:watch.expected-end-of-cover',
  claims: ['claim:watch.end-of-cover.*'],
};

export const neuromaRule: RuleSpec = {
  id: 'rule:watch.neuroma-like',
  claims: [...cadence, 'claim:watch.neuroma.*'],
};

export const infectionRule: RuleSpec = {
  id: 'rule:watch.infection-like',
  claims: [...cadence, 'claim:watch.infection.*'],
};

export const escalationRule: RuleSpec = {
  id: 'rule:watch.opioid-escalation',
  claims: [...cadence, 'claim:watch.acute.days', 'claim:watch.escalation.*'],
};

/** Answers in a patient's words, read as steps of the Pasero scale. */
export const sedationRule: RuleSpec = {
  id: 'rule:watch.sedation',
  claims: [...cadence, 'claim:regimen.sedation.act', 'claim:regimen.sedation.stop'],
};

export const weaknessRule: RuleSpec = { id: 'rule:watch.weakness-or-fall', claims: cadence };

export const silenceRule: RuleSpec = { id: 'rule:watch.silence', claims: ['claim:watch.silence.*'] };

export const emergencyRule: RuleSpec = { id: 'rule:watch.emergency', claims: cadence };

/** Rules that find something about a person; each has its file beside this one. */
export const watchRules: readonly RuleSpec[] = [
  breakthroughRule,
  earlyLossRule,
  endOfCoverRule,
  neuromaRule,
  infectionRule,
  escalationRule,
  sedationRule,
  weaknessRule,
  silenceRule,
  emergencyRule,
];

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

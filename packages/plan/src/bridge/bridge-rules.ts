import type { RuleSpec } from '../read.js';

/** When TMR takes over, counted from its date. */
export const tmrRule: RuleSpec = {
  id: 'rule:bridge.tmr',
  claims: ['claim:bridge.takeover-months', 'claim:bridge.diabetes-slows-takeover'],
};

export const gapRule: RuleSpec = {
  id: 'rule:bridge.gap',
  claims: [
    'claim:bridge.gap-days',
    'claim:bridge.review-chance',
    'claim:bridge.review-lead-days',
    'claim:regeneration.horizon-days',
    'claim:regeneration.interval-level',
  ],
};

/** A freeze above a finished repair needs the surgeon's recorded agreement. */
export const aboveRepairRule: RuleSpec = {
  id: 'rule:bridge.above-repair',
  claims: ['claim:bridge.above-repair'],
};

/** A freeze before TMR may delay it: told to the surgeon, never enforced. */
export const delayRule: RuleSpec = {
  id: 'rule:bridge.delayed-reinnervation',
  claims: ['claim:bridge.above-repair', 'claim:regeneration.group-rate'],
};

export const prosthesisRule: RuleSpec = {
  id: 'rule:bridge.prosthesis',
  claims: ['claim:bridge.prosthesis.transtibial-days', 'claim:bridge.prosthesis.transfemoral-days'],
};

export const bridgeRules: readonly RuleSpec[] = [
  tmrRule,
  gapRule,
  aboveRepairRule,
  delayRule,
  prosthesisRule,
];

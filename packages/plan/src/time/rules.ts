import type { RuleSpec } from '../read.js';

export const phaseRule: RuleSpec = { id: 'rule:time.phase', claims: ['claim:timing.established-after'] };

export const windowRule: RuleSpec = { id: 'rule:time.window', claims: ['claim:timing.freeze-window'] };

export const afterSurgeryRule: RuleSpec = {
  id: 'rule:time.after-surgery',
  claims: ['claim:timing.phantom-onset', 'claim:timing.phantom-on-waking'],
};

export const protectionRule: RuleSpec = {
  id: 'rule:time.protection',
  claims: ['claim:timing.protection', 'claim:timing.falls-femoral-block'],
};

export const timeRules: readonly RuleSpec[] = [phaseRule, windowRule, afterSurgeryRule, protectionRule];

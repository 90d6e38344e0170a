import type { RuleSpec } from '../read.js';

export const scheduleRule: RuleSpec = {
  id: 'rule:follow.schedule',
  claims: ['claim:follow.daily-until', 'claim:follow.weekly-until', 'claim:follow.monthly-until'],
};

export const followRules: readonly RuleSpec[] = [scheduleRule];

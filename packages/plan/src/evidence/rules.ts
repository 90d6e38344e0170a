import type { RuleSpec } from '../read.js';

export const gradeRule: RuleSpec = { id: 'rule:evidence.grade', claims: ['claim:evidence.grade'] };

export const studiesRule: RuleSpec = {
  id: 'rule:evidence.studies',
  claims: [
    'claim:evidence.pilot-participants',
    'claim:evidence.pilot-benefit-day',
    'claim:evidence.parent-participants',
    'claim:evidence.series-participants',
    'claim:evidence.null-trial-participants',
    'claim:evidence.null-trial-difference',
    'claim:evidence.above-knee-participants',
    'claim:evidence.pooled-effect',
    'claim:evidence.single-arm-participants',
    'claim:evidence.bridge-rationale',
    'claim:evidence.withdrawn-participants',
  ],
};

export const evidenceRules: readonly RuleSpec[] = [gradeRule, studiesRule];

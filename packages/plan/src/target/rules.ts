import type { RuleSpec } from '../read.js';

const table = [
  'claim:targets.transtibial',
  'claim:targets.transtibial.above-split',
  'claim:targets.knee-disarticulation',
  'claim:targets.knee-disarticulation.optional',
  'claim:targets.transfemoral',
  'claim:targets.transfemoral.optional',
  'claim:targets.toe',
  'claim:targets.ray',
  'claim:targets.transmetatarsal',
  'claim:targets.transmetatarsal.optional',
  'claim:targets.syme',
  'claim:targets.transradial',
  'claim:targets.transhumeral',
  'claim:targets.transhumeral.optional',
] as const;

export const byLevelRule: RuleSpec = { id: 'rule:target.by-level', claims: table };

export const notEligibleRule: RuleSpec = {
  id: 'rule:target.not-eligible',
  claims: ['claim:targets.not-eligible'],
};

export const thinEvidenceRule: RuleSpec = {
  id: 'rule:target.thin-evidence',
  claims: ['claim:targets.block-anatomy-only', 'claim:targets.no-outcome-series'],
};

export const femoralNeverRule: RuleSpec = {
  id: 'rule:target.femoral-never',
  claims: ['claim:targets.quadriceps-levels', 'claim:targets.femoral-harm'],
};

export const femoralProsthesisRule: RuleSpec = {
  id: 'rule:target.femoral-prosthesis',
  claims: ['claim:targets.femoral-prosthesis'],
};

export const innerArmRule: RuleSpec = {
  id: 'rule:target.inner-arm',
  claims: ['claim:targets.intercostobrachial-separate'],
};

export const targetRules: readonly RuleSpec[] = [
  byLevelRule,
  notEligibleRule,
  thinEvidenceRule,
  femoralNeverRule,
  femoralProsthesisRule,
  innerArmRule,
];

import type { RuleSpec } from '../read.js';

export const opioidRule: RuleSpec = {
  id: 'rule:opioid.day-total',
  claims: [
    'claim:opioid.CDC-2022.*',
    'claim:opioid.CDC-2018.*',
    'claim:opioid.CDC-2016.*',
    'claim:opioid.convertible-buprenorphine',
    'claim:opioid.total-chooses-dose',
    'claim:opioid.patch-wear-hours',
    'claim:opioid.local-iv-morphine',
    'claim:opioid.local-iv-hydromorphone',
    'claim:opioid.local-iv-fentanyl',
  ],
};

export const reassessRule: RuleSpec = {
  id: 'rule:opioid.reassess',
  claims: [
    'claim:opioid.reassess-mme-per-day',
    'claim:opioid.justify-mme-per-day',
    'claim:opioid.use-disorder-judged',
  ],
};

export const opioidRules: readonly RuleSpec[] = [opioidRule, reassessRule];

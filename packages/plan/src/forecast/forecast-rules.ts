import type { RuleSpec } from '../read.js';

export const coverRule: RuleSpec = {
  id: 'rule:forecast.cover',
  claims: [
    'claim:regeneration.rate',
    'claim:regeneration.group-rate',
    'claim:regeneration.latency-days',
    'claim:regeneration.distance.*',
    'claim:regeneration.published.*',
    'claim:regeneration.weight.*',
    'claim:regeneration.works.mixed-nerves.relieved',
    'claim:regeneration.horizon-days',
    'claim:regeneration.interval-level',
  ],
};

export const diabetesRule: RuleSpec = {
  id: 'rule:forecast.diabetes',
  claims: ['claim:regeneration.diabetes-rate-share', 'claim:regeneration.diabetes-unconfirmed-chance'],
};

export const worksRule: RuleSpec = {
  id: 'rule:forecast.works',
  claims: ['claim:regeneration.works.*', 'claim:regeneration.interval-level'],
};

export const forecastRules: readonly RuleSpec[] = [coverRule, diabetesRule, worksRule];

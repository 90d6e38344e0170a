import type { RuleSpec } from '@cryobridge/plan';
import { handoverDecidingRules, handoverModelRules } from './bridge/bridge-rules.js';
import { dayCheckRule } from './day/check-items.js';
import { dosesDecidingRules, dosesModelRules } from './doses/doses-rules.js';
import { reportModelRule } from './forecast/forecast-rules.js';
import { doneIceRule, doneNeverRule, doneRule } from './procedure/done-rules.js';
import { catchUpRule } from './report/catch-up.js';
import { alertLifeRule, thresholdsRule, watchRules } from './watch/watch-rules.js';

/**
 * Rules that decide something about a person. Each has, in a test, a `describe('rule:…')` with a case
 * `just inside`, one `just outside`, one with a fact `missing` and one with a fact `stale`.
 */
export const decidingRules: readonly RuleSpec[] = [
  ...dosesDecidingRules,
  doneNeverRule,
  ...handoverDecidingRules,
  ...watchRules,
];

/** Models and arithmetic: they read claims and give numbers, and decide nothing by themselves. */
export const modelRules: readonly RuleSpec[] = [
  ...dosesModelRules,
  thresholdsRule,
  alertLifeRule,
  catchUpRule,
  reportModelRule,
  doneRule,
  doneIceRule,
  dayCheckRule,
  ...handoverModelRules,
];

/** Every rule of the course with the claims it may read. */
export const courseRules: readonly RuleSpec[] = [...decidingRules, ...modelRules];

import { bridgeRules } from './bridge/bridge-rules.js';
import { doseRules } from './dose/dose-rules.js';
import { evidenceRules } from './evidence/rules.js';
import { followRules } from './follow/rules.js';
import { forecastRules } from './forecast/forecast-rules.js';
import { opioidRules } from './opioid/opioid-rules.js';
import type { RuleSpec } from './read.js';
import { regimenRules } from './regimen/regimen-rules.js';
import { selectRules } from './select/rules.js';
import { targetRules } from './target/rules.js';
import { timeRules } from './time/rules.js';

/** Every rule of the plan with the claims it may read. */
export const rules: readonly RuleSpec[] = [
  ...selectRules,
  ...targetRules,
  ...timeRules,
  ...evidenceRules,
  ...followRules,
  ...doseRules,
  ...regimenRules,
  ...opioidRules,
  ...forecastRules,
  ...bridgeRules,
];

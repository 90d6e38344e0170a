import type { ClaimReader, RuleSpec } from '@cryobridge/plan';
import type { CatchUp } from './schedule.js';

export const catchUpRule: RuleSpec = {
  id: 'rule:report.catch-up',
  claims: [
    'claim:report.daily-catch-up',
    'claim:report.weekly-catch-up',
    'claim:report.monthly-catch-up',
    'claim:report.clock-skew',
  ],
};

/** How late a report may be written, as knowledge has it. */
export function catchUpOf(read: ClaimReader): CatchUp {
  const reader = read.for(catchUpRule);
  return {
    dailyDays: reader.number('claim:report.daily-catch-up'),
    weeklyDays: reader.number('claim:report.weekly-catch-up'),
    monthlyDays: reader.number('claim:report.monthly-catch-up'),
  };
}

/** From which lead of the device's clock a report is marked. */
export function clockSkewMinutes(read: ClaimReader): number {
  return read.for(catchUpRule).number('claim:report.clock-skew');
}

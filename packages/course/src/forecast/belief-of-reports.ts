import type { Report } from '../report/report.js';
import { coverBelief, updateBelief, type BeliefStart, type CoverBelief } from './cover-belief.js';
import type { CoverPrior } from './cover-prior.js';
import { dayEvidence } from './day-evidence.js';

/** The belief after these reports, in whatever order they came. Those of days before the freeze say nothing. */
export function beliefOfReports(
  prior: CoverPrior,
  start: BeliefStart,
  reports: readonly Report[],
): CoverBelief {
  return dayEvidence(reports, start.freezeDate).reduce(updateBelief, coverBelief(prior, start));
}

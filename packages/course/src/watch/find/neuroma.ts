import type { WatchFinding } from '../alert.js';
import {
  cannotTell,
  clear,
  fresh,
  missing,
  raised,
  statement,
  toldDays,
  weeklyStaleDays,
  type RuleInput,
} from './rule-input.js';
import { dateOf } from '../watch-day.js';

const kind = 'neuroma-like';

/** Late pain in one spot of the stump that tapping starts, without phantom pain to match, in reports running. */
export function findNeuroma(input: RuleInput): WatchFinding {
  const { schedule, thresholds, today } = input;
  if (schedule.surgeryDay === null) return cannotTell(kind, [missing('surgery-day')]);
  const from = schedule.surgeryDay + thresholds.neuromaFromDay;
  if (today < from)
    return clear(kind, null, [statement('say:watch.neuroma-too-early', { from: dateOf(from) })]);
  const tap = fresh(input, 'tapPain', { name: 'tap-pain', staleDays: weeklyStaleDays(input) });
  if (!tap.ok) return cannotTell(kind, [tap.why]);
  let [running, place, worst, first] = [0, '', 0, tap.seen.day];
  for (const day of toldDays(input, 'tapPain')) {
    if (day.day < from || day.rank === 0) break;
    if (day.places === null)
      return running === 0 ? cannotTell(kind, [missing('body-map')]) : clear(kind, tap.seen.day);
    if (day.residual === null) return cannotTell(kind, [missing('residual-limb-pain')]);
    if (day.phantom === null) return cannotTell(kind, [missing('phantom-pain')]);
    const [only, ...others] = day.places;
    const isSpot = only !== undefined && others.length === 0 && (place === '' || place === only);
    const isStump =
      day.residual.rank >= thresholds.neuromaPainNrs &&
      day.residual.rank - day.phantom.rank >= thresholds.neuromaOverPhantomNrs;
    if (!isSpot || !isStump) break;
    [running, place, worst, first] = [running + 1, only, Math.max(worst, day.residual.rank), day.day];
    if (running >= thresholds.neuromaReports) break;
  }
  if (running < thresholds.neuromaReports) return clear(kind, tap.seen.day);
  const reason = statement('say:watch.neuroma', { place, worst, reports: running, since: dateOf(first) });
  return raised(kind, { urgency: 'routine', reasons: [reason], facts: { place, worst }, evidence: tap.seen });
}

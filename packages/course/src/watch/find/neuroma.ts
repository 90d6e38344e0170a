import type { WatchFinding } from '../alert.js';
import {
  cannotTell,
  clear,
  fresh,
  missing,
  raised,
  statement,
  walkTold,
  weeklyStaleDays,
  type FactName,
  type RuleInput,
} from './rule-input.js';
import type { DayFacts } from '../day-facts.js';
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
  const spot: Spot = { running: 0, place: '', worst: 0, since: tap.seen.day, lacks: null };
  walkTold(input, 'tapPain', (seen, day) =>
    day.day >= from &&
    seen.rank > 0 &&
    isOneSpot(input, day, spot) &&
    spot.running < thresholds.neuromaReports
      ? 'more'
      : 'enough',
  );
  const { running, place, worst, since, lacks } = spot;
  if (running === 0 && lacks !== null) return cannotTell(kind, [missing(lacks)]);
  if (running < thresholds.neuromaReports) return clear(kind, tap.seen.day);
  const reason = statement('say:watch.neuroma', { place, worst, reports: running, since: dateOf(since) });
  return raised(kind, { urgency: 'routine', reasons: [reason], facts: { place, worst }, evidence: tap.seen });
}

interface Spot {
  running: number;
  place: string;
  worst: number;
  since: number;
  lacks: FactName | null;
}

/** Counts one more report of the pattern, or notes what it lacks to be told. */
function isOneSpot({ thresholds: t }: RuleInput, day: DayFacts, spot: Spot): boolean {
  const { places, residual, phantom } = day;
  if (places === null) spot.lacks = 'body-map';
  else if (residual === null) spot.lacks = 'residual-limb-pain';
  else if (phantom === null) spot.lacks = 'phantom-pain';
  if (places === null || residual === null || phantom === null) return false;
  const [only, ...others] = places;
  if (only === undefined || others.length > 0 || (spot.place !== '' && spot.place !== only)) return false;
  if (residual.rank < t.neuromaPainNrs || residual.rank - phantom.rank < t.neuromaOverPhantomNrs)
    return false;
  spot.running += 1;
  spot.place = only;
  spot.worst = Math.max(spot.worst, residual.rank);
  spot.since = day.day;
  return true;
}

import type { WatchFinding } from '../alert.js';
import { dateOf } from '../watch-day.js';
import { cannotTell, clear, missing, raised, stale, statement, type RuleInput } from './rule-input.js';

const kind = 'expected-end-of-cover';

/** Cover that is expected to end before TMR or RPNI takes over: said weeks ahead. */
export function findEndOfCover(input: RuleInput): WatchFinding {
  const { person, schedule, thresholds, today } = input;
  const ended = schedule.stops.find(
    ({ why, from, until }) => why !== 'admission' && from <= today && today <= until,
  );
  if (ended !== undefined) return clear(kind, null, [statement('say:watch.stopped', { why: ended.why })]);
  if (schedule.freezeDay === null) return cannotTell(kind, [missing('freeze-day')]);
  const ends = person.forecast?.coverEndsDay ?? null;
  if (ends === null) return cannotTell(kind, [missing('end-of-cover')]);
  if (schedule.forecastDay !== null && schedule.forecastDay < today - thresholds.monthlyStaleDays)
    return cannotTell(kind, [stale('forecast', schedule.forecastDay)]);
  const day = today - schedule.freezeDay;
  const takesOver = person.forecast?.takesOverDay ?? null;
  if (takesOver !== null && ends.median + thresholds.endOfCoverGapDays >= takesOver.median)
    return clear(kind, today, [statement('say:watch.end-of-cover-bridged')]);
  if (day < ends.median - thresholds.endOfCoverLeadDays) return clear(kind, today);
  const lastDay = takesOver === null ? ends.median + thresholds.endOfCoverLeadDays : takesOver.high;
  if (day > lastDay) return clear(kind, today, [statement('say:watch.end-of-cover-past')]);
  return raiseEnd(input, { freezeDay: schedule.freezeDay, ends, takesOver });
}

type Ends = { readonly low: number; readonly median: number; readonly high: number };

function raiseEnd(
  { nowMs, today }: RuleInput,
  { freezeDay, ends, takesOver }: { freezeDay: number; ends: Ends; takesOver: Ends | null },
): WatchFinding {
  const dates = ({ low, median, high }: Ends) => ({
    from: dateOf(freezeDay + Math.floor(low)),
    likely: dateOf(freezeDay + Math.round(median)),
    until: dateOf(freezeDay + Math.ceil(high)),
  });
  const end = statement('say:watch.end-of-cover', dates(ends));
  const after =
    takesOver === null
      ? statement('say:watch.end-of-cover-nothing-takes-over')
      : statement('say:watch.end-of-cover-takes-over', dates(takesOver));
  return raised(kind, { urgency: 'routine', reasons: [end, after], evidence: { day: today, atMs: nowMs } });
}

import type { Bridge } from '@cryobridge/plan';
import type { CoverBelief } from './cover-belief.js';
import { expectedWorstOn } from './expected-worst.js';
import { coverEndsDay } from './forecast-of.js';
import type { ExpectedWorst, UpdatedForecast, WatchForecast } from './updated-forecast.js';

type Takeover = Pick<Bridge, 'takesOverDay'> | null;

/** What the watch asks of a forecast that is already made. Between the days it gives, the earlier one counts. */
export function watchForecastOf(updated: UpdatedForecast, bridge: Takeover): WatchForecast {
  return {
    expectedWorst(series, day) {
      const days = updated.expectedWorst[series];
      const [first, last] = [days[0], days.at(-1)];
      if (first === undefined || last === undefined || day < first.day || day > last.day) return null;
      const found = days.findLast((one) => one.day <= day);
      return found === undefined ? null : { ...found, day };
    },
    coverEndsDay: updated.overallCoverEndsDay,
    takesOverDay: bridge?.takesOverDay ?? null,
  };
}

/** The same straight from a belief: only what is asked is worked out, so that it may be asked at every report. */
export function beliefWatchForecast(belief: CoverBelief, bridge: Takeover): WatchForecast {
  const known = new Map<string, ExpectedWorst | null>();
  let ends: WatchForecast['coverEndsDay'] = null;
  return {
    expectedWorst(series, day) {
      const key = `${series} ${day}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const made = day > belief.prior.model.horizonDays ? null : expectedWorstOn(belief, series, day);
      known.set(key, made);
      return made;
    },
    get coverEndsDay() {
      ends ??= coverEndsDay(belief);
      return ends;
    },
    takesOverDay: bridge?.takesOverDay ?? null,
  };
}

import type { Plan } from '@cryobridge/plan';
import type { WatchForecast } from '../forecast/updated-forecast.js';

/** What a plan alone tells the watch: when cover ends and what takes over, and no pain to expect. Null: it forecasts nothing. */
export function planWatchForecast({
  forecast,
  bridge,
}: Pick<Plan, 'forecast' | 'bridge'>): WatchForecast | null {
  if (forecast === null) return null;
  return {
    expectedWorst: () => null,
    coverEndsDay: forecast.overallCoverEndsDay,
    takesOverDay: bridge?.takesOverDay ?? null,
  };
}

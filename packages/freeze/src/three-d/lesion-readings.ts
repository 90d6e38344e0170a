import { spaceSampler } from './grid-reader.js';
import { guardReading } from './guards.js';
import { nerveCoverage, nerveTimes } from './nerve-coverage.js';
import type { GuardResult, NerveResult, SpaceField, SpaceOutputs } from './types.js';

/** What nerves and guarded structures saw of a run: its peak cold, and how long each isotherm lasted. */
export function lesionReadings(
  { isothermsC, nerves = [], guards = [] }: SpaceOutputs,
  peakCold: SpaceField,
  secondsBelow: readonly Float64Array[],
): { readonly nerves: readonly NerveResult[]; readonly guards: readonly GuardResult[] } {
  const cold = spaceSampler(peakCold);
  const lasting = secondsBelow.map((values) => spaceSampler({ grid: peakCold.grid, values }));
  return {
    nerves: nerves.map(({ name, ...nerve }) => ({
      name,
      ...nerveCoverage(cold, nerve, isothermsC),
      times: nerveTimes(lasting, nerve, isothermsC),
    })),
    guards: guards.map(({ name, guarded }) => ({ name, ...guardReading(peakCold, guarded, isothermsC) })),
  };
}

import { forecastSeries, type ForecastSeries, type PainLevels, type ReportModel } from './report-model.js';

/** Possible levels of one person's pain with the log of how common each is; the chances sum to 1. */
export interface LevelGrid {
  readonly levels: readonly PainLevels[];
  readonly chances: Float64Array;
}

/** Widths of the grid, NRS points. */
export interface GridSteps {
  readonly uncoveredNrs: number;
  readonly coveredNrs: number;
  readonly acuteNrs: number;
}

/** Half of each gives the same forecasts (level-grid.test.ts). */
const usualSteps: GridSteps = { uncoveredNrs: 1, coveredNrs: 0.8, acuteNrs: 1.4 };
const peopleCount = 2000;

export function levelGrids(
  model: Pick<ReportModel, 'levelsAt'>,
  steps: GridSteps = usualSteps,
): Readonly<Record<ForecastSeries, LevelGrid>> {
  const [residual, phantom] = forecastSeries;
  return {
    [residual]: levelGrid(model.levelsAt[residual], steps),
    [phantom]: levelGrid(model.levelsAt[phantom], steps),
  };
}

type LevelsAt = ReportModel['levelsAt'][ForecastSeries];

/**
 * People by their level without cover, in bins of one step; within a bin, evenly by relief and by the wound's
 * pain, in as many parts as their spread is steps wide.
 */
function levelGrid(at: LevelsAt, steps: GridSteps): LevelGrid {
  const points = uncoveredBins(at, steps.uncoveredNrs).flatMap(({ fraction, chance }) => {
    const low = at({ uncoveredFraction: fraction, reliefFraction: 1, acuteFraction: 0 });
    const high = at({ uncoveredFraction: fraction, reliefFraction: 0, acuteFraction: 1 });
    const reliefs = midpoints((high.coveredNrs - low.coveredNrs) / steps.coveredNrs);
    const acutes = midpoints((high.acuteRiseNrs - low.acuteRiseNrs) / steps.acuteNrs);
    return reliefs.flatMap((reliefFraction) =>
      acutes.map((acuteFraction) => ({
        levels: at({ uncoveredFraction: fraction, reliefFraction, acuteFraction }),
        chance: chance / (reliefs.length * acutes.length),
      })),
    );
  });
  return {
    levels: points.map(({ levels }) => levels),
    chances: Float64Array.from(points, ({ chance }) => chance),
  };
}

/** Each bin stands at its middle person. */
function uncoveredBins(at: LevelsAt, stepNrs: number) {
  const people = midpoints(peopleCount).map((fraction) => ({
    fraction,
    bin: Math.floor(
      at({ uncoveredFraction: fraction, reliefFraction: 0.5, acuteFraction: 0.5 }).uncoveredNrs / stepNrs,
    ),
  }));
  return [...new Set(people.map(({ bin }) => bin))].map((bin) => {
    const members = people.filter((one) => one.bin === bin);
    return {
      fraction: members[Math.floor(members.length / 2)]?.fraction ?? 0.5,
      chance: members.length / people.length,
    };
  });
}

/** Middles of n equal parts of 0–1, n at least one. */
function midpoints(parts: number): readonly number[] {
  const count = Math.max(1, Math.round(parts));
  return Array.from({ length: count }, (_, i) => (i + 0.5) / count);
}

import { knowledge } from '@cryobridge/knowledge';
import { claimReader, type CoverWorld } from '@cryobridge/plan';
import { priorFrom, type CoverPrior } from '../src/forecast/cover-prior.js';
import type { LevelGrid } from '../src/forecast/level-grid.js';
import { reportModel, type PainLevels } from '../src/forecast/report-model.js';

export const model = reportModel({ read: claimReader(knowledge) });

/** A prior small enough to work out by hand: one nerve that is back on one of these days, levels known. */
export function tinyPrior(
  endDays: readonly number[],
  {
    works = 0.6,
    levels = [{ uncoveredNrs: 6, coveredNrs: 1, acuteRiseNrs: 0 }],
  }: { readonly works?: number; readonly levels?: readonly PainLevels[] } = {},
): CoverPrior {
  const world: CoverWorld = {
    regrowthWeight: 0.5,
    people: endDays.map((day) => ({
      regrowthEndDays: [day],
      firstRegrowthEndDay: day,
      publishedEndDay: day,
      rateShare: 1,
      placeFraction: 0.5,
    })),
  };
  const grid: LevelGrid = {
    levels,
    chances: Float64Array.from(levels, () => 1 / levels.length),
  };
  return priorFrom({
    model,
    worlds: [world],
    nerves: [
      {
        nerveSite: 'nerve:tibial-popliteal',
        needed: true,
        distanceMm: { low: 100, median: 150, high: 200, level: 0.9 },
      },
    ],
    chanceItWorks: { low: works, median: works, high: works, level: 0.8 },
    levels: { 'residual-limb-pain': grid, 'phantom-pain': grid },
  });
}

export const start = { freezeDate: '2026-01-05', surgeryDay: null } as const;

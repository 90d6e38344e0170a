import type { TargetDose } from '@cryobridge/plan';
import { chance } from '../format/number.js';
import { planChartWords } from './plan-chart-words.js';

export interface DoseCurve {
  readonly passes: number;
  /** Rising in seconds. */
  readonly points: readonly { readonly freezeSeconds: number; readonly chance: number }[];
}

/** Fewest passes first. */
export function curvesOf({ chanceBySeconds }: Pick<TargetDose, 'chanceBySeconds'>): readonly DoseCurve[] {
  const counts = [...new Set(chanceBySeconds.map(({ placements }) => placements))].sort((a, b) => a - b);
  return counts.map((passes) => ({
    passes,
    points: chanceBySeconds
      .filter(({ placements }) => placements === passes)
      .toSorted((a, b) => a.freezeSeconds - b.freezeSeconds),
  }));
}

/** What the chart says, for those who do not see it. */
export function curvesSentence(
  dose: Pick<TargetDose, 'chanceBySeconds' | 'goalChance'> & { readonly dose: { readonly cycles: number } },
): string {
  const curves = curvesOf(dose);
  const reaching = curves
    .flatMap(({ passes, points }) =>
      points
        .filter((point) => point.chance >= dose.goalChance)
        .slice(0, 1)
        .map(({ freezeSeconds }) => ({ passes, freezeSeconds })),
    )
    .at(0);
  const best = curves
    .flatMap(({ passes, points }) => points.map((point) => ({ passes, ...point })))
    .reduce((most, one) => (one.chance > most.chance ? one : most), {
      passes: 0,
      freezeSeconds: 0,
      chance: -1,
    });
  const cycles = planChartWords.doseCurves.cycles(dose.dose.cycles);
  const words = planChartWords.doseCurves.passes;
  if (reaching !== undefined)
    return planChartWords.doseCurves.withTheGoalOf(
      cycles,
      chance(dose.goalChance),
      reaching.freezeSeconds,
      words(reaching.passes),
    );
  if (best.chance <= 0) return planChartWords.doseCurves.withNoFreezeTime(cycles);
  return planChartWords.doseCurves.withNothingTriedReaches(
    cycles,
    chance(dose.goalChance),
    chance(best.chance),
    words(best.passes),
    best.freezeSeconds,
  );
}

/** Moves labels apart, in the order of their places, within the chart. */
export function spreadLabels(
  wantedPx: readonly number[],
  room: { readonly leastApartPx: number; readonly fromPx: number; readonly toPx: number },
): readonly number[] {
  const order = wantedPx
    .map((_, n) => n)
    .toSorted((a, b) => (wantedPx[b] ?? 0) - (wantedPx[a] ?? 0) || a - b);
  const placed = wantedPx.slice();
  let limit = room.toPx;
  for (const n of order) {
    placed[n] = Math.min(wantedPx[n] ?? 0, limit);
    limit = (placed[n] ?? 0) - room.leastApartPx;
  }
  const above = Math.min(...placed);
  const shift = Math.max(0, room.fromPx - above);
  return placed.map((px) => px + shift);
}

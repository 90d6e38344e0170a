import type { FreezeEngine, FreezeProblem, FreezeQuality, FreezeResult } from '../types.js';

/** Lengths shorter than this are not compared, mm. */
const LEAST_MM = 1;

/** Isotherms that pass the line of lengths by less are not compared in length, mm. */
const CLEAR_MM = 0.25;

/** One radius (from the axis) or axial length that two engines read, mm. */
export interface LengthPair {
  readonly what: 'radius' | 'length';
  readonly temperatureC: number;
  readonly timeSeconds: number;
  readonly fastRadiusMm: number;
  readonly twinRadiusMm: number;
  readonly fastMm: number;
  readonly twinMm: number;
}

function pairs(fast: FreezeResult, twin: FreezeResult): LengthPair[] {
  return fast.isotherms.flatMap((series, n) => {
    const other = twin.isotherms[n];
    return fast.timeSeconds.flatMap((timeSeconds, k): LengthPair[] => {
      const fastRadiusMm = series.radiusMm[k];
      const twinRadiusMm = other.radiusMm[k];
      const at = { temperatureC: series.temperatureC, timeSeconds, fastRadiusMm, twinRadiusMm };
      return [
        { ...at, what: 'radius', fastMm: fastRadiusMm, twinMm: twinRadiusMm },
        { ...at, what: 'length', fastMm: series.lengthMm[k], twinMm: other.lengthMm[k] },
      ];
    });
  });
}

/**
 * What two engines read of one problem: every radius over 1 mm, and the length of every isotherm that passes the
 * line on which lengths are read by a quarter of a millimetre. One that only grazes it has any length or none.
 */
export function comparableLengths(fast: FreezeResult, twin: FreezeResult, lineMm: number): LengthPair[] {
  const passes = (pair: LengthPair) => Math.min(pair.fastRadiusMm, pair.twinRadiusMm) > lineMm + CLEAR_MM;
  return pairs(fast, twin).filter(
    (pair) => Math.max(pair.fastMm, pair.twinMm) > LEAST_MM && (pair.what === 'radius' || passes(pair)),
  );
}

/** |fast / twin − 1|, in percent. */
export function differencePercent({ fastMm, twinMm }: LengthPair): number {
  return 100 * Math.abs(fastMm / twinMm - 1);
}

/** The pair that differs most, if any is long enough. */
export function worstPair(lengths: readonly LengthPair[]): LengthPair | undefined {
  return lengths.reduce<LengthPair | undefined>(
    (worst, pair) => (worst && differencePercent(worst) >= differencePercent(pair) ? worst : pair),
    undefined,
  );
}

/** Runs both on one problem. */
export function agreementOn(
  problem: FreezeProblem,
  engines: { readonly fast: FreezeEngine; readonly twin: FreezeEngine },
  quality: FreezeQuality,
): LengthPair[] {
  const fast = engines.fast.run(problem, quality);
  const twin = engines.twin.run(problem, quality);
  return comparableLengths(fast, twin, problem.outputs.lengthLineMm ?? 0);
}

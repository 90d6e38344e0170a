import type { SpaceResult } from './types.js';

/** Reference lengths, mm, and volume, mm³, of B3 at one time. */
export interface SpaceLesionSize {
  readonly away: number;
  readonly toward: number;
  readonly y: number;
  readonly length: number;
  readonly volumeMm3: number;
}

export interface B3Sizes {
  readonly at120: SpaceLesionSize;
  readonly at300: SpaceLesionSize;
}

/** `conformance/solver/b3.json`: the reference, and what this project's own engine comes to on a fine grid. */
export interface B3Data extends B3Sizes {
  readonly refined: B3Sizes;
}

export interface B3Comparison {
  readonly what: keyof SpaceLesionSize;
  readonly seconds: number;
  readonly value: number;
  readonly reference: number;
  /** Relative. */
  readonly error: number;
}

/** The ice of a run of B3, read at 120 and 300 s, beside the reference. */
export function compareB3({ isotherms }: SpaceResult, data: B3Sizes): B3Comparison[] {
  const ice = isotherms[0];
  if (!ice) return [];
  const measured = {
    away: ice.rayMm.away,
    toward: ice.rayMm.toward,
    y: ice.rayMm.y,
    length: ice.lineMm.length,
    volumeMm3: ice.volumeMm3,
  };
  return [data.at120, data.at300].flatMap((size, n) =>
    (['away', 'toward', 'y', 'length', 'volumeMm3'] as const).map((what) => {
      const value = measured[what]?.[n] ?? Number.NaN;
      const reference = size[what];
      return { what, seconds: n === 0 ? 120 : 300, value, reference, error: value / reference - 1 };
    }),
  );
}

/** Largest error of the lengths, relative; the volume is known less well. */
export function worstLengthError(comparisons: readonly B3Comparison[]): number {
  const lengths = comparisons.filter(({ what }) => what !== 'volumeMm3');
  return Math.max(...lengths.map(({ error }) => Math.abs(error)));
}

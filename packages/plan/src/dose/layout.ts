/** One freeze position relative to the nerve: no lengths yet, so that one layout fits every nerve. */
export interface Pass {
  readonly depth: 'deep' | 'superficial';
  /** Shift along the shaft, as a share of the nerve's half extent that way. */
  readonly across: number;
  /** Shift along the nerve, as a share of the length that must be frozen. */
  readonly along: number;
}

/** Freeze positions in the order they are made: all deep ones first, or their ice grows unseen in a shadow. */
export interface Layout {
  readonly id: string;
  readonly passes: readonly Pass[];
  readonly bothSides: boolean;
  readonly acrossCount: number;
  readonly alongCount: number;
}

const acrossLimit = 3;

/**
 * Every layout of at most `mostPlacements` positions: the deep side alone or both sides, side by side along
 * one track up to three times, and repeated along the nerve. Fewest positions first.
 */
export function layoutsUpTo(mostPlacements: number): readonly Layout[] {
  const layouts: Layout[] = [];
  for (const bothSides of [false, true]) {
    for (let acrossCount = 1; acrossCount <= acrossLimit; acrossCount++) {
      for (let alongCount = 1; alongCount <= mostPlacements; alongCount++) {
        const placements = (bothSides ? 2 : 1) * acrossCount * alongCount;
        if (placements <= mostPlacements) layouts.push(layoutOf({ bothSides, acrossCount, alongCount }));
      }
    }
  }
  return layouts.toSorted((a, b) => a.passes.length - b.passes.length);
}

export function layoutOf(counts: {
  readonly bothSides: boolean;
  readonly acrossCount: number;
  readonly alongCount: number;
}): Layout {
  const { bothSides, acrossCount, alongCount } = counts;
  const sides: readonly Pass['depth'][] = bothSides ? ['deep', 'superficial'] : ['deep'];
  const passes = sides.flatMap((depth) =>
    evenShares(alongCount).flatMap((along) =>
      // The tip goes furthest first; the next position along the shaft is reached by drawing back.
      evenShares(acrossCount)
        .toReversed()
        .map((share) => ({ depth, across: 2 * share, along })),
    ),
  );
  return {
    id: `${bothSides ? 'both' : 'deep'}-${acrossCount}x${alongCount}`,
    passes,
    bothSides,
    acrossCount,
    alongCount,
  };
}

/** Middles of `count` equal parts of −½ … ½. Each then has to reach no further than half its own part. */
function evenShares(count: number): readonly number[] {
  return Array.from({ length: count }, (_, n) => (n + 0.5) / count - 0.5);
}

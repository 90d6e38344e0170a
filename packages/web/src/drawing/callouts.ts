/** A label in the gutter and the point it speaks of, px on the sheet. */
export interface Callout {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly tone?: 'quiet' | 'strong';
}

export interface PlacedCallout extends Callout {
  /** Middle of the label. */
  readonly labelY: number;
  readonly lines: readonly string[];
}

const longestLine = 12;

/** Breaks a label at its line ends, and at spaces so that no line is longer than `longest` where words allow. */
export function labelLines(text: string, longest = longestLine): readonly string[] {
  return text.split('\n').flatMap((part) =>
    part.split(' ').reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      if (last === undefined || last.length + word.length + 1 > longest) return [...lines, word];
      return [...lines.slice(0, -1), `${last} ${word}`];
    }, []),
  );
}

/** Spreads labels down the gutter in the order of their points, without overlap and inside the sheet. */
export function placeCallouts(
  callouts: readonly Callout[],
  heightPx: number,
  linePx: number,
): readonly PlacedCallout[] {
  const sorted = callouts
    .toSorted((a, b) => a.y - b.y)
    .map((one) => ({ ...one, lines: labelLines(one.text) }));
  const half = (index: number) => ((sorted[index]?.lines.length ?? 1) * linePx) / 2;
  const middles: number[] = [];
  sorted.forEach((callout, index) => {
    const before = middles[index - 1];
    const wanted = Math.min(heightPx - half(index), Math.max(half(index), callout.y));
    middles.push(before === undefined ? wanted : Math.max(wanted, before + half(index - 1) + half(index)));
  });
  for (let index = middles.length - 1; index >= 0; index--) {
    const below = middles[index + 1];
    const limit = below === undefined ? heightPx - half(index) : below - half(index + 1) - half(index);
    middles[index] = Math.min(middles[index] ?? limit, limit);
  }
  return sorted.map((callout, index) => ({ ...callout, labelY: middles[index] ?? callout.y }));
}

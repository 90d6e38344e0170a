import { withoutMarks } from './words/index.js';
import bidiModule, { type Bidi } from 'bidi-js';

/** Its types tell of a module with a default, which it is not in Node. */
const bidi = (bidiModule as unknown as () => Bidi)();

export type Direction = 'ltr' | 'rtl';

/** Letters of one direction side by side, ready to be drawn from left to right. */
export interface VisualRun {
  readonly text: string;
  readonly direction: Direction;
}

export interface TextLine {
  /** As it is read. */
  readonly logical: string;
  /** As it stands, from left to right. */
  readonly runs: readonly VisualRun[];
  readonly width: number;
}

export interface Measure {
  widthOf(text: string): number;
}

/** Breaks at spaces so that no line is wider than it may be, then puts each line in the order it is drawn. */
export function linesOf(
  text: string,
  {
    direction,
    width,
    measure,
  }: { readonly direction: Direction; readonly width: number; readonly measure: Measure },
): readonly TextLine[] {
  const words = text.trim().split(/\s+/u);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure.widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(...pieces(word, width, measure));
  }
  return lines.map((logical) => {
    const runs = visualRuns(logical, direction);
    return { logical, runs, width: runs.reduce((sum, run) => sum + measure.widthOf(run.text), 0) };
  });
}

/** A word that is wider than the line is cut. */
function pieces(word: string, width: number, measure: Measure): readonly string[] {
  const found: string[] = [];
  let rest = '';
  for (const letter of word) {
    if (rest !== '' && measure.widthOf(rest + letter) > width) {
      found.push(rest);
      rest = '';
    }
    rest += letter;
  }
  return [...found, rest];
}

/**
 * The Unicode bidirectional algorithm on one line: runs of one level, in visual order. Brackets turn where they are
 * read from right to left. Letters within a run stay as they are read: the font shapes and turns them.
 */
export function visualRuns(line: string, base: Direction): readonly VisualRun[] {
  const { levels } = bidi.getEmbeddingLevels(line, base);
  const mirrored = bidi.getMirroredCharactersMap(line, levels);
  const runs: { text: string; level: number }[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const level = levels[at] ?? 0;
    const letter = withoutMarks(mirrored.get(at) ?? line.charAt(at));
    if (letter === '') continue;
    const last = runs.at(-1);
    if (last !== undefined && last.level === level) last.text += letter;
    else runs.push({ text: letter, level });
  }
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) turnAtOrAbove(runs, level);
  return runs.map(({ text, level }) => {
    if (level % 2 === 0) return { text, direction: 'ltr' };
    // Signs alone have no script that would turn them.
    return { text: hasRightToLeft.test(text) ? text : [...text].toReversed().join(''), direction: 'rtl' };
  });
}

const hasRightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

function turnAtOrAbove(runs: { readonly level: number }[], level: number): void {
  for (let from = 0; from < runs.length; from += 1) {
    if ((runs[from]?.level ?? 0) < level) continue;
    let to = from;
    while ((runs[to + 1]?.level ?? 0) >= level) to += 1;
    runs.splice(from, to - from + 1, ...runs.slice(from, to + 1).toReversed());
    from = to;
  }
}

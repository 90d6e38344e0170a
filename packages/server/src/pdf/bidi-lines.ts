import { withoutMarks } from '@cryobridge/course/papers';
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
    indent = 0,
  }: {
    readonly direction: Direction;
    readonly width: number;
    readonly measure: Measure;
    /** What the first line leaves free. */
    readonly indent?: number;
  },
): readonly TextLine[] {
  // Spaces that hold words together are no place to break.
  const words = text.trim().split(/[ \t\n]+/u);
  const space = measure.widthOf(' ');
  const lines: { text: string; width: number }[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const room = lines.length === 1 ? width - indent : width;
    const own = measure.widthOf(word);
    if (last !== undefined && last.width + space + own <= room) {
      last.text += ` ${word}`;
      last.width += space + own;
    } else
      for (const piece of own <= width - indent ? [word] : pieces(word, width - indent, measure))
        lines.push({ text: piece, width: measure.widthOf(piece) });
  }
  return lines.map(({ text: logical }) => {
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
  if (base === 'ltr' && !turns.test(line)) return [{ text: withoutMarks(line), direction: 'ltr' }];
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

/** Without any of these a line from left to right stays as it is. */
const turns = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff]/u;
/** A letter that the font turns with its script; figures and signs it leaves. */
export const hasRightToLeft = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}]/u;

function turnAtOrAbove(runs: { readonly level: number }[], level: number): void {
  for (let from = 0; from < runs.length; from += 1) {
    if ((runs[from]?.level ?? 0) < level) continue;
    let to = from;
    while ((runs[to + 1]?.level ?? 0) >= level) to += 1;
    runs.splice(from, to - from + 1, ...runs.slice(from, to + 1).toReversed());
    from = to;
  }
}

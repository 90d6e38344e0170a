import { type Catalog, type Statement, say } from '@cryobridge/plan';
import { createColors } from 'picocolors';

export interface Hanging {
  readonly first: string;
  readonly rest: string;
}

/** How text is set: a width, colours or none. */
export interface Layout {
  readonly columns: number;
  readonly colours: ReturnType<typeof createColors>;
  /** Wraps text with one prefix for the first line and one for the others. */
  hang(text: string, prefixes: Hanging): string;
  heading(title: string, aside?: string): string;
  /** A statement in the language asked for. */
  say(statement: Pick<Statement, 'id' | 'facts'>): string;
}

export function layoutFor({
  columns,
  colour,
  words,
}: {
  readonly columns: number;
  readonly colour: boolean;
  readonly words?: Catalog;
}): Layout {
  const colours = createColors(colour);
  return {
    columns,
    colours,
    hang: (text, { first, rest }) => {
      const width = columns - Math.max(first.length, rest.length);
      return wrap(text, width)
        .map((line, i) => `${i === 0 ? first : rest}${line}`)
        .join('\n');
    },
    heading: (title, aside) =>
      `${colours.bold(title)}${aside === undefined ? '' : colours.dim(`  ${aside}`)}`,
    say: (statement) => say(statement, words),
  };
}

/** Breaks at spaces; a word longer than the width, such as an address, is left whole. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\n]+/).filter((each) => each !== '')) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

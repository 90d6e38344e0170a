import Table from 'cli-table3';

export interface PlainTable {
  readonly head: readonly string[];
  readonly align: readonly ('left' | 'right')[];
  readonly rows: readonly (readonly string[])[];
  /** Widths of columns that wrap; others fit their content. */
  readonly widths?: readonly (number | null)[];
}

const blank = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '  ',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** Columns without lines; the head is set apart by a rule. */
export function plainTable({ head, align, rows, widths }: PlainTable): string {
  const table = new Table({
    colAligns: [...align],
    ...(widths === undefined ? {} : { colWidths: [...widths] }),
    wordWrap: true,
    chars: blank,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  table.push([...head], ...rows.map((row) => [...row]));
  const [first = '', ...others] = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  const width = Math.max(first.length, ...others.map((line) => line.length));
  return [first, `  ${'─'.repeat(width - 2)}`, ...others].join('\n');
}

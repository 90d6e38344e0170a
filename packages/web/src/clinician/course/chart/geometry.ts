import { along, type Axis } from '../../../chart/scale.js';

export type LaneName =
  'residual' | 'phantom' | 'sensation' | 'prescribed' | 'dispensed' | 'taken' | 'cover' | 'events' | 'alerts';

export interface Lane {
  readonly name: LaneName;
  /** Where its plot begins and ends, px from the top. */
  readonly topPx: number;
  readonly endPx: number;
}

export interface Geometry {
  readonly x: Axis;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly lanes: readonly Lane[];
  /** Labels stand above their lanes, not beside. */
  readonly isNarrow: boolean;
  readonly dayPx: number;
}

const narrowPx = 620;
const gutterPx = 172;
const heights: Readonly<Record<LaneName, number>> = {
  residual: 88,
  phantom: 76,
  sensation: 40,
  prescribed: 34,
  dispensed: 34,
  taken: 34,
  cover: 84,
  events: 24,
  alerts: 24,
};
const rowPx = 20;

interface Given {
  readonly widthPx: number;
  readonly from: number;
  readonly to: number;
  /** Lanes in order. */
  readonly names: readonly LaneName[];
  /** Rows of labels that events and alerts need. */
  readonly rows: (x: Axis) => { readonly events: number; readonly alerts: number };
}

/** Places the lanes below each other on one time axis. */
export function geometryOf({ widthPx, from, to, names, rows }: Given): Geometry {
  const isNarrow = widthPx < narrowPx;
  const x: Axis = {
    from,
    to: Math.max(to, from + 1),
    startPx: isNarrow ? 22 : gutterPx,
    endPx: widthPx - (isNarrow ? 8 : 14),
  };
  const needed = rows(x);
  let top = 20;
  const lanes = names.map((name): Lane => {
    const rowsPx =
      name === 'events' || name === 'alerts'
        ? Math.max(heights[name], needed[name] * rowPx + 4)
        : heights[name];
    const topPx = top + (isNarrow ? 20 : 0);
    const isOpioid = name === 'prescribed' || name === 'dispensed';
    top = topPx + rowsPx + (isOpioid ? 4 : 14);
    return { name, topPx, endPx: topPx + rowsPx };
  });
  const dayPx = along(x, 1) - along(x, 0);
  return { x, widthPx, heightPx: top + 16, lanes, isNarrow, dayPx };
}

export interface Label {
  /** Where its mark stands, px. */
  readonly atPx: number;
  readonly text: string;
}

export interface PlacedLabel extends Label {
  readonly row: number;
  /** The text stands before its mark, because the chart ends behind it. */
  readonly isBefore: boolean;
}

const letterPx = 6.3;
const markPx = 18;

/** Gives each label the first row in which it touches no other. */
export function placeLabels(labels: readonly Label[], endPx: number): readonly PlacedLabel[] {
  const taken: (readonly [number, number])[][] = [];
  return labels.map((label) => {
    const width = label.text.length * letterPx + markPx;
    const isBefore = label.atPx + width > endPx;
    const span = isBefore
      ? ([label.atPx - width, label.atPx + 6] as const)
      : ([label.atPx - 6, label.atPx + width] as const);
    let row = 0;
    while (taken[row]?.some(([from, to]) => span[0] < to && span[1] > from)) row += 1;
    taken[row] = [...(taken[row] ?? []), span];
    return { ...label, row, isBefore };
  });
}

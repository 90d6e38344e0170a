/** A rectangle of the drawn plane, mm. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Loop = readonly (readonly [number, number])[];

interface Grid {
  readonly box: Box;
  readonly stepMm: number;
  readonly columns: number;
  readonly rows: number;
  /** Row-major samples with a rim of "outside" all round. */
  readonly values: Float64Array;
}

/** Edge of the grid that the line crosses, and where. */
interface Crossing {
  readonly edge: number;
  readonly at: readonly [number, number];
}

/**
 * Closed loops of `level = 0` by marching squares with linear interpolation. `level` is positive inside.
 * Outside the box counts as outside, so that a shape cut by the box closes along its rim.
 */
export function outline(level: (x: number, y: number) => number, box: Box, stepMm: number): readonly Loop[] {
  const grid = sampled(level, box, stepMm);
  const next = new Map<number, Crossing[]>();
  const link = (from: Crossing, to: Crossing) => {
    const known = next.get(from.edge);
    if (known === undefined) next.set(from.edge, [to]);
    else known.push(to);
  };
  for (let row = 0; row + 1 < grid.rows; row++) {
    for (let column = 0; column + 1 < grid.columns; column++) {
      if (uniform(grid, column, row)) continue;
      const crossings = cellCrossings(grid, column, row);
      for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
        const [a, b] = [crossings[pair], crossings[pair + 1]];
        if (a === undefined || b === undefined) continue;
        link(a, b);
        link(b, a);
      }
    }
  }
  return loops(next);
}

function sampled(level: (x: number, y: number) => number, box: Box, stepMm: number): Grid {
  const columns = Math.ceil((box.right - box.left) / stepMm) + 3;
  const rows = Math.ceil((box.bottom - box.top) / stepMm) + 3;
  const values = new Float64Array(columns * rows).fill(-stepMm);
  for (let row = 1; row + 1 < rows; row++) {
    for (let column = 1; column + 1 < columns; column++) {
      values[row * columns + column] = level(box.left + (column - 1) * stepMm, box.top + (row - 1) * stepMm);
    }
  }
  return { box, stepMm, columns, rows, values };
}

function valueAt({ values, columns }: Grid, column: number, row: number): number {
  return values[row * columns + column] ?? -1;
}

function uniform(grid: Grid, column: number, row: number): boolean {
  const inside = valueAt(grid, column, row) > 0;
  return (
    inside === valueAt(grid, column + 1, row) > 0 &&
    inside === valueAt(grid, column, row + 1) > 0 &&
    inside === valueAt(grid, column + 1, row + 1) > 0
  );
}

/** Crossings of one cell in walking order, so that neighbours in the list belong together. */
function cellCrossings(grid: Grid, column: number, row: number): readonly Crossing[] {
  const edges = [
    { column, row, across: true },
    { column: column + 1, row, across: false },
    { column, row: row + 1, across: true },
    { column, row, across: false },
  ];
  return edges.flatMap((edge) => {
    const a = valueAt(grid, edge.column, edge.row);
    const b = edge.across
      ? valueAt(grid, edge.column + 1, edge.row)
      : valueAt(grid, edge.column, edge.row + 1);
    if (a > 0 === b > 0) return [];
    const share = a / (a - b);
    const x = grid.box.left + (edge.column - 1 + (edge.across ? share : 0)) * grid.stepMm;
    const y = grid.box.top + (edge.row - 1 + (edge.across ? 0 : share)) * grid.stepMm;
    return [
      { edge: 2 * (edge.row * grid.columns + edge.column) + (edge.across ? 0 : 1), at: [x, y] as const },
    ];
  });
}

function loops(next: ReadonlyMap<number, readonly Crossing[]>): readonly Loop[] {
  const done = new Set<number>();
  const found: Loop[] = [];
  for (const start of next.keys()) {
    if (!done.has(start)) found.push(loopFrom(start, next, done));
  }
  return found.filter((loop) => loop.length > 2);
}

function loopFrom(start: number, next: ReadonlyMap<number, readonly Crossing[]>, done: Set<number>): Loop {
  const loop: (readonly [number, number])[] = [];
  let edge: number | undefined = start;
  while (edge !== undefined) {
    done.add(edge);
    const onward: readonly Crossing[] = next.get(edge) ?? [];
    const step: Crossing | undefined =
      onward.find((one) => !done.has(one.edge)) ?? onward.find((one) => one.edge === start);
    if (step !== undefined) loop.push(step.at);
    edge = step === undefined || step.edge === start ? undefined : step.edge;
  }
  return loop;
}

/** SVG path data; numbers to a hundredth. */
export function pathOf(shapes: readonly Loop[]): string {
  return shapes
    .map((loop) => `M${loop.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}Z`)
    .join('');
}

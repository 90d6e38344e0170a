/** A rectangle of the drawn plane, mm. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Loop = readonly (readonly [number, number])[];

interface Crossing {
  readonly key: string;
  readonly at: readonly [number, number];
}

/**
 * Closed loops of `level = 0` by marching squares with linear interpolation. `level` is positive inside.
 * Outside the box counts as outside, so that a shape cut by the box closes along its rim.
 */
export function outline(level: (x: number, y: number) => number, box: Box, stepMm: number): readonly Loop[] {
  const columns = Math.ceil((box.right - box.left) / stepMm) + 1;
  const rows = Math.ceil((box.bottom - box.top) / stepMm) + 1;
  const value = sampled({ level, box, stepMm, columns, rows });
  const next = new Map<string, Crossing[]>();
  const join = (a: Crossing, b: Crossing) => {
    next.set(a.key, [...(next.get(a.key) ?? []), b]);
    next.set(b.key, [...(next.get(b.key) ?? []), a]);
  };
  for (let row = -1; row < rows; row++) {
    for (let column = -1; column < columns; column++) {
      const crossings = cellCrossings({ value, column, row, box, stepMm });
      for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
        const [a, b] = [crossings[pair], crossings[pair + 1]];
        if (a !== undefined && b !== undefined) join(a, b);
      }
    }
  }
  return linked(next);
}

interface Grid {
  readonly level: (x: number, y: number) => number;
  readonly box: Box;
  readonly stepMm: number;
  readonly columns: number;
  readonly rows: number;
}

function sampled({ level, box, stepMm, columns, rows }: Grid): (column: number, row: number) => number {
  const values = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = level(box.left + column * stepMm, box.top + row * stepMm);
    }
  }
  return (column, row) =>
    column < 0 || row < 0 || column >= columns || row >= rows ? -1 : (values[row * columns + column] ?? -1);
}

interface Cell {
  readonly value: (column: number, row: number) => number;
  readonly column: number;
  readonly row: number;
  readonly box: Box;
  readonly stepMm: number;
}

/** Crossings of one cell in walking order, so that neighbours in the list belong together. */
function cellCrossings({ value, column, row, box, stepMm }: Cell): readonly Crossing[] {
  const corners = [
    [column, row],
    [column + 1, row],
    [column + 1, row + 1],
    [column, row + 1],
  ] as const;
  const found: Crossing[] = [];
  corners.forEach((from, index) => {
    const to = corners[(index + 1) % 4] ?? from;
    const a = value(from[0], from[1]);
    const b = value(to[0], to[1]);
    if (a > 0 === b > 0) return;
    const share = a / (a - b);
    const c = from[0] + (to[0] - from[0]) * share;
    const r = from[1] + (to[1] - from[1]) * share;
    const key = [from, to].map(([i, j]) => `${i},${j}`).sort();
    found.push({ key: key.join(';'), at: [box.left + c * stepMm, box.top + r * stepMm] });
  });
  return found;
}

function linked(next: ReadonlyMap<string, readonly Crossing[]>): readonly Loop[] {
  const done = new Set<string>();
  const loops: Loop[] = [];
  for (const start of next.keys()) {
    if (done.has(start)) continue;
    const loop: (readonly [number, number])[] = [];
    let key: string | undefined = start;
    while (key !== undefined) {
      done.add(key);
      const onward: readonly Crossing[] = next.get(key) ?? [];
      const step: Crossing | undefined = onward.find((one) => !done.has(one.key));
      if (step !== undefined) loop.push(step.at);
      else {
        const last = onward.find((one) => one.key === start);
        if (last !== undefined) loop.push(last.at);
      }
      key = step?.key;
    }
    if (loop.length > 2) loops.push(loop);
  }
  return loops;
}

/** SVG path data; numbers to a hundredth. */
export function pathOf(loops: readonly Loop[]): string {
  return loops
    .map((loop) => `M${loop.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}Z`)
    .join('');
}

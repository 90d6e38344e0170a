export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly startPx: number;
  readonly endPx: number;
}

export function along(axis: Axis, value: number): number {
  return axis.startPx + ((value - axis.from) / (axis.to - axis.from)) * (axis.endPx - axis.startPx);
}

/** SVG path through points, first a move and then lines. */
export function line(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

/** Every `step` weeks such that labels keep at least `roomPx` apart. */
export function weekTicks(axis: Axis, roomPx: number): readonly number[] {
  const weeks = Math.floor(axis.to / 7);
  const perWeek = Math.abs(along(axis, 7) - along(axis, 0));
  const step = [1, 2, 4, 8, 12, 13, 26, 52].find((each) => each * perWeek >= roomPx) ?? 104;
  return Array.from({ length: Math.floor(weeks / step) + 1 }, (_, index) => index * step);
}

import type { PointMm, Surface } from '@cryobridge/freeze';
import type { ScreenAxes } from './orbit.js';

/** The corner of a surface farthest to the right on the screen and so much up; null: it has none. */
export function farthest(
  { positions }: Pick<Surface, 'positions'>,
  { right, up }: ScreenAxes,
  upShare: number,
): PointMm | null {
  const way = [0, 1, 2].map((axis) => (right[axis] ?? 0) + upShare * (up[axis] ?? 0));
  let best = -1;
  let most = -Infinity;
  for (let n = 0; n + 2 < positions.length; n += 3) {
    const reach =
      (positions[n] ?? 0) * (way[0] ?? 0) +
      (positions[n + 1] ?? 0) * (way[1] ?? 0) +
      (positions[n + 2] ?? 0) * (way[2] ?? 0);
    if (reach <= most) continue;
    most = reach;
    best = n;
  }
  return best < 0 ? null : [positions[best] ?? 0, positions[best + 1] ?? 0, positions[best + 2] ?? 0];
}

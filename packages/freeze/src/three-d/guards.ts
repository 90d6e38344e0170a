import { spaceSampler } from './grid-reader.js';
import type { Direction, Guarded, GuardReading, NerveStretch, PointMm, SpaceField } from './types.js';
import { across, anyAcross, cross, dot, minus, plus, size, unit, type Frame } from './vectors.js';

/** Surfaces are read at places this far apart, mm, and so far from their middle. */
const STEP_MM = 0.5;
const REACH_MM = 15;

interface Structure {
  /** From a point to its surface, mm; negative inside. */
  distanceMm(point: PointMm): number;
  /** Places of its surface, nearest to `center` where it is endless. */
  surface(center: PointMm): PointMm[];
}

function structureOf(guarded: Guarded): Structure {
  switch (guarded.kind) {
    case 'plane':
      return planeOf(guarded.point, unit(guarded.normal));
    case 'vessel':
      return vesselOf(guarded);
    case 'nerve':
      return nerveOf(guarded);
  }
}

const steps = Array.from({ length: (2 * REACH_MM) / STEP_MM + 1 }, (_, n) => n * STEP_MM - REACH_MM);

function planeOf(point: PointMm, normal: Direction): Structure {
  const u = anyAcross(normal);
  const v = cross(normal, u);
  const below = (at: PointMm) => dot(minus(point, at), normal);
  return {
    distanceMm: below,
    surface(center) {
      const middle = plus(center, normal, below(center));
      return steps.flatMap((a) => steps.map((b) => plus(plus(middle, u, a), v, b)));
    },
  };
}

function vesselOf({ axisPoint, direction, radiusMm }: Extract<Guarded, { kind: 'vessel' }>): Structure {
  const way = unit(direction);
  const u = anyAcross(way);
  const v = cross(way, u);
  return {
    distanceMm: (at) => size(across(minus(at, axisPoint), way)) - radiusMm,
    surface(center) {
      const middle = plus(axisPoint, way, dot(minus(center, axisPoint), way));
      return steps.flatMap((along) =>
        circle(32).map(([x, y]) =>
          // A little outside, where there is tissue.
          plus(plus(plus(middle, way, along), u, 1.01 * radiusMm * x), v, 1.01 * radiusMm * y),
        ),
      );
    },
  };
}

function circle(count: number): (readonly [number, number])[] {
  return Array.from({ length: count }, (_, n) => {
    const angle = (2 * Math.PI * n) / count;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });
}

function nerveOf(nerve: NerveStretch): Structure {
  const way = unit(nerve.direction);
  const wide = unit(across(nerve.widthDirection, way));
  const high = cross(way, wide);
  const half = [nerve.widthMm / 2, nerve.heightMm / 2] as const;
  const count = Math.max(1, Math.ceil(nerve.lengthMm / STEP_MM));
  return {
    distanceMm(at) {
      const away = minus(at, nerve.center);
      const sideways = ellipseDistance([dot(away, wide), dot(away, high)], half);
      const beyond = Math.abs(dot(away, way)) - nerve.lengthMm / 2;
      return beyond > 0 ? Math.hypot(Math.max(0, sideways), beyond) : sideways;
    },
    surface: () =>
      Array.from({ length: count + 1 }, (_, n) => (nerve.lengthMm * n) / count - nerve.lengthMm / 2).flatMap(
        (along) =>
          circle(32).map(([x, y]) =>
            plus(plus(plus(nerve.center, way, along), wide, half[0] * x), high, half[1] * y),
          ),
      ),
  };
}

/** From a point to an ellipse about the origin; negative inside. The nearest point of the edge by circles that fit it. */
function ellipseDistance([x, y]: readonly [number, number], [a, b]: readonly [number, number]): number {
  const [px, py] = [Math.abs(x), Math.abs(y)];
  let [tx, ty] = [Math.SQRT1_2, Math.SQRT1_2];
  for (let pass = 0; pass < 6; pass++) {
    // The middle of the circle that fits the edge where it is now looked at.
    const ex = ((a * a - b * b) * tx ** 3) / a;
    const ey = ((b * b - a * a) * ty ** 3) / b;
    const r = Math.hypot(a * tx - ex, b * ty - ey);
    const q = Math.hypot(px - ex, py - ey) || 1e-12;
    tx = Math.min(1, Math.max(0, (((px - ex) * r) / q + ex) / a));
    ty = Math.min(1, Math.max(0, (((py - ey) * r) / q + ey) / b));
    const length = Math.hypot(tx, ty) || 1;
    tx /= length;
    ty /= length;
  }
  const distance = Math.hypot(px - a * tx, py - b * ty);
  return (px / a) ** 2 + (py / b) ** 2 < 1 ? -distance : distance;
}

/** Where a field passes a temperature between neighbouring nodes, and nodes on its cold side; in the world. */
function coldPlaces({ grid, values }: SpaceField, temperatureC: number): PointMm[] {
  const [a, b, c] = grid.nodes;
  const strides = [1, a.length, a.length * b.length] as const;
  const places: PointMm[] = [];
  const put = (at: readonly [number, number, number]) => places.push(...inWorld(grid, at));
  for (let k = 0; k < c.length; k++) {
    for (let j = 0; j < b.length; j++) {
      for (let i = 0; i < a.length; i++) {
        const cell = k * strides[2] + j * strides[1] + i;
        if (grid.tissue[cell] === 0 || values[cell] > temperatureC) continue;
        put([a[i], b[j], c[k]]);
        [i, j, k].forEach((n, axis) => {
          for (const by of [-1, 1]) {
            const next = n + by;
            if (next < 0 || next >= grid.nodes[axis as 0].length) continue;
            const other = cell + by * strides[axis as 0];
            if (grid.tissue[other] === 0 || values[other] <= temperatureC) continue;
            const share = (temperatureC - values[cell]) / (values[other] - values[cell]);
            const at: [number, number, number] = [a[i], b[j], c[k]];
            at[axis] += share * (grid.nodes[axis as 0][next] - at[axis]);
            put(at);
          }
        });
      }
    }
  }
  return places;
}

/** A place of a grid in the world, and those that it stands for where the grid is mirrored. */
function inWorld(
  { kind, origin, frame, mirrored }: SpaceField['grid'],
  [u, v, w]: readonly [number, number, number],
): PointMm[] {
  const [x, y] = kind === 'cylinder' ? [u * Math.cos(v), u * Math.sin(v)] : [u, v];
  const of: Frame = { origin, axes: frame };
  const ys = mirrored.y ? [y, -y] : [y];
  const zs = mirrored.z ? [w, -w] : [w];
  return ys.flatMap((at) =>
    zs.map((z) => plus(plus(plus(of.origin, of.axes[0], x), of.axes[1], at), of.axes[2], z)),
  );
}

/**
 * Reads a structure in a field, such as the peak cold. The margin is that of the isotherm between the nodes of the
 * grid, so it is as fine as the grid.
 */
export function guardReading(
  field: SpaceField,
  guarded: Guarded,
  thresholdsC: readonly number[],
): GuardReading {
  const { distanceMm, surface } = structureOf(guarded);
  const read = spaceSampler(field);
  return {
    coldestC: Math.min(...surface(field.grid.origin).map(read)),
    margins: thresholdsC.map((temperatureC) => {
      const places = coldPlaces(field, temperatureC);
      const marginMm = places.reduce((least, at) => Math.min(least, distanceMm(at)), Infinity);
      return { temperatureC, marginMm: Number.isFinite(marginMm) ? marginMm : null };
    }),
  };
}

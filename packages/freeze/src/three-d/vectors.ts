import type { Direction, PointMm } from './types.js';

type Vector = readonly [number, number, number];

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function minus(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

/** a + s·b */
export function plus(a: Vector, b: Vector, s = 1): Vector {
  return [a[0] + s * b[0], a[1] + s * b[1], a[2] + s * b[2]];
}

export function size(a: Vector): number {
  return Math.sqrt(dot(a, a));
}

export function unit(a: Vector): Vector {
  const length = size(a);
  return [a[0] / length, a[1] / length, a[2] / length];
}

/** The part of `a` at right angles to the unit vector `to`. */
export function across(a: Vector, to: Vector): Vector {
  return plus(a, to, -dot(a, to));
}

/** Some unit vector at right angles to `a`. */
export function anyAcross(a: Vector): Vector {
  const seed: Vector = Math.abs(a[0]) < 0.6 * size(a) ? [1, 0, 0] : [0, 1, 0];
  return unit(across(seed, unit(a)));
}

/** Shortest distance between two straight lines. */
export function betweenLines(a: PointMm, along: Direction, b: PointMm, other: Direction): number {
  const apart = minus(b, a);
  const normal = cross(unit(along), unit(other));
  if (size(normal) < 1e-9) return size(across(apart, unit(along)));
  return Math.abs(dot(apart, unit(normal)));
}

/** A frame: where its origin is, and its unit vectors. */
export interface Frame {
  readonly origin: PointMm;
  readonly axes: readonly [Direction, Direction, Direction];
}

export const worldFrame: Frame = {
  origin: [0, 0, 0],
  axes: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
};

export function directionInto({ axes }: Frame, a: Direction): Direction {
  return [dot(a, axes[0]), dot(a, axes[1]), dot(a, axes[2])];
}

export function pointInto(frame: Frame, point: PointMm): PointMm {
  return directionInto(frame, minus(point, frame.origin));
}

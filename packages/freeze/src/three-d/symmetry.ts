import type { Direction, PointMm, RegionShape, SpaceProblem } from './types.js';
import {
  across,
  anyAcross,
  cross,
  directionInto,
  minus,
  pointInto,
  size,
  unit,
  worldFrame,
  type Frame,
} from './vectors.js';

/** Offsets and slopes smaller than this are none: mm, or of a unit vector. */
const NONE = 1e-9;

function shapePoint(shape: RegionShape): PointMm {
  return shape.kind === 'ellipsoid' ? shape.center : shape.point;
}

function shapeAxis(shape: RegionShape): Direction {
  return shape.kind === 'ellipsoid' ? shape.axis : shape.normal;
}

/** Directions, most telling first, in which a problem differs from one that is the same all round the probe. */
function* tellingDirections({ probes, vessels, regions }: SpaceProblem): Generator<Direction> {
  const center = probes[0]?.activeCenter ?? [0, 0, 0];
  for (const { axisPoint, direction } of vessels) {
    yield across(minus(axisPoint, center), unit(direction));
    yield direction;
  }
  for (const { shape } of regions) {
    yield shapeAxis(shape);
    if (shape.kind === 'ellipsoid') yield minus(shape.center, center);
  }
}

/** z along the first probe, x towards the first vessel, or along the first layer's normal. A box keeps the world's. */
export function frameOf(problem: SpaceProblem): Frame {
  const probe = problem.probes[0];
  if (problem.domain.kind === 'box' || !probe) return worldFrame;
  const z = unit(probe.direction);
  let x = anyAcross(z);
  for (const direction of tellingDirections(problem)) {
    const sideways = across(direction, z);
    if (size(sideways) > NONE) {
      x = unit(sideways);
      break;
    }
  }
  return { origin: probe.activeCenter, axes: [x, cross(z, x), z] };
}

type Axis = 1 | 2;

/** A line mirrors itself if it lies in the plane or crosses it at a right angle. */
function lineMirrors(point: PointMm, direction: Direction, axis: Axis): boolean {
  const way = Math.abs(unit(direction)[axis]);
  return way > 1 - NONE || (way < NONE && Math.abs(point[axis]) < NONE);
}

function shapeMirrors(shape: RegionShape, frame: Frame, axis: Axis): boolean {
  const point = pointInto(frame, shapePoint(shape));
  const way = Math.abs(unit(directionInto(frame, shapeAxis(shape)))[axis]);
  switch (shape.kind) {
    case 'half-space':
      return way < NONE;
    case 'slab':
      return way < NONE || (way > 1 - NONE && Math.abs(point[axis]) < NONE);
    case 'ellipsoid':
      return Math.abs(point[axis]) < NONE && (way < NONE || way > 1 - NONE);
  }
}

/** Planes of symmetry of a cylindrical domain: y = 0 and z = 0 of its frame. */
export function symmetryOf(
  problem: SpaceProblem,
  frame: Frame,
): { readonly y: boolean; readonly z: boolean } {
  const { vessels, regions, probes, domain } = problem;
  const mirrors = (axis: Axis) =>
    vessels.every(({ axisPoint, direction }) =>
      lineMirrors(pointInto(frame, axisPoint), directionInto(frame, direction), axis),
    ) && regions.every(({ shape }) => shapeMirrors(shape, frame, axis));
  const even = domain.kind === 'cylinder' && domain.beforeMm === domain.beyondMm;
  return { y: mirrors(1), z: even && probes[0]?.tip === 'through' && mirrors(2) };
}

import type { PointMm, RegionShape, SpaceProbe, Vessel } from './types.js';
import { directionInto, pointInto, unit, type Frame } from './vectors.js';

/** Something that is not tissue, seen from a frame. */
export interface Solid {
  /** From a point to its surface, mm; negative inside. Puts the outward normal into `normal`. */
  distanceMm(x: number, y: number, z: number, normal: Float64Array): number;
  readonly radiusMm: number;
  /** It looks the same at every z of the frame. */
  readonly sameAlongZ: boolean;
}

/** A cylinder, endless, or cut off `tipMm` beyond its point. */
export function cylinderSolid(
  frame: Frame,
  of: {
    readonly point: PointMm;
    readonly direction: PointMm;
    readonly radiusMm: number;
    readonly tipMm?: number;
  },
): Solid {
  const [px, py, pz] = pointInto(frame, of.point);
  const [dx, dy, dz] = directionInto(frame, unit(of.direction));
  const { radiusMm, tipMm = Infinity } = of;
  const alongMm = (x: number, y: number, z: number) => (x - px) * dx + (y - py) * dy + (z - pz) * dz;
  return {
    radiusMm,
    sameAlongZ: Math.abs(dz) > 1 - 1e-12 && tipMm === Infinity,
    distanceMm(x, y, z, normal) {
      const t = alongMm(x, y, z);
      const ax = x - px - t * dx;
      const ay = y - py - t * dy;
      const az = z - pz - t * dz;
      const away = Math.sqrt(ax * ax + ay * ay + az * az);
      const sideways = away - radiusMm;
      if (t - tipMm > sideways) {
        normal[0] = dx;
        normal[1] = dy;
        normal[2] = dz;
        return t - tipMm;
      }
      const inverse = away > 0 ? 1 / away : 0;
      normal[0] = ax * inverse;
      normal[1] = ay * inverse;
      normal[2] = az * inverse;
      return sideways;
    },
  };
}

export function vesselSolid(frame: Frame, { axisPoint, direction, radiusMm }: Vessel): Solid {
  return cylinderSolid(frame, { point: axisPoint, direction, radiusMm });
}

export function probeSolid(frame: Frame, probe: SpaceProbe): Solid {
  return cylinderSolid(frame, {
    point: probe.activeCenter,
    direction: probe.direction,
    radiusMm: probe.radiusMm,
    ...(probe.tip === 'closed' ? { tipMm: probe.activeLengthMm / 2 } : {}),
  });
}

/** A region seen from a frame. */
export interface RegionBody {
  distanceMm(x: number, y: number, z: number, normal: Float64Array): number;
  /** No surface of it is nearer than this, mm. */
  clearMm(x: number, y: number, z: number): number;
}

/** A half-space or a slab: how deep inside a point is decides, `insideMm`, and on which side. */
function planeBody(frame: Frame, shape: Exclude<RegionShape, { kind: 'ellipsoid' }>): RegionBody {
  const [nx, ny, nz] = unit(directionInto(frame, shape.normal));
  const [px, py, pz] = pointInto(frame, shape.point);
  const half = shape.kind === 'slab' ? shape.thicknessMm / 2 : undefined;
  const beyond = (x: number, y: number, z: number) => (x - px) * nx + (y - py) * ny + (z - pz) * nz;
  return {
    distanceMm(x, y, z, normal) {
      const far = beyond(x, y, z);
      const side = half === undefined || far < 0 ? -1 : 1;
      normal[0] = side * nx;
      normal[1] = side * ny;
      normal[2] = side * nz;
      return half === undefined ? -far : Math.abs(far) - half;
    },
    clearMm: (x, y, z) => Math.abs(half === undefined ? beyond(x, y, z) : Math.abs(beyond(x, y, z)) - half),
  };
}

/** Distances to an ellipsoid are those to its tangent where q = |p / half axes| says, right near the surface. */
function ellipsoidBody(frame: Frame, shape: Extract<RegionShape, { kind: 'ellipsoid' }>): RegionBody {
  const [dx, dy, dz] = unit(directionInto(frame, shape.axis));
  const [px, py, pz] = pointInto(frame, shape.center);
  const { halfAlongMm, halfAcrossMm } = shape;
  const least = Math.min(halfAlongMm, halfAcrossMm);
  const [along2, across2] = [halfAlongMm ** 2, halfAcrossMm ** 2];
  const size = (x: number, y: number, z: number) => {
    const t = (x - px) * dx + (y - py) * dy + (z - pz) * dz;
    const away2 = (x - px) ** 2 + (y - py) ** 2 + (z - pz) ** 2 - t * t;
    return Math.sqrt((t * t) / along2 + away2 / across2);
  };
  return {
    distanceMm(x, y, z, normal) {
      const q = size(x, y, z);
      if (q < 1e-9) return -least;
      const t = (x - px) * dx + (y - py) * dy + (z - pz) * dz;
      const way = 1 / along2 - 1 / across2;
      const gx = ((x - px) / across2 + t * way * dx) / q;
      const gy = ((y - py) / across2 + t * way * dy) / q;
      const gz = ((z - pz) / across2 + t * way * dz) / q;
      const steep = Math.sqrt(gx * gx + gy * gy + gz * gz);
      normal[0] = gx / steep;
      normal[1] = gy / steep;
      normal[2] = gz / steep;
      return (q - 1) / steep;
    },
    clearMm: (x, y, z) => Math.abs(size(x, y, z) - 1) * least,
  };
}

export function regionBody(frame: Frame, shape: RegionShape): RegionBody {
  return shape.kind === 'ellipsoid' ? ellipsoidBody(frame, shape) : planeBody(frame, shape);
}

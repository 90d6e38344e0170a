import type { PointMm, SpaceProbe, Vessel } from './types.js';
import { directionInto, pointInto, unit, type Frame } from './vectors.js';

/** Something that is not tissue, seen from a frame. */
export interface Solid {
  /** From a point to its surface, mm; negative inside. Puts the outward normal into `normal`. */
  distanceMm(x: number, y: number, z: number, normal: Float64Array): number;
  readonly radiusMm: number;
  /** How far along its axis a point lies, mm. */
  alongMm(x: number, y: number, z: number): number;
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
    alongMm,
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

/** An elliptical nerve section and how the shaft lies to it. */
export interface NerveEllipse {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Shaft to skin; the nerve's width lies parallel to the skin. */
  readonly angleDegrees: number;
}

/**
 * Points of a section in the shaft's frame: u along the shaft towards the tip, v across it, deeper positive,
 * both from the nerve's centre, mm.
 */
export interface ShaftPoints {
  readonly u: Float64Array;
  readonly v: Float64Array;
}

/** How far the section reaches from its centre along the shaft and across it, mm. */
export interface HalfExtent {
  readonly alongShaftMm: number;
  readonly acrossShaftMm: number;
}

export function halfExtent({ widthMm, heightMm, angleDegrees }: NerveEllipse): HalfExtent {
  const angle = (angleDegrees * Math.PI) / 180;
  const [a, b] = [widthMm / 2, heightMm / 2];
  return {
    alongShaftMm: Math.hypot(a * Math.cos(angle), b * Math.sin(angle)),
    acrossShaftMm: Math.hypot(a * Math.sin(angle), b * Math.cos(angle)),
  };
}

interface UnitPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

function unitRings(rings: readonly (readonly [radius: number, count: number])[]): UnitPoints {
  const points = rings.flatMap(([radius, count]) =>
    Array.from({ length: count }, (_, n) => {
      const angle = (2 * Math.PI * n) / count;
      return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
    }),
  );
  return { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) };
}

/** Outline, a ring half way in, and the centre: enough to tell whether the whole section is covered. */
const outlinePoints = unitRings([
  [1, 16],
  [0.5, 6],
  [0, 1],
]);

/** Rings at equal-area radii: each point stands for the same share of the section. */
const areaPoints = unitRings(
  Array.from({ length: 8 }, (_, ring) => [Math.sqrt((ring + 0.5) / 8), 32] as const),
);

function inShaftFrame(unit: UnitPoints, { widthMm, heightMm, angleDegrees }: NerveEllipse): ShaftPoints {
  const angle = (angleDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const u = new Float64Array(unit.x.length);
  const v = new Float64Array(unit.x.length);
  for (let n = 0; n < u.length; n++) {
    const x = ((unit.x[n] ?? 0) * widthMm) / 2;
    const y = ((unit.y[n] ?? 0) * heightMm) / 2;
    u[n] = x * cos + y * sin;
    v[n] = y * cos - x * sin;
  }
  return { u, v };
}

export function sectionOutline(nerve: NerveEllipse): ShaftPoints {
  return inShaftFrame(outlinePoints, nerve);
}

/** 256 points, each for an equal share of the section. */
export function sectionArea(nerve: NerveEllipse): ShaftPoints {
  return inShaftFrame(areaPoints, nerve);
}

import type { Field } from './types.js';

/**
 * Volume, mm³, of the tissue of an axisymmetric field that is colder than `temperatureC`: every rectangle of
 * four nodes is cut into four triangles about its centre, the field taken as linear in each. `excludeWithin`
 * names the probe, whose nodes repeat its wall and are not tissue.
 */
export function volumeBelow(field: Field, temperatureC: number, excludeWithin?: ProbeSpace): number {
  const { rMm, zMm, values } = field;
  const width = rMm.length;
  let total = 0;
  for (let iz = 0; iz + 1 < zMm.length; iz++) {
    for (let ir = 0; ir + 1 < width; ir++) {
      const n = iz * width + ir;
      const a = values[n] - temperatureC;
      const b = values[n + 1] - temperatureC;
      const c = values[n + width + 1] - temperatureC;
      const d = values[n + width] - temperatureC;
      if (a >= 0 && b >= 0 && c >= 0 && d >= 0) continue;
      const midZ = (zMm[iz] + zMm[iz + 1]) / 2;
      if (excludeWithin && rMm[ir + 1] <= excludeWithin.radiusMm && midZ < excludeWithin.tipMm) continue;
      total += rectangle([rMm[ir], rMm[ir + 1], zMm[iz + 1] - zMm[iz]], [a, b, c, d]);
    }
  }
  return total;
}

/** The part of the domain that is probe: r below `radiusMm`, z below `tipMm`. */
export interface ProbeSpace {
  readonly radiusMm: number;
  readonly tipMm: number;
}

type Four = readonly [number, number, number, number];

/** Rings: area times 2π times the radius of its centroid (Pappus). */
function rectangle([from, to, height]: readonly [number, number, number], corner: Four): number {
  const [a, b, c, d] = corner;
  if (a < 0 && b < 0 && c < 0 && d < 0) return Math.PI * (to * to - from * from) * height;
  const middle = (from + to) / 2;
  const mean = (a + b + c + d) / 4;
  const quarter = ((to - from) * height) / 4;
  return (
    triangle(quarter, [from, to, middle], [a, b, mean]) +
    triangle(quarter, [to, to, middle], [b, c, mean]) +
    triangle(quarter, [to, from, middle], [c, d, mean]) +
    triangle(quarter, [from, from, middle], [d, a, mean])
  );
}

type Three = readonly [number, number, number];

function triangle(area: number, r: Three, value: Three): number {
  const cold = value.filter((x) => x < 0).length;
  if (cold === 0) return 0;
  const whole = (2 * Math.PI * area * (r[0] + r[1] + r[2])) / 3;
  if (cold === 3) return whole;
  const odd = value.findIndex((x) => (cold === 1 ? x < 0 : x >= 0));
  const next = (odd + 1) % 3;
  const other = (odd + 2) % 3;
  const s = value[odd] / (value[odd] - value[next]);
  const t = value[odd] / (value[odd] - value[other]);
  const cut = s * t * area;
  const centroid = r[odd] + (s * (r[next] - r[odd]) + t * (r[other] - r[odd])) / 3;
  const ring = 2 * Math.PI * cut * centroid;
  return cold === 1 ? ring : whole - ring;
}

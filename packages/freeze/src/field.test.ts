import { describe, expect, it } from 'vitest';
import { fieldSampler, sampleField } from './field.js';
import { isothermContours } from './isotherm-contours.js';
import type { Field } from './types.js';
import { volumeBelow } from './volume-below.js';

/** Uneven nodes filled from a function of r and z. */
function fieldFrom(of: (r: number, z: number) => number, finestMm = 0.1): Field {
  const axis = (from: number, to: number) => {
    const nodes = [from];
    for (let x = from, step = finestMm; x + step < to; step *= 1.03) nodes.push((x += step));
    return Float64Array.from([...nodes, to]);
  };
  const rMm = axis(0.65, 12);
  const zMm = axis(0, 30);
  const values = Float64Array.from({ length: rMm.length * zMm.length }, (_, n) =>
    of(rMm[n % rMm.length], zMm[Math.floor(n / rMm.length)]),
  );
  return { rMm, zMm, values };
}

describe('reading a field', () => {
  const plane = fieldFrom((r, z) => 3 * r - 2 * z + 1);

  it('is exact where the field is straight', () => {
    const read = fieldSampler(plane);
    for (const [r, z] of [
      [0.65, 0],
      [1.234, 7.7],
      [11.99, 29.5],
      [12, 30],
    ] as const) {
      expect(read(r, z)).toBeCloseTo(3 * r - 2 * z + 1, 9);
      expect(sampleField(plane, r, z)).toBe(read(r, z));
    }
  });

  it('reads the edge outside', () => {
    expect(sampleField(plane, 0, 10)).toBeCloseTo(3 * 0.65 - 20 + 1, 9);
    expect(sampleField(plane, 99, 99)).toBeCloseTo(36 - 60 + 1, 9);
  });

  it('reads a line', () => {
    const line: Field = {
      rMm: Float64Array.of(0, 1, 3),
      zMm: Float64Array.of(0),
      values: Float64Array.of(10, 20, 0),
    };
    expect(sampleField(line, 2, 123)).toBeCloseTo(10, 12);
  });
});

describe('isotherm contours', () => {
  it('of a ball are circles, closed or ending on the probe', () => {
    const free = isothermContours(
      fieldFrom((r, z) => Math.hypot(r - 6, z - 15) - 4),
      0,
    );
    expect(free).toHaveLength(1);
    const [circle = []] = free;
    expect(circle[0]).toEqual(circle.at(-1));
    for (const [z, r] of circle) expect(Math.hypot(r - 6, z - 15)).toBeCloseTo(4, 1);

    const [arc = []] = isothermContours(
      fieldFrom((r, z) => Math.hypot(r, z - 15) - 4),
      0,
    );
    expect(arc[0]?.[1]).toBe(0.65);
    expect(arc.at(-1)?.[1]).toBe(0.65);
  });

  it('finds every piece', () => {
    const two = fieldFrom((r, z) => Math.min(Math.hypot(r - 4, z - 7), Math.hypot(r - 4, z - 22)) - 2);
    expect(isothermContours(two, 0)).toHaveLength(2);
    expect(isothermContours(two, -50)).toHaveLength(0);
  });
});

describe('volume below', () => {
  it('of a ball about the axis, less the probe', () => {
    const ball = fieldFrom((r, z) => Math.hypot(r, z - 15) - 5, 0.05);
    const cut = Math.sqrt(25 - 0.65 ** 2);
    expect(volumeBelow(ball, 0) / ((4 / 3) * Math.PI * cut ** 3)).toBeCloseTo(1, 2);
  });

  it('is nothing or everything at the ends', () => {
    const field = fieldFrom((r) => r);
    expect(volumeBelow(field, 0)).toBe(0);
    expect(volumeBelow(field, 100)).toBeCloseTo(Math.PI * (144 - 0.65 ** 2) * 30, 6);
  });

  it('leaves the probe out', () => {
    const field = fieldFrom(() => -1);
    const whole = volumeBelow(field, 0);
    const radiusMm = field.rMm[5] ?? 0;
    const less = volumeBelow(field, 0, { radiusMm, tipMm: 99 });
    expect(whole - less).toBeCloseTo(Math.PI * (radiusMm ** 2 - 0.65 ** 2) * 30, 6);
  });
});

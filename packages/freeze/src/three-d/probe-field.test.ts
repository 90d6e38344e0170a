import { describe, expect, it } from 'vitest';
import { ProbeField } from './probe-field.js';
import type { PointMm, SpaceProbe } from './types.js';

const probe: SpaceProbe = {
  activeCenter: [1, -2, 0.5],
  direction: [0.6, 0, 0.8],
  radiusMm: 0.65,
  activeLengthMm: 5,
  tip: 'through',
};
const fields = { through: new ProbeField(probe), closed: new ProbeField({ ...probe, tip: 'closed' }) };
const names = ['through', 'closed'] as const;

/** So far along the probe from its middle, and so far from its axis. */
function place(along: number, away: number): PointMm {
  const [x, y, z] = probe.activeCenter;
  return [x + 0.6 * along, y + away, z + 0.8 * along];
}

const gradient = new Float64Array(3);
const value = (name: (typeof names)[number], at: PointMm) => fields[name].at(at, gradient);

describe("a probe's own field", () => {
  it.each(names)('%s: zero on the active wall, no flow through the shaft', (name) => {
    for (const along of [-2.4, 0, 2.2]) expect(value(name, place(along, 0.65))).toBeCloseTo(0, 6);
    expect(value(name, place(-4, 0.65))).toBeGreaterThan(0.1);
    value(name, place(-4, 0.65 + 1e-6));
    expect(Math.abs(gradient[1] ?? 1)).toBeLessThan(1e-4);
  });

  it.each(names)('%s: its gradient is how it changes', (name) => {
    for (const [along, away] of [
      [0.3, 0.9],
      [-2.6, 0.8],
      [-3.5, 1.4],
      [1.9, 0.5],
      [-2.3, 0.45],
    ] as const) {
      const at = place(along, away);
      value(name, at);
      const told = [...gradient];
      told.forEach((slope, axis) => {
        const step = at.map((_, of) => (of === axis ? 1e-6 : 0));
        const ahead = at.map((mm, of) => mm + (step[of] ?? 0)) as [number, number, number];
        const back = at.map((mm, of) => mm - (step[of] ?? 0)) as [number, number, number];
        expect((value(name, ahead) - value(name, back)) / 2e-6).toBeCloseTo(slope, 4);
      });
    }
  });

  it('like ln r along the wall, like the root of the distance where it ends', () => {
    const [near, far] = [value('through', place(0, 0.7)), value('through', place(0, 0.8))];
    expect(far / near).toBeCloseTo(Math.log(0.8 / 0.65) / Math.log(0.7 / 0.65), 2);
    const [close, twice] = [value('through', place(-2.5, 0.651)), value('through', place(-2.5, 0.652))];
    expect(twice / close).toBeCloseTo(Math.SQRT2, 2);
  });

  it('tells all that flows to the wall, however the piece of it is divided', () => {
    const flow = new Float64Array(3);
    for (const pieces of [10, 13]) {
      let total = 0;
      for (let n = 0; n < pieces; n++) {
        const reach = 6 / pieces;
        fields.through.wallFlow(place(-3 + (n + 0.5) * reach, 0.9), reach, flow);
        total += (flow[1] ?? 0) * reach * 0.9;
      }
      expect(total / (Math.PI * 0.65)).toBeCloseTo(1, 9);
    }
  });
});

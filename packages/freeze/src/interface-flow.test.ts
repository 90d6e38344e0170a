import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benchmarkFat, benchmarkTissue } from './benchmarks.js';
import { faceTemperature, interfaceFlow, type Side } from './interface-flow.js';
import { materialOf, thetaAt } from './material.js';

const muscle = materialOf(benchmarkTissue);
const fat = materialOf(benchmarkFat);
const side = (material: typeof muscle, temperatureC: number, conductanceM: number): Side => ({
  material,
  theta: thetaAt(material, temperatureC),
  conductanceM,
});

const degrees = fc.double({ min: -150, max: 60, noNaN: true });
const conductance = fc.double({ min: 1e-4, max: 1, noNaN: true });
const sides = fc
  .tuple(degrees, conductance, degrees, conductance)
  .map(([a, g, b, h]): readonly [Side, Side] => [side(muscle, a, g), side(fat, b, h)]);

describe('flow between two tissues', () => {
  it('gives to one what it takes from the other', () => {
    fc.assert(
      fc.property(sides, ([before, after]) => {
        const { faceC, flowW } = interfaceFlow(before, after);
        const taken = after.conductanceM * (thetaAt(fat, faceC) - after.theta);
        expect(Math.abs(flowW - taken)).toBeLessThan(1e-8 * (1 + Math.abs(flowW)));
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('is the tangent that it says', () => {
    const [before, after] = [side(muscle, -30, 0.02), side(fat, 12, 0.03)];
    const { flowW, byBefore, byAfter } = interfaceFlow(before, after);
    const step = 1e-4;
    const moved = (a: number, b: number) =>
      interfaceFlow({ ...before, theta: before.theta + a }, { ...after, theta: after.theta + b }).flowW;
    expect((moved(step, 0) - flowW) / step / byBefore).toBeCloseTo(1, 5);
    expect((flowW - moved(0, step)) / step / byAfter).toBeCloseTo(1, 5);
  });

  it('of one tissue is that of both conductances in series', () => {
    const { flowW, byBefore, byAfter } = interfaceFlow(side(muscle, 20, 0.02), side(muscle, -40, 0.05));
    const series = 1 / (1 / 0.02 + 1 / 0.05);
    expect(flowW).toBeCloseTo(series * (thetaAt(muscle, 20) - thetaAt(muscle, -40)), 9);
    expect([byBefore / series, byAfter / series]).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)]);
  });

  it('meets between straight lines where nothing freezes', () => {
    const k = [benchmarkTissue, benchmarkFat].map((tissue) => tissue.unfrozenConductivityWPerMK);
    const [g = 0, h = 0] = [0.02 * (k[0] ?? 0), 0.05 * (k[1] ?? 0)];
    const faceC = faceTemperature(side(muscle, 37, 0.02), side(fat, 10, 0.05));
    expect(faceC).toBeCloseTo((g * 37 + h * 10) / (g + h), 9);
  });
});

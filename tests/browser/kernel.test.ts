import {
  benchmarkB0,
  benchmarkB1,
  kernelEngine,
  type FreezeProblem,
  type FreezeResult,
} from '@cryobridge/freeze';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kernelInBrowser } from './kernel-page.mjs';

let browser: Awaited<ReturnType<typeof kernelInBrowser>> | undefined;

beforeAll(async () => {
  browser = await kernelInBrowser();
});

afterAll(() => browser?.close());

const b1 = benchmarkB1();
const ring = b1.geometry.kind === 'axisymmetric' ? b1.geometry : undefined;

const problems: Readonly<Record<string, FreezeProblem>> = {
  B1: b1,
  'B0, sphere': benchmarkB0('sphere'),
  'closed tip': { ...b1, geometry: ring ? { ...ring, tip: 'closed' } : b1.geometry },
  'coolant with a power limit': {
    ...b1,
    wall: [{ kind: 'coolant', seconds: 300, coolantC: -88, coefficientWPerM2K: 20_000, powerLimitW: 3 }],
  },
};

/** Powers and logarithms of two versions of V8 may differ in the last place. */
function expectSame(found: ArrayLike<number> | undefined, expected: ArrayLike<number>): void {
  expect(found?.length).toBe(expected.length);
  for (let n = 0; n < expected.length; n++) {
    const value = expected[n] ?? 0;
    expect(Math.abs((found?.[n] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-7 * (1 + Math.abs(value)));
  }
}

function lengthsOf(isotherms: FreezeResult['isotherms'] | undefined): readonly number[] | undefined {
  return isotherms?.flatMap(({ radiusMm, lengthMm, volumeMm3 }) => [...radiusMm, ...lengthMm, ...volumeMm3]);
}

/** Node's engine has passed the contract; what gives the same in a browser passes it too. */
describe('freeze kernel in a real browser', () => {
  it.each(Object.entries(problems))('gives in a worker what it gives in Node: %s', async (_, problem) => {
    const { isotherms, energy, peakCold } = kernelEngine.run(problem, 'coarse');
    const found = (await browser?.run(problem, 'coarse'))?.result;
    expectSame(lengthsOf(found?.isotherms), lengthsOf(isotherms) ?? []);
    expectSame(found?.peakColdC, peakCold.values);
    expectSame([found?.energy.wallJ ?? Number.NaN], [energy.wallJ]);
  });

  it('runs on the page itself once compiled without blocking', async () => {
    const found = await browser?.runOnPage(b1, 'coarse');
    expectSame(lengthsOf(found), lengthsOf(kernelEngine.run(b1, 'coarse').isotherms) ?? []);
  });
});

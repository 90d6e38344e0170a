import { describe, expect, it } from 'vitest';
import { run } from './run-in-process.js';

describe('cryobridge bench', () => {
  it('gives the figures of the freeze engine as JSON, within the accuracy they claim', async () => {
    const { code, out } = await run(['bench', 'freeze', '--json']);
    expect(code).toBe(0);
    const { b1, b1Fine, b3, probability, sweep, wasmGzipBytes, residentMb, residentRunMb } = JSON.parse(out);
    expect(b1.worstErrorPercent).toBeLessThanOrEqual(2);
    expect(b1Fine.worstErrorPercent).toBeLessThanOrEqual(0.5);
    expect(b3.worstErrorPercent).toBeLessThanOrEqual(2.5);
    for (const each of [b1, b1Fine, b3]) {
      expect(each.energyImbalancePercent).toBeLessThan(0.5);
      expect(each.milliseconds).toBeGreaterThan(0);
    }
    expect(probability.worstChanceError).toBeLessThan(0.03);
    expect(probability.seconds).toBeGreaterThan(0);
    expect(sweep.speedup).toBeGreaterThan(0);
    expect(sweep.pointsPerSecond).toHaveLength(2);
    expect(wasmGzipBytes).toBeLessThanOrEqual(40_000);
    expect(residentMb).toBeGreaterThan(residentRunMb);
  }, 300_000);

  it('names what it can measure', async () => {
    const { code, err } = await run(['bench', 'weather']);
    expect(code).toBe(2);
    expect(err).toContain('"weather" is not one of freeze');
  });
});

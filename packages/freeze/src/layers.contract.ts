import { describe, expect, it } from 'vitest';
import { benchmarkB1, benchmarkFat, benchmarkFatPerfusion, benchmarkLayers } from './benchmarks.js';
import { fieldSampler } from './field.js';
import type { FreezeEngine, FreezeProblem, FreezeResult } from './types.js';
import {
  compareLayers,
  compareLayersAtRest,
  tolerances,
  worstError,
  type EngineMaker,
  type LayerData,
} from './verification/index.js';

const b1 = benchmarkB1();
const fat = { tissue: benchmarkFat, perfusion: benchmarkFatPerfusion };
const own = { tissue: b1.tissue, perfusion: b1.perfusion };

function sizes({ isotherms }: FreezeResult): number[] {
  return isotherms.flatMap(({ radiusMm, lengthMm, volumeMm3 }) => [...radiusMm, ...lengthMm, ...volumeMm3]);
}

function worstShare(one: FreezeResult, other: FreezeResult): number {
  const others = sizes(other);
  return Math.max(...sizes(one).map((size, n) => Math.abs(size / (others[n] ?? Number.NaN) - 1)));
}

/** What every engine must know of layers across the axis. */
export function describeLayers(engine: FreezeEngine, make: EngineMaker, data: LayerData): void {
  describe('layers across the axis', () => {
    it('come to rest as the closed form says', () => {
      expect(worstError(compareLayersAtRest({ engine, quality: 'fine' }, data))).toBeLessThan(
        tolerances.layersAtRestK,
      );
    });

    it.each(['coarse', 'standard', 'fine'] as const)(
      'freeze as an independent program says, %s',
      (quality) => {
        expect(worstError(compareLayers({ engine, quality }, data))).toBeLessThan(tolerances.layers[quality]);
      },
    );

    it('of the same tissue and blood give the same bytes as one tissue', () => {
      const layers = [10, 29, 30.4].map((fromMm) => ({
        fromMm,
        tissue: { ...b1.tissue },
        perfusion: { ...b1.perfusion },
      }));
      expect(engine.run({ ...b1, layers }, 'coarse')).toEqual(engine.run(b1, 'coarse'));
    });

    it('of nearly the same tissue give nearly the same', () => {
      const tissue = { ...b1.tissue, latentHeatJPerKg: b1.tissue.latentHeatJPerKg * (1 + 1e-9) };
      const close = make({ residualScale: 0.01, scale: 0.5 });
      const layered = { ...b1, layers: [{ fromMm: 31, tissue, perfusion: b1.perfusion }] };
      expect(worstShare(close.run(layered, 'coarse'), close.run(b1, 'coarse'))).toBeLessThan(0.008);
    });

    it('far from the probe change nothing', () => {
      const far: FreezeProblem = { ...b1, layers: [{ ...fat, fromMm: 55 }] };
      expect(worstShare(engine.run(far, 'standard'), engine.run(b1, 'standard'))).toBeLessThan(0.012);
    });

    it('mirrored, mirror what freezes', () => {
      const close = make({ residualScale: 0.05 });
      const above = close.run({ ...b1, layers: [{ ...fat, fromMm: 31 }] }, 'standard');
      const below = close.run({ ...b1, ...fat, layers: [{ ...own, fromMm: 29 }] }, 'standard');
      expect(worstShare(above, below)).toBeLessThan(0.003);
      const [read, mirrored] = [fieldSampler(above.peakCold), fieldSampler(below.peakCold)];
      for (const [r, away] of [
        [0.7, 0.5],
        [1.5, 2],
        [3, -1],
        [2, 3],
      ] as const) {
        expect(Math.abs(read(r, 30 + away) - mirrored(r, 30 - away))).toBeLessThan(0.3);
      }
    });

    it('a sheet that conducts badly keeps what lies behind it warm', () => {
      const tissue = { ...benchmarkFat, frozenConductivityWPerMK: 0.05, unfrozenConductivityWPerMK: 0.05 };
      const sheet = { fromMm: 33, tissue, perfusion: fat.perfusion };
      const kept = engine.run({ ...b1, layers: [sheet, { ...own, fromMm: 34 }] }, 'coarse');
      const bare = engine.run(b1, 'coarse');
      expect(fieldSampler(kept.peakCold)(1, 35)).toBeGreaterThan(fieldSampler(bare.peakCold)(1, 35) + 5);
    });

    it('have one temperature where they meet', () => {
      const read = fieldSampler(engine.run(benchmarkLayers(), 'standard').peakCold);
      for (const r of [0.8, 1.5, 3, 6]) {
        expect(Math.abs(read(r, 29.001) - read(r, 28.999))).toBeLessThan(0.2);
      }
    });

    it('are refused where they cannot be, by name', () => {
      const wrong = { ...b1, layers: [{ ...fat, fromMm: 27.55 }] };
      expect(() => engine.run(wrong, 'coarse')).toThrow(/layers\[0\]\.fromMm/);
    });
  });
}

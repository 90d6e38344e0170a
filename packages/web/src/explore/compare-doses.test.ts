import type { ExploredFreeze } from '@cryobridge/plan';
import { describe, expect, it } from 'vitest';
import { comparedLines, freezingSeconds, iceRadiusMm, type TriedDose } from './compare-doses.js';

const frame = (timeSeconds: number, phase: 'freeze' | 'thaw', mostMm: number) => ({
  timeSeconds,
  phase,
  cycle: 1,
  contours: [
    {
      kind: 'ice',
      temperatureC: -0.5,
      points: [
        [-3, 0],
        [0, mostMm],
        [3, 0],
      ],
    },
    { kind: 'peak', temperatureC: -20, points: [[0, 99]] },
  ],
});

function tried(of: {
  readonly seconds: number;
  readonly mostMm: number;
  readonly fraction: number;
  readonly chance: number | null;
}): TriedDose {
  const frames = [frame(of.seconds, 'freeze', of.mostMm), frame(of.seconds + 60, 'thaw', 0.5)];
  const interval = { low: 0.1, high: 0.9 };
  return {
    choice: { cycles: 2, freezeSeconds: of.seconds, perfusion: 'typical' },
    placements: [{}, {}],
    freeze: { shape: { frames }, liquidusC: -0.5 },
    figures: {
      coverage: [{ thresholdC: -20, fraction: of.fraction, lengthMm: 4 }],
      margins: { skinC: of.seconds > 100 ? 24.2 : 30.4 },
    },
    found:
      of.chance === null
        ? null
        : { chances: [{ thresholdC: -20, chance: of.chance, interval }], sensitivity: [] },
  } as unknown as TriedDose;
}

const a = tried({ seconds: 90, mostMm: 4.1, fraction: 0.8, chance: 0.4 });
const b = tried({ seconds: 120, mostMm: 4.8, fraction: 1, chance: 0.75 });

const rows = (lines: ReturnType<typeof comparedLines>) =>
  Object.fromEntries(
    lines.map(({ label, ...cells }) => [
      label,
      Object.values(cells).map((text) => text.replaceAll('\u00a0', ' ')),
    ]),
  );

describe('two doses side by side', () => {
  it('differ in seconds, ice, coverage, chance and skin', () => {
    expect(freezingSeconds(a)).toBe(360);
    const told = rows(comparedLines(a, b));
    expect(told['freezing in all']).toEqual(['360 s', '480 s', '+120 s']);
    expect(told['ice radius, last freeze’s end']).toEqual(['4.1 mm', '4.8 mm', '+0.7 mm']);
    expect(told['section below −20\u00a0°C']).toEqual(['80 %', '100 %', '+20 %']);
    expect(told['chance of full cover']).toEqual(['0.40 (0.10 to 0.90)', '0.75 (0.10 to 0.90)', '+0.35']);
    expect(told['skin, coldest']).toEqual(['30 °C', '24 °C', '−6 K']);
  });

  it('say what is not known yet, and no sign where nothing differs', () => {
    const waiting = { ...a, found: null };
    const told = rows(comparedLines(a, waiting));
    expect(told['chance of full cover']).toEqual(['0.40 (0.10 to 0.90)', 'being worked out', '–']);
    expect(told['freezing in all']).toEqual(['360 s', '360 s', '0 s']);
  });

  it('take the ice at the end of the last freeze, not of the thaw, and the ice alone', () => {
    expect(iceRadiusMm(b.freeze as ExploredFreeze)).toBe(4.8);
  });
});

import type { ExploredFigures, Placement } from '@cryobridge/plan';
import { describe, expect, it } from 'vitest';
import {
  chanceNote,
  chanceWithInterval,
  exploredSentence,
  placementWords,
  placeWords,
} from './explored-words.js';

const figures: ExploredFigures = {
  coverage: [
    { thresholdC: -20, fraction: 0.97, lengthMm: 0 },
    { thresholdC: -40, fraction: 0.4, lengthMm: 0 },
  ],
  coldestInNerveC: -60,
  warmestInNerveC: -12,
  margins: { skinC: 30, skinLimitC: -5, arteryC: null, neighbourNerveC: null },
  iceMargin: { nearMm: -0.4, farMm: 6, hidden: 'far-side' },
};

describe('words about what is explored', () => {
  it('say coverage beside the plan’s, and the ice margin with its sign in words', () => {
    const planned = [{ thresholdC: -20, fraction: 1 }];
    const interval = { low: 0, high: 1 };
    const chances = [
      { thresholdC: -40, chance: 0.1, interval },
      { thresholdC: -20, chance: 0.73, interval },
    ];
    const of = { choice: { cycles: 2, freezeSeconds: 95, perfusion: 'typical' }, placements: [] } as const;
    const chance = { kind: 'known', found: { chances, sensitivity: [] }, of } as const;
    expect(
      exploredSentence({ figures, chance, planned, cycles: 2, freezeSeconds: 95 }).replaceAll('\u00a0', ' '),
    ).toBe(
      'Explored, not planned: 2 freezes of 95 s. Of the section, 97 % below −20 °C (plan 100 %), 40 % below −40 °C. ' +
        'Visible ice ends 0.4 mm inside the nerve’s edge on the side of the skin and 6.0 mm past the nerve’s edge on the deep side. Chance of full cover 0.73.',
    );
  });

  it('say what a chance was computed for, how sure it is, and what moves it most', () => {
    const choice = { cycles: 1, freezeSeconds: 120, perfusion: 'high' } as const;
    const sensitivity = [
      { input: 'nerve size', share: 0.2, basis: 'measured' },
      { input: 'placement', share: 0.7, basis: 'assumed' },
    ] as const;
    const note = chanceNote({ chances: [], sensitivity }, { choice, placement: undefined });
    expect(note.computedFor.replaceAll('\u00a0', ' ')).toMatch(
      /^Computed for one freeze of 120 s, high blood flow\. In brackets/,
    );
    expect(note.matters?.replaceAll('\u00a0', ' ')).toBe(
      'What matters most: placement, 70 % of the spread (assumed), then nerve size, 20 %.',
    );
    const one = { thresholdC: -20, chance: 0.73, interval: { low: 0.5, high: 0.88 } };
    expect(chanceWithInterval([one])).toBe('0.73 (0.50 to 0.88)');
  });

  it('name place and placement', () => {
    expect(placeWords({ xMm: -1.25, yMm: 4 }).replaceAll('\u00a0', ' ')).toBe(
      '1.3 mm to the left and 4.0 mm deeper than the middle of the nerve',
    );
    const placements = [{ where: 'deep' }, { where: 'superficial' }] as unknown as readonly Placement[];
    expect(placementWords(placements, 1)).toBe('placement 2 (superficial)');
    expect(placementWords(placements.slice(0, 1), 0)).toBe('probe');
  });
});
